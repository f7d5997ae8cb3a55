package org.homeward.trends;

import java.time.YearMonth;
import java.util.function.Function;
import org.homeward.disclosure.Count;

/**
 * What one calendar month counts. Each month that the period touches is counted whole, in Europe/London; a month in which
 * nothing happened is a true zero. Interviews stand in the month in which they were held and episodes in the month in which the
 * child went missing; where only a day or a month is known, its beginning decides. Children are distinct within the month, so
 * one child may stand in several months. Pushed, pulled and forced are children with a completed interview about an episode that
 * began in the month, in which a factor of that side was named; only statements whose handling lets them reach the reader count.
 * The latest month is marked: its interviews are still arriving.
 *
 * @param stillArriving whether interviews about this month may still come in
 * @param interviews completed interviews held in the month
 * @param episodes episodes that began in the month
 * @param children distinct children among {@code episodes}
 * @param pushed distinct children with a push factor
 * @param pulled distinct children with a pull factor
 * @param forced distinct children who were forced or lured
 */
public record MonthlyCount(
        YearMonth month,
        boolean stillArriving,
        Count interviews,
        Count episodes,
        Count children,
        Count pushed,
        Count pulled,
        Count forced) {

    /** One of the six series, so that picture, table and paper name them alike. */
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
