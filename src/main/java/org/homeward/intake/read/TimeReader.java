package org.homeward.intake.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.disclosure.TimePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Reads local times of Europe/London in the British forms and in ISO 8601, and instants with an offset. A time in the hour that is
 * skipped in March is an error; the interval of a time in the hour that is repeated in October covers both. Seconds are read and parts of
 * them dropped; 24:00 is the midnight that ends the day.
 */
public final class TimeReader {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int LONGEST = 60;
    private static final String CLOCK =
            "(?:(?:T|,? +)(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?)?"
                    + " ?(?<half>[ap]\\.?m\\.?)? ?(?<offset>Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?";
    private static final Pattern BRITISH = pattern("(?:(?<day>\\d{1,2})/)?(?<month>\\d{1,2})/(?<year>\\d{4})");
    private static final Pattern DOTTED = pattern("(?<day>\\d{1,2})[.-](?<month>\\d{1,2})[.-](?<year>\\d{4})");
    private static final Pattern NAMED = pattern("(?:(?<day>\\d{1,2})[ -]?)?(?<month>[A-Z]{3,9})[ -](?<year>\\d{4})");
    private static final Pattern ISO = pattern("(?<year>\\d{4})[-/](?<month>\\d{2})(?:[-/](?<day>\\d{2}))?");
    private static final List<Pattern> FORMS = List.of(BRITISH, ISO, NAMED, DOTTED);
    private static final Pattern TWO_DIGITS = pattern("\\d{1,2}[/. -](?:\\d{1,2}|[A-Z]{3,9})[/. -]\\d{2}");
    private static final Pattern TIME_ALONE = Pattern.compile("\\d{1,2}[:.]\\d{2}(?::\\d{2})?");
    /** From 1954 to 2064: no other number of a cell that should be a date looks like this. */
    private static final Pattern DAY_NUMBER = Pattern.compile("[2-5]\\d{4}(?:\\.\\d{1,17})?");

    private static final List<String> MONTHS = List.of(
            "JANUARY",
            "FEBRUARY",
            "MARCH",
            "APRIL",
            "MAY",
            "JUNE",
            "JULY",
            "AUGUST",
            "SEPTEMBER",
            "OCTOBER",
            "NOVEMBER",
            "DECEMBER");

    /** Programs write these years where no date is known: 1900, the first of spreadsheets; 9999, the last of databases. */
    private static final int FIRST_YEAR = 1901;

    private static final int LAST_YEAR = 2100;

    private TimeReader() {}

    /** A text that is not a valid time. */
    public static final class InvalidTime extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient ImportProblem problem;

        InvalidTime(ImportError error, Object... values) {
            super(error.name());
            this.problem = ImportProblem.of(error, values);
        }

