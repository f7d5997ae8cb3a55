package org.homeward.disclosure;

import java.util.Optional;
import org.homeward.disclosure.cellkey.NoiseMethod;
import org.jspecify.annotations.Nullable;

/**
 * A part of a total. It has a percentage only where both numbers are shown and the total is ten or more, because a percentage
 * of fewer is not meaningful. Of noisy numbers it is the range in which the true share lies with 95% probability under the
 * published noise; a range wider than 20 points says nothing. Every screen, map, sheet and file takes it from here.
 */
public record Share(Count part, Count whole) {

    /** The smallest total of which a percentage is meaningful. */
    public static final int SMALLEST_DENOMINATOR = 10;

    /** Points of a percentage beyond which a range is too wide to say anything. */
    private static final int WIDEST = 20;

    /** Round, fixed breaks of the classes above a third, so that 87% and 88% never differ in colour. */
    private static final int[] FROM_PERCENT = {50, 70, 85};

    /**
     * What is known of the true share.
     *
     * @param low lower end, a proportion
     * @param high upper end; the same where both numbers are exact
     */
    public record Range(double low, double high) {

        private static final double HAIR = 1e-9;

        boolean isTooWide() {
            return (high - low) * 100 > WIDEST + HAIR;
        }

        private boolean isPoint() {
            return low == high;
        }

        /** In whole per cent; the ends of a range are rounded outwards. */
        public int from() {
            return (int) (isPoint() ? Math.round(100 * low) : Math.floor(100 * low + HAIR));
        }

        public int to() {
            return (int) (isPoint() ? Math.round(100 * high) : Math.ceil(100 * high - HAIR));
        }

        /** What a bar is as long as, and what shares are ordered by: a whole percentage, or the middle of the range. */
        public double middle() {
            return isPoint() ? from() : 50 * (low + high);
        }

        /** An end of a range is classed as it is, a single share as the whole percentage that is printed. */
        private int step(double end) {
            if (end < 1 / 3.0) {
                return 0;
            }
            int step = 1;
            for (int from : FROM_PERCENT) {
                step += (isPoint() ? from() : 100 * end) >= from ? 1 : 0;
            }
            return step;
        }

        private String words(Translator translator) {
            return from() == to()
                    ? translator.translate("share.one", from())
                    : translator.translate("share.range", from(), to());
        }
    }

    /** Empty where there is no percentage. */
    public Optional<Range> range() {
        if (whole.number().orElse(0) < SMALLEST_DENOMINATOR || part == Count.complement()) {
            return Optional.empty();
        }
        return NoiseMethod.of(part, whole)
                .map(method -> method.share(part, whole))
                .or(() -> part.number().stream().mapToObj(this::exactly).findAny())
                .filter(range -> !range.isTooWide());
    }

    private Range exactly(int number) {
        int of = whole.number().orElseThrow();
        double share = Math.min(number, of) / (double) of;
        return new Range(share, share);
    }

    /** Whether protected numbers leave too little to say; false where exact ones are too small for a percentage. */
    public boolean isTooFewToSay() {
        return !(part.isExact() && whole.isExact()) && range().isEmpty();
    }

    /** Whether the part is less than a third of the whole, exactly: 33 of 100 are, though both print as 33%. False without a percentage. */
    public boolean isUnderAThird() {
        return range().filter(range -> range.high() < 1 / 3.0).isPresent();
    }

    /** Whether this is the larger share beyond doubt: the two ranges, as they are printed, have no common value. */
    public boolean isSurelyMoreThan(Share other) {
        return range().flatMap(mine -> other.range().map(theirs -> mine.from() > theirs.to()))
                .orElse(false);
    }

    /**
     * The class of a map or a table: under a third 0, to 49% 1, to 69% 2, to 84% 3, and more 4; empty without a percentage, and
     * where a range does not lie in one class.
     */
    public Optional<Integer> step() {
        return range().filter(range -> range.step(range.low()) == range.step(range.high()))
                .map(range -> range.step(range.low()));
    }

    /** What a column of shares is sorted by; null for one without a percentage. */
    public @Nullable Double sorted() {
        return range().map(Range::middle).orElse(null);
    }

    /** "54%", "31–33%", "too few to say", or a dash where exact numbers are too small for a percentage. */
    public String words(Translator translator) {
        return range().map(range -> range.words(translator))
                .orElseGet(() -> isTooFewToSay() ? translator.translate("share.too-few") : "–");
    }

    /**
     * The difference between total and part, where both are shown; for rounded numbers only where it is larger than the
     * rounding error, for noisy ones only where the total is surely more.
     */
    public Optional<Count> rest() {
        if (!(part instanceof Count.Shown(int n, Exactness exactness)
                && whole instanceof Count.Shown(int of, Exactness ofTo))) {
            return Optional.empty();
        }
        return switch (exactness) {
            case Exactness.Exact exact -> Optional.of(Count.of(of - n));
            case Exactness.Rounded(int base) ->
                of - n >= 2 * base ? Optional.of(Count.rounded(of - n, base)) : Optional.empty();
            case Exactness.Noisy noise ->
                whole.isSurelyMoreThan(part)
                        ? Optional.of(Count.noisy(of - n, noise.ofDifference()))
                        : Optional.empty();
        };
    }
}
