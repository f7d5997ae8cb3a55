package org.homeward.trends;

import java.time.YearMonth;
import java.util.function.Function;
import org.homeward.disclosure.Count;

/**
 * The counts of one calendar month. Each month that lies in the period, even in part, is counted whole, in
 * Europe/London; a month without events is a true zero. Interviews are in the month in which they were held and
 * episodes in the month in which the child went missing; where only a day or a month is known, its start decides.
 * Children are distinct within the month, so one child may be in several months. Pushed, pulled and forced are children
 * with a completed interview about an episode that began in the month, in which a factor of that side was named; only
 * statements whose handling lets the viewer see them count. A month is provisional until the data reach its end: the
 * same month for every viewer and every period.
 *
 * @param provisional whether the data end before this month does
 * @param interviews completed interviews held in the month
 * @param episodes episodes that began in the month
 * @param children distinct children among {@code episodes}
 * @param pushed distinct children with a push factor
 * @param pulled distinct children with a pull factor
 * @param forced distinct children who were forced or lured
 */
public record MonthlyCount(
        YearMonth month,
        boolean provisional,
        Count interviews,
        Count episodes,
        Count children,
        Count pushed,
        Count pulled,
        Count forced) {

    /** The six series, named alike in chart, table and print. */
    public enum Series {
        INTERVIEWS(MonthlyCount::interviews),
        EPISODES(MonthlyCount::episodes),
        CHILDREN(MonthlyCount::children),
        PUSHED(MonthlyCount::pushed),
        PULLED(MonthlyCount::pulled),
        FORCED(MonthlyCount::forced);

        private final Function<MonthlyCount, Count> count;

        Series(Function<MonthlyCount, Count> count) {
            this.count = count;
        }

        public Count of(MonthlyCount month) {
            return count.apply(month);
        }
    }
}
