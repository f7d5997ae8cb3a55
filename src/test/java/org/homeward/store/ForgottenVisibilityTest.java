package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.DegreeBox;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.PersonId;
import org.homeward.factors.Split;
import org.homeward.interviews.Account;
import org.homeward.places.CellSize;
import org.homeward.places.Spot;
import org.homeward.reference.GeographyQueries;
import org.homeward.support.CountyTest;
import org.homeward.support.SampleCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Would the database keep what a query forgot? Every method of every question room is asked twice, once with {@link Visibility}
 * and once as if it let everything through, and answers the same.
 */
@CountyTest
class ForgottenVisibilityTest {

    private static final String DISTRICT = "E07999001";
    private static final String WARD = "E05999002";
    private static final String PROVIDER = "LANTERN";

    private final TestDatabase database;
    private final GeographyQueries geography;

    ForgottenVisibilityTest(TestDatabase database) {
        this.database = database;
        this.geography = new GeographyQueries(database.sight());
    }

    @Test
    void every_method_answers_the_same_when_visibility_lets_everything_through() throws Exception {
        String close = one("select child_id::text from homeward.statement where for_partnership"
                + " group by 1 order by count(*) desc, 1 limit 1");
        database.run("insert into homeward.staff_conflict (user_name, child_id, recorded_in) values ('near', " + close + ", 1)");
        List<Viewer> viewers = List.of(
                viewer("near", Role.ANALYST, Set.of(), null),
                viewer("board", Role.BOARD, Set.of(), null),
                viewer("police", Role.POLICE, Set.of(), null),
                viewer("interviewer", Role.INTERVIEWER, Set.of(), PROVIDER),
                viewer("district", Role.ANALYST, Set.of(DISTRICT), null),
                viewer("governance", Role.GOVERNANCE, Set.of(), null));
        List<String> differing = new ArrayList<>();
        int methods = 0;
        for (Class<?> room : rooms()) {
            Object queries = open(room);
            for (Method method : asked(room)) {
                methods++;
                for (Viewer viewer : viewers) {
                    for (List<Object> arguments : arguments(method, viewer, close)) {
                        compare(queries, method, viewer, arguments).ifPresent(differing::add);
                    }
                }
            }
        }
        assertThat(methods).isGreaterThan(20);
        assertThat(differing).isEmpty();
    }

    @Test
    void nothing_of_the_product_can_widen_visibility() {
        var house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.homeward");
        assertThat(house.stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().isEquivalentTo(ScopedValue.class)
                                && (call.getName().equals("where") || call.getName().equals("runWhere"))))
                .isEmpty();
    }

    private java.util.Optional<String> compare(Object queries, Method method, Viewer viewer, List<Object> arguments)
            throws Exception {
        Callable<Object> question = () -> {
            List<Object> all = new ArrayList<>(List.of(viewer));
            all.addAll(arguments);
            return method.invoke(queries, all.toArray());
        };
        Object locked = withoutLooks(question.call());
        Object forgotten = withoutLooks(
                ScopedValue.where(Visibility.WIDENED, true).call(() -> question.call()));
        return locked.equals(forgotten)
                ? java.util.Optional.empty()
                : java.util.Optional.of(method.getDeclaringClass().getSimpleName() + "." + method.getName() + " for "
                        + viewer.name() + " " + arguments + "\n  with:    " + shortened(locked) + "\n  without: "
                        + shortened(forgotten));
    }

    /** An account says who opened it lately: each asking adds one. */
    private static Object withoutLooks(Object answer) throws ReflectiveOperationException {
        if (!(answer instanceof java.util.Optional<?> found) || !(found.orElse(null) instanceof Account account)) {
            return answer;
        }
        List<Object> parts = new ArrayList<>();
        for (var part : Account.class.getRecordComponents()) {
            if (!part.getName().equals("looks")) {
                parts.add(part.getAccessor().invoke(account));
            }
        }
        return parts;
    }

    private static String shortened(Object answer) {
        String words = answer.toString();
        return words.length() + " characters: " + words.substring(0, Math.min(400, words.length()));
    }

    /** Rooms that ask {@link Visibility}; the others read lists, users and imports. */
    private static List<Class<?>> rooms() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.homeward").stream()
                        .filter(type -> type.getSimpleName().endsWith("Queries"))
                        .filter(type -> type.getMethods().stream()
                                .anyMatch(method -> method.getModifiers()
                                                .contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)
                                        && !method.getRawParameterTypes().isEmpty()))
                        .map(JavaClass::reflect)
                        .filter(type -> Modifier.isPublic(type.getModifiers()))
                        .filter(type -> !Set.of("users", "governance", "intake", "reference")
                                .contains(type.getPackageName().split("\\.")[2]))
                        .sorted(Comparator.comparing(Class::getName))
                        .toList();
    }

    private Object open(Class<?> room) throws ReflectiveOperationException {
        Constructor<?> constructor = room.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] parts = Arrays.stream(constructor.getParameterTypes())
                .map(type -> type == Sight.class ? database.sight() : geography)
                .toArray();
        return constructor.newInstance(parts);
    }

    private static List<Method> asked(Class<?> room) {
        return Arrays.stream(room.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getParameterCount() > 0 && method.getParameterTypes()[0] == Viewer.class)
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private List<List<Object>> arguments(Method method, Viewer viewer, String close) throws SQLException {
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
                            + PROVIDER + "' and k.id <> " + close + " group by k.id order by count(*) desc, k.id limit 1")),
                    new ChildId(UUID.fromString("00000000-0000-0000-0000-000000000000")));
        }
        if (type == PersonId.class) {
            return List.of(new PersonId(uuid("select k.public_id::text from homeward.person_key k join"
                    + " homeward.person_mention m on m.person_id = k.id group by k.id order by count(*) desc, k.id limit 1")));
        }
        if (type == HexagonCell.class) {
            return List.of(cell());
        }
        if (type == Spot.class) {
            return List.of(new Spot.Cell(cell()), new Spot.Area(AreaKind.WARD, WARD));
        }
        if (type == DegreeBox.class) {
            return List.of(geography.extent(viewer).orElseThrow());
        }
        if (type == AreaKind.class) {
            return List.of(AreaKind.DISTRICT);
        }
        if (type == Split.class) {
            return List.of(Split.CARE);
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
        throw new IllegalStateException("Say here what a method may be asked with for a " + type.getSimpleName() + ".");
    }

    /** Whose work is counted is a question, and not the lock: whoever is bound to a scope asks about it. */
    private static DisclosureFilter filter(Viewer viewer) {
        String provider = viewer.provider();
        return DisclosureFilter.of(Period.wholeMonthsBefore(SampleCounty.AS_OF, 6))
                .withDistricts(viewer.districts())
                .withProviders(provider == null ? Set.of() : Set.of(provider));
    }

    private HexagonCell cell() throws SQLException {
        return HexagonCell.of(
                Long.parseLong(one("select cell_2000::text from homeward.place where cell_2000 is not null"
                        + " group by 1 order by count(*) desc, 1 limit 1")),
                2000);
    }

    private static Viewer viewer(
            String name, Role role, Set<String> districts, @org.jspecify.annotations.Nullable String provider) {
        return new Viewer(name, role, new LinkedHashSet<>(districts), provider, Purpose.SAFEGUARDING_REVIEW);
    }

    private UUID uuid(String query) throws SQLException {
        return UUID.fromString(one(query));
    }

    private String one(String query) throws SQLException {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
