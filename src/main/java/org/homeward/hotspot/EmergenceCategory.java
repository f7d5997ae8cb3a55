package org.homeward.hotspot;

import java.util.List;

/**
 * How a place has been hot over the periods of 13 weeks up to the last week. A period is hot or cold by {@link HotCells}; the last one is
 * hot, too, where a cluster of {@link Emergence} is claimed. What is new must be claimed: a popular place is hot in some period by chance,
 * but an alarm is never that.
 *
 * <p>The categories are those of emerging hot spot analysis, for fewer and longer periods: <em>almost always</em> is in nine of ten
 * periods or more; <em>often</em> in half or more.
 *
 * @see <a href="https://pro.arcgis.com/en/pro-app/latest/tool-reference/space-time-pattern-mining/learnmoreemerging.htm">Esri, How emerging
 *     hot spot analysis works</a>
 */
public enum EmergenceCategory {
    /** Claimed, and hot in no earlier period. */
    NEW,
    /** Claimed; hot in the last two periods or more without a break, and never before them. */
    CONSECUTIVE,
    /** Hot in the last period and almost always; z rises. */
    INTENSIFYING,
    /** Hot in the last period and almost always; z neither rises nor falls. */
    PERSISTENT,
    /** Hot in the last period and almost always; z falls. */
    DIMINISHING,
    /** Hot in the last period, cold in an earlier one. */
    OSCILLATING,
    /** Not hot in the last period, often hot before it. */
    HISTORICAL,
    /** Hot in some periods, never cold, and none of the others. */
    SPORADIC,
    /** Never hot. */
    NONE;

    private static final double ALMOST_ALWAYS = 0.9;
    private static final double OFTEN = 0.5;

    /** One period of a place. */
    public record Period(boolean hot, boolean cold, double z) {}

    /**
     * @param periods the earliest first
     * @param claimed whether a cluster up to the last week is claimed here
     */
    public static EmergenceCategory of(List<Period> periods, boolean claimed) {
        int last = periods.size() - 1;
        boolean hotLast = claimed || periods.get(last).hot();
        long before = periods.subList(0, last).stream().filter(Period::hot).count();
        if (!hotLast) {
            return before == 0 ? NONE : before >= OFTEN * last ? HISTORICAL : SPORADIC;
        }
        if (claimed && before == 0) {
            return NEW;
        }
        if (before + 1 >= ALMOST_ALWAYS * periods.size()) {
            Trend trend = Trend.of(periods.stream().mapToDouble(Period::z).toArray());
            return trend == Trend.RISING ? INTENSIFYING : trend == Trend.FALLING ? DIMINISHING : PERSISTENT;
        }
        if (claimed && run(periods) == before) {
            return CONSECUTIVE;
        }
        return periods.subList(0, last).stream().anyMatch(Period::cold) ? OSCILLATING : SPORADIC;
    }

    /** How many periods just before the last one are hot without a break. */
    private static int run(List<Period> periods) {
        int run = 0;
        for (int i = periods.size() - 2; i >= 0 && periods.get(i).hot(); i--) {
            run++;
        }
        return run;
    }

    /** @see <a href="https://doi.org/10.2307/1907187">Mann (1945), Nonparametric tests against trend; ties by Kendall (1970)</a> */
    enum Trend {
        RISING,
        FALLING,
        NONE;

        private static final double LEVEL = 0.05;

        static Trend of(double[] values) {
            int n = values.length;
            int score = 0;
            double variance = n * (n - 1.0) * (2 * n + 5);
            for (int i = 0; i < n; i++) {
                int equal = 1;
                boolean first = true;
                for (int j = 0; j < n; j++) {
                    score += j > i ? Double.compare(values[j], values[i]) : 0;
                    equal += j > i && values[j] == values[i] ? 1 : 0;
                    first &= j >= i || values[j] != values[i];
                }
                variance -= first ? equal * (equal - 1.0) * (2 * equal + 5) : 0;
            }
            double z = score == 0 || variance <= 0 ? 0 : (score - Math.signum(score)) / Math.sqrt(variance / 18);
            return Normal.twoSided(z) > LEVEL ? NONE : z > 0 ? RISING : FALLING;
        }
    }
}
