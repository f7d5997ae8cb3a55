package org.homeward.store;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.access.DisclosureControl;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Viewer;
import org.homeward.coverage.RepeatSettings;
import org.homeward.coverage.TimeToInterview;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.DegreeBox;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.DrawnArea;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.PersonId;
import org.homeward.factors.Breakdown;
import org.homeward.places.CellSize;
import org.homeward.places.MapSelection;
import org.homeward.reference.GeographyQueries;
import org.homeward.reference.PaperMapQueries;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.support.ProductClasses;
import org.homeward.support.SampleCounty;
import org.homeward.support.TestDatabase;

/** Every public query of the rooms, found by reflection, and arguments for it. */
final class EveryQuery {

    private static final int NEAR_M = 500;

    private static final String WARD = "E05999002";
    private static final String PROVIDER = "LANTERN";

    private final TestDatabase database;
    private final GeographyQueries geography;
    private final Map<String, String> values = new HashMap<>();

    EveryQuery(TestDatabase database) {
        this.database = database;
        this.geography = new GeographyQueries(database.database());
    }

    /** The query classes that use {@link Visibility}; the others read lists, users and imports. */
    static List<Class<?>> rooms() {
        return everywhere()
                .filter(type -> !Set.of("approval", "users", "governance", "intake", "reference", "release")
                        .contains(type.getPackageName().split("\\.")[2]))
                .toList();
    }

    /** Every public query class. */
    static Stream<Class<?>> everywhere() {
        return ProductClasses.all().stream()
                .filter(type -> type.getSimpleName().endsWith("Queries"))
                .<Class<?>>map(JavaClass::reflect)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .sorted(Comparator.comparing(Class::getName));
    }

    Object open(Class<?> room) throws ReflectiveOperationException {
        Constructor<?> constructor = room.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] parts = Arrays.stream(constructor.getParameterTypes())
                .map(type -> type == AuditedDatabase.class
                        ? database.database()
                        : type == DisclosureControl.class
                                ? DisclosureControlFixtures.house()
                                : type == PaperMapQueries.class
                                        ? ReferenceFixtures.paperMaps(database)
                                        : type == Clock.class
                                                ? Clock.systemUTC()
                                                : type == RepeatSettings.class ? new RepeatSettings(3, 90) : geography)
                .toArray();
        return constructor.newInstance(parts);
    }

    static List<Method> asked(Class<?> room) {
        return Arrays.stream(room.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getParameterCount() > 0 && method.getParameterTypes()[0] == Viewer.class)
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    List<List<Object>> arguments(Method method, Viewer viewer, String close) throws SQLException {
        List<List<Object>> all = List.of(List.of());
        for (Class<?> type : Arrays.asList(method.getParameterTypes()).subList(1, method.getParameterCount())) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> before : all) {
                for (Object next : values(type, viewer, close)) {
                    List<Object> with = new ArrayList<>(before);
                    with.add(next);
                    longer.add(with);
                }
            }
            all = longer;
        }
        return all;
    }

    private List<Object> values(Class<?> type, Viewer viewer, String close) throws SQLException {
        if (type == DisclosureFilter.class) {
            return List.of(filter(viewer));
        }
        if (type == ChildId.class) {
            return List.of(
                    new ChildId(uuid("select public_id::text from homeward.child_key where id = " + close)),
                    new ChildId(uuid("select k.public_id::text from homeward.child_key k join homeward.interview i"
                            + " on i.child_id = k.id join homeward.provider p on p.id = i.provider_id where p.code = '"
                            + PROVIDER + "' and k.id <> " + close
                            + " group by k.id order by count(*) desc, k.id limit 1")),
                    new ChildId(UUID.fromString("00000000-0000-0000-0000-000000000000")));
        }
        if (type == PersonId.class) {
            return List.of(
                    new PersonId(
                            uuid(
                                    "select k.public_id::text from homeward.person_key k join"
                                            + " homeward.person_mention m on m.person_id = k.id group by k.id order by count(*) desc, k.id limit 1")));
        }
        if (type == HexagonCell.class) {
            return List.of(cell());
        }
        if (type == MapSelection.class) {
            return List.of(
                    new MapSelection.Cell(cell()),
                    new MapSelection.Area(AreaKind.WARD, WARD),
                    new MapSelection.Within(DrawnArea.circle(cell().centre(), NEAR_M)));
        }
        if (type == DegreeBox.class) {
            return List.of(geography.extent(viewer).orElseThrow());
        }
        if (type == AreaKind.class) {
            return List.of(AreaKind.DISTRICT);
        }
        if (type == TimeToInterview.By.class) {
            return List.of(TimeToInterview.By.PROVIDER);
        }
        if (type == Breakdown.class) {
            return List.of(Breakdown.CARE);
        }
        if (type == EpisodeDay.class) {
            return List.of(EpisodeDay.values());
        }
        if (type == CellSize.class) {
            return List.of(CellSize.M2000);
        }
        if (type == String.class) {
            return List.of(WARD);
        }
        if (type == int.class) {
            return List.of(5_000);
        }
        throw new IllegalStateException("Add an argument value of type " + type.getSimpleName() + " here.");
    }

    /** The viewer's scope is part of the filter here: districts and provider are filtered and not only restricted. */
    private static DisclosureFilter filter(Viewer viewer) {
        String provider = viewer.provider();
        return DisclosureFilter.of(Period.wholeMonthsBefore(SampleCounty.AS_OF, 6))
                .with(Facet.AREA, viewer.districts())
                .with(Facet.PROVIDER, provider == null ? Set.of() : Set.of(provider));
    }

    private HexagonCell cell() throws SQLException {
        return HexagonCell.of(
                Long.parseLong(one("select cell_2000::text from homeward.place where cell_2000 is not null"
                        + " group by 1 order by count(*) desc, 1 limit 1")),
                2000);
    }

    private UUID uuid(String query) throws SQLException {
        return UUID.fromString(one(query));
    }

    /** The first value of a query that is asked once: no query of a room changes what it says. */
    String one(String query) throws SQLException {
        String known = values.get(query);
        if (known == null) {
            known = ask(query);
            values.put(query, known);
        }
        return known;
    }

    private String ask(String query) throws SQLException {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
