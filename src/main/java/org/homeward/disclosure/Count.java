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

    /** @param threshold the smallest number that would be shown, which is public; never the number itself */
    static Count under(int threshold) {
        return new TooSmall(threshold);
    }

    static Count complement() {
        return Complement.COMPLEMENT;
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

    /** A suppressed count: it is small itself, or a small one would follow from it. */
    sealed interface Hidden extends Count {}

    record TooSmall(int threshold) implements Hidden {}

    enum Complement implements Hidden {
        COMPLEMENT
    }
}
