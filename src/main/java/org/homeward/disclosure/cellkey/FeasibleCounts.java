package org.homeward.disclosure.cellkey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Unknown counts, each within bounds, and sums of them that hold exactly: which values are possible under all of it at once. This is
 * the arithmetic of whoever compares tables; one table at a time it finds less than all together.
 */
final class FeasibleCounts {

    /** More than any count. */
    static final int MANY = 1_000_000;

    /** After so many guesses without an answer a value is taken for possible. */
    private static final int MOST_GUESSES = 20_000;

    private record Bounds(int[] least, int[] most) {

        Bounds with(int unknown, int atLeast, int atMost) {
            Bounds with = new Bounds(least.clone(), most.clone());
            with.least[unknown] = Math.max(least[unknown], atLeast);
            with.most[unknown] = Math.min(most[unknown], atMost);
            return with;
        }

        boolean isOpen(int unknown) {
            return least[unknown] < most[unknown];
        }

        int width(int unknown) {
            return most[unknown] - least[unknown];
        }
    }

    private record Sum(int number, int whole, int[] parts) {}

    /** Sums of which a bound has changed, each once. */
    private record Waiting(Deque<Sum> sums, BitSet numbers) {

        void add(Sum sum) {
            if (!numbers.get(sum.number())) {
                numbers.set(sum.number());
                sums.add(sum);
            }
        }

        Sum next() {
            Sum sum = sums.remove();
            numbers.clear(sum.number());
            return sum;
        }
    }

    private final List<Sum> sums = new ArrayList<>();
    /** The sums that each unknown is in. */
    private final List<List<Sum>> of = new ArrayList<>();

    private final List<NoiseMethod.CountRange> bounds = new ArrayList<>();
    private int guesses;

    /** @return the number of a new unknown */
    int count(int least, int most) {
        bounds.add(new NoiseMethod.CountRange(least, most));
        of.add(new ArrayList<>());
        return bounds.size() - 1;
    }

    void sum(int whole, List<Integer> parts) {
        Sum sum = new Sum(
                sums.size(), whole, parts.stream().mapToInt(Integer::intValue).toArray());
        sums.add(sum);
        of.get(whole).add(sum);
        parts.forEach(part -> of.get(part).add(sum));
    }

    /** The bounds of each unknown that follow from sum after sum, until none narrows another; empty where the figures contradict. */
    List<NoiseMethod.CountRange> narrowed() {
        Bounds narrowed = start();
        return narrow(narrowed, sums) ? ranges(narrowed) : List.of();
    }

    /** Whether an unknown may have a value, as far as {@link #narrowed} sees. */
    boolean seemsPossible(int unknown, int value) {
        return narrow(start().with(unknown, value, value), of.get(unknown));
    }

    /** The least and the most that an unknown can be in any solution in whole numbers: by search, for small systems. */
    NoiseMethod.CountRange range(int unknown) {
        Bounds narrowed = start();
        if (!narrow(narrowed, sums)) {
            throw new IllegalArgumentException("The figures contradict each other.");
        }
        int low = narrowed.least[unknown];
        int high = narrowed.most[unknown];
        while (low < high && !isPossible(narrowed, unknown, low)) {
            low++;
        }
        while (high > low && !isPossible(narrowed, unknown, high)) {
            high--;
        }
        return new NoiseMethod.CountRange(low, high);
    }

    private boolean isPossible(Bounds narrowed, int unknown, int value) {
        guesses = 0;
        Bounds assumed = narrowed.with(unknown, value, value);
        return narrow(assumed, of.get(unknown)) && hasSolution(assumed);
    }

    private boolean hasSolution(Bounds at) {
        int open = -1;
        for (int i = 0; i < of.size(); i++) {
            if (at.isOpen(i) && !of.get(i).isEmpty() && (open < 0 || at.width(i) < at.width(open))) {
                open = i;
            }
        }
        if (open < 0 || guesses++ > MOST_GUESSES) {
            return true;
        }
        int middle = at.least[open] + at.width(open) / 2;
        Bounds lower = at.with(open, at.least[open], middle);
        Bounds upper = at.with(open, middle + 1, at.most[open]);
        return narrow(lower, of.get(open)) && hasSolution(lower) || narrow(upper, of.get(open)) && hasSolution(upper);
    }

    private Bounds start() {
        return new Bounds(
                bounds.stream().mapToInt(NoiseMethod.CountRange::low).toArray(),
                bounds.stream().mapToInt(NoiseMethod.CountRange::high).toArray());
    }

    /** @return whether no bounds contradict */
    private boolean narrow(Bounds at, List<Sum> first) {
        Waiting waiting = new Waiting(new ArrayDeque<>(), new BitSet());
        first.forEach(waiting::add);
        while (!waiting.sums().isEmpty()) {
            Sum sum = waiting.next();
            long least = 0;
            long most = 0;
            for (int part : sum.parts()) {
                least += at.least[part];
                most += at.most[part];
            }
            if (!set(at, sum.whole(), least, most, waiting)) {
                return false;
            }
            for (int part : sum.parts()) {
                long others = most - at.most[part];
                long othersLeast = least - at.least[part];
                if (!set(at, part, at.least[sum.whole()] - others, at.most[sum.whole()] - othersLeast, waiting)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean set(Bounds at, int unknown, long least, long most, Waiting waiting) {
        if (least > at.least[unknown] || most < at.most[unknown]) {
            at.least[unknown] = (int) Math.max(at.least[unknown], least);
            at.most[unknown] = (int) Math.min(at.most[unknown], most);
            if (at.least[unknown] > at.most[unknown]) {
                return false;
            }
            for (Sum sum : of.get(unknown)) {
                waiting.add(sum);
            }
        }
        return true;
    }

    private static List<NoiseMethod.CountRange> ranges(Bounds at) {
        List<NoiseMethod.CountRange> ranges = new ArrayList<>();
        for (int i = 0; i < at.least.length; i++) {
            ranges.add(new NoiseMethod.CountRange(at.least[i], at.most[i]));
        }
        return ranges;
    }
}
