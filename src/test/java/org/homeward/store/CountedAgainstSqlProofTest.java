package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.store.db.homeward.Tables.CHILD_VERSION;
import static org.homeward.store.db.homeward.Tables.EPISODE_VERSION;
import static org.homeward.store.db.homeward.Tables.STATEMENT_VERSION;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.adversarial.Prove;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.Sex;
import org.homeward.store.counting.CountingColumns;
import org.homeward.store.counting.DistinctCounts;
import org.homeward.store.counting.HarmRows;
import org.homeward.store.counting.Rows;
import org.homeward.store.counting.Selection;
import org.homeward.store.counting.StatementRows;
import org.homeward.support.CountyTest;
import org.homeward.support.RandomQuestions;
import org.homeward.support.TestDatabase;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/**
 * Every figure that is counted on the columns in memory is the same as by SQL, for every kind of viewer and random filters. The
 * SQL that counted them before is in the tests, in classes whose names end in {@code BySql}.
 */
@CountyTest
class CountedAgainstSqlProofTest {

    /** The facets of a sheet for carers. */
    private static final List<Facet> FOR_TOTALS =
            Arrays.stream(Facet.values()).filter(Facet::isAllowedUnderControl).toList();

    private final Prove prove = Prove.sized("counted-against-sql", 1, 12);
    /** Once, every second viewer asks a question and the others ask the next one; at full size all of them ask each. */
    private final int step = prove.size() == 1 ? 2 : 1;

    private final RandomGenerator random = prove.random();
    private final RandomQuestions questions;
    private final EveryQuery every;
    private final TestDatabase database;
    private int asked;

    CountedAgainstSqlProofTest(TestDatabase database) {
        this.questions = new RandomQuestions(database, prove.seed());
        this.database = database;
        this.every = new EveryQuery(database);
    }

    @Test
    void every_viewer_is_told_the_same_under_every_filter() throws Exception {
        List<String> compared = new ArrayList<>();
        List<String> different = new ArrayList<>();
        for (int i = 0; i < prove.size(); i++) {
            List<DisclosureFilter> drawn = questions.viewers().stream()
                    .map(viewer -> questions.filter())
                    .toList();
            for (Class<?> room : EveryQuery.rooms()) {
                Optional<Class<?>> oracle = oracle(room);
                if (oracle.isPresent()) {
                    compare(every.open(room), every.open(oracle.get()), drawn, compared, different);
                }
            }
        }
        assertThat(compared.stream().distinct()).hasSizeGreaterThanOrEqualTo(11);
        prove.report(compared.size(), different);
    }

    @Test
    void harms_and_what_is_known_of_the_child_are_counted_as_by_SQL() {
        DisclosureFilter any = DisclosureFilter.of(new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1)));
        Set<String> kinds = new TreeSet<>();
        for (Viewer viewer : questions.viewers()) {
            var request = ReadRequest.counts("factors", "harms", any);
            if (viewer.role().isUnderDisclosureControl()) {
                int counted = database.database()
                        .read(
                                viewer,
                                request,
                                dsl -> dsl.fetchCount(STATEMENT_VERSION)
                                        + dsl.fetchCount(EPISODE_VERSION)
                                        + dsl.fetchCount(CHILD_VERSION));
                assertThat(counted).as("what SQL counts for a board").isZero();
                continue;
            }
            Map<String, Integer> counted = database.database().count(viewer, request, (dsl, countable) -> {
                CountingColumns.Lists lists = countable.lists();
                Selection<StatementRows> statements = countable.statements(any);
                Map<String, Integer> all = new TreeMap<>();
                put(all, "harm", countable.harms(any).countBy(HarmRows::code), lists.harms()::code);
                put(all, "sex", statements.countBy(Rows::sex), sex -> Sex.values()[sex].name());
                put(all, "ethnicity", statements.countBy(Rows::ethnicity), lists.ethnicities()::code);
                return all;
            });
            counted.keySet().forEach(each -> kinds.add(each.substring(0, each.indexOf(' '))));
            assertThat(counted)
                    .as(viewer.toString())
                    .isEqualTo(database.database()
                            .read(
                                    viewer,
                                    request,
                                    (DSLContext dsl) -> dsl.resultQuery("""
                            select key, count(distinct child_id)::int
                            from (select 'harm ' || code as key, child_id
                                  from homeward.harm join homeward.statement_facts using (statement_id)
                                  union all select 'sex ' || sex, child_id from homeward.statement_facts
                                  union all select 'ethnicity ' || coalesce(ethnicity_code, 'none'), child_id
                                  from homeward.statement_facts join homeward.child on child.id = child_id) of_children
                            group by 1""")
                                            .fetchMap(
                                                    row -> row.get(0, String.class),
                                                    row -> row.get(1, Integer.class))));
        }
        assertThat(kinds).containsExactly("ethnicity", "harm", "sex");
    }

    private static void put(
            Map<String, Integer> all, String what, Map<Long, DistinctCounts> counted, IntFunction<String> name) {
        counted.forEach((key, each) -> all.put(
                what + " " + (key == Rows.NO_KEY ? "none" : name.apply(key.intValue())),
                each.children().number()));
    }

    private void compare(
            Object room, Object oracle, List<DisclosureFilter> ofViewers, List<String> compared, List<String> different)
            throws Exception {
        for (Method bySql : EveryQuery.asked(oracle.getClass())) {
            Method counting = room.getClass().getDeclaredMethod(bySql.getName(), bySql.getParameterTypes());
            List<Viewer> viewers = questions.viewers();
            for (int i = asked++ % step; i < viewers.size(); i += step) {
                Viewer viewer = viewers.get(i);
                DisclosureFilter drawn = ofViewers.get(i);
                if (viewer.role().isUnderDisclosureControl()) {
                    // Nothing is counted for them, and the keys of a release are no matter of SQL.
                    continue;
                }
                DisclosureFilter filter = bySql.getName().equals("forCarers") ? drawn.only(FOR_TOTALS) : drawn;
                List<Object> arguments = arguments(bySql, viewer, filter);
                String question = bySql.getDeclaringClass().getSimpleName() + "." + bySql.getName() + " " + arguments;
                try {
                    assertThat(counting.invoke(room, arguments.toArray()))
                            .usingRecursiveComparison()
                            // The nearest name is found from positions that are snapped to 100 m.
                            .ignoringFieldsMatchingRegexes(".*\\.near")
                            .isEqualTo(bySql.invoke(oracle, arguments.toArray()));
                } catch (AssertionError differs) {
                    different.add(question + "\n" + differs.getMessage());
                }
                compared.add(bySql.getDeclaringClass().getSimpleName() + "." + bySql.getName());
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

    /** One value of each further parameter, drawn anew for every viewer. */
    private List<Object> arguments(Method method, Viewer viewer, DisclosureFilter filter) {
        List<Object> arguments = new ArrayList<>(List.of(viewer, filter));
        for (int i = 2; i < method.getParameterCount(); i++) {
            arguments.add(value(method.getParameterTypes()[i]));
        }
        return arguments;
    }

    private Object value(Class<?> type) {
        Object[] values = type == int.class
                ? new Object[] {20}
                : type == AreaKind.class ? new Object[] {AreaKind.DISTRICT, AreaKind.WARD} : type.getEnumConstants();
        return values[random.nextInt(values.length)];
    }
}
