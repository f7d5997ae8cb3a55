package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.adversarial.Prove;
import org.homeward.support.CountyTest;
import org.homeward.support.TestDatabase;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Row security compares within the row. After any changes every protected table shows each viewer exactly the rows that the
 * definition gives, which this test works out from the current versions and without any column that row security keeps.
 */
@CountyTest
class AccessInTheRowProofTest {

    private static final String DISTRICT = "E07999001";
    private static final String OTHER = "E07999002";
    private static final String NEIGHBOUR = "E07999981";
    private static final String PROVIDER = "LANTERN";
    private static final List<Viewer> VIEWERS = List.of(
            viewer("near", Role.ANALYST, Set.of(), null),
            viewer("near-district", Role.POLICE, Set.of(DISTRICT), null),
            viewer("board", Role.BOARD, Set.of(), null),
            viewer("system:release", Role.BOARD, Set.of(), null),
            viewer("interviewer", Role.INTERVIEWER, Set.of(), PROVIDER),
            viewer("without-provider", Role.INTERVIEWER, Set.of(), null),
            viewer("authority", Role.CHILDRENS_SERVICES, Set.of(NEIGHBOUR), null),
            viewer("authority-provider", Role.CHILDRENS_SERVICES, Set.of(NEIGHBOUR, OTHER), PROVIDER),
            viewer("whole", Role.CHILDRENS_SERVICES, Set.of(), null),
            viewer("far-district", Role.CHILDRENS_SERVICES, Set.of(OTHER, DISTRICT), null),
            viewer("far-provider", Role.INTERVIEWER, Set.of(DISTRICT), PROVIDER),
            viewer("nowhere", Role.ANALYST, Set.of("E07000000"), null),
            viewer("nowhere-provider", Role.INTERVIEWER, Set.of("E07000000"), PROVIDER),
            viewer("lead", Role.SAFEGUARDING_LEAD, Set.of(), PROVIDER),
            viewer("lead-district", Role.SAFEGUARDING_LEAD, Set.of(DISTRICT), PROVIDER),
            viewer("interviewer", Role.INTERVIEWER, Set.of(), PROVIDER).asAuthor(),
            viewer("interviewer", Role.INTERVIEWER, Set.of(DISTRICT), PROVIDER).asAuthor(),
            viewer("interviewer", Role.INTERVIEWER, Set.of(), "TIDEWAY").asAuthor(),
            viewer("lead", Role.INTERVIEWER, Set.of(), PROVIDER).asAuthor(),
            viewer("governance", Role.GOVERNANCE, Set.of(), null));

    private final Prove prove = Prove.sized("access-in-the-row", 2, 60);
    private final TestDatabase database;
    private final RandomChange changes;

    AccessInTheRowProofTest(TestDatabase database) {
        this.database = database;
        this.changes = new RandomChange(database, new Random(prove.seed()));
    }

    @Test
    void every_table_shows_what_the_definition_gives_after_any_changes() throws SQLException {
        database.run("insert into homeward.staff_conflict (user_name, child_id, recorded_in)"
                + " select each, id, 1 from unnest(array['near', 'near-district', 'interviewer', 'authority', 'lead']) each,"
                + " (select id from homeward.child_key order by md5(id::text) limit 20) conflicted;"
                + " insert into homeward.break_glass (user_name, role, child_id, child_reference, ends_at)"
                + " select each, 'INTERVIEWER', id, reference, clock_timestamp() + interval '50 minutes'"
                + " from unnest(array['far-district', 'far-provider', 'interviewer', 'without-provider', 'authority']) each,"
                + " (select id, reference from homeward.child_key order by md5('b' || id) limit 20) needed");
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (int change = 0; change < prove.size(); change++) {
            // On a slow machine this takes longer than an emergency access lasts.
            database.run(
                    "update homeward.break_glass set asked_at = clock_timestamp(), ends_at = clock_timestamp() + interval '50 minutes'");
            changes.several();
            compared += compare("after change " + change, different);
        }
        assertThat(compared).isGreaterThan(30 * VIEWERS.size());
        prove.report(compared, different);
    }

    @Test
    void a_row_is_settled_when_its_transaction_ends() throws SQLException {
        changes.several();
        for (String table : database.listAsSuperuser(
                "select table_schema || '.' || table_name from information_schema.columns"
                        + " where column_name = 'access_child_id' and table_name not in (select table_name from information_schema.views)")) {
            assertThat(database.queryAsSuperuser("select count(*) from " + table + " where access_child_id is null"))
                    .as(table)
                    .isEqualTo("0");
        }
        assertThat(database.queryAsSuperuser("select count(*) from homeward.access_due"))
                .isEqualTo("0");
    }

