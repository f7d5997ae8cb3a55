package org.homeward.ui.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One named series of values, in the order of the categories or months. */
public record Series(String name, Tone tone, List<Value> values) {

    public Series {
        values = List.copyOf(values);
    }

    /**
     * One value with the text of its tooltip. A suppressed value is null and has no tooltip: it is drawn as a stub or a gap
     * of one fixed size.
     *
     * @param low of a range that is drawn around a line, or null
     * @param high of the same
     */
    public record Value(
            @Nullable Double number,
            String words,
            @Nullable Double low,
            @Nullable Double high) {

        public Value(@Nullable Double number, String words) {
            this(number, words, null, null);
        }

        public static Value of(double number, String words) {
            return new Value(number, words);
        }

        /** No bar at all, because the category has its bar in another series. */
        public static Value none() {
            return new Value(0.0, "");
        }

        public static Value hidden() {
            return new Value(null, "");
        }
    }

    /** The meaning of a series; the palette gives each its colour and, where colours could be confused, its pattern. */
    public enum Tone {
        OURS,
        SECOND,
        THIRD,
        PUSH,
        PULL,
        FORCED,
        UNKNOWN
    }
}
