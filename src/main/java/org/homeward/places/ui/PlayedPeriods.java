package org.homeward.places.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.homeward.disclosure.Period;

/**
 * The steps through which a period is played.
 *
 * @param lockedStart whether each begins where the period begins, so that counts add up, and not where the one before ended
 */
record PlayedPeriods(Step step, boolean lockedStart) {

    /** So many fit a slider, and an hour's limit on figures. */
    static final int MOST = 48;

    /** Calendar months or quarters; the first and the last may be cut by the period. */
    enum Step {
        MONTH(1),
        QUARTER(3);

        private final int months;

        Step(int months) {
            this.months = months;
        }

        private LocalDate next(LocalDate day) {
            return day.withDayOfMonth(1)
                    .minusMonths((day.getMonthValue() - 1L) % months)
                    .plusMonths(months);
        }
    }

    /** In the order of time; only the latest where there would be more than a player shows. */
    List<Period> of(Period whole) {
        List<Period> frames = new ArrayList<>();
        for (LocalDate from = whole.from(); !from.isAfter(whole.to()); from = step.next(from)) {
            LocalDate last = step.next(from).minusDays(1);
            frames.add(new Period(lockedStart ? whole.from() : from, last.isBefore(whole.to()) ? last : whole.to()));
        }
        return frames.subList(Math.max(0, frames.size() - MOST), frames.size());
    }
}