    /** What a child withdrew is not read as it was before. */
    @Test
    void an_earlier_version_shows_only_what_its_handling_of_now_allows_too() throws SQLException {
        Viewer analyst = viewer("analyst", Role.ANALYST, Set.of(), null);
        String shown = "select id from homeward.statement";
        Long earlier = Long.valueOf(database.queryAsSuperuser("select max(number) from homeward.change"));
        Set<Long> before = visible(analyst, shown, null);
        Long withdrawn = before.stream().min(Long::compare).orElseThrow();
        database.run(
                "create temporary table copied as select * from homeward.statement_version where superseded_in is null and id = "
                        + withdrawn
                        + "; create temporary table number as select homeward.next_change('test', 'withdrawn', 'IMPORT') as n;"
                        + " update homeward.statement_version set superseded_in = (select n from number) where superseded_in is null and id = "
                        + withdrawn
                        + "; update copied set recorded_in = (select n from number), for_partnership = false;"
                        + " insert into homeward.statement_version select * from copied; drop table copied; drop table number");

        before.remove(withdrawn);
        assertThat(visible(analyst, shown, null)).isEqualTo(before);
        assertThat(visible(analyst, shown, earlier)).isEqualTo(before);
        assertThat(visible(analyst, "select statement_id from homeward.place_version", earlier))
                .doesNotContain(withdrawn);
        assertThat(visible(analyst, "select statement_id from encrypted.statement_text", earlier))
                .doesNotContain(withdrawn);
    }

    /** A table whose rows are protected by what they have themselves. */
    private record Protected(String name, String follows, String link, boolean counted, String condition) {

        static Protected of(String listed) {
            String[] part = listed.split("\\|", 5);
            return new Protected(part[0], part[1].isEmpty() ? part[0] : part[1], part[2], part[3].equals("t"), part[4]);
        }

        String links() {
            return "select distinct " + link + " from " + name
                    + (name.endsWith("_version") ? " where superseded_in is null" : " where true");
        }
    }

    private int compare(String when, List<String> different) throws SQLException {
        int compared = 0;
        List<Protected> tables = database
                .listAsSuperuser("select concat_ws('|', table_name, coalesce(follows, ''), coalesce(link, 'id'),"
                        + " counted, condition) from homeward.row_security where condition like '%{scope}%'")
                .stream()
                .map(Protected::of)
                .toList();
        Map<String, Set<Long>> links = new HashMap<>();
        for (Protected table : tables) {
            links.put(table.name(), ids(database.listAsSuperuser(table.links())));
        }
        for (Viewer viewer : VIEWERS) {
            Map<String, Set<Long>> defined = new HashMap<>();
            for (Protected table : tables) {
                Set<Long> expected = new HashSet<>();
                if (opens(viewer, table.condition())) {
                    String definition = defined(viewer, table.follows(), table.counted());
                    if (!defined.containsKey(definition)) {
                        defined.put(definition, ids(database.listAsSuperuser(definition)));
                    }
                    expected.addAll(
                            table.name().endsWith("sharing_version")
                                    ? ids(database.listAsSuperuser(
                                            table.links() + " and (statement_id is null or statement_id in ("
                                                    + statements(viewer) + "))"))
                                    : links.get(table.name()));
                    expected.retainAll(defined.get(definition));
                    if (table.condition().contains("what_came_of_it")) {
                        Set<Long> opened = ids(database.listAsSuperuser(told(viewer)));
                        opened.addAll(ids(database.listAsSuperuser(own(viewer, table.follows()))));
                        expected.retainAll(opened);
                    }
                    if (table.condition().contains("own_scopes")) {
                        expected.retainAll(ids(database.listAsSuperuser(own(viewer, table.follows()))));
                    }
                }
                if (!visible(viewer, table.links()).equals(expected)) {
                    different.add(table.name() + " for " + viewer.name() + " " + when);
                }
                compared++;
            }
        }
        return compared;
    }

    /** The interviews in which something was said that the viewer's audience may read. */
    private static String told(Viewer viewer) {
        return "select s.interview_id from homeward.statement_version s where s.superseded_in is null and "
                + audience(viewer);
    }

