package org.homeward.coverage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.homeward.chance.Resampling;
import org.homeward.chance.Resampling.Pair;
import org.homeward.chance.Resampling.Range;
import org.homeward.chance.Waits;
import org.homeward.coverage.TimeToInterview.Between;
import org.homeward.coverage.TimeToInterview.By;
import org.homeward.coverage.TimeToInterview.Curve;
import org.homeward.coverage.TimeToInterview.Difference;
import org.homeward.coverage.TimeToInterview.Moment;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Share;
import org.homeward.store.counting.Bounds;
import org.homeward.store.counting.Countable;
import org.homeward.store.counting.EpisodeRows;
import org.homeward.store.counting.Rows;
import org.homeward.store.counting.Selection;
import org.jspecify.annotations.Nullable;

/**
 * The waits of {@link TimeToInterview} as they were recorded, in both of the ways in which they may have been: an interview as late and
 * whatever ends a wait without one as early as the recorded times allow, and the other way round.
 */
record RecordedWaits(By by, List<Group> groups, long change) {

    static final int INTERVIEWED = 1;
    private static final int DECLINED = 2;
    private static final int MISSING_AGAIN = 3;

    private static final int DRAWS = 999;
    private static final double[] HOURS = IntStream.rangeClosed(
                    0, TimeToInterview.LAST_HOUR / TimeToInterview.STEP_HOURS)
            .mapToDouble(step -> step * TimeToInterview.STEP_HOURS)
            .toArray();

    RecordedWaits {
        groups = List.copyOf(groups);
    }

    /**
     * @param late where the interview was as late as it may have been
     * @param soon the same episodes, where it was as soon
     * @param child whose each is, numbered alike in all groups
     */
    record Group(String name, Collected late, Collected soon, int[] child) {

        boolean isDrawn() {
            return child.length >= Share.SMALLEST_DENOMINATOR;
        }

        /** Whether every time is known to the minute. */
        boolean isExact() {
            return late.isSameAs(soon);
        }
    }

    static RecordedWaits of(By by, Countable countable, DisclosureFilter filter, Instant until) {
        long known = ChronoUnit.MICROS.between(Instant.EPOCH, until);
        Map<Integer, Integer> children = new HashMap<>();
        List<Group> groups = new ArrayList<>();
        countable.inCoverage(filter).groupBy(key(by)).forEach((key, episodes) -> {
            Collected late = new Collected(episodes.size(), false, known);
            Collected soon = new Collected(episodes.size(), true, known);
            int[] child = new int[episodes.size()];
            int[] next = {0};
            episodes.forEach((rows, row) -> {
                child[next[0]] = children.computeIfAbsent(rows.child(row), first -> children.size());
                late.put(next[0], rows, row);
                soon.put(next[0], rows, row);
                next[0]++;
            });
            groups.add(new Group(name(by, key, countable), late, soon, child));
        });
        groups.sort(Comparator.comparing(Group::name));
        return new RecordedWaits(by, groups, countable.change());
    }

    private static Selection.Key<EpisodeRows> key(By by) {
        return switch (by) {
            case CARE -> EpisodeRows::care;
            case PROVIDER -> EpisodeRows::providerName;
            case DISTRICT -> EpisodeRows::districtName;
        };
    }

    private static String name(By by, long key, Countable countable) {
        if (key == Rows.NO_KEY) {
            return "";
        }
        return switch (by) {
            case CARE -> Care.values()[(int) key].name();
            case PROVIDER -> countable.lists().providers().name(key);
            case DISTRICT -> countable.lists().areas().name(key);
        };
    }

    /** Waits in one of the two ways. */
    static final class Collected {

        private final double[] hours;
        private final int[] ending;
        private final boolean soon;
        private final long known;

        Collected(int size, boolean soon, long known) {
            this.hours = new double[size];
            this.ending = new int[size];
            this.soon = soon;
            this.known = known;
        }

