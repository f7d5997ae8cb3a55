package org.homeward.disclosure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as people write it: {@code 01/07/2026}, {@code 1.7.26}, {@code 2026-07-01}, {@code 1st July 2026}, {@code Wed 1 Jul
 * 2026}, {@code July 1, 2026}, and a month such as {@code Sept 2026} or {@code 2026-09}. The day comes before the month, as
 * in Britain. Two digits of a year are those of 1970 to 2069. Whatever could mean two days is not read.
 */
public sealed interface WrittenDate {

    record Day(LocalDate day) implements WrittenDate {}

    record WholeMonth(YearMonth month) implements WrittenDate {}

    /** It could not be read. */
    record Unreadable(Reason reason) implements WrittenDate {}

    /** Why a date could not be read. */
    enum Reason {
        /** No form of a date. */
        NOT_A_DATE,
        /** A day without a year. */
        NO_YEAR,
        /** A day that the calendar does not have, such as 31 November. */
        NO_SUCH_DAY,
        /** The month was written before the day, such as 07/31/2026. */
        MONTH_FIRST,
        /** It may be a day or a month, such as Sep 26. */
        AMBIGUOUS
    }

    /** The first day of what was written; empty where it could not be read. */
    default Optional<LocalDate> first() {
        return switch (this) {
            case Day(LocalDate day) -> Optional.of(day);
            case WholeMonth(YearMonth month) -> Optional.of(month.atDay(1));
            case Unreadable unreadable -> Optional.empty();
        };
    }

    /** The last day of what was written; empty where it could not be read. */
    default Optional<LocalDate> last() {
        return this instanceof WholeMonth(YearMonth month) ? Optional.of(month.atEndOfMonth()) : first();
    }

    static WrittenDate read(String text) {
        String plain = Form.plain(text);
        return Form.ALL.stream()
                .flatMap(form -> form.read(plain).stream())
                .findFirst()
                .orElse(new Unreadable(Reason.NOT_A_DATE));
    }

    /** One way of writing a date. */
    record Form(Pattern pattern, Function<Matcher, WrittenDate> meaning) {

        private static final String GAP = "[-/. ]";
        private static final String YEAR = "(\\d{4}|\\d\\d)";
        private static final String NAME = "([a-z]{3,9})";
        private static final int PIVOT = 70;

        private static final List<Form> ALL = List.of(
                form("(\\d{4})G(\\d\\d?)G(\\d\\d?)", 1, 2, 3),
                form("(\\d\\d?)G(\\d\\d?)GY", 3, 2, 1),
                form("(\\d\\d?)G?NG?Y", 3, 2, 1),
                form("NG(\\d\\d?)G(\\d{4})", 3, 1, 2),
                form("(\\d{4})GNG(\\d\\d?)", 1, 2, 3),
                month("(\\d{4})G(\\d\\d?|[a-z]{3,9})", 1, 2),
                month("(\\d\\d?)G(\\d{4})", 2, 1),
                month("NG?(\\d{4})", 2, 1),
                refused("NG?\\d\\d?", Reason.AMBIGUOUS),
                refused("\\d\\d?G?(N|\\d\\d?)", Reason.NO_YEAR));

        /** Small letters, single spaces, and neither the day of the week nor "st", "of" and commas. */
        private static String plain(String text) {
            return text.strip()
                    .toLowerCase(Locale.UK)
                    .replaceAll("[\\s\\u00a0,]+", " ")
                    .replaceFirst(
                            "^(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?\\.? (?=\\d|[a-z]{3,9} \\d)", "")
                    .replaceFirst("\\b(\\d\\d?)(st|nd|rd|th)\\b", "$1")
                    .replaceFirst(" of ", " ")
                    .replaceFirst("([a-z]{3})\\. ", "$1 ");
        }

        private Optional<WrittenDate> read(String text) {
            Matcher found = pattern.matcher(text);
            return found.matches() ? Optional.of(meaning.apply(found)) : Optional.empty();
        }

        private static Form form(String form, int year, int month, int day) {
            return new Form(
                    pattern(form), found -> day(year(found.group(year)), found.group(month), number(found.group(day))));
        }

        private static Form month(String form, int year, int month) {
            return new Form(
                    pattern(form),
                    found -> month(found.group(month))
                            .<WrittenDate>map(named -> new WholeMonth(YearMonth.of(year(found.group(year)), named)))
                            .orElse(new Unreadable(Reason.NOT_A_DATE)));
        }

        private static Form refused(String form, Reason reason) {
            return new Form(pattern(form), found -> new Unreadable(reason));
        }

        private static Pattern pattern(String form) {
            return Pattern.compile(form.replace("G", GAP).replace("Y", YEAR).replace("N", NAME));
        }

        private static WrittenDate day(int year, String written, int day) {
            Optional<Month> month = month(written);
            if (month.isEmpty()) {
                boolean isNumber = Character.isDigit(written.charAt(0));
                return new Unreadable(
                        isNumber && day <= Month.values().length && day > 0 && number(written) <= 31
                                ? Reason.MONTH_FIRST
                                : isNumber ? Reason.NO_SUCH_DAY : Reason.NOT_A_DATE);
            }
            try {
                return new Day(LocalDate.of(year, month.get(), day));
            } catch (DateTimeException noSuchDay) {
                return new Unreadable(Reason.NO_SUCH_DAY);
            }
        }

        /** By its number, or by at least the first three letters of its name. */
        private static Optional<Month> month(String written) {
            if (Character.isDigit(written.charAt(0))) {
                int number = number(written);
                return number >= 1 && number <= Month.values().length
                        ? Optional.of(Month.of(number))
                        : Optional.empty();
            }
            return Arrays.stream(Month.values())
                    .filter(month -> month.name().toLowerCase(Locale.UK).startsWith(written))
                    .findAny();
        }

        private static int year(String written) {
            int year = number(written);
            return written.length() > 2 ? year : year < PIVOT ? 2000 + year : 1900 + year;
        }

        private static int number(String digits) {
            return Integer.parseInt(digits);
        }
    }
}
