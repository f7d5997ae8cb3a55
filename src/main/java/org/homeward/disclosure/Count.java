package org.homeward.disclosure;

import java.util.OptionalInt;

/**
 * A number of children, episodes, interviews or statements that may be shown or is suppressed. A suppressed count carries no
 * number at all, so that it cannot leak into a tooltip, a bar height or a file.
 */
public sealed interface Count {

    Count ZERO = new Shown(0, 1);

    static Count of(int number) {
        return new Shown(number, 1);
    }

    /** A rounded number, marked as such. */
    static Count rounded(int number, int base) {
        return new Shown(number, base);
    }

    static Count tooSmall() {
        return Hidden.TOO_SMALL;
    }

    static Count complement() {
        return Hidden.COMPLEMENT;
    }

    default OptionalInt number() {
        return this instanceof Shown(int n, int nTo) ? OptionalInt.of(n) : OptionalInt.empty();
    }

    default boolean isShown() {
        return this instanceof Shown;
    }

    default boolean isRounded() {
        return this instanceof Shown(int value, int base) && base > 1;
    }

    /** @param base the multiple to which the number is rounded; 1 where it is exact */
    record Shown(int value, int base) implements Count {
        public Shown {
            if (value < 0) {
                throw new IllegalArgumentException("A count is never negative: " + value);
            }
        }
    }

    /** Why a count is suppressed: it is small itself, or a small one would follow from it. */
    enum Hidden implements Count {
        TOO_SMALL,
        COMPLEMENT
    }
}
