package org.homeward.intake.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The tables that an import fills, without foreign keys, unique constraints and indexes while they are filled. Afterwards each is there
 * again under its name, and every foreign key has been checked. Row security is not forced on the owner meanwhile: PostgreSQL
 * refuses COPY to a role that it applies to.
 */
final class BareTables {

    private static final String FILLED = """
            select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and (n.nspname = 'homeward' and c.relname ~ '_(key|version)$'
                or n.nspname = 'encrypted' and c.relname not in ('rejected_value', 'break_glass_text'))""";
    private static final String NAMES = "select oid::regclass::text from (" + FILLED + ") as filled order by 1";
    private static final String FOREIGN_KEYS = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint where contype = 'f'
                and (conrelid in (""" + FILLED + ") or confrelid in (" + FILLED + "))";
    private static final String KEYS = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint where contype in ('p', 'u') and conrelid in (""" + FILLED + ")";
    private static final String INDEXES = """
            select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
            from pg_index i where indrelid in (""" + FILLED + """
            ) and not exists (select from pg_constraint where conindid = i.indexrelid and contype in ('p', 'u'))""";
    private static final String SEQUENCES = """
            select format('select setval(%L, (select max(%I) from %s)) where exists (select from %s)',
                          pg_get_serial_sequence(attrelid::regclass::text, attname), attname,
                          attrelid::regclass, attrelid::regclass)
            from pg_attribute where attidentity <> '' and attrelid in (""" + FILLED + ")";

    private static final Pattern SETTLED_FROM = Pattern.compile(
            "(table|on|ON) homeward\\.(\\w+_key|(episode|interview|interview_episode|statement)_version) (?!.*FOREIGN KEY)");

    private final Connection connection;
    private final List<String> names;
    private final List<String> restoring = new ArrayList<>();

    private BareTables(Connection connection) throws SQLException {
        this.connection = connection;
        this.names = list(NAMES);
    }

    /** @throws IllegalStateException if any of the tables has rows */
    static BareTables strip(Connection owner) throws SQLException {
        BareTables tables = new BareTables(owner);
        for (String name : tables.names) {
            if (!tables.list("select from " + name + " limit 1").isEmpty()) {
                throw new IllegalStateException("The table " + name + " has rows. Only an empty database is filled.");
            }
        }
        tables.drop(FOREIGN_KEYS);
        tables.drop(KEYS);
        tables.drop(INDEXES);
        // Truncated in the same transaction, so that COPY writes no log where the server's settings allow it.
        tables.run("truncate " + String.join(", ", tables.names) + " restart identity");
        for (String name : tables.names) {
            tables.run("alter table " + name + " no force row level security");
            tables.run("alter table " + name + " disable trigger user");
        }
        return tables;
    }

    void restore() throws SQLException {
        run("set local maintenance_work_mem = '512MB'");
        for (String name : names) {
            run("analyze " + name);
        }
        // Who may see a row is worked out from these tables, and written fastest before the others have indexes.
        for (String command : restoring.reversed()) {
            if (SETTLED_FROM.matcher(command).find()) {
                run(command);
            }
        }
        run("insert into homeward.access_due select id from homeward.child_key");
        run("set constraints homeward.settle_access immediate");
        // Foreign keys were dropped first and need the keys of other tables.
        for (String command : restoring.reversed()) {
            if (!SETTLED_FROM.matcher(command).find()) {
                run(command);
            }
        }
        for (String command : list(SEQUENCES)) {
            run(command);
        }
        for (String name : names) {
            run("alter table " + name + " force row level security");
            run("alter table " + name + " enable trigger user");
        }
    }

    private void drop(String query) throws SQLException {
        List<String> commands = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                commands.add(rows.getString(1));
                restoring.add(rows.getString(2));
            }
        }
        for (String command : commands) {
            run(command);
        }
    }

    private List<String> list(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getMetaData().getColumnCount() == 0 ? "" : rows.getString(1));
            }
            return Collections.unmodifiableList(found);
        }
    }

    private void run(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
