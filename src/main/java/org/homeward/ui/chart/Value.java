package org.homeward.ui.chart;

import org.jspecify.annotations.Nullable;

/**
 * One value with the words of its tooltip. A suppressed value is null and has no tooltip: it is drawn as a stub or a
 * gap of one fixed size.
 */
public record Value(@Nullable Double number, String words) {

    public static Value of(double number, String words) {
        return new Value(number, words);
    }

    public static Value hidden() {
        return new Value(null, "");
    }
}
