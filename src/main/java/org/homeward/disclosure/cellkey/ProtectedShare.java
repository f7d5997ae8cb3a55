package org.homeward.disclosure.cellkey;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.Translator;

/**
 * A part of a total, both protected by noise, as the range in which the true share lies with 95% probability: all pairs of true
 * counts are held equally likely beforehand, no part exceeds its total, and a part that is its whole total has the same noise.
 * It says nothing about chance in what happened, only about the noise.
 *
 * @param part as shown; where it is hidden, the range begins at nought
 * @param whole as shown
 * @param low lower end, a proportion; 0 where there is no range
 * @param high upper end; 1 where there is no range
 */
public record ProtectedShare(Count part, Count whole, double low, double high) {

    /** Points of a percentage beyond which a range is too wide to say anything. */
    public static final int WIDEST = 20;

    static ProtectedShare of(NoiseMethod method, Count part, Count whole) {
        if (!(whole instanceof Count.Shown(int number, int base))
                || number < Share.SMALLEST_DENOMINATOR
                || part == Count.complement()) {
            return new ProtectedShare(part, whole, 0, 1);
        }
        double[] ends = new ShareRange(method, part, whole).ends(NoiseMethod.TAIL);
        return new ProtectedShare(part, whole, ends[0], ends[1]);
    }

    /** Whether the range is so wide that no share is shown: "too few to say". */
    public boolean isTooFewToSay() {
        return (high - low) * 100 > WIDEST + 1e-9;
    }

    /** The lower end, rounded outwards to a whole per cent; empty where there is too little to say. */
    public OptionalInt lowPercent() {
        return isTooFewToSay() ? OptionalInt.empty() : OptionalInt.of((int) Math.floor(low * 100 + 1e-9));
    }

    public OptionalInt highPercent() {
        return isTooFewToSay() ? OptionalInt.empty() : OptionalInt.of((int) Math.ceil(high * 100 - 1e-9));
    }

    /** "84–91%", or "too few to say". */
    public String text(Translator translator) {
        if (isTooFewToSay()) {
            return translator.translate("release.share.too-few");
        }
        int from = lowPercent().orElseThrow();
        int to = highPercent().orElseThrow();
        return from == to
                ? translator.translate("release.share.one", from)
                : translator.translate("release.share.range", from, to);
    }

    /** Whether even the upper end is less than a third. */
    public boolean isUnderAThird() {
        return !isTooFewToSay() && high < 1 / 3.0;
    }

    /** The class of {@link Share#step}, where the whole range lies in one; empty otherwise. */
    public OptionalInt step() {
        if (isTooFewToSay()) {
            return OptionalInt.empty();
        }
        int lowest = Share.stepOf(low);
        return lowest == Share.stepOf(high) ? OptionalInt.of(lowest) : OptionalInt.empty();
    }

    /** What shares are ordered by: the middle of the range; empty where there is too little to say. */
    public OptionalDouble middle() {
        return isTooFewToSay() ? OptionalDouble.empty() : OptionalDouble.of((low + high) / 2);
    }
}
