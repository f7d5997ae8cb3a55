package org.homeward.disclosure.cellkey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.homeward.disclosure.Count;

/** The probabilities of the true shares that a shown part and a shown whole can stand for. */
final class ShareRange {

    private record Weighted(double share, double weight) {}

    private final List<Weighted> shares = new ArrayList<>();
    private final double sum;

    ShareRange(NoiseMethod method, Count part, Count whole) {
        for (int of = method.least(whole); of <= method.most(whole); of++) {
            double likelihood = method.likelihood(whole, of);
            for (int n = method.least(part); n <= Math.min(of, method.most(part)); n++) {
                double weight = n < of ? likelihood * method.likelihood(part, n) : part.equals(whole) ? likelihood : 0;
                if (weight > 0) {
                    shares.add(new Weighted(n / (double) of, weight));
                }
            }
        }
        shares.sort(Comparator.comparingDouble(Weighted::share));
        sum = shares.stream().mapToDouble(Weighted::weight).sum();
    }

    /** The quantiles that leave this much of the probability outside at either end; 0 and 1 where the two contradict each other. */
    double[] ends(double tail) {
        double[] ends = {0, 1};
        double cumulative = 0;
        boolean begun = false;
        for (Weighted share : shares) {
            cumulative += share.weight() / sum;
            if (!begun && cumulative > tail) {
                ends[0] = share.share();
                begun = true;
            }
            if (cumulative >= 1 - tail) {
                ends[1] = share.share();
                return ends;
            }
        }
        return ends;
    }
}
