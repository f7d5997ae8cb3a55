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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.adversarial.Prove;
import org.homeward.coverage.CoverageFixtures;
import org.homeward.coverage.WhatFollowed;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Exactness;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.Sex;
import org.homeward.places.MapSelection;
import org.homeward.places.PlaceProfile;
import org.homeward.places.PlaceProfileQueries;
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
import org.jooq.impl.DSL;
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

    /** Row security shows a viewer fewer follow-ups than count, so SQL counts them for who sees every episode. */
    @Test
    void what_followed_interviews_is_counted_as_by_SQL() {
        Viewer analyst = Viewer.of("ana", Role.ANALYST);
        DisclosureFilter any = DisclosureFilter.of(new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1)));

        WhatFollowed counted =
                CoverageFixtures.queries(database).whatFollowed(analyst, any).orElseThrow();

        assertThat(database.queryAsSuperuser("""
                with held as (
                    select distinct e.id as episode_id, i.id as interview_id
                    from homeward.episode_version e
                    join homeward.interview_episode_version c on c.episode_id = e.id and c.superseded_in is null
                    join homeward.interview_version i on i.id = c.interview_id and i.superseded_in is null
                    where e.superseded_in is null and e.ended_at is not null and not e.interview_not_required
                      and i.completed and (i.held_latest > e.ended_at
                                           or (i.held_latest = e.ended_at and i.held_precision = 'MINUTE'))),
                per_episode as (
                    select h.episode_id, bool_or(s.interview_id is not null) as shared,
                           bool_or(a.id is not null) as agreed, bool_or(a.outcome = 'OPEN') as open,
                           min(a.done_on) as done_on,
                           greatest(max(f.given_on), max(t.done_on)) as told_on
                    from held h
                    left join homeward.sharing_version s on s.interview_id = h.interview_id and s.superseded_in is null
                    left join homeward.action_version a
                        on a.interview_id = h.interview_id and a.superseded_in is null and a.kind <> 'TELL_CHILD'
                    left join homeward.action_version t
                        on t.interview_id = h.interview_id and t.superseded_in is null and t.kind = 'TELL_CHILD'
                    left join homeward.feedback_version f
                        on f.interview_id = h.interview_id and f.superseded_in is null and f.to_whom = 'CHILD'
                    group by h.episode_id)
                select concat_ws(' ', count(*) filter (where shared or agreed), count(*) filter (where agreed),
                       count(*) filter (where done_on is not null and not open),
                       count(*) filter (where done_on is not null and not open and told_on >= done_on),
                       count(*) filter (where open))
                from per_episode"""))
                .isEqualTo(Stream.of(counted.shared(), counted.agreed(), counted.done(), counted.told(), counted.open())
                        .map(count -> String.valueOf(count.number().orElseThrow()))
                        .collect(Collectors.joining(" ")));
        assertThat(counted.told().number().orElseThrow()).isPositive();
    }

    /** What is shown of a profile is the same number, and what is hidden as too small is one to four. */
    @Test
    void the_profile_of_a_place_is_counted_as_by_SQL() throws Exception {
        DisclosureFilter any = DisclosureFilter.of(new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1)));
        String ward = every.one("select code from homeward.area join homeward.place_version p on p.ward_id = area.id"
                + " where role <> 'WENT_FROM' group by 1 order by count(*) desc, 1 limit 1");
        PlaceProfileQueries profiles = (PlaceProfileQueries) every.open(PlaceProfileQueries.class);
        int shown = 0;
        for (Viewer viewer : questions.viewers()) {
            PlaceProfile profile = profiles.find(viewer, any, new MapSelection.Area(AreaKind.WARD, ward));
            if (profile.isNothing()) {
                continue;
            }
            Map<String, Count> counted = new TreeMap<>();
            profile.why().forEach(why -> counted.put("why " + why.name() + " " + why.side(), why.children()));
            profile.harms().forEach(harm -> counted.put("harm " + harm.name(), harm.children()));
            profile.from().forEach(from -> counted.put("from " + from.name(), from.children()));
            profile.when().forEach(when -> counted.put("when " + when.days() + " " + when.hours(), when.children()));
            Map<String, Integer> bySql = profileBySql(viewer, any, ward);
            for (Map.Entry<String, Count> each : counted.entrySet()) {
                int number = bySql.getOrDefault(each.getKey(), 0);
                switch (each.getValue()) {
                    case Count.Shown(int n, Exactness exactness) -> {
                        assertThat(n).as(viewer + " " + each.getKey()).isEqualTo(number);
                        shown += n > 0 ? 1 : 0;
                    }
                    case Count.TooSmall(int threshold) ->
                        assertThat(number).as(viewer + " " + each.getKey()).isBetween(1, threshold - 1);
                    case Count.Complement complement -> {}
                }
            }
            assertThat(counted.keySet()).containsAll(bySql.keySet());
        }
        assertThat(shown).isGreaterThan(20);
    }

    private Map<String, Integer> profileBySql(Viewer viewer, DisclosureFilter filter, String ward) {
        return database.database()
                .read(
                        viewer,
                        ReadRequest.counts("places", "profile of a place", filter),
                        (DSLContext dsl) -> dsl.resultQuery("""
                        with named as (
                            select f.interview_id, f.episode_id, f.child_id
                            from homeward.place p join homeward.statement_facts f using (statement_id)
                            join homeward.area a on a.id = p.ward_id
                            where a.code = {0} and p.role <> 'WENT_FROM'
                            and p.precision in ('POINT', 'STREET', 'NAMED_PLACE'))
                        select key, count(distinct child_id)::int
                        from (select 'why ' || c.name || ' ' || x.side as key, f.child_id
                              from homeward.factor x join homeward.statement_facts f using (statement_id)
                              join homeward.factor_code c on c.code = x.code
                              join homeward.interview i on i.id = f.interview_id and i.completed
                              where f.interview_id in (select interview_id from named)
                              union all select 'harm ' || c.name, f.child_id
                              from homeward.harm x join homeward.statement_facts f using (statement_id)
                              join homeward.harm_code c on c.code = x.code
                              where f.interview_id in (select interview_id from named)
                              union all select 'from ' || a.name, e.child_id
                              from named join homeward.episode e on e.id = named.episode_id
                              join homeward.area a on a.id = e.district_id
                              union all select 'when ' || case extract(isodow from e.started_on)
                                  when 5 then 'FRI' when 6 then 'SAT' when 7 then 'SUN' else 'MON_TO_THU' end
                                  || ' FROM_' || case when hour < 6 then 0 when hour < 12 then 6 when hour < 16 then 12
                                  when hour < 20 then 16 else 20 end, e.child_id
                              from named join homeward.episode e on e.id = named.episode_id,
                              lateral (select extract(hour from e.started_at at time zone 'Europe/London') as hour) t
                              where e.started_precision in ('MINUTE', 'HOUR')) of_children
                        group by 1""", DSL.val(ward))
                                .fetchMap(row -> row.get(0, String.class), row -> row.get(1, Integer.class)));
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
