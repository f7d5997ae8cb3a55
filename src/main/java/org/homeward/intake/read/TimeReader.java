package org.homeward.intake.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.disclosure.TimePrecision;

/**
 * Reads local times of Europe/London in the British form and in ISO 8601. A time in the hour that is skipped in March is an
 * error; the interval of a time in the hour that is repeated in October covers both.
 */
public final class TimeReader {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String CLOCK = "(?:[ T](?<hour>\\d{1,2})(?::(?<minute>\\d{2}))?)?";
    private static final Pattern BRITISH =
            Pattern.compile("(?:(?<day>\\d{1,2})/)?(?<month>\\d{1,2})/(?<year>\\d{4})" + CLOCK);
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})(?:-(?<day>\\d{2}))?" + CLOCK);

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
        Matcher parts = BRITISH.matcher(text);
        if (!parts.matches()) {
            parts = ISO.matcher(text);
            if (!parts.matches()) {
                throw new InvalidTime(ImportError.TIME_INVALID);
            }
        }
        int year = Integer.parseInt(parts.group("year"));
        int month = Integer.parseInt(parts.group("month"));
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
        int hour = Integer.parseInt(parts.group("hour"));
        String minutes = parts.group("minute");
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        if (hour > 23 || minute > 59) {
            throw new InvalidTime(
                    ImportError.TIME_IMPOSSIBLE, parts.group("hour") + (minutes == null ? "" : ":" + minutes));
        }
        LocalDateTime local = day.atTime(hour, minute);
        if (LONDON.getRules().getValidOffsets(local).isEmpty()) {
            throw new InvalidTime(ImportError.TIME_SKIPPED);
        }
        ZonedDateTime first = local.atZone(LONDON);
        ZonedDateTime last = first.withLaterOffsetAtOverlap();
        return minutes == null
                ? new TimeInterval(utc(first), utc(last.plusHours(1)), TimePrecision.HOUR, day, text)
                : new TimeInterval(utc(first), utc(last), TimePrecision.MINUTE, day, text);
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
