package org.homeward.disclosure.cellkey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Share;

/**
 * The probabilities of the true shares that a shown part and a shown whole can stand for: all pairs of true counts are held
 * equally likely beforehand, no part exceeds its total, and a part that is its whole total has the same noise. It says nothing
 * about chance in what happened, only about the noise.
 */
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
    Share.Range range(double tail) {
        double low = 0;
        double cumulative = 0;
        boolean begun = false;
        for (Weighted share : shares) {
            cumulative += share.weight() / sum;
            if (!begun && cumulative > tail) {
                low = share.share();
                begun = true;
            }
            if (cumulative >= 1 - tail) {
                return new Share.Range(low, share.share());
            }
        }
        return new Share.Range(0, 1);
    }
}
