package org.homeward.disclosure.cellkey;

import org.homeward.disclosure.Count;
import org.homeward.disclosure.Translator;

/**
 * How a released figure is protected, as far as it is public: noise by the key of its cell, and no number where the count or
 * the noisy count is under the threshold, nought included.
 *
 * @param noise the distribution of the noise
 * @param threshold the smallest number that is shown
 */
public record NoiseMethod(NoiseTable noise, int threshold) {

    public static final int THRESHOLD = 5;
    /** What a range of 95% leaves outside at either end. */
    static final double TAIL = 0.025;

    private static final NoiseTable.Parameters PARAMETERS =
            new NoiseTable.Parameters(6, 3, NoiseTable.Variance.EXACTLY, 0, false);

    /** Noise of variance 3, at most 6 up or down, and nothing under five. */
    public static final NoiseMethod HOUSE = new NoiseMethod(NoiseTable.of(PARAMETERS), THRESHOLD);

    /** The figure of a cell, the same on every output. */
    public Count protect(CellKeys keys, CellKeys.Cell cell) {
        return show(cell.count(), noise.row(cell.count()).at(keys.uniform(cell)));
    }

    /** What is shown of a count that has this noise. */
    Count show(int count, int drawn) {
        int noisy = count + drawn;
        return count < threshold || noisy < threshold ? Count.under(threshold) : Count.of(noisy);
    }

    /** How likely this figure is where the true count is {@code count}; what everybody can calculate. */
    public double likelihood(Count shown, int count) {
        NoiseTable.Row row = noise.row(count);
        if (shown instanceof Count.Shown(int number, int base)) {
            return count < threshold || number < threshold ? 0 : row.probability(number - count);
        }
        if (shown instanceof Count.Complement) {
            return count < threshold ? 0 : 1 - likelihood(Count.under(threshold), count);
        }
        double hidden = count < threshold ? 1 : 0;
        for (int drawn = row.lowest(); count >= threshold && count + drawn < threshold; drawn++) {
            hidden += row.probability(drawn);
        }
        return hidden;
    }

    /** The range in which the true share lies with 95% probability, as far as the noise is concerned. */
    public ProtectedShare share(Count part, Count whole) {
        return ProtectedShare.of(this, part, whole);
    }

    /**
     * The range in which the true count lies with 95% probability, all counts being held equally likely beforehand. It has no end
     * where a number is hidden because a small one would follow from it.
     */
    public CountRange range(Count shown) {
        if (shown instanceof Count.Complement) {
            return new CountRange(threshold, Integer.MAX_VALUE);
        }
        double sum = 0;
        for (int count = least(shown); count <= most(shown); count++) {
            sum += likelihood(shown, count);
        }
        int low = least(shown);
        double below = likelihood(shown, low) / sum;
        while (below <= TAIL) {
            below += likelihood(shown, ++low) / sum;
        }
        int high = most(shown);
        double above = likelihood(shown, high) / sum;
        while (above <= TAIL) {
            above += likelihood(shown, --high) / sum;
        }
        return new CountRange(low, high);
    }

    /** Both ends included. */
    public record CountRange(int low, int high) {}

    /** How the figures of a table are protected, to be printed under it. */
    public String text(Translator translator) {
        return translator.translate(
                "release.method",
                threshold,
                noise.reach(),
                Math.round(noise.row(noise.rows().size()).variance()));
    }

    /** The largest count that this figure can stand for. */
    int most(Count shown) {
        return switch (shown) {
            case Count.Shown(int number, int base) -> number + noise.reach();
            case Count.TooSmall small -> threshold - 1 + noise.reach();
            case Count.Complement complement -> FeasibleCounts.MANY;
        };
    }

    /** The smallest. */
    int least(Count shown) {
        return switch (shown) {
            case Count.Shown(int number, int base) -> Math.max(threshold, number - noise.reach());
            case Count.TooSmall small -> 0;
            case Count.Complement complement -> threshold;
        };
    }
}