    /** What the viewer's own provider wrote, in any district: what they may read of it by authorship. */
    private static String own(Viewer viewer, String table) {
        String provider = viewer.role() == Role.INTERVIEWER ? viewer.provider() : "";
        Viewer author = viewer("author", Role.INTERVIEWER, Set.of(), provider);
        return defined(author, table, false);
    }

    private static boolean opens(Viewer viewer, String condition) {
        if (readsStatementsAlone(viewer)) {
            return condition.contains("may_open_statements")
                    || condition.contains("{audience}")
                    || condition.contains("may_see_versions");
        }
        return (viewer.audience() != null || condition.contains("rls.role('GOVERNANCE')"))
                && (!condition.contains("may_open_") || viewer.role().seesRecords() || viewer.role() == Role.GOVERNANCE)
                && (!condition.contains("rls.role(")
                        || condition.contains("'" + viewer.role() + "'")
                        || condition.contains("rls.role('GOVERNANCE')"));
    }

    /** The ids of what a table hangs on that the viewer may see, from nothing but current versions. */
    private static String defined(Viewer viewer, String table, boolean counted) {
        return switch (table) {
            case "homeward.statement_key" -> statements(viewer);
            case "homeward.companion_version",
                    "homeward.vehicle_version",
                    "homeward.phone_version",
                    "homeward.handle_version" ->
                "select id from " + table + " where statement_id in (" + statements(viewer) + ")";
            case "homeward.interview_key" -> counted ? interviewsCounted(viewer) : interviews(viewer);
            case "homeward.action_version" ->
                "select id from " + table + " where interview_id in (" + interviews(viewer) + ")";
            case "homeward.episode_key" ->
                counted && !readsStatementsAlone(viewer)
                        ? "select id from homeward.episode_key where child_id in (" + counted(viewer) + ")"
                        : episodes(viewer);
            case "homeward.child_key" -> counted ? counted(viewer) : children(viewer);
            default -> throw new IllegalArgumentException(table);
        };
    }

    private static String statements(Viewer viewer) {
        return "select s.id from homeward.statement_version s"
                + " left join homeward.episode_version e on e.id = s.episode_id and e.superseded_in is null"
                + " left join homeward.interview_version i on i.id = s.interview_id and i.superseded_in is null"
                + " where s.superseded_in is null and " + audience(viewer) + " and "
                + scoped(viewer, "s.child_id", district(viewer, "e") + " and " + provider(viewer, "i.provider_id"));
    }

    /** A safeguarding lead what is kept, an author what they wrote, and nothing else of a child. */
    private static boolean readsStatementsAlone(Viewer viewer) {
        return viewer.role() == Role.SAFEGUARDING_LEAD || viewer.isAuthor();
    }

    /** Where a statement hangs that such a viewer reads: that and nothing else of the child. */
    private static String hangs(Viewer viewer, String id) {
        return "select " + id + " from homeward.statement_version where superseded_in is null and id in ("
                + statements(viewer) + ")";
    }

    private static String interviewsCounted(Viewer viewer) {
        return readsStatementsAlone(viewer)
                ? interviews(viewer)
                : "select id from homeward.interview_key where child_id in (" + counted(viewer) + ")";
    }

    private static String interviews(Viewer viewer) {
        if (readsStatementsAlone(viewer)) {
            return hangs(viewer, "interview_id");
        }
        return "select k.id from homeward.interview_key k where "
                + scoped(viewer, "k.child_id", "k.id in (" + openable(viewer) + ")");
    }

    private static String openable(Viewer viewer) {
        return "select c.interview_id from homeward.interview_episode_version c"
                + " join homeward.interview_version i on i.id = c.interview_id and i.superseded_in is null"
                + " join homeward.episode_version e on e.id = c.episode_id and e.superseded_in is null"
                + " where c.superseded_in is null and " + district(viewer, "e") + " and "
                + provider(viewer, "i.provider_id");
    }

    private static String episodes(Viewer viewer) {
        if (readsStatementsAlone(viewer)) {
            return hangs(viewer, "episode_id");
        }
        return "select k.id from homeward.episode_key k where "
                + scoped(
                        viewer,
                        "k.child_id",
                        "(exists (select from homeward.episode_version e where e.id = k.id"
                                + " and e.superseded_in is null and " + district(viewer, "e") + " and "
                                + provider(viewer, "e.provider_id")
                                + ") or k.id in (select episode_id from homeward.interview_episode_version"
                                + " where superseded_in is null and interview_id in (" + openable(viewer) + ")))");
    }

