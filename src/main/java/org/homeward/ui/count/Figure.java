package org.homeward.ui.count;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Exactness;
import org.jspecify.annotations.Nullable;

/**
 * A count as shown: a number, a number too small to show, or one hidden so that another cannot be derived. A hidden figure
 * does not contain its number, so no chart, tooltip or sort order can reveal it.
 *
 * @param under the threshold under which a hidden figure is; 0 for any other
 */
public record Figure(
        @Nullable Long value, int under, @Nullable String hiddenWith) {

    public static Figure of(long value) {
        return new Figure(value, 0, null);
    }

    /** The figure of a count; the reason for hiding decides the text. */
    public static Figure of(Count count) {
        return switch (count) {
            case Count.Shown(int number, Exactness exactness) -> of(number);
            case Count.TooSmall(int threshold) -> under(threshold);
            case Count.Complement complement -> hiddenWith("");
        };
    }

    /** Too small to show: it is under the threshold. */
    public static Figure under(int threshold) {
        return new Figure(null, threshold, null);
    }

    /** Hidden only because a neighbour would follow from it, for instance {@code Oxholme}; empty if it is not named. */
    public static Figure hiddenWith(String neighbour) {
        return new Figure(null, 0, neighbour);
    }

    public boolean isHidden() {
        return value == null;
    }

    public Optional<Long> shown() {
        return Optional.ofNullable(value);
    }

    /** The figure as text; {@code translate} turns a key into its text. */
    public String text(UnaryOperator<String> translate) {
        if (value != null) {
            return String.format(Locale.UK, "%,d", value);
        }
        if (hiddenWith == null) {
            return translate.apply("ui.figure.too-few").replace("{0}", Integer.toString(under));
        }
        return hiddenWith.isEmpty()
                ? translate.apply("ui.figure.hidden-complement")
                : translate.apply("ui.figure.hidden-with").replace("{0}", hiddenWith);
    }
}
