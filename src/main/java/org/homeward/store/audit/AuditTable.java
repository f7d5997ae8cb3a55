package org.homeward.store.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.jspecify.annotations.Nullable;

/** The table of the chain, in plain JDBC: appended to by one writer at a time and read as a stream. */
final class AuditTable {

    private static final int CLASS = 72;
    private static final int LOCK = 2;
    private static final int FETCH = 2_000;
    private static final byte[] NONE = {};
    private static final Set<String> KINDS =
            Stream.of(AuditKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    /** The last entry and its time, and the time and the change number for the next ones. */
    record Tail(SignedHead head, AuditKind kind, Instant at, Instant now, long latest) {

        boolean isClockSetBack() {
            return now.isBefore(at);
        }
    }

    /** A row as stored, possibly altered. */
    record Stored(ChainedEntry chained, byte[] hash, byte @Nullable [] mac) {}

    /** Receives each row in order; false ends the reading. */
    interface RowReader {
        boolean read(Stored row);
    }

    private AuditTable() {}

    /**
     * Waits for the one lock of the chain, across processes; it outlives the commit and must be released with {@link
     * #unlock}.
     */
    static void lock(Connection connection) throws SQLException {
        run(
                connection,
                "select set_config('lock_timeout', '10s', true), pg_advisory_lock(" + CLASS + ", " + LOCK + ")");
    }

    static void unlock(Connection connection) throws SQLException {
        run(connection, "select pg_advisory_unlock(" + CLASS + ", " + LOCK + ")");
    }

    static Tail tail(Connection connection) throws SQLException {
        // Prepared: to plan it takes longer than to run it.
        try (PreparedStatement select = connection.prepareStatement(
                        "select number, hash, kind, at, clock_timestamp(), (select homeward.as_of_change()) from homeward.audit"
                                + " order by number desc limit 1");
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return new Tail(
                        new SignedHead(0, new byte[32]), AuditKind.FILTER_APPLIED, Instant.EPOCH, Instant.EPOCH, 0);
            }
            return new Tail(
                    new SignedHead(row.getLong(1), row.getBytes(2)),
                    KINDS.contains(row.getString(3)) ? AuditKind.valueOf(row.getString(3)) : AuditKind.REFUSED,
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    row.getLong(6));
        }
    }

    /** The hash that an entry is stored with; empty where there is none. */
    static byte[] hash(Connection connection, long number) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select hash from homeward.audit where number = ?")) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? bytes(row, 1) : NONE;
            }
        }
    }

    /** The hashes that these entries are stored with, by number. */
    static Map<Long, String> hashes(Connection connection, List<Long> numbers) throws SQLException {
        Map<Long, String> hashes = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select number, encode(hash, 'hex') from homeward.audit where number = any(?)")) {
            select.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hashes.put(row.getLong(1), row.getString(2));
                }
            }
        }
        return hashes;
    }

    /** The entry with which the chain says that it began. The file of the heads may have lost its first. */
    static long beginning(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coalesce(min(number), 1) from homeward.audit where kind = 'BEGUN'")) {
            row.next();
            return row.getLong(1);
        }
    }

    static void insert(Connection connection, List<Stored> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into homeward.audit (number, at, user_name, role, purpose, kind, room, what, subject, filter, scope,"
                        + " recipient, rows, as_of_change, previous, hash, mac, children, records, copy)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Stored row : rows) {
                fill(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        if (!rows.isEmpty()) {
            requireStored(connection, rows);
        }
    }

    /** Whoever owns the table can drop an entry unseen, by a trigger: then nothing is shown for it either. */
    private static void requireStored(Connection connection, List<Stored> rows) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from homeward.audit where number between ? and ?")) {
            select.setLong(1, rows.getFirst().chained().number());
            select.setLong(2, rows.getLast().chained().number());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (row.getLong(1) != rows.size()) {
                    throw new SQLException("The database did not store every entry of the audit.");
                }
            }
        }
    }

    /** Every row after {@code number}, in order, without loading them all. */
    static void stream(Connection connection, long number, RowReader rowReader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select number, (extract(epoch from at) * 1000000)::bigint, user_name, role, purpose, kind, room, what, subject, filter, scope, recipient, rows, as_of_change,"
                        + " previous, hash, mac, children, records, copy from homeward.audit where number > ? order by number")) {
            select.setLong(1, number);
            select.setFetchSize(FETCH);
            try (ResultSet rows = select.executeQuery()) {
                boolean more = true;
                while (more && rows.next()) {
                    more = rowReader.read(stored(rows));
                }
            }
        }
    }

    private static void fill(PreparedStatement insert, Stored row) throws SQLException {
        ChainedEntry chained = row.chained();
        Entry entry = chained.entry();
        AuditEvent event = entry.event();
        insert.setLong(1, chained.number());
        insert.setObject(2, chained.at().atOffset(ZoneOffset.UTC));
        String[] texts = {
            entry.user(),
            entry.role(),
            entry.purpose(),
            event.kind().name(),
            event.room(),
            event.what(),
            event.subject(),
            event.filter(),
            entry.scope(),
            event.recipient()
        };
        for (int i = 0; i < texts.length; i++) {
            insert.setString(3 + i, texts[i]);
        }
        insert.setInt(13, event.rows());
        insert.setLong(14, chained.known());
        insert.setBytes(15, chained.previous());
        insert.setBytes(16, row.hash());
        insert.setBytes(17, row.mac());
        insert.setArray(
                18,
                insert.getConnection().createArrayOf("text", event.children().toArray()));
        insert.setArray(
                19, insert.getConnection().createArrayOf("uuid", event.records().toArray()));
        insert.setString(20, event.copy());
    }

    private static Stored stored(ResultSet row) throws SQLException {
        boolean known = KINDS.contains(row.getString(6));
        AuditEvent event = new AuditEvent(
                known ? AuditKind.valueOf(row.getString(6)) : AuditKind.REFUSED,
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(12),
                row.getString(20),
                row.getInt(13),
                children(row),
                records(row));
        Entry entry = new Entry(row.getString(3), row.getString(4), row.getString(5), row.getString(11), event, null);
        Instant at = Instant.EPOCH.plus(row.getLong(2), ChronoUnit.MICROS);
        ChainedEntry chained = new ChainedEntry(row.getLong(1), at, entry, row.getLong(14), bytes(row, 15));
        // An event has its records once and in order: a stored entry that has them otherwise was altered, and would
        // have the same hash.
        boolean asWritten =
                event.children().equals(children(row)) && event.records().equals(records(row));
        return new Stored(chained, known && asWritten ? bytes(row, 16) : NONE, row.getBytes(17));
    }

    /** As stored: an altered order is another entry. */
    private static List<String> children(ResultSet row) throws SQLException {
        java.sql.Array stored = row.getArray(18);
        return stored == null ? List.of() : List.of((String[]) stored.getArray());
    }

    private static List<UUID> records(ResultSet row) throws SQLException {
        java.sql.Array stored = row.getArray(19);
        return stored == null ? List.of() : List.of((UUID[]) stored.getArray());
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? NONE : bytes;
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }
}