        public ImportProblem problem() {
            return problem;
        }
    }

    public static TimeInterval read(String text) throws InvalidTime {
        Matcher parts = parts(text);
        int year = Integer.parseInt(parts.group("year"));
        int month = month(parts.group("month"));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new InvalidTime(ImportError.YEAR_IMPOSSIBLE, year);
        }
        if (month < 1 || month > 12) {
            throw new InvalidTime(ImportError.MONTH_IMPOSSIBLE, month);
        }
        if (parts.group("day") == null) {
            if (parts.group("hour") != null) {
                throw new InvalidTime(ImportError.HOUR_WITHOUT_DAY);
            }
            return month(YearMonth.of(year, month), text);
        }
        LocalDate day = day(year, month, Integer.parseInt(parts.group("day")));
        return parts.group("hour") == null ? day(day, text) : timeOfDay(day, parts, text);
    }

    private static Pattern pattern(String day) {
        return Pattern.compile(day + CLOCK, Pattern.CASE_INSENSITIVE);
    }

    private static Matcher parts(String text) throws InvalidTime {
        if (text.length() <= LONGEST) {
            for (Pattern form : FORMS) {
                Matcher parts = form.matcher(text);
                if (parts.matches() && month(parts.group("month")) >= 0) {
                    return parts;
                }
            }
            if (TWO_DIGITS.matcher(text).matches()) {
                throw new InvalidTime(ImportError.YEAR_OF_TWO_DIGITS);
            }
            if (TIME_ALONE.matcher(text).matches()) {
                throw new InvalidTime(ImportError.TIME_OF_DAY_ALONE);
            }
            if (DAY_NUMBER.matcher(text).matches()) {
                throw new InvalidTime(ImportError.DATE_AS_NUMBER, SheetNumber.probableDay(text));
            }
        }
        throw new InvalidTime(ImportError.TIME_INVALID);
    }

    /** The number of a month; -1 where the text names none. */
    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        String upper = text.toUpperCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).equals(upper)
                    || MONTHS.get(i).substring(0, 3).equals(upper)
                    || upper.equals("SEPT") && i == 8) {
                return i + 1;
            }
        }
        return -1;
    }

    private static LocalDate day(int year, int month, int day) throws InvalidTime {
        YearMonth of = YearMonth.of(year, month);
        if (!of.isValidDay(day)) {
            throw month == 2 && day == 29
                    ? new InvalidTime(ImportError.LEAP_DAY_IMPOSSIBLE, year)
                    : new InvalidTime(ImportError.DAY_IMPOSSIBLE, day, month);
        }
        return of.atDay(day);
    }

    private static TimeInterval timeOfDay(LocalDate day, Matcher parts, String text) throws InvalidTime {
        String minutes = parts.group("minute");
        LocalDateTime local = local(day, parts);
        TimePrecision precision = minutes == null ? TimePrecision.HOUR : TimePrecision.MINUTE;
        if (parts.group("offset") != null) {
            ZonedDateTime at = local.atOffset(offset(parts.group("offset"))).atZoneSameInstant(LONDON);
            return interval(at, at, precision, text);
        }
        if (LONDON.getRules().getValidOffsets(local).isEmpty()) {
            throw new InvalidTime(ImportError.TIME_SKIPPED);
        }
        ZonedDateTime first = local.atZone(LONDON);
        return interval(first, first.withLaterOffsetAtOverlap(), precision, text);
    }

    private static TimeInterval interval(
            ZonedDateTime first, ZonedDateTime last, TimePrecision precision, String text) {
        ZonedDateTime end = precision == TimePrecision.HOUR ? last.plusHours(1) : last;
        return new TimeInterval(utc(first), utc(end), precision, first.toLocalDate(), text);
    }

    private static LocalDateTime local(LocalDate day, Matcher parts) throws InvalidTime {
        int hour = Integer.parseInt(parts.group("hour"));
        int minute = number(parts.group("minute"));
        int second = number(parts.group("second"));
        String half = parts.group("half");
        if (hour == 24 && minute == 0 && second == 0 && half == null && parts.group("minute") != null) {
            return day.plusDays(1).atStartOfDay();
        }
        boolean impossible = half == null ? hour > 23 : hour < 1 || hour > 12;
        if (impossible || minute > 59 || second > 59) {
            throw new InvalidTime(
                    ImportError.TIME_IMPOSSIBLE,
                    parts.group("hour") + (parts.group("minute") == null ? "" : ":" + parts.group("minute")));
        }
        int afternoon = half == null ? 0 : hour == 12 ? -12 : 0;
        return day.atTime(
                hour
                        + afternoon
                        + (half != null && half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0),
                minute,
                second);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneOffset offset(String text) throws InvalidTime {
        if (Character.isLetter(text.charAt(0))) {
            return ZoneOffset.UTC;
        }
        String digits = text.replace(":", "");
        int hours = Integer.parseInt(digits.substring(1, 3));
        int minutes = digits.length() > 3 ? Integer.parseInt(digits.substring(3)) : 0;
        if (hours > 14 || minutes > 59) {
            throw new InvalidTime(ImportError.TIME_IMPOSSIBLE, text);
        }
        int sign = digits.startsWith("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private static TimeInterval day(LocalDate day, String text) {
        return new TimeInterval(
                utc(day.atStartOfDay(LONDON)),
                utc(day.plusDays(1).atStartOfDay(LONDON)),
                TimePrecision.DATE,
                day,
                text);
    }

    private static TimeInterval month(YearMonth month, String text) {
        return new TimeInterval(
                utc(month.atDay(1).atStartOfDay(LONDON)),
                utc(month.plusMonths(1).atDay(1).atStartOfDay(LONDON)),
                TimePrecision.MONTH,
                month.atDay(1),
                text);
    }

    private static OffsetDateTime utc(ZonedDateTime time) {
        return time.toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }
}
