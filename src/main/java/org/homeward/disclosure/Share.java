package org.homeward.disclosure;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A part of a total. It has a percentage only where both numbers are shown and the total is ten or more, because a percentage
 * of fewer is not meaningful. Every screen, map, sheet and file takes it from here.
 */
public record Share(Count part, Count whole) {

    /** The smallest total of which a percentage is meaningful. */
    public static final int SMALLEST_DENOMINATOR = 10;

    /** Round, fixed breaks of the classes above a third, so that 87% and 88% never differ in colour. */
    private static final int[] FROM_PERCENT = {50, 70, 85};

    public OptionalInt percent() {
        return part instanceof Count.Shown(int n, int nTo)
                        && whole instanceof Count.Shown(int of, int ofTo)
                        && of >= SMALLEST_DENOMINATOR
                ? OptionalInt.of((int) Math.round(100.0 * Math.min(n, of) / of))
                : OptionalInt.empty();
    }

    /** Whether the part is less than a third of the whole, exactly: 33 of 100 are, though both print as 33%. False without a percentage. */
    public boolean isUnderAThird() {
        return percent().isPresent()
                && 3L * part.number().getAsInt() < whole.number().getAsInt();
    }

    /** The class of a map or a table: under a third 0, to 49% 1, to 69% 2, to 84% 3, and more 4; empty without a percentage. */
    public OptionalInt step() {
        if (percent().isEmpty() || isUnderAThird()) {
            return percent().isEmpty() ? OptionalInt.empty() : OptionalInt.of(0);
        }
        int step = 1;
        for (int from : FROM_PERCENT) {
            step += percent().getAsInt() >= from ? 1 : 0;
        }
        return OptionalInt.of(step);
    }

    /** The class of a share that is a proportion, not a percentage rounded to whole points. */
    public static int stepOf(double proportion) {
        if (proportion < 1 / 3.0) {
            return 0;
        }
        int step = 1;
        for (int from : FROM_PERCENT) {
            step += proportion >= from / 100.0 ? 1 : 0;
        }
        return step;
    }

    /** What a column of shares is sorted by; null for one without a percentage. */
    public @Nullable Integer sorted() {
        return percent().isPresent() ? (Integer) percent().getAsInt() : null;
    }

    /** "54%", or a dash. */
    public String words() {
        return percent().isPresent() ? percent().getAsInt() + "%" : "–";
    }

    /**
     * The difference between total and part, where both are shown; for rounded numbers only where it is larger than the
     * rounding error.
     */
    public OptionalInt rest() {
        return part instanceof Count.Shown(int n, int base)
                        && whole instanceof Count.Shown(int of, int ofTo)
                        && (base == 1 || of - n >= 2 * base)
                ? OptionalInt.of(of - n)
                : OptionalInt.empty();
    }
}
