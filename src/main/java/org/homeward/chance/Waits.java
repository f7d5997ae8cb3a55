package org.homeward.chance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Waits of episodes, each with how it ended and whose it is, in the order of their length.
 *
 * <p>The share of episodes that ended in one way by a time is the cumulative incidence of Aalen and Johansen: over the times of endings, the
 * sum of the share still waiting just before, times the endings of this kind among those still waiting. Other endings compete: whoever
 * declined can no longer be interviewed, and does not count as still waiting. A wait that is open is censored: it counts as waiting up to and
 * including its last hour, so at a tie endings come first. With one kind of ending this is one less the estimate of Kaplan and Meier.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan and Meier (1958), Nonparametric estimation from incomplete
 *     observations</a>
 * @see <a href="https://www.jstor.org/stable/4615704">Aalen and Johansen (1978), An empirical transition matrix for non-homogeneous Markov
 *     chains based on censored observations</a>
 */
public final class Waits {

    /** The ending of a wait that is still open. */
    public static final int OPEN = 0;

    final double[] hours;
    final int[] ending;
    final int[] child;

    /**
     * @param hours how long each waited
     * @param ending how each ended, by any number of the caller's; {@link #OPEN} where it has not
     * @param child whose it is, from 0
     */
    public Waits(double[] hours, int[] ending, int[] child) {
        if (hours.length != ending.length || hours.length != child.length) {
            throw new IllegalArgumentException("A wait has one length, one ending and one child");
        }
        if (!Arrays.stream(hours).allMatch(wait -> wait >= 0 && wait < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A wait is a number of hours, not less than 0");
        }
        int[] order = IntStream.range(0, hours.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> hours[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.hours = Arrays.stream(order).mapToDouble(i -> hours[i]).toArray();
        this.ending = Arrays.stream(order).map(i -> ending[i]).toArray();
        this.child = Arrays.stream(order).map(i -> child[i]).toArray();
    }

    public int size() {
        return hours.length;
    }

    int children() {
        return Arrays.stream(child).max().orElse(-1) + 1;
    }

    /** How many still wait just before an hour; the number under the axis of a curve. */
    public int waitingAt(double hour) {
        return (int) Arrays.stream(hours).filter(wait -> wait >= hour).count();
    }

    /** The share that ended in this way by each of these hours, which are in their order; NaN of nothing. */
    public double[] incidence(int asked, double... by) {
        int[] once = new int[children()];
        Arrays.fill(once, 1);
        return incidence(asked, by, once);
    }

    /** The share that ended in no way by each of these hours. */
    public double[] waiting(double... by) {
        double[] waiting = new double[by.length];
        Arrays.fill(waiting, size() == 0 ? Double.NaN : 1);
        Arrays.stream(ending).filter(each -> each != OPEN).distinct().forEach(each -> {
            double[] ended = incidence(each, by);
            for (int i = 0; i < by.length; i++) {
                waiting[i] -= ended[i];
            }
        });
        return waiting;
    }

    /** @param times how often each child counts */
    double[] incidence(int asked, double[] by, int[] times) {
        double[] shares = new double[by.length];
        long atRisk = Arrays.stream(child).mapToLong(each -> times[each]).sum();
        double share = atRisk == 0 ? Double.NaN : 0;
        double waiting = 1;
        int next = 0;
        for (int from = 0, to; from < hours.length && next < by.length; from = to) {
            while (next < by.length && by[next] < hours[from]) {
                shares[next++] = share;
            }
            long inThisWay = 0;
            long inAnyWay = 0;
            long gone = 0;
            for (to = from; to < hours.length && hours[to] == hours[from]; to++) {
                int weight = times[child[to]];
                gone += weight;
                inAnyWay += ending[to] == OPEN ? 0 : weight;
                inThisWay += ending[to] == asked && asked != OPEN ? weight : 0;
            }
            if (inAnyWay > 0) {
                double each = waiting / atRisk;
                share += each * inThisWay;
                waiting -= each * inAnyWay;
            }
            atRisk -= gone;
        }
        Arrays.fill(shares, next, by.length, share);
        return shares;
    }
}
