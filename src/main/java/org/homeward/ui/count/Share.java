package org.homeward.ui.count;

import java.util.OptionalInt;
import org.homeward.disclosure.Count;

/**
 * A part of a whole. It has a percentage only where both numbers are shown and the whole is ten or more: a percentage of less
 * says more than it knows.
 */
public record Share(Count part, Count whole) {

    private static final int NEEDS = 10;

    public OptionalInt percent() {
        return part instanceof Count.Shown(int n, int nTo)
                        && whole instanceof Count.Shown(int of, int ofTo)
                        && of >= NEEDS
                ? OptionalInt.of((int) Math.round(100.0 * Math.min(n, of) / of))
                : OptionalInt.empty();
    }

    /** "54%", or a dash. */
    public String words() {
        return percent().isPresent() ? percent().getAsInt() + "%" : "–";
    }

    /**
     * How much of the whole is not in the part, where both are shown; of rounded numbers only where the difference is more
     * than the rounding can make.
     */
    public OptionalInt rest() {
        return part instanceof Count.Shown(int n, int base)
                        && whole instanceof Count.Shown(int of, int ofTo)
                        && (base == 1 || of - n >= 2 * base)
                ? OptionalInt.of(of - n)
                : OptionalInt.empty();
    }
}
