package org.homeward.intake.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.TimeInterval;
import org.homeward.intake.read.TimeReader;
import org.jspecify.annotations.Nullable;

/**
 * When the children of a statutory return were looked after, from its table Episodes, of which nothing is stored. Rules 575, 577, 578, 580 and
 * 581 of the validator of the return compare with it. What they find is told and the row is stored: that the tables disagree says not which is
 * wrong, and a child who was missing is not to be left out for it. Rule 579 is about decisions to place for adoption, a table that is not read.
 */
final class CarePeriods {

    /** The reason that rule 580 asks for. */
    private static final String CEASED = "E8";

    private final Map<String, List<Stay>> placements = new HashMap<>();
    private final Map<String, List<Stay>> care = new HashMap<>();

    /** One placement, or the placements that followed each other without a gap. */
    private record Stay(LocalDate from, @Nullable LocalDate to, String reason) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !isOverBefore(day);
        }

        boolean isOverBefore(LocalDate day) {
            return to != null && to.isBefore(day);
        }
    }

    /** @param rows of {@link DisclosureFormat#CARE} */
    CarePeriods(List<Row> rows) {
        Set<String> unclear = new HashSet<>();
        for (Row row : rows) {
            String child = row.cell("child_key");
            Optional<LocalDate> from = day(row.cell("started"));
            Optional<LocalDate> to = day(row.cell("ended"));
            if (from.isEmpty() || to.isEmpty() && !row.cell("ended").isEmpty()) {
                unclear.add(child);
            } else {
                placements
                        .computeIfAbsent(child, key -> new ArrayList<>())
                        .add(new Stay(from.get(), to.orElse(null), row.cell("reason")));
            }
        }
        placements.keySet().removeAll(unclear);
        placements.forEach((child, stays) -> {
            stays.sort(Comparator.comparing(Stay::from));
            care.put(child, joined(stays));
        });
    }

    private static Optional<LocalDate> day(String cell) {
        try {
            return cell.isEmpty()
                    ? Optional.empty()
                    : Optional.of(TimeReader.read(cell)).map(TimeInterval::on);
        } catch (TimeReader.InvalidTime invalid) {
            return Optional.empty();
        }
    }

    /** A placement begins on the day on which the one before it ends, where the child stays in care. */
    private static List<Stay> joined(List<Stay> stays) {
        List<Stay> all = new ArrayList<>();
        for (Stay next : stays) {
            Stay last = all.isEmpty() ? null : all.getLast();
            if (last == null || last.isOverBefore(next.from())) {
                all.add(next);
            } else if (last.to() != null && (next.to() == null || next.to().isAfter(last.to()))) {
                all.set(all.size() - 1, new Stay(last.from(), next.to(), next.reason()));
            }
        }
        return all;
    }

    /** Nothing is said of a child who is not in the table. */
    void check(RowReader reader, EpisodeRow episode, @Nullable LocalDate dateOfBirth) {
        List<Stay> periods = care.getOrDefault(episode.childKey(), List.of());
        if (periods.isEmpty()) {
            return;
        }
        LocalDate started = episode.startedOn();
        Optional<Stay> during =
                periods.stream().filter(period -> period.holds(started)).findFirst();
        if (during.isEmpty()) {
            boolean ceased = periods.getFirst().isOverBefore(started);
            reader.noticeIf(ceased, "started", ImportError.EPISODE_AFTER_CARE);
            reader.noticeIf(!ceased, "started", ImportError.EPISODE_BEFORE_CARE);
        } else if (episode.endedOn() == null) {
            boolean ceased = during.get().to() != null;
            reader.noticeIf(ceased, "ended", ImportError.EPISODE_OPEN_AFTER_CARE);
            reader.noticeIf(!ceased && leftPlacement(episode), "ended", ImportError.EPISODE_OPEN_AFTER_PLACEMENT);
        }
        LocalDate adult = dateOfBirth == null ? null : dateOfBirth.plusYears(18);
        reader.noticeIf(
                adult != null
                        && adult.equals(episode.endedOn())
                        && stays(episode).anyMatch(stay -> adult.equals(stay.to()) && !CEASED.equals(stay.reason())),
                "ended",
                ImportError.EPISODE_UNTIL_ADULT);
    }

    private boolean leftPlacement(EpisodeRow episode) {
        return stays(episode).anyMatch(stay -> stay.to() != null && stay.holds(episode.startedOn()));
    }

    private Stream<Stay> stays(EpisodeRow episode) {
        return placements.getOrDefault(episode.childKey(), List.of()).stream();
    }
}
