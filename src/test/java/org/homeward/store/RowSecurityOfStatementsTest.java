package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.support.CountyTest;
import org.homeward.support.TestDatabase;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Details of a statement are visible exactly to those who can see the statement. The policy of statements checks their own
 * rows, the policies of details check a list of ids; this test compares the two without any query of the application.
 */
@CountyTest
class RowSecurityOfStatementsTest {

    private static final Pattern OF_STATEMENT = Pattern.compile("\\{allowed (\\w+)\\}");
    private static final String DISTRICT = "E07999001";
    private static final String OTHER = "E07999002";
    private static final String PROVIDER = "LANTERN";

    private final TestDatabase database;
    private long conflicted;

    RowSecurityOfStatementsTest(TestDatabase database) {
        this.database = database;
    }

    /**
     * Some viewers have a conflict of interest with one child, and some have emergency access to another, with statements
     * that are denied to everybody.
     */
    @BeforeEach
    void aConflictAndEmergencyAccess() {
        conflicted =
                number("select t.child_id from homeward.statement_facts t join homeward.area a on a.id = t.district_id"
                        + " where t.for_police and a.code = '" + DISTRICT
                        + "' group by 1 order by count(*) desc, 1 limit 1");
        database.run("delete from homeward.staff_conflict; delete from homeward.break_glass;"
                + " insert into homeward.staff_conflict (user_name, child_id, recorded_in)"
                + " select each, " + conflicted + ", 1 from unnest(array['near', 'near-district']) each");
        database.run("insert into homeward.break_glass (user_name, role, child_id, child_reference, ends_at)"
                + " select each, 'INTERVIEWER', id, reference, clock_timestamp() + interval '50 minutes'"
                + " from homeward.child_key, unnest(array['far-district', 'far-provider']) each where id = "
                + partlyDenied());
    }

    static List<Viewer> viewers() {
        return List.of(
                viewer("near", Role.ANALYST, Set.of(), null),
                viewer("near-district", Role.POLICE, Set.of(DISTRICT), null),
                viewer("board", Role.BOARD, Set.of(), null),
                viewer("police", Role.POLICE, Set.of(), null),
                viewer("police-district", Role.POLICE, Set.of(DISTRICT), null),
                viewer("interviewer", Role.INTERVIEWER, Set.of(), PROVIDER),
                viewer("far-district", Role.INTERVIEWER, Set.of(OTHER), null),
                viewer("far-provider", Role.INTERVIEWER, Set.of(DISTRICT), PROVIDER),
                viewer("nowhere", Role.ANALYST, Set.of("E07000000"), null),
                viewer("governance", Role.GOVERNANCE, Set.of(), null));
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void details_are_visible_exactly_with_their_statement(Viewer viewer) throws SQLException {
        Set<Long> statements = visible(viewer, "select id from homeward.statement");
        List<String> tables = database.listAsSuperuser(
                "select table_name || ' ' || condition from homeward.row_security where condition like '%{allowed%' order by 1");

        assertThat(tables).hasSizeGreaterThan(10);
        for (String table : tables) {
            String name = table.substring(0, table.indexOf(' '));
            String all =
                    "select distinct " + column(table) + " from " + name + " where " + column(table) + " is not null";
            Set<Long> expected = new HashSet<>();
            if (!table.contains("rls.may_open_records()") || viewer.role().seesRecords()) {
                database.listAsSuperuser(all).forEach(id -> expected.add(Long.valueOf(id)));
                expected.retainAll(statements);
            }
            assertThat(visible(viewer, all))
                    .as("%s for %s", name, viewer.name())
                    .isEqualTo(expected);
        }
    }

    @Test
    void the_viewers_exercise_every_part_of_row_security() throws SQLException {
        for (Viewer viewer : viewers()) {
            Set<Long> statements = visible(viewer, "select id from homeward.statement");
            Set<Long> ofConflicted =
                    visible(viewer, "select id from homeward.statement where child_id = " + conflicted);
            Set<Long> ofPartlyDenied =
                    visible(viewer, "select id from homeward.statement where child_id = " + partlyDenied());
            switch (viewer.name()) {
                case "near", "near-district" -> assertThat(ofConflicted).isEmpty();
                case "police", "police-district" -> assertThat(ofConflicted).isNotEmpty();
                case "far-district", "far-provider" ->
                    assertThat(ofPartlyDenied.size())
                            .isBetween(
                                    1,
                                    (int) number("select count(*) from homeward.statement where child_id = "
                                                    + partlyDenied())
                                            - 1);
                default ->
                    assertThat(statements.isEmpty())
                            .isEqualTo(Set.of("nowhere", "governance").contains(viewer.name()));
            }
        }
        assertThat(visible(viewers().get(5), "select id from homeward.statement")
                        .size())
                .isLessThan((int) number("select count(*) from homeward.statement where for_childrens_services"));
    }

    /** A child of another district and provider, with statements that are denied to everybody and others that are allowed. */
    private long partlyDenied() {
        return number(
                "select t.child_id from homeward.statement_facts t join homeward.provider p on p.id = t.provider_id"
                        + " join homeward.area a on a.id = t.district_id group by 1"
                        + " having bool_and(p.code <> '" + PROVIDER + "' and a.code not in ('" + DISTRICT + "', '"
                        + OTHER + "'))"
                        + " and bool_or(t.for_childrens_services) and bool_or(not t.for_childrens_services) order by 1 limit 1");
    }

    private long number(String query) {
        return Long.parseLong(database.queryAsSuperuser(query));
    }

    private static String column(String table) {
        Matcher named = OF_STATEMENT.matcher(table);
        assertThat(named.find()).isTrue();
        return named.group(1);
    }

    private Set<Long> visible(Viewer viewer, String query) throws SQLException {
        try (Connection connection = database.app().getConnection()) {
            connection.setAutoCommit(false);
            var dsl = DSL.using(connection, SQLDialect.POSTGRES);
            RlsSession.set(dsl, viewer, null);
            Set<Long> ids = new HashSet<>(dsl.resultQuery(query).fetch(0, Long.class));
            connection.rollback();
            return ids;
        }
    }

    private static Viewer viewer(String name, Role role, Set<String> districts, @Nullable String provider) {
        return new Viewer(name, role, districts, provider, Purpose.SAFEGUARDING_REVIEW);
    }
}