    private static String children(Viewer viewer) {
        if (viewer.role() == Role.GOVERNANCE) {
            return "select id from homeward.child_key";
        }
        if (readsStatementsAlone(viewer)) {
            return hangs(viewer, "child_id");
        }
        return "select k.id from homeward.child_key k where "
                + scoped(
                        viewer,
                        "k.id",
                        "k.id in (select child_id from homeward.episode_key where id in (" + episodes(viewer) + "))");
    }

    /** With an episode in the districts, and an episode or an interview of the provider. */
    private static String counted(Viewer viewer) {
        if (readsStatementsAlone(viewer)) {
            return children(viewer);
        }
        return "select k.id from homeward.child_key k where "
                + scoped(
                        viewer,
                        "k.id",
                        "exists (select from homeward.episode_version e where e.child_id = k.id"
                                + " and e.superseded_in is null and " + district(viewer, "e") + ")"
                                + " and (exists (select from homeward.episode_version e where e.child_id = k.id and e.superseded_in is null and "
                                + provider(viewer, "e.provider_id")
                                + ") or exists (select from homeward.interview_version i"
                                + " where i.child_id = k.id and i.superseded_in is null and "
                                + provider(viewer, "i.provider_id") + "))");
    }

    private static String audience(Viewer viewer) {
        return switch (viewer.audience()) {
            case null ->
                viewer.isAuthor()
                        ? "i.author = '" + viewer.name() + "'"
                        : readsStatementsAlone(viewer)
                                ? "not (s.for_police or s.for_partnership or s.for_childrens_services or s.for_carers)"
                                : "false";
            case POLICE -> "s.for_police";
            case PARTNERSHIP -> "s.for_partnership";
            case CHILDRENS_SERVICES -> "s.for_childrens_services";
            case CARERS -> "s.for_carers and not s.concerns_carer";
        };
    }

    /** Never a child in conflict; any row for a viewer without districts and provider; else what is in scope or an emergency. */
    private static String scoped(Viewer viewer, String child, String inScope) {
        String conflict = viewer.role().seesRecords() || readsStatementsAlone(viewer)
                ? child
                        + " not in (select child_id from homeward.staff_conflict where superseded_in is null and user_name = '"
                        + viewer.name() + "')"
                : "true";
        if (viewer.isAuthor()) {
            return conflict + " and " + inScope;
        }
        return viewer.districts().isEmpty() && viewer.provider() == null
                ? conflict
                : conflict + " and ((" + inScope + ") or " + child
                        + " in (select child_id from homeward.break_glass where user_name = '" + viewer.name() + "'))";
    }

    /** Where the child of an episode went missing from; for children's services also who looks after the child. */
    private static String district(Viewer viewer, String episode) {
        if (viewer.districts().isEmpty()) {
            return "true";
        }
        String own =
                " in (select id from homeward.area where code in ('" + String.join("', '", viewer.districts()) + "'))";
        return viewer.role() == Role.CHILDRENS_SERVICES
                ? "(" + episode + ".district_id" + own + " or " + episode + ".responsible_authority_id" + own + ")"
                : episode + ".district_id" + own;
    }

    private static String provider(Viewer viewer, String column) {
        return viewer.provider() == null
                ? "true"
                : column + " in (select id from homeward.provider where code = '" + viewer.provider() + "')";
    }

    private Set<Long> visible(Viewer viewer, String query) throws SQLException {
        return visible(viewer, query, null);
    }

    private Set<Long> visible(Viewer viewer, String query, @Nullable Long asOf) throws SQLException {
        try (Connection connection = database.app().getConnection()) {
            connection.setAutoCommit(false);
            var dsl = DSL.using(connection, SQLDialect.POSTGRES);
            database.session().set(dsl, viewer, asOf);
            Set<Long> ids = new HashSet<>(dsl.resultQuery(query).fetch(0, Long.class));
            connection.rollback();
            return ids;
        }
    }

    private static Set<Long> ids(List<String> listed) {
        Set<Long> ids = new HashSet<>();
        listed.forEach(id -> ids.add(Long.valueOf(id)));
        return ids;
    }

    private static Viewer viewer(String name, Role role, Set<String> districts, @Nullable String provider) {
        return new Viewer(name, role, districts, provider, Purpose.SAFEGUARDING_REVIEW);
    }
}
