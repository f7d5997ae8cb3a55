package org.homeward.coverage;

import org.homeward.disclosure.Count;
import org.homeward.print.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One line of a printed coverage table. Where the last two numbers are hidden for the same reason, it is said once across
 * both columns.
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

    static CoverageRow of(String name, CoverageCount count, Wording wording) {
        return line(name, false, count, wording);
    }

    static CoverageRow whole(String name, CoverageCount count, Wording wording) {
        return line(name, true, count, wording);
    }

    private static CoverageRow line(String name, boolean whole, CoverageCount count, Wording wording) {
        boolean once = !count.done().isShown() && count.done().equals(count.in72h());
        return new CoverageRow(
                name,
                whole,
                count.returned(),
                count.offered(),
                wording.percent(count.offered(), count.returned()),
                count.accepted(),
                once ? null : count.done(),
                once ? null : count.in72h(),
                once ? count.done() : null);
    }
}
