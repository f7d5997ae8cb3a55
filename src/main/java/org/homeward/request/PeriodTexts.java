package org.homeward.request;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.homeward.disclosure.Period;

/** The text of a period: "28 Aug – 20 Nov 2026", or "Sept – Oct 2026" for whole months. */
public final class PeriodTexts {

    private PeriodTexts() {}

    public static String of(Period period, Locale locale) {
        if (period.isWholeMonths()) {
            String last = format(period.to(), "MMM yyyy", locale);
            boolean one = period.from().plusMonths(1).isAfter(period.to());
            return one ? last : joined(period, "MMM", "MMM yyyy", locale);
        }
        return period.from().equals(period.to())
                ? format(period.to(), "d MMM yyyy", locale)
                : joined(period, "d MMM", "d MMM yyyy", locale);
    }

    private static String joined(Period period, String sameYear, String withYear, Locale locale) {
        boolean same = period.from().getYear() == period.to().getYear();
        return format(period.from(), same ? sameYear : withYear, locale) + " – "
                + format(period.to(), withYear, locale);
    }

    private static String format(LocalDate day, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
