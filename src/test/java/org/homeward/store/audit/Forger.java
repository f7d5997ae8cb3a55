package org.homeward.store.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.store.audit.AuditTable.Stored;
import org.homeward.support.TestDatabase;

/** Forges the log inside a transaction, and a copy of its heads. */
final class Forger {

    private final TestDatabase database;
    private final Path folder;
    private final Random dice;

    Forger(TestDatabase database, Path folder, Random dice) {
        this.database = database;
        this.folder = folder;
        this.dice = dice;
    }

    /**
     * A forgery.
     *
     * @param first the first entry that is not what the installation wrote
     */
    record Forged(String how, long first, SignedHeadFile heads) {}

    /** As owner of the database who can write the file of the heads; neither the keys nor the record beside them. */
    Forged withoutKey(Connection connection) throws SQLException, IOException {
        int how = dice.nextInt(5);
        List<Stored> rows = rows(connection);
        int first = 2 + dice.nextInt(rows.size() - 1);
        List<Stored> forged = new ArrayList<>(rows.subList(0, first - 1));
        switch (how) {
            // A cut log, with the heads that belong to it or without any.
            case 0 -> {}
            // Another history, unsealed or under a guessed key, which may say that it is a beginning.
            case 1, 2, 3 -> {
                EntryMacs guessed = EntryMacs.keyed(new byte[] {1});
                int length = rows.size() - first + 1 - (how == 3 ? dice.nextInt(rows.size() - first + 1) : 0);
                for (int i = 0; i < Math.max(1, length); i++) {
                    boolean last = i == length - 1;
                    append(forged, last && dice.nextBoolean() ? AuditKind.BEGUN : AuditKind.SHEET, guessed);
                }
                if (how == 1) {
                    forged.replaceAll(
                            row -> row.chained().number() < first ? row : new Stored(row.chained(), row.hash(), null));
                }
            }
            // An entry goes, and all later ones move down with their MACs.
            default -> {
                for (Stored row : rows.subList(first, rows.size())) {
                    ChainedEntry moved = new ChainedEntry(
                            forged.size() + 1L,
                            row.chained().at(),
                            row.chained().entry(),
                            row.chained().known(),
                            hash(forged));
                    forged.add(new Stored(moved, moved.hash(), row.mac()));
                }
            }
        }
        write(connection, first, forged);
        Path heads = folder.resolve("heads");
        int file = dice.nextInt(6);
        List<String> lines = Files.readAllLines(database.auditHead());
        switch (file) {
            case 0 -> Files.deleteIfExists(heads);
            case 1 -> Files.write(heads, lines.subList(0, Math.min(first - 1, lines.size())));
            case 2 -> Files.writeString(heads, "");
            case 3 -> Files.writeString(heads, String.join("\n", lines).replaceFirst("[0-9a-f]{8}", "00000000") + "\n");
            case 4 -> Files.writeString(heads, lines.getLast().replaceFirst("^\\d+", "" + forged.size()) + "\n");
            default -> Files.write(heads, lines);
        }
        return new Forged(
                "without key " + how + "/" + file,
                first,
                new SignedHeadFile(heads, database.auditKeys(), database.auditRecord()));
    }

    /** As somebody who has every key: entries are bound and heads signed as the installation does. */
    Forged withKey(Connection connection) throws SQLException, IOException {
        int how = dice.nextInt(3);
        List<Stored> rows = rows(connection);
        int first = 2 + dice.nextInt(rows.size() - 1);
        List<Stored> forged = new ArrayList<>(rows.subList(0, first - 1));
        EntryMacs macs = database.auditHeads().macs();
        if (how < 2) {
            append(forged, AuditKind.SHEET, macs);
        }
        for (Stored row : how == 2 ? rows.subList(first, first) : rows.subList(first - 1 + how, rows.size())) {
            ChainedEntry again = new ChainedEntry(
                    forged.size() + 1L,
                    row.chained().at(),
                    row.chained().entry(),
                    row.chained().known(),
                    hash(forged));
            forged.add(new Stored(again, again.hash(), macs.over(again.hash())));
        }
        write(connection, first, forged);
        Path file = folder.resolve("signed-heads");
        Path record = folder.resolve("record");
        Files.write(file, Files.readAllLines(database.auditHead()).subList(0, 1));
        Files.deleteIfExists(record);
        SignedHeadFile heads = new SignedHeadFile(file, database.auditKeys(), record);
        Stored last = forged.getLast();
        heads.append(
                new SignedHead(last.chained().number(), last.hash()),
                last.chained().at());
        return new Forged("with key " + how, first, heads);
    }

    private static List<Stored> rows(Connection connection) throws SQLException {
        List<Stored> rows = new ArrayList<>();
        AuditTable.stream(connection, 0, rows::add);
        return rows;
    }

    private static byte[] hash(List<Stored> rows) {
        return rows.getLast().hash();
    }

    private void append(List<Stored> rows, AuditKind kind, EntryMacs macs) {
        Stored last = rows.getLast();
        ChainedEntry chained = new ChainedEntry(
                rows.size() + 1L,
                last.chained().at(),
                new Entry("mallory", "ANALYST", null, "", AuditEvent.of(kind, "print", "x" + dice.nextInt()), null),
                last.chained().known(),
                hash(rows));
        rows.add(new Stored(chained, chained.hash(), macs.over(chained.hash())));
    }

    private static void write(Connection connection, int first, List<Stored> forged) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("alter table homeward.audit disable trigger user");
            sql.execute("delete from homeward.audit where number >= " + first);
        }
        AuditTable.insert(connection, forged.subList(first - 1, forged.size()));
    }
}
