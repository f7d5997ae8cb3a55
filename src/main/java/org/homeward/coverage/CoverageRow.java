package org.homeward.coverage;

import org.homeward.disclosure.Count;
import org.homeward.print.Translations;
import org.jspecify.annotations.Nullable;

/**
 * One line of a printed coverage table. Where the last two numbers are hidden for the same reason, the reason is
 * printed once across both columns.
 */
record CoverageRow(
        String group,
        boolean whole,
        Count returned,
        Count offered,
        String share,
        Count accepted,
        @Nullable Count done,
        @Nullable Count in72h,
        @Nullable Count both) {

    static CoverageRow of(String name, CoverageCount count, Translations translations) {
        return line(name, false, count, translations);
    }

    static CoverageRow whole(String name, CoverageCount count, Translations translations) {
        return line(name, true, count, translations);
    }

    private static CoverageRow line(String name, boolean whole, CoverageCount count, Translations translations) {
        boolean once = !count.done().isShown() && count.done().equals(count.in72h());
        return new CoverageRow(
                name,
                whole,
                count.returned(),
                count.offered(),
                translations.percent(count.offered(), count.returned()),
                count.accepted(),
                once ? null : count.done(),
                once ? null : count.in72h(),
                once ? count.done() : null);
    }
}