        /** What came first; an interview before anything else at the same time. Followed for fourteen days, or until the data end. */
        void put(int i, EpisodeRows rows, int row) {
            Bounds returned = rows.returned(row);
            Bounds interviewed = rows.interviewed(row);
            hours[i] = Math.min(TimeToInterview.LAST_HOUR, new Bounds(known, known).hoursAtMost(returned));
            ending[i] = Waits.OPEN;
            if (interviewed == null) {
                first(i, DECLINED, hours(rows.declined(row), returned, !soon));
            }
            first(i, MISSING_AGAIN, hours(rows.missingAgain(row), returned, !soon));
            first(i, INTERVIEWED, hours(interviewed, returned, soon));
        }

        private void first(int i, int kind, double wait) {
            if (wait <= hours[i]) {
                hours[i] = wait;
                ending[i] = kind;
            }
        }

        private static double hours(@Nullable Bounds ended, Bounds returned, boolean least) {
            return ended == null
                    ? Double.POSITIVE_INFINITY
                    : least ? ended.hoursAtLeast(returned) : ended.hoursAtMost(returned);
        }

        Waits waits(int[] child) {
            return new Waits(hours, ending, child);
        }

        boolean isSameAs(Collected other) {
            return Arrays.equals(hours, other.hours) && Arrays.equals(ending, other.ending);
        }
    }

    /** @param filter whose draws are always the same for the same data */
    TimeToInterview curves(String filter) {
        List<Group> drawn = groups.stream().filter(Group::isDrawn).toList();
        List<Waits> waits = new ArrayList<>();
        List<Ends> ends = new ArrayList<>();
        for (Group group : drawn) {
            waits.add(group.late().waits(group.child()));
            if (!group.isExact()) {
                waits.add(group.soon().waits(group.child()));
            }
            ends.add(new Ends(waits.size() - (group.isExact() ? 1 : 2), waits.size() - 1));
        }
        // Of more than two groups there is no pair that is asked for.
        List<Pair> pairs = drawn.size() != 2
                ? List.of()
                : List.of(
                        new Pair(ends.getFirst().late(), ends.getLast().soon()),
                        new Pair(ends.getFirst().soon(), ends.getLast().late()));
        Resampling.Curves sampled = new Resampling(
                        31L * filter.hashCode() + change, DRAWS, Thread.currentThread()::isInterrupted)
                .curves(waits, pairs, INTERVIEWED, TimeToInterview.ASKED_HOUR / TimeToInterview.STEP_HOURS, HOURS);
        List<Curve> curves = new ArrayList<>();
        for (Group group : groups) {
            int at = drawn.indexOf(group);
            curves.add(new Curve(
                    group.name(), group.child().length, at < 0 ? List.of() : moments(ends.get(at), waits, sampled)));
        }
        return new TimeToInterview(
                by,
                curves,
                pairs.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Difference(
                                drawn.getFirst().name(),
                                drawn.getLast().name(),
                                between(sampled.differences()[0], sampled.differences()[1]))));
    }

    /** The numbers of a group's curves; the same where every time is known to the minute. */
    private record Ends(int late, int soon) {}

    private static List<Moment> moments(Ends ends, List<Waits> waits, Resampling.Curves sampled) {
        return IntStream.range(0, HOURS.length)
                .mapToObj(i -> new Moment(
                        (int) HOURS[i],
                        Math.max(
                                waits.get(ends.soon()).waitingAt(HOURS[i]),
                                waits.get(ends.late()).waitingAt(HOURS[i])),
                        between(sampled.shares()[ends.late()][i], sampled.shares()[ends.soon()][i])))
                .toList();
    }

    /** With open waits, an interview that was sooner may leave a hair less of the share; the ends are put in their order. */
    private static Between between(Range one, Range other) {
        return new Between(
                Math.min(one.value(), other.value()),
                Math.max(one.value(), other.value()),
                Math.min(one.low(), other.low()),
                Math.max(one.high(), other.high()));
    }
}
