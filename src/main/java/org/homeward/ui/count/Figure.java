package org.homeward.ui.count;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.homeward.disclosure.Count;
import org.jspecify.annotations.Nullable;

/**
 * A counted figure as it may be shown: a number, a number too small to show, or one hidden so that another cannot be
 * worked out. A hidden figure does not carry its number, so no picture, tooltip or sort can give it away.
 */
public record Figure(@Nullable Long value, @Nullable String hiddenWith) {

    public static Figure of(long value) {
        return new Figure(value, null);
    }

    /** What may be shown of a count; why it is hidden decides the words. */
    public static Figure of(Count count) {
        return switch (count) {
            case Count.Shown(int number, int numberTo) -> of(number);
            case Count.Hidden hidden -> hidden == Count.Hidden.TOO_SMALL ? tooFew() : hiddenWith("");
        };
    }

    public static Figure tooFew() {
        return new Figure(null, null);
    }

    /** Hidden only because it would unmask its neighbour, for instance {@code Oxholme}; empty if it is not named. */
    public static Figure hiddenWith(String neighbour) {
        return new Figure(null, neighbour);
    }

    public boolean isHidden() {
        return value == null;
    }

    public Optional<Long> shown() {
        return Optional.ofNullable(value);
    }

    /** The figure in words; {@code translate} turns a key into its text. */
    public String text(UnaryOperator<String> translate) {
        if (value != null) {
            return String.format(Locale.UK, "%,d", value);
        }
        if (hiddenWith == null) {
            return translate.apply("ui.figure.too-few");
        }
        return hiddenWith.isEmpty()
                ? translate.apply("ui.figure.hidden-complement")
                : translate.apply("ui.figure.hidden-with").replace("{0}", hiddenWith);
    }
}
