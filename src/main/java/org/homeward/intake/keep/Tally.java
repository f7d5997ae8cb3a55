package org.homeward.intake.keep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.intake.check.CheckedSet;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.Row;

/** What becomes of each row. A row whose parts alone changed has changed. */
final class Tally {

    enum Fate {
        ADDED,
        CHANGED,
        SAME
    }

    private record At(String file, int line) {}

    private final Map<At, Fate> fates = new LinkedHashMap<>();
    private final Map<String, Integer> withdrawn = new HashMap<>();

    void mark(Row row, Fate fate) {
        fates.put(new At(row.file(), row.line()), fate);
    }

    /** A part of this row is not what it was. */
    void touch(Row row) {
        fates.merge(new At(row.file(), row.line()), Fate.CHANGED, (was, now) -> was == Fate.SAME ? now : was);
    }

    /** A row that was there before is no longer sent. */
    void withdraw(String file) {
        withdrawn.merge(file, 1, Integer::sum);
    }

    boolean isEmpty() {
        return withdrawn.isEmpty() && fates.values().stream().allMatch(fate -> fate == Fate.SAME);
    }

    ImportResult result(CheckedSet set) {
        List<FileCount> counts = new ArrayList<>();
        for (String file : set.sent().rows().keySet()) {
            counts.add(new FileCount(
                    file,
                    count(file, Fate.ADDED),
                    count(file, Fate.CHANGED) + withdrawn.getOrDefault(file, 0),
                    count(file, Fate.SAME),
                    rejected(set, file)));
        }
        return new ImportResult(null, set.sent().sourceSystem(), counts, set.rejected());
    }

    private int count(String file, Fate fate) {
        return (int) fates.entrySet().stream()
                .filter(each -> each.getKey().file().equals(file) && each.getValue() == fate)
                .count();
    }

    private static int rejected(CheckedSet set, String file) {
        return (int) set.rejected().stream()
                .filter(each -> each.file().equals(file))
                .mapToInt(RejectedRow::line)
                .distinct()
                .count();
    }
}
