package org.homeward.intake.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.disclosure.TimePrecision;

/**
 * Wall clock times of Europe/London, as British services write them and as ISO 8601 does. An hour that the clocks skip in
 * March is an error; one that they repeat in October spans both.
 */
public final class TimeReader {

    public static final String FORMS =
            "Write dd/mm/yyyy HH:MM, or dd/mm/yyyy where only the day is known, or mm/yyyy where only the month is.";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String CLOCK = "(?:[ T](?<hour>\\d{1,2})(?::(?<minute>\\d{2}))?)?";
    private static final Pattern BRITISH =
            Pattern.compile("(?:(?<day>\\d{1,2})/)?(?<month>\\d{1,2})/(?<year>\\d{4})" + CLOCK);
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})(?:-(?<day>\\d{2}))?" + CLOCK);

    private TimeReader() {}

    /** Not a time, and why. */
    public static final class NoSuchTime extends Exception {
        private static final long serialVersionUID = 1L;

        NoSuchTime(String reason) {
            super(reason);
        }
    }

    public static TimeInterval read(String text) throws NoSuchTime {
        Matcher parts = BRITISH.matcher(text);
        if (!parts.matches()) {
            parts = ISO.matcher(text);
            if (!parts.matches()) {
                throw new NoSuchTime("This is not a date or a time.");
            }
        }
        int year = Integer.parseInt(parts.group("year"));
        int month = Integer.parseInt(parts.group("month"));
        if (month < 1 || month > 12) {
            throw new NoSuchTime("There is no month " + month + ".");
        }
        if (parts.group("day") == null) {
            if (parts.group("hour") != null) {
                throw new NoSuchTime("This has an hour but no day.");
            }
            return month(YearMonth.of(year, month), text);
        }
        LocalDate day = day(year, month, Integer.parseInt(parts.group("day")));
        return parts.group("hour") == null ? day(day, text) : clock(day, parts, text);
    }

    private static LocalDate day(int year, int month, int day) throws NoSuchTime {
        YearMonth of = YearMonth.of(year, month);
        if (!of.isValidDay(day)) {
            throw new NoSuchTime("There is no " + day + " "
                    + of.getMonth().getDisplayName(TextStyle.FULL, Locale.UK)
                    + (month == 2 && day == 29 ? " in " + year : "") + ".");
        }
        return of.atDay(day);
    }

    private static TimeInterval clock(LocalDate day, Matcher parts, String text) throws NoSuchTime {
        int hour = Integer.parseInt(parts.group("hour"));
        String minutes = parts.group("minute");
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        if (hour > 23 || minute > 59) {
            throw new NoSuchTime(
                    "There is no time " + parts.group("hour") + (minutes == null ? "" : ":" + minutes) + ".");
        }
        LocalDateTime local = day.atTime(hour, minute);
        if (LONDON.getRules().getValidOffsets(local).isEmpty()) {
            throw new NoSuchTime("The clocks went forward: this time did not exist on that night.");
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
