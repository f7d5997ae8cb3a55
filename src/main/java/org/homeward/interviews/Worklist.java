package org.homeward.interviews;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Period;

/**
 * Who waits, in groups by how long; within each those whom the viewer interviewed before come first, then the most overdue.
 *
 * @param groups every group, also without a child
 */
public record Worklist(Map<Deadline.State, List<Line>> groups) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A child with the deadline at the moment of the list. */
    public record Line(WaitingChild child, Deadline deadline) {}

    private static final Comparator<Line> ORDER = Comparator.comparing(
                    (Line line) -> !line.child().own())
            .thenComparing(Line::deadline)
            .thenComparing(line -> line.child().reference());

    private static final Set<Role> WORKERS = EnumSet.of(Role.CHILDRENS_SERVICES, Role.INTERVIEWER);

    /** Whether this viewer works through the list; others who read records have its numbers only. */
    public static boolean isWorkedBy(Viewer viewer) {
        return WORKERS.contains(viewer.role());
    }

    public static Worklist of(List<WaitingChild> waiting, Instant now, Duration stale) {
        Map<Deadline.State, List<Line>> groups = new EnumMap<>(Deadline.State.class);
        for (Deadline.State state : Deadline.State.values()) {
            groups.put(
                    state,
                    waiting.stream()
                            .map(child -> new Line(child, child.deadline(now, stale)))
                            .filter(line -> line.deadline().state() == state)
                            .sorted(ORDER)
                            .toList());
        }
        return new Worklist(groups);
    }

    /** The days of return of those who are listed: who returned before is no longer chased by this list. */
    public static Period returned(Instant now, Duration listed) {
        LocalDate today = LocalDate.ofInstant(now, LONDON);
        return new Period(today.minusDays(listed.toDays()), today);
    }

    public List<Line> of(Deadline.State state) {
        return groups.getOrDefault(state, List.of());
    }

    public int size() {
        return groups.values().stream().mapToInt(List::size).sum();
    }
}
