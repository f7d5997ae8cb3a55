package org.homeward.disclosure;

import java.util.OptionalInt;
import org.homeward.disclosure.cellkey.NoiseMethod;

/**
 * A number of children, episodes, interviews or statements that may be shown or is suppressed. A suppressed count carries no
 * number at all, so that it cannot leak into a tooltip, a bar height or a file.
 */
public sealed interface Count {

    Count ZERO = of(0);

    static Count of(int number) {
        return new Shown(number, Exactness.Exact.EXACT);
    }

    /** A rounded number, marked as such. */
    static Count rounded(int number, int base) {
        return base > 1 ? new Shown(number, new Exactness.Rounded(base)) : of(number);
    }

    /** A number with noise, marked as such. */
    static Count noisy(int number, Exactness.Noisy noise) {
        return new Shown(number, noise);
    }

    /** @param threshold the smallest number that would be shown, which is public; never the number itself */
    static Count under(int threshold) {
        return new TooSmall(threshold);
    }

    static Count complement() {
        return Complement.COMPLEMENT;
    }

    default OptionalInt number() {
        return this instanceof Shown(int n, Exactness exactness) ? OptionalInt.of(n) : OptionalInt.empty();
    }

    default boolean isShown() {
        return this instanceof Shown;
    }

    /** Whether the true number itself is shown. */
    default boolean isExact() {
        return this instanceof Shown(int n, Exactness exactness) && exactness == Exactness.Exact.EXACT;
    }

    default boolean isNoisy() {
        return this instanceof Shown(int n, Exactness.Noisy noise);
    }

    /** The multiple to which the number is rounded; 1 where it is not. */
    default int base() {
        return this instanceof Shown(int n, Exactness.Rounded(int base)) ? base : 1;
    }

    /**
     * Whether this is the larger number beyond doubt: between noisy ones, where the 95% range of the true difference leaves nought
     * out. A sentence that says "most" or "more" asks here.
     */
    default boolean isSurelyMoreThan(Count other) {
        return isShown()
                && NoiseMethod.of(this, other)
                        .map(method -> method.isSurelyMore(this, other))
                        .orElseGet(() -> number().orElse(0) > other.number().orElse(0));
    }

    record Shown(int value, Exactness exactness) implements Count {
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
