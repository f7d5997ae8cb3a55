package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.intake.ValidSet;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** SQL that somebody injects, through the application's own role, becomes no other viewer and widens no viewer. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedViewerTest {

    /** Sees nothing of what the test stores: a police officer of a service that does not exist. */
    private static final Viewer NARROW = new Viewer("eve", Role.POLICE, Set.of(SmallCounty.MOOR), "NOBODY", null);

    private static final ReadRequest ANY = ReadRequest.record("test", "attack", "");

    private static final String SEEN = "select (select count(*) from homeward.child_key)"
            + " + (select count(*) from homeward.statement_version) + (select count(*) from homeward.interview_version)"
            + " + (select count(*) from encrypted.statement_text) + (select count(*) from homeward.import_file)";

    private static final List<String> SETTINGS = List.of("viewer", "role", "audience", "districts", "provider", "seal");

    private static final String NEITHER = set("districts", "") + ", " + set("provider", "");

    /** Each showed something, or more, before the viewer was sealed. */
    private static final List<String> WIDENED = List.of(
            "select " + set("viewer", "system:intake"),
            "select " + set("viewer", "system:counting"),
            "select " + NEITHER,
            "select " + set("role", "GOVERNANCE"),
            "select " + set("role", "INTERVIEWER") + ", " + set("audience", "CHILDRENS_SERVICES") + ", " + NEITHER,
            "select " + set("districts", "") + ", " + set("provider", "1"),
            "set local homeward.viewer = 'system:intake'",
            "set homeward.viewer = 'system:intake'",
            "do $$ begin perform " + set("viewer", "system:intake") + "; end $$");

    private final TestDatabase database;
    private final RlsSession session;

    SealedViewerTest(TestDatabase database) {
        this.database = database;
        this.session = database.session();
        IntakeFixtures.withSmallCounty(database).intake().load(SmallCounty.SENDER, new ValidSet("sealed").files());
    }

    private static String set(String name, String value) {
        return "set_config('homeward." + name + "', '" + value + "', true)";
    }

    @BeforeEach
    void there_is_something_to_see() {
        assertThat(seen(Viewer.system("intake"), "select 1")).isGreaterThan(9);
        assertThat(seen(NARROW, "select 1")).isZero();
    }

    @Test
    void in_a_viewers_own_transaction() {
        for (String attack : WIDENED) {
            assertThat(seen(NARROW, attack)).as(attack).isZero();
        }
        assertThat(seen(NARROW, "reset all")).isZero();
    }

    /** A board reads what was released. SQL in its transaction counts nothing, of any table that a row of a child stands in. */
    @Test
    void in_a_boards_transaction_nothing_is_counted() throws SQLException {
        List<String> tables = database.listAsSuperuser(
                "select table_name from homeward.row_security where condition is not null and (table_name like '%\\_version'"
                        + " or table_name like '%\\_key' or table_name like 'encrypted.%') order by 1");
        assertThat(tables)
                .contains("homeward.child_version", "homeward.person_version")
                .hasSizeGreaterThan(20);
        long stored = 0;
        for (String table : tables) {
            String count = "select count(*) from " + table;
            stored += Long.parseLong(database.queryAsSuperuser(count));
            for (Viewer board : List.of(
                    Viewer.of("bo", Role.BOARD), new Viewer("bea", Role.BOARD, Set.of(SmallCounty.MOOR), null, null))) {
                assertThat(seen(board, "select 1", count)).as(table).isZero();
                assertThat(seen(board, "select " + set("audience", "PARTNERSHIP"), count))
                        .as(table)
                        .isZero();
            }
        }
        assertThat(stored).isGreaterThan(tables.size());
        assertThat(seen(
                        new Viewer("system:release", Role.BOARD, Set.of(), null, null),
                        "select 1",
                        "select count(*) from homeward.statement_version"))
                .as("the job that computes a release counts")
                .isPositive();
    }

    @Test
    void on_a_connection_of_the_role_that_no_viewer_uses() throws SQLException {
        for (String attack : WIDENED) {
            try (Connection connection = begun()) {
                assertThat(seen(connection, attack)).as(attack).isZero();
                connection.rollback();
                // A pool would hand it to the next one.
                connection.createStatement().execute("reset all");
                connection.commit();
            }
        }
    }

    /** Half of a query cannot read as the one viewer and the other half as another. */
    @Test
    void within_one_query() {
        assertThat(seen(
                        NARROW,
                        "select 1",
                        "select count(*) from (select " + set("role", "GOVERNANCE") + ") as one,"
                                + " lateral (select * from homeward.child_key offset 0) as two"))
                .isZero();
    }

    @Test
    void a_seal_fits_no_later_transaction_and_no_other_connection() throws SQLException {
        try (Connection connection = begun();
                Connection other = begun()) {
            session.set(connection, Viewer.system("intake"));
            List<String> sealed = settings(connection);
            assertThat(seen(connection, "select 1")).isPositive();
            assertThat(seen(other, again(sealed))).as("another connection").isZero();

            connection.commit();
            assertThat(seen(connection, again(sealed)))
                    .as("the next transaction")
                    .isZero();
            connection.rollback();
            session.set(connection, Viewer.system("intake"));
            sealed = settings(connection);
            connection.createStatement().execute("commit and chain");
            assertThat(seen(connection, again(sealed))).as("chained to it").isZero();
            connection.rollback();
            assertThat(seen(connection, again(sealed).replace("true)", "false)")))
                    .as("for the session")
                    .isZero();
            connection.rollback();
            connection.createStatement().execute("discard temp; reset all");
            connection.commit();
            other.rollback();
        }
    }

    /** Injected into the transaction of one viewer, it would run in that of the next one who is given the connection. */
    @Test
    void what_one_viewers_transaction_prepares_does_not_run_as_the_next_viewer() throws SQLException {
        String ordinary = "select count(*) from homeward.child_key where id > ?";
        try (Connection connection = begun()) {
            for (int i = 0; i < 9; i++) {
                session.set(connection, NARROW);
                ask(connection, ordinary);
                connection.commit();
            }
            session.set(connection, NARROW);
            String name = text(
                    connection,
                    "select name from pg_prepared_statements where statement like '%from homeward.child_key where id >%'");
            connection.createStatement().execute("deallocate \"" + name + "\"");
            connection
                    .createStatement()
                    .execute("prepare \"" + name + "\" (bigint) as select count(set_config('stolen.rows', (" + SEEN
                            + ")::text, false)) where $1 is not null");
            connection.commit();

            assertThatThrownBy(() -> {
                        session.set(connection, Viewer.system("intake"));
                        ask(connection, ordinary);
                        connection.commit();
                        session.set(connection, NARROW);
                        assertThat(text(connection, "select current_setting('stolen.rows', true)"))
                                .as("what was read as another viewer")
                                .isEqualTo("null");
                    })
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> ask(connection, ordinary))
                    .as("nobody gets the connection again")
                    .isInstanceOf(SQLException.class);
        }
    }

    private static void ask(Connection connection, String query) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(query)) {
            asked.setLong(1, 0);
            asked.executeQuery().close();
        }
    }

    /** After the greatest number there is no next one, and nobody could write any more. */
    @Test
    void a_viewer_takes_no_number_of_a_change_but_the_next_and_only_in_their_own_name() throws SQLException {
        String insert = "insert into homeward.change (number, made_by, purpose, kind, made_at) select %s, '%s', 'x',"
                + " 'CHANGE', '2020-01-01' from homeward.change having true";
        try (Connection connection = begun()) {
            for (String number : List.of("9223372036854775807", "max(number) + 2")) {
                session.set(connection, NARROW);
                assertThatThrownBy(() -> connection.createStatement().execute(insert.formatted(number, "eve")))
                        .as(number)
                        .hasMessageContaining("a change takes the next number");
                connection.rollback();
            }
            session.set(connection, NARROW);
            assertThatThrownBy(() -> connection.createStatement().execute(insert.formatted("max(number) + 1", "ann")))
                    .hasMessageContaining("a change is made by the viewer");
            connection.rollback();
            session.set(connection, NARROW);
            connection.createStatement().execute(insert.formatted("max(number) + 1", "eve"));
            assertThat(
                            text(
                                    connection,
                                    "select made_at > now() - interval '1 hour' from homeward.change order by number desc limit 1"))
                    .as("by the clock of the database")
                    .isEqualTo("t");
            connection.rollback();
        }
    }

    @Test
    void the_key_can_be_read_nowhere_in_the_database() throws SQLException {
        String inner = database.queryAsSuperuser("select encode(inner_key, 'hex') from homeward.seal");
        String outer = database.queryAsSuperuser("select encode(outer_key, 'hex') from homeward.seal");
        assertThat(inner).hasSize(128).isNotEqualTo(outer);
        try (Connection connection = begun()) {
            session.set(connection, NARROW);
            for (String source : List.of(
                    "select string_agg(prosrc || coalesce(pg_get_function_sqlbody(oid), ''), ' ') from pg_proc",
                    "select string_agg(coalesce(setting, ''), ' ') from pg_settings",
                    "select string_agg(coalesce(query, ''), ' ') from pg_stat_activity",
                    "select string_agg(statement, ' ') from pg_prepared_statements",
                    "select string_agg(coalesce(most_common_vals::text, '') || coalesce(histogram_bounds::text, ''), ' ') from pg_stats",
                    "select string_agg(array_to_string(setconfig, ' '), ' ') from pg_db_role_setting")) {
                assertThat(text(connection, source)).as(source).doesNotContain(inner, outer);
            }
            connection.rollback();
        }
        for (String denied : List.of(
                "select inner_key from homeward.seal",
                "copy homeward.seal to stdout",
                "update homeward.seal set only_row = true",
                "insert into homeward.seal (inner_key, outer_key) values ('', '')",
                "delete from homeward.seal",
                "create trigger seen before update on homeward.seal for each row execute function homeward.superseded_once()",
                "alter table homeward.seal owner to homeward_app",
                "set role homeward_owner")) {
            try (Connection connection = begun()) {
                assertThatThrownBy(() -> connection.createStatement().execute(denied))
                        .as(denied)
                        .isInstanceOf(SQLException.class)
                        .extracting(refused -> ((SQLException) refused).getSQLState())
                        .isEqualTo("42501");
                connection.rollback();
            }
        }
    }

    @Test
    void nothing_takes_the_place_of_what_verifies_the_seal() throws SQLException {
        for (String schema : List.of("rls", "homeward", "public", "pg_catalog")) {
            try (Connection connection = begun()) {
                assertThatThrownBy(() -> connection
                                .createStatement()
                                .execute("create or replace function " + schema
                                        + ".is_sealed() returns boolean language sql return true"))
                        .as(schema)
                        .isInstanceOf(SQLException.class);
                connection.rollback();
            }
        }
        letMakeTemporaryObjects();
        String zeros = "'\\x" + "00".repeat(64) + "'";
        try (Connection connection = begun()) {
            String attack = "create temp table seal (only_row boolean, inner_key bytea, outer_key bytea);"
                    + " insert into seal values (true, " + zeros + ", " + zeros + ");"
                    + " create function pg_temp.is_sealed() returns boolean language sql return true;"
                    + " create function pg_temp.setting(name text) returns text language sql return 'system:intake';"
                    + " create function pg_temp.sha256(bytea) returns bytea language sql return '\\x00'::bytea;"
                    + " set local search_path = pg_temp, homeward, rls, pg_catalog;"
                    + " select " + set("viewer", "system:intake") + ", " + set("seal", "00");
            assertThat(seen(connection, attack)).isZero();
            connection.rollback();
        }
    }

    /** A type of the temporary schema comes before that of the system, so that what the application casts would run a function of the attacker. */
    @Test
    void what_one_viewer_leaves_in_the_temporary_schema_does_not_run_as_the_next_viewer() throws SQLException {
        letMakeTemporaryObjects();
        Connection connection = begun();
        connection
                .createStatement()
                .execute("create function pg_temp.steal(value text) returns boolean language plpgsql as $$ begin"
                        + " perform set_config('stolen.rows', (select count(*) from homeward.child_key)::varchar, false);"
                        + " return true; end $$;"
                        + " create domain pg_temp.uuid as pg_catalog.uuid check (pg_temp.steal(value::varchar))");
        connection.commit();
        assertThatThrownBy(() -> session.set(connection, Viewer.system("intake")))
                .hasMessageContaining("something foreign");
        assertThatThrownBy(() -> text(connection, "select 1")).as("given up").isInstanceOf(SQLException.class);
    }

    /** The owner of a database that is not Homeward's own may have left this right to everybody; the application then does not start. */
    private void letMakeTemporaryObjects() {
        String name = database.queryAsSuperuser("select current_database()");
        database.run("grant temporary on database " + name + " to public");
    }

    @Test
    void a_guessed_or_malformed_seal_answers_as_no_seal_does() throws SQLException {
        for (String guess : List.of("", "00", "\\x", "f".repeat(64), "é", "' || inner_key || '")) {
            try (Connection connection = begun()) {
                assertThat(seen(
                                connection,
                                "select " + set("viewer", "system:intake") + ", "
                                        + set("seal", guess.replace("'", "''"))))
                        .as(guess)
                        .isZero();
                connection.rollback();
            }
        }
    }

    /** An error where a row is there, and nothing where it is not, would tell every column by trying. */
    @Test
    void a_role_without_a_viewer_or_with_a_forged_one_gets_one_answer_whether_a_row_is_there_or_not()
            throws SQLException {
        String easting = database.queryAsSuperuser("select min(easting) from homeward.place_version");
        String there = "select 1 from homeward.place_version where easting < " + easting + "::float8 + 1";
        for (String first : List.of(
                "select 1",
                "select " + set("viewer", "eve") + ", " + set("seal", "00"),
                "select " + set("viewer", "eve") + ", " + set("role", "POLICE") + ", " + set("audience", "POLICE")
                        + ", " + set("districts", "") + ", " + set("provider", "") + ", " + set("seal", "00"))) {
            try (Connection connection = begun();
                    Statement statement = connection.createStatement()) {
                statement.execute(first);
                assertThat(statement.executeQuery(there).next()).as(first).isFalse();
                connection.rollback();
            }
        }
    }

    /** A password, a passkey or a token of the attacker's own would outlast the one request that SQL was injected into. */
    @Test
    void nobody_takes_over_the_account_of_the_transaction() {
        database.run("insert into homeward.app_user (name, password_hash, role) values ('eve', 'hers', 'POLICE')"
                + " on conflict do nothing");
        Viewer eve = Viewer.of("eve", Role.POLICE);
        for (String attack : List.of(
                "update homeward.app_user set password_hash = 'mine' where name = 'eve'",
                "insert into homeward.second_factor (user_name, made_at, confirmed_at) values ('eve', now(), now())",
                "insert into homeward.passkey (user_name, credential_id, user_handle, attestation, sign_count, added_at)"
                        + " values ('eve', '\\x01', '\\x02', '\\x03', 0, now())",
                "insert into homeward.api_token (user_name, token_sha256, rights_version, made_at, expires_at)"
                        + " values ('eve', repeat('ab', 32), 1, now(), now() + interval '12 hours')")) {
            try {
                int written = database.database().writeUnversioned(eve, dsl -> dsl.execute(attack));
                assertThat(written).as(attack).isZero();
            } catch (DataAccessException refused) {
                assertThat(refused.sqlState()).as(attack).isEqualTo("42501");
            }
        }
    }

    /** What a trigger or a function of the owner asks is the sealed viewer too. */
    @Test
    void nobody_acts_as_another() {
        for (String act : List.of(
                "select homeward.break_glass_for(null, 'C-1', 60)",
                "insert into homeward.app_user (name, role, password_hash, waiting) values ('new', 'ADMIN', '', false)",
                "insert into homeward.approval (kind, subject, old_value, new_value, asked_by, asked_at, expires_at)"
                        + " values ('ROLE', 'eve', 'POLICE', 'ADMIN', 'boss', now(), now() + interval '1 day')")) {
            for (String other : List.of("boss", "system:setup", "system:approval")) {
                assertThatThrownBy(() -> database.database().writeUnversioned(NARROW, dsl -> {
                            dsl.execute("select " + set("viewer", other));
                            return dsl.execute(act);
                        }))
                        .as("%s as %s", act, other)
                        .isInstanceOf(DataAccessException.class);
            }
        }
    }

    @Test
    void a_session_cannot_declare_its_database_a_private_sample() throws SQLException {
        try (Connection connection = begun()) {
            String before = text(connection, "select homeward.is_private_sample()");
            for (String mark : List.of("sample", "real")) {
                connection.createStatement().execute("set local homeward.installation = '" + mark + "'");
                assertThat(text(connection, "select homeward.is_private_sample()"))
                        .isEqualTo(before);
            }
            connection.rollback();
        }
    }

    @Test
    void keys_that_are_not_those_of_the_last_start_are_named(@TempDir Path folder) throws SQLException {
        Keyring foreign = new Keyring(folder);
        foreign.create();
        try (Connection connection = begun()) {
            assertThatThrownBy(() -> new RlsSession(foreign).set(connection, NARROW))
                    .isInstanceOf(KeysMissing.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("HOMEWARD_KEYS");
            connection.rollback();
        }
    }

    /** How many rows injected SQL sees; none where PostgreSQL refuses it because the viewer is not sealed. */
    private long seen(Viewer viewer, String attack) {
        return seen(viewer, attack, SEEN);
    }

    private long seen(Viewer viewer, String attack, String count) {
        try {
            return database.database().writeUnversioned(viewer, dsl -> {
                dsl.execute(attack);
                return count(dsl, count);
            });
        } catch (DataAccessException refused) {
            assertThat(refused.sqlState()).isEqualTo("42501");
            return 0;
        }
    }

    private static long count(DSLContext dsl, String count) {
        return dsl.resultQuery(count).fetchSingle().get(0, Long.class);
    }

    private static long seen(Connection connection, String attack) throws SQLException {
        try {
            connection.createStatement().execute(attack);
            return Long.parseLong(text(connection, SEEN));
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).isEqualTo("42501");
            return 0;
        }
    }

    private static List<String> settings(Connection connection) throws SQLException {
        List<String> values = new ArrayList<>();
        for (String name : SETTINGS) {
            values.add(text(connection, "select coalesce(current_setting('homeward." + name + "', true), '')"));
        }
        return values;
    }

    private static String again(List<String> values) {
        List<String> set = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            set.add(set(SETTINGS.get(i), values.get(i)));
        }
        return "select " + String.join(", ", set);
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private Connection begun() throws SQLException {
        Connection connection = database.app().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
