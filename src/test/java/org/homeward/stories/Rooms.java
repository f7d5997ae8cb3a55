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

/** Every room that has a route, found by its annotations, so that a new room is tried by existing. */
final class Rooms {

    /** A child whom nobody knows. */
    private static final String NOBODY = new UUID(0, 0).toString();

    private static final String CELLS = "map/places/cells?zoom=13&bbox=0,52,3,55";

    private Rooms() {}

    /** A room of the house. */
    record Room(String path, List<Role> roles, boolean open) {

        boolean isForEverybody() {
            return roles.isEmpty() && !open;
        }
    }

    static List<Room> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.homeward").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(name, Rooms.class.getClassLoader()))
                .filter(TestApplication::isOfTheHouse)
                .map(Rooms::room)
                .toList();
    }

    /** Addresses of the rooms that ask who comes. */
    static Stream<String> guarded() {
        return all().stream().filter(room -> !room.open()).map(room -> address(room, NOBODY));
    }

    /** Rooms in which something that a child told may be read or counted. */
    static List<Room> enteredBy(Role role) {
        return all().stream().filter(room -> room.roles().contains(role)).toList();
    }

    static String address(Room room, String child) {
        return room.path().replace(":child", child);
    }

    /** What the maps of the rooms ask for. */
    static Stream<String> mapReplies() {
        return Stream.of(
                CELLS,
                CELLS.replace("zoom=13", "zoom=9"),
                "map/places/areas?shaded=true",
                "map/places/areas",
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
