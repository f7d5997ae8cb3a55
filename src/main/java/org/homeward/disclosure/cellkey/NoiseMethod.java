package org.homeward.disclosure.cellkey;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Exactness;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.Translator;

/**
 * How a released figure is protected, as far as it is public: noise by the key of its cell, and no number where the count or
 * the noisy count is under the threshold, nought included.
 *
 * @param exactness of the numbers that it shows: what it is derived from, and what is frozen with each of them
 * @param noise the distribution of the noise
 */
public record NoiseMethod(Exactness.Noisy exactness, NoiseTable noise) {

    /** What a range of 95% leaves outside at either end. */
    static final double TAIL = 0.025;

    private static final Map<Exactness.Noisy, NoiseMethod> METHODS = new ConcurrentHashMap<>();

    /** Noise of variance 3, at most 6 up or down, and nothing under five. */
    public static final NoiseMethod HOUSE = of(new Exactness.Noisy(5, 6, 3));

    /** The method by which a number with this noise was protected. */
    public static NoiseMethod of(Exactness.Noisy exactness) {
        return METHODS.computeIfAbsent(
                exactness,
                asked -> new NoiseMethod(
                        asked,
                        NoiseTable.of(new NoiseTable.Parameters(
                                asked.reach(), asked.variance(), NoiseTable.Variance.EXACTLY, 0, false))));
    }

    /** The method of two numbers that stand beside each other; empty where neither is noisy. */
    public static Optional<NoiseMethod> of(Count one, Count other) {
        return Stream.of(one, other)
                .flatMap(count -> count instanceof Count.Shown(int number, Exactness.Noisy noise)
                        ? Stream.of(of(noise))
                        : Stream.of())
                .findFirst();
    }

    public int threshold() {
        return exactness.threshold();
    }

    /** The figure of a cell, the same on every output. */
    public Count protect(CellKeys keys, CellKeys.Cell cell) {
        return show(cell.count(), noise.row(cell.count()).at(keys.uniform(cell)));
    }

    /** What is shown of a count that has this noise. */
    Count show(int count, int drawn) {
        int noisy = count + drawn;
        return count < threshold() || noisy < threshold() ? Count.under(threshold()) : Count.noisy(noisy, exactness);
    }

    /** How likely this figure is where the true count is {@code count}; what everybody can calculate. */
    public double likelihood(Count shown, int count) {
        NoiseTable.Row row = noise.row(count);
        if (shown instanceof Count.Shown(int number, Exactness of)) {
            return count < threshold() || number < threshold() ? 0 : row.probability(number - count);
        }
        if (shown instanceof Count.Complement) {
            return count < threshold() ? 0 : 1 - likelihood(Count.under(threshold()), count);
        }
        double hidden = count < threshold() ? 1 : 0;
        for (int drawn = row.lowest(); count >= threshold() && count + drawn < threshold(); drawn++) {
            hidden += row.probability(drawn);
        }
        return hidden;
    }

    /** The range in which the true share lies with 95% probability, as far as the noise is concerned. */
    public Share.Range share(Count part, Count whole) {
        return new ShareRange(this, part, whole).range(TAIL);
    }

    /** Whether the 95% range of the difference of the true counts, all held equally likely beforehand, is above nought. */
    public boolean isSurelyMore(Count one, Count other) {
        if (other == Count.complement()) {
            return false;
        }
        double all = 0;
        double more = 0;
        for (int less = least(other); less <= most(other); less++) {
            for (int count = least(one); count <= most(one); count++) {
                double weight = likelihood(one, count) * likelihood(other, less);
                all += weight;
                more += count > less ? weight : 0;
            }
        }
        return more >= (1 - TAIL) * all;
    }

    /**
     * The range in which the true count lies with 95% probability, all counts being held equally likely beforehand. It has no end
     * where a number is hidden because a small one would follow from it.
     */
    public CountRange range(Count shown) {
        if (shown instanceof Count.Complement) {
            return new CountRange(threshold(), Integer.MAX_VALUE);
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
        return translator.translate("release.method", threshold(), exactness.reach(), exactness.variance());
    }

    /** The largest count that this figure can stand for. */
    int most(Count shown) {
        return switch (shown) {
            case Count.Shown(int number, Exactness of) -> number + exactness.reach();
            case Count.TooSmall small -> threshold() - 1 + exactness.reach();
            case Count.Complement complement -> FeasibleCounts.MANY;
        };
    }

    /** The smallest. */
    int least(Count shown) {
        return switch (shown) {
            case Count.Shown(int number, Exactness of) -> Math.max(threshold(), number - exactness.reach());
            case Count.TooSmall small -> 0;
            case Count.Complement complement -> threshold();
        };
    }
}
