package org.homeward.intake.store;

import java.util.List;
import java.util.UUID;
import org.homeward.intake.read.RejectedRow;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file set, or would come of it.
 *
 * @param batch the batch that was recorded; null where nothing was, because the set was already here or only looked at
 */
public record ImportResult(
        @Nullable UUID batch, String sourceSystem, List<FileCount> files, List<RejectedRow> rejected) {

    public ImportResult {
        files = List.copyOf(files);
        rejected = List.copyOf(rejected);
    }

    public int added() {
        return files.stream().mapToInt(FileCount::added).sum();
    }

    public int changed() {
        return files.stream().mapToInt(FileCount::changed).sum();
    }

    int stored() {
        return added() + changed();
    }

    public int same() {
        return files.stream().mapToInt(FileCount::same).sum();
    }

    /** Rows, not reasons: one row may be wrong in several ways. */
    public int rejectedRows() {
        return files.stream().mapToInt(FileCount::rejected).sum();
    }

    /** Nothing new, nothing changed: every sound row was there already. */
    public boolean isAlreadyHere() {
        return added() == 0 && changed() == 0;
    }

    ImportResult as(UUID recorded) {
        return new ImportResult(recorded, sourceSystem, files, rejected);
    }

    /** What came of one file: rows that were new, that changed what was there, that were there already, that were rejected. */
    public record FileCount(String file, int added, int changed, int same, int rejected) {}
}
