package org.homeward.intake.store;

import java.util.List;
import java.util.UUID;
import org.homeward.intake.read.RejectedRow;
import org.jspecify.annotations.Nullable;

/**
 * The result of importing a file set, or of a preview.
 *
 * @param batch the recorded batch; null where none was recorded, because the set was unchanged or only previewed
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

    /** Rejected rows, each counted once: one row can have several problems. */
    public int rejectedRows() {
        return files.stream().mapToInt(FileCount::rejected).sum();
    }

    /** Whether no row is new or changed: every valid row is already stored. */
    public boolean isAlreadyHere() {
        return added() == 0 && changed() == 0;
    }

    ImportResult withBatch(UUID recorded) {
        return new ImportResult(recorded, sourceSystem, files, rejected);
    }

    /** The rows of one file: new ones, changed ones including stored rows that end, unchanged ones and rejected ones. */
    public record FileCount(String file, int added, int changed, int same, int rejected) {}
}
