package org.homeward.disclosure;

import java.time.LocalDate;
import java.time.YearMonth;

/** Whole days in Europe/London, both ends included. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The period ends on " + to + ", before it begins on " + from + ".");
        }
    }

    /** The given number of whole months before the month that {@code today} falls in. */
    public static Period wholeMonthsBefore(LocalDate today, int months) {
        YearMonth last = YearMonth.from(today).minusMonths(1);
        return new Period(last.minusMonths(months - 1L).atDay(1), last.atEndOfMonth());
    }

    /** The twelve months up to and including {@code today}. */
    public static Period yearTo(LocalDate today) {
        return new Period(today.minusYears(1).plusDays(1), today);
    }

    public boolean isWholeMonths() {
        return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
    }

    /** Widened to whole months that ended before {@code today}: what a viewer under disclosure control may use. */
    public Period inWholePastMonths(LocalDate today) {
        YearMonth lastPast = YearMonth.from(today).minusMonths(1);
        YearMonth end = YearMonth.from(to).isAfter(lastPast) ? lastPast : YearMonth.from(to);
        YearMonth start = YearMonth.from(from).isAfter(end) ? end : YearMonth.from(from);
        return new Period(start.atDay(1), end.atEndOfMonth());
    }
}
