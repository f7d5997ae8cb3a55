package org.homeward.intake.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.intake.check.CheckedSet;
import org.homeward.intake.check.ParsedSet;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.RowNotice;
import org.homeward.intake.store.ImportResult.FileCount;

/** Counts rows by status. A row of which only a part changed counts as changed. */
final class RowCounts {

    enum RowStatus {
        ADDED,
        CHANGED,
        SAME
    }

    private record Position(String file, int line) {}

    private final Map<Position, RowStatus> statuses = new LinkedHashMap<>();
    private final Map<String, Integer> withdrawn = new HashMap<>();

    void mark(Row row, RowStatus status) {
        statuses.put(new Position(row.file(), row.line()), status);
    }

    /** A part of this row has changed. */
    void markPartChanged(Row row) {
        statuses.merge(
                new Position(row.file(), row.line()),
                RowStatus.CHANGED,
                (was, now) -> was == RowStatus.SAME ? now : was);
    }

    /** Whether the row is new or changed. */
    boolean isToStore(Row row) {
        RowStatus status = statuses.get(new Position(row.file(), row.line()));
        return status == RowStatus.ADDED || status == RowStatus.CHANGED;
    }

    boolean isChanged(Row row) {
        return statuses.get(new Position(row.file(), row.line())) == RowStatus.CHANGED;
    }

    boolean isAdded(Row row) {
        return statuses.get(new Position(row.file(), row.line())) == RowStatus.ADDED;
    }

    /** A stored row is no longer sent. */
    void withdraw(String file) {
        withdrawn.merge(file, 1, Integer::sum);
    }

    boolean isEmpty() {
        return withdrawn.isEmpty() && statuses.values().stream().allMatch(status -> status == RowStatus.SAME);
    }

    /** @param waiting rows of which a part waits for a second person */
    ImportResult result(CheckedSet set, List<RowNotice> waiting) {
        Map<Position, RowStatus> asSent = asSent(set.parsed());
        List<FileCount> counts = new ArrayList<>();
        for (String file : set.parsed().sent().keySet()) {
            counts.add(new FileCount(
                    file,
                    count(asSent, file, RowStatus.ADDED),
                    count(asSent, file, RowStatus.CHANGED) + withdrawn.getOrDefault(file, 0),
                    count(asSent, file, RowStatus.SAME),
                    rejected(set, file)));
        }
        List<RowNotice> notices = new ArrayList<>(waiting);
        notices.addAll(set.notices());
        return new ImportResult(null, set.parsed().sourceSystem(), counts, set.rejected(), notices);
    }

    /** Rows as the sender wrote them: of several records in one line the one with most to do counts. */
    private Map<Position, RowStatus> asSent(ParsedSet parsed) {
        Map<Position, RowStatus> asSent = new HashMap<>();
        parsed.rows()
                .forEach((file, rows) -> rows.forEach(row -> {
                    RowStatus status = statuses.get(new Position(file, row.line()));
                    if (status != null) {
                        asSent.merge(
                                new Position(row.sentFile(), row.sentLine()),
                                status,
                                (one, other) -> one.compareTo(other) < 0 ? one : other);
                    }
                }));
        return asSent;
    }

    private static int count(Map<Position, RowStatus> asSent, String file, RowStatus status) {
        return (int) asSent.entrySet().stream()
                .filter(each -> each.getKey().file().equals(file) && each.getValue() == status)
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
