package org.homeward.factors;

import org.jspecify.annotations.Nullable;

/**
 * One factor of the list, a whole theme of them, or any factor at all.
 *
 * @param theme null where any factor counts
 * @param code null where the whole theme counts
 * @param name the factor's name in the list; "" for a theme, which the screens name themselves
 */
public record FactorOrTheme(
        @Nullable FactorTheme theme, @Nullable String code, String name) {

    static final FactorOrTheme ANY = new FactorOrTheme(null, null, "");

    static FactorOrTheme any(FactorTheme theme) {
        return new FactorOrTheme(theme, null, "");
    }

    public boolean isFactor() {
        return code != null;
    }

    public boolean isTheme() {
        return theme != null && code == null;
    }
}
