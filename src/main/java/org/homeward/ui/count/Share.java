package org.homeward.ui.count;

import java.util.OptionalInt;
import org.homeward.disclosure.Count;
import org.jspecify.annotations.Nullable;

/**
 * A part of a total. It has a percentage only where both numbers are shown and the total is ten or more, because a percentage
 * of fewer is not meaningful.
 */
public record Share(Count part, Count whole) {

    private static final int SMALLEST_DENOMINATOR = 10;

    public OptionalInt percent() {
        return part instanceof Count.Shown(int n, int nTo)
                        && whole instanceof Count.Shown(int of, int ofTo)
                        && of >= SMALLEST_DENOMINATOR
                ? OptionalInt.of((int) Math.round(100.0 * Math.min(n, of) / of))
                : OptionalInt.empty();
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
