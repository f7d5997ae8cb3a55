package org.homeward.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * What an import stored, copied by the owner: COPY of the same rows into the same tables of an empty database, with row security and the
 * triggers of the tables switched off, and with every key, foreign key and check in place. Indexes that are no keys are created afterwards.
 */
final class CopyPeer {

    /** In the order of their foreign keys; {@code change} names none of them. */
    private static final String FILLED = """
            select c.oid, n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and (n.nspname = 'homeward' and (c.relname ~ '_(key|version)$' or c.relname in ('change', 'import_batch', 'import_file'))
                or n.nspname = 'encrypted' and c.relname ~ '_(text|identity)$'
                    and c.relname !~ '^(approval|break_glass|handling|passkey|second_factor|waiting)')""";

    private static final String TABLES = "select schema || '.' || name from (" + FILLED + """
            ) as filled order by array_position(array['change', 'import_batch', 'import_file', 'child_key', 'episode_key', 'interview_key',
                'statement_key', 'person_key']::name[], name), schema desc, name""";

    private static final String INDEXES =
            "select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index where not indisunique and indrelid in (select oid from ("
                    + FILLED + ") as filled)";

    private final Path folder;

    CopyPeer(Path folder) {
        this.folder = folder;
    }

    /** Writes every row of a database to files; returns how many bytes. */
    long write(Connection from) throws SQLException, IOException {
        Files.createDirectories(folder);
        long bytes = 0;
        for (String table : list(from, TABLES)) {
            Path file = folder.resolve(table);
            try (OutputStream out = Files.newOutputStream(file)) {
                from.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select * from " + table + notHereBefore(table) + ") to stdout", out);
            }
            bytes += Files.size(file);
        }
        return bytes;
    }

    /** The change that stored the land is in the empty database, too. */
    private static String notHereBefore(String table) {
        return table.equals("homeward.change") ? " where number > (select min(number) from homeward.change)" : "";
    }

    /** @return in nanoseconds */
    long copy(Connection owner) throws SQLException, IOException {
        List<String> tables = list(owner, TABLES);
        List<String> indexes = new ArrayList<>();
        owner.setAutoCommit(false);
        for (String table : tables) {
            run(owner, "alter table " + table + " no force row level security");
            run(owner, "alter table " + table + " disable trigger user");
        }
        for (String index : list(owner, INDEXES)) {
            indexes.add(list(owner, "select pg_get_indexdef('" + index + "'::regclass)")
                    .getFirst());
            run(owner, "drop index " + index);
        }
        owner.commit();
        long start = System.nanoTime();
        for (String table : tables) {
            try (InputStream in = Files.newInputStream(folder.resolve(table))) {
                owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", in, 1 << 16);
            }
        }
        for (String index : indexes) {
            run(owner, index);
        }
        owner.commit();
        return System.nanoTime() - start;
    }

    /** Each table with its number of rows and a checksum of them. */
    static List<String> contents(Connection database) throws SQLException {
        List<String> contents = new ArrayList<>();
        for (String table : list(database, TABLES)) {
            contents.addAll(list(
                    database,
                    "select '" + table + " ' || count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from "
                            + table + " t"));
        }
        return contents;
    }

    static List<String> list(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
