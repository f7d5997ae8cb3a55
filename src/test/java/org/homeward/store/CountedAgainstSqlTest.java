package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.support.CountyTest;
import org.homeward.support.RandomQuestions;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Every figure that is counted on the columns in memory is the same as by SQL, for every kind of viewer and random filters. The
 * SQL that counted them before is in the tests, in classes whose names end in {@code BySql}.
 */
@CountyTest
class CountedAgainstSqlTest {

    private static final int FILTERS = Integer.getInteger("homeward.prove.filters", 3);
    private static final long SEED = Long.getLong("homeward.prove.seed", 20261129L);

    private final RandomQuestions questions;
    private final EveryQuery every;

    CountedAgainstSqlTest(TestDatabase database) {
        this.questions = new RandomQuestions(database, SEED);
        this.every = new EveryQuery(database);
    }

    @Test
    void every_viewer_is_told_the_same_under_every_filter() throws Exception {
        List<String> compared = new ArrayList<>();
        for (int i = 0; i < FILTERS; i++) {
            DisclosureFilter drawn = questions.filter();
            for (Class<?> room : EveryQuery.rooms()) {
                Optional<Class<?>> oracle = oracle(room);
                if (oracle.isPresent()) {
                    compare(every.open(room), every.open(oracle.get()), drawn, compared);
                }
            }
        }
        assertThat(compared.stream().distinct()).hasSizeGreaterThanOrEqualTo(9);
    }

    private void compare(Object room, Object oracle, DisclosureFilter drawn, List<String> compared) throws Exception {
        for (Method bySql : EveryQuery.asked(oracle.getClass())) {
            Method counting = room.getClass().getDeclaredMethod(bySql.getName(), bySql.getParameterTypes());
            for (Viewer viewer : questions.viewers()) {
                DisclosureFilter filter = viewer.role().isUnderDisclosureControl()
                        ? DisclosureControlFixtures.house().narrow(drawn).filter()
                        : drawn;
                for (List<Object> arguments : arguments(bySql, viewer, filter)) {
                    assertThat(counting.invoke(room, arguments.toArray()))
                            .usingRecursiveComparison()
                            // The nearest name is found from positions that are snapped to 100 m.
                            .ignoringFieldsMatchingRegexes(".*\\.near")
                            .as(bySql.getDeclaringClass().getSimpleName() + "." + bySql.getName() + " " + arguments)
                            .isEqualTo(bySql.invoke(oracle, arguments.toArray()));
                    compared.add(bySql.getDeclaringClass().getSimpleName() + "." + bySql.getName());
                }
            }
        }
    }

    private static Optional<Class<?>> oracle(Class<?> room) {
        try {
            return Optional.of(Class.forName(room.getName() + "BySql"));
        } catch (ClassNotFoundException none) {
            return Optional.empty();
        }
    }

    private static List<List<Object>> arguments(Method method, Viewer viewer, DisclosureFilter filter) {
        List<List<Object>> all = List.of(List.of(viewer, filter));
        for (int i = 2; i < method.getParameterCount(); i++) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> before : all) {
                for (Object value : values(method.getParameterTypes()[i])) {
                    List<Object> with = new ArrayList<>(before);
                    with.add(value);
                    longer.add(with);
                }
            }
            all = longer;
        }
        return all;
    }

    private static Object[] values(Class<?> type) {
        return type == int.class
                ? new Object[] {20}
                : type == AreaKind.class ? new Object[] {AreaKind.DISTRICT, AreaKind.WARD} : type.getEnumConstants();
    }
}
