package org.homeward.disclosure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which periods a release has, and when. A period is released two months after its end, because records arrive late, and restated
 * once, with its year. Years begin in April, as the financial year does; quarters are its quarters.
 *
 * @param monthsLater how many months after its end a period is released
 * @param yearBegins the first month of a year, from 1 to 12
 * @param years how many years back the first release begins
 */
public record ReleaseCalendar(int monthsLater, int yearBegins, int years) {

    public static final ReleaseCalendar STANDARD = new ReleaseCalendar(2, 4, 2);

    private static final int MONTHS = 12;
    private static final int QUARTER = 3;

    /** The lengths of periods that a board may choose, in the order in which they are offered. */
    public enum Length {
        MONTH(1),
        QUARTER(3),
        YEAR(12),
        /** The twelve months to the end of a quarter. */
        LAST_12_MONTHS(12);

        private final int months;

        Length(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }
    }

    /** @param dueOn the day from which it is released */
    public record Due(Length length, Period period, LocalDate dueOn) {}

    /** The length of a released period; empty for any other. The twelve months that are a year are that year. */
    public Optional<Length> length(Period period) {
        if (!period.isWholeMonths()) {
            return Optional.empty();
        }
        return Stream.of(Length.values())
                .filter(length -> isOf(length, YearMonth.from(period.from())))
                .filter(length -> YearMonth.from(period.to())
                        .equals(YearMonth.from(period.from()).plusMonths(length.months - 1L)))
                .findFirst();
    }

    /** Whether a period of this length may begin in the month. */
    private boolean isOf(Length length, YearMonth first) {
        int inYear = Math.floorMod(first.getMonthValue() - yearBegins, MONTHS);
        return switch (length) {
            case MONTH -> true;
            case QUARTER, LAST_12_MONTHS -> inYear % QUARTER == 0;
            case YEAR -> inYear == 0;
        };
    }

    /** The day from which a period is released: the first of a month. */
    public LocalDate dueOn(Period period) {
        return period.to().plusDays(1).plusMonths(monthsLater);
    }

    /** The day on which a period is released again with its year. */
    public LocalDate restatedOn(Period period) {
        YearMonth last = YearMonth.from(period.to());
        return dueOn(new Period(
                last.atDay(1),
                last.plusMonths(Math.floorMod(yearBegins - 1 - last.getMonthValue(), MONTHS))
                        .atEndOfMonth()));
    }

    /** Every period that is due by the day of a release, the newest first in each length. */
    public List<Due> due(LocalDate on) {
        YearMonth last = YearMonth.from(on);
        YearMonth first = last.minusMonths((long) years * MONTHS);
        List<Due> due = new ArrayList<>();
        for (Length length : Length.values()) {
            for (YearMonth begins = last; !begins.isBefore(first); begins = begins.minusMonths(1)) {
                Period period = new Period(
                        begins.atDay(1), begins.plusMonths(length.months - 1L).atEndOfMonth());
                if (length(period).filter(length::equals).isPresent()
                        && !dueOn(period).isAfter(on)) {
                    due.add(new Due(length, period, dueOn(period)));
                }
            }
        }
        return List.copyOf(due);
    }

    /** What a release computes: what became due since the one before, and what is restated with its year. */
    public List<Due> computed(LocalDate on, Optional<LocalDate> before) {
        return due(on).stream()
                .filter(each -> before.isEmpty()
                        || each.dueOn().isAfter(before.get())
                        || (restatedOn(each.period()).isAfter(before.get())
                                && !restatedOn(each.period()).isAfter(on)))
                .toList();
    }

    /** The day of the release that is made last by this day, and of the one after it. */
    public LocalDate latest(LocalDate today) {
        return today.withDayOfMonth(1);
    }

    public LocalDate next(LocalDate release) {
        return release.plusMonths(1);
    }

    /**
     * The released period that is nearest to the one asked for: of its length where there is one, else a quarter. Of twelve months
     * that are no year the newest may be a year.
     */
    public Optional<Period> nearest(Period asked, LocalDate on) {
        List<Due> due = due(on);
        return Stream.of(like(asked), Set.of(Length.QUARTER), Set.of(Length.MONTH))
                .flatMap(lengths -> due.stream()
                        .filter(each -> lengths.contains(each.length()))
                        .sorted(Comparator.comparingLong(each -> Math.abs(
                                each.period().to().toEpochDay() - asked.to().toEpochDay())))
                        .limit(1))
                .findFirst()
                .map(Due::period);
    }

    private Set<Length> like(Period asked) {
        boolean twelveMonths = asked.isWholeMonths()
                && YearMonth.from(asked.from()).plusMonths(MONTHS - 1L).equals(YearMonth.from(asked.to()));
        Optional<Length> length = length(asked).filter(each -> each != Length.LAST_12_MONTHS);
        return length.isEmpty() && twelveMonths
                ? Set.of(Length.YEAR, Length.LAST_12_MONTHS)
                : Set.of(length.orElse(Length.QUARTER));
    }
}
