package org.homeward.stories;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.access.Role;
import org.homeward.support.TestApplication;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every screen that has a route, found by its annotations, so that the tests include a new screen by themselves. */
final class Rooms {

    /** The id of no child. */
    private static final String UNKNOWN_CHILD = new UUID(0, 0).toString();

    private static final String CELLS = "map/places/cells?zoom=13&bbox=0,52,3,55";

    private Rooms() {}

    /** One screen: its route, the roles that may open it, and whether it is open without signing in. */
    record Room(String path, List<Role> roles, boolean open) {}

    static List<Room> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.homeward").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(name, Rooms.class.getClassLoader()))
                .filter(TestApplication::isProductClass)
                .map(Rooms::room)
                .toList();
    }

    /** Addresses of the screens that require signing in. */
    static Stream<String> guarded() {
        return all().stream().filter(room -> !room.open()).map(room -> address(room, UNKNOWN_CHILD));
    }

    /** The screens that this role may open. */
    static List<Room> of(Role role) {
        return all().stream().filter(room -> room.roles().contains(role)).toList();
    }

    static String address(Room room, String child) {
        return room.path().replace(":child", child);
    }

    /** Addresses from which the maps of the rooms load their data. */
    static Stream<String> mapReplies() {
        return Stream.of(
                CELLS,
                CELLS.replace("zoom=13", "zoom=9"),
                "map/places/areas?shaded=true",
                "map/places/areas",
                "map/places/density",
                "map/places/reasons",
                "map/places/interviewed",
                "map/coverage/offered",
                "map/basemap",
                "map/areas/ward",
                "map/areas/district");
    }

    private static Room room(Class<?> view) {
        RolesAllowed allowed = view.getAnnotation(RolesAllowed.class);
        return new Room(
                view.getAnnotation(Route.class).value(),
                allowed == null
                        ? List.of()
                        : Arrays.stream(allowed.value()).map(Role::valueOf).toList(),
                view.isAnnotationPresent(AnonymousAllowed.class));
    }
}
