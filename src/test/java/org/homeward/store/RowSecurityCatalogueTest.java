package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** Row security in the database catalogue: no table, view or function bypasses it. */
@DatabaseTest
class RowSecurityCatalogueTest {

    private static final String OURS = " in ('homeward', 'encrypted', 'rls') ";

    private final TestDatabase database;

    RowSecurityCatalogueTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void every_table_is_in_the_list_and_the_list_names_no_other() throws SQLException {
        List<String> tables = database.listAsSuperuser(
                "select schemaname || '.' || tablename from pg_tables where schemaname" + OURS);
        assertThat(tables)
                .hasSizeGreaterThan(50)
                .containsExactlyInAnyOrderElementsOf(
                        database.listAsSuperuser("select table_name from homeward.row_security"));
    }

    @Test
    void every_table_is_forced_and_open_to_its_owner_or_exempt_for_a_reason() throws SQLException {
        assertThat(database.listAsSuperuser("""
                select table_name from homeward.row_security l
                join pg_class c on c.oid = l.table_name::regclass
                where l.exempt_for is null and not (c.relrowsecurity and c.relforcerowsecurity and exists (
                    select from pg_policies p
                    where p.schemaname || '.' || p.tablename = l.table_name and p.roles = array['homeward_owner'::name]
                      and p.permissive = 'PERMISSIVE' and p.cmd = 'ALL' and p.qual = 'true' and p.with_check = 'true'))""")).isEmpty();
        assertThat(database.listAsSuperuser(
                        "select table_name from homeward.row_security where exempt_for is not null"))
                .isNotEmpty()
                .noneMatch(table ->
                        table.startsWith("encrypted.") || table.endsWith("_version") || table.endsWith("_key"));
    }

    @Test
    void every_view_uses_the_rights_of_its_caller_and_none_is_materialised() throws SQLException {
        assertThat(database.listAsSuperuser(
                        "select relname from pg_class c join pg_namespace n on n.oid = relnamespace where relkind = 'v'"
                                + " and nspname" + OURS
                                + "and not coalesce('security_invoker=true' = any (reloptions), false)"))
                .isEmpty();
        assertThat(database.listAsSuperuser("select schemaname || '.' || matviewname from pg_matviews"))
                .isEmpty();
    }

    @Test
    void
            a_function_with_the_rights_of_the_owner_sets_its_search_path_and_returns_only_ids_or_whether_a_viewer_is_sealed()
                    throws SQLException {
        String definers =
                "from pg_proc p join pg_namespace n on n.oid = pronamespace where prosecdef and nspname" + OURS;
        assertThat(database.listAsSuperuser("select proname " + definers
                        + "and not coalesce('search_path=pg_catalog, pg_temp' = any (proconfig), false)"))
                .isEmpty();
        assertThat(database.listAsSuperuser(
                        "select distinct format_type(prorettype, null) " + definers + "and proname <> 'is_sealed'"))
                .isSubsetOf("bigint", "bigint[]", "void", "trigger");
    }

    @Test
    void the_application_owns_nothing_and_bypasses_no_policy() throws SQLException {
        assertThat(database.listAsSuperuser("select relname from pg_class where relowner = 'homeward_app'::regrole"))
                .isEmpty();
        assertThat(database.listAsSuperuser(
                        "select rolname from pg_roles where rolname like 'homeward%' and (rolbypassrls or rolsuper)"))
                .isEmpty();
    }

    @Test
    void without_a_viewer_every_protected_table_is_empty() throws SQLException {
        fill();
        List<String> visible = new ArrayList<>();
        int tables = 0;
        for (String table :
                database.listAsSuperuser("select table_name from homeward.row_security where exempt_for is null")) {
            tables++;
            try (Connection nobody = database.app().getConnection();
                    Statement statement = nobody.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                row.next();
                if (row.getLong(1) != 0) {
                    visible.add(table);
                }
            }
        }
        assertThat(tables).isGreaterThan(40);
        assertThat(visible).isEmpty();
    }

    @Test
    void a_migration_that_fills_a_column_finds_the_row() throws SQLException {
        fill();
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            assertThat(statement.executeUpdate("update homeward.child_key set source_system = 'filled'"))
                    .isEqualTo(1);
            owner.rollback();
        }
    }

    @Test
    void a_backup_with_row_security_contains_the_rows() throws Exception {
        fill();
        Path dump = Files.createTempFile("backup", ".sql");
        try {
            ProcessBuilder dumping = new ProcessBuilder(
                    pgDump(),
                    "--enable-row-security",
                    "--data-only",
                    "--table=homeward.child_key",
                    "--file=" + dump,
                    database.url().replace("jdbc:", "").replaceAll("\\?.*", ""),
                    "--username=" + database.ownerUser());
            dumping.environment().put("PGPASSWORD", database.ownerPassword());
            Process process = dumping.redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            assertThat(Files.readString(dump)).contains("C-4711");
        } finally {
            Files.delete(dump);
        }
    }

    private static String pgDump() throws IOException {
        Path servers = Path.of("/usr/lib/postgresql");
        if (Files.notExists(servers)) {
            return "pg_dump";
        }
        try (Stream<Path> versions = Files.list(servers)) {
            return versions.map(version -> version.resolve("bin/pg_dump"))
                    .filter(Files::isExecutable)
                    .map(Path::toString)
                    .max(String::compareTo)
                    .orElse("pg_dump");
        }
    }

    private void fill() {
        database.truncate();
        database.run("insert into homeward.change (number, made_by, purpose, kind) values (1, 'a', 'a', 'CHANGE');"
                + " insert into homeward.child_key (source_system, source_key, reference, recorded_in)"
                + " values ('s', 'k', 'C-4711', 1)");
    }
}
