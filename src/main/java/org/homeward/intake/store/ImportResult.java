package org.homeward.intake.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.RowNotice;
import org.jspecify.annotations.Nullable;

/**
 * The result of importing a file set, or of a preview.
 *
 * @param batch the recorded batch; null where none was recorded, because the set was unchanged or only previewed
 * @param notices what to look at in rows that are stored
 * @param unusual why the set waits, or would outside a private sample
 * @param waits what waits for a second person; null where the set is stored at once
 * @param values what would be another in records that stand, the first of them
 * @param unread what nobody can read of the source system, once the set is stored
 */
public record ImportResult(
        @Nullable UUID batch,
        String sourceSystem,
        List<FileCount> files,
        List<RejectedRow> rejected,
        List<RowNotice> notices,
        UnusualSet unusual,
        @Nullable Waits waits,
        List<UnreadStatements> unread,
        List<ChangedValue> values) {

    /**
     * A set that waits for a second person.
     *
     * @param reference of the set; empty in a preview, which keeps none
     * @param tightened statements whose handling was tightened at once
     */
    public record Waits(String reference, int tightened) {}

    /** A set of which nothing is unusual. */
    public ImportResult(
            @Nullable UUID batch,
            String sourceSystem,
            List<FileCount> files,
            List<RejectedRow> rejected,
            List<RowNotice> notices) {
        this(batch, sourceSystem, files, rejected, notices, UnusualSet.NONE, null, List.of(), List.of());
    }

    /** What an import did, in one word. */
    public enum Outcome {
        STORED,
        /** Nothing but a tightened handling is stored before a second person approves it. */
        WAITS,
        ALREADY_HERE,
        VALID_ROWS_ALREADY_HERE,
        NO_VALID_ROW,
        NO_ROWS
    }

    public ImportResult {
        files = List.copyOf(files);
        rejected = List.copyOf(rejected);
        notices = List.copyOf(notices);
        unread = List.copyOf(unread);
        // A report that an earlier version kept has none.
        values = List.copyOf(Objects.requireNonNullElse(values, List.of()));
    }

    public int added() {
        return files.stream().mapToInt(FileCount::added).sum();
    }

    public int changed() {
        return files.stream().mapToInt(FileCount::changed).sum();
    }

    public int stored() {
        return added() + changed();
    }

    public int same() {
        return files.stream().mapToInt(FileCount::same).sum();
    }

    /** Rejected rows, each counted once: one row can have several problems. */
    public int rejectedRows() {
        return files.stream().mapToInt(FileCount::rejected).sum();
    }

    public Outcome outcome() {
        if (waits != null) {
            return Outcome.WAITS;
        }
        if (stored() > 0) {
            return Outcome.STORED;
        }
        if (same() > 0) {
            return rejectedRows() == 0 ? Outcome.ALREADY_HERE : Outcome.VALID_ROWS_ALREADY_HERE;
        }
        return rejectedRows() == 0 ? Outcome.NO_ROWS : Outcome.NO_VALID_ROW;
    }

    ImportResult withBatch(UUID recorded) {
        return new ImportResult(recorded, sourceSystem, files, rejected, notices, unusual, waits, unread, values);
    }

    ImportResult withUnusual(UnusualSet found, List<RowNotice> further) {
        List<RowNotice> all = new ArrayList<>(notices);
        all.addAll(further);
        return new ImportResult(batch, sourceSystem, files, rejected, all, found, waits, unread, values);
    }

    ImportResult waiting(Waits waiting) {
        return new ImportResult(batch, sourceSystem, files, rejected, notices, unusual, waiting, unread, values);
    }

    ImportResult withUnread(List<UnreadStatements> found) {
        return new ImportResult(batch, sourceSystem, files, rejected, notices, unusual, waits, found, values);
    }

    ImportResult withValues(List<ChangedValue> found) {
        return new ImportResult(batch, sourceSystem, files, rejected, notices, unusual, waits, unread, found);
    }

    /** The rows of one file: new ones, changed ones including stored rows that end, unchanged ones and rejected ones. */
    public record FileCount(String file, int added, int changed, int same, int rejected) {}
}
