package org.homeward.intake.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** A number in a cell of a spreadsheet, as the text that a person sees there: a date, a time, or digits. */
final class SheetNumber {

    /** How the cell shows its number. */
    enum Kind {
        NUMBER,
        DATE,
        DATE_TIME,
        TIME
    }

    /**
     * @param zeros to how many digits a number is filled up with zeros, as keys are; 0 for no such format
     */
    record Format(Kind kind, int zeros) {
        static final Format GENERAL = new Format(Kind.NUMBER, 0);
    }

    private static final int SPREADSHEET_DIGITS = 15;
    private static final int LAST_DAY = 2_958_465;
    private static final int DAYS_FROM_1900_TO_1904 = 1462;
    private static final int SECONDS_OF_DAY = 86_400;
    /** Spreadsheets count from here, because they have a 29 February 1900; their days before it are one more. */
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    private static final int DAY_THAT_NEVER_WAS = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private SheetNumber() {}

    /** @param from1904 whether the workbook counts its days from 1904, as old ones for the Mac do */
    static String text(String stored, Format format, boolean from1904) {
        BigDecimal number;
        try {
            if (stored.length() > 40) {
                return stored;
            }
            number = new BigDecimal(stored);
        } catch (NumberFormatException noNumber) {
            return stored;
        }
        if (number.precision() - (long) number.scale() > 30 || number.scale() > 400) {
            return stored;
        }
        double days = number.doubleValue() + (from1904 ? DAYS_FROM_1900_TO_1904 : 0);
        if (format.kind() == Kind.NUMBER || days < 0 || days >= LAST_DAY + 1.0) {
            return digits(number, format.zeros());
        }
        return format.kind() == Kind.TIME && days < 1 ? time(seconds(days)) : day(days, format.kind());
    }

    /** The day that a number without a format is in most workbooks, in the British form. */
    static String probableDay(String number) {
        String day = text(number, new Format(Kind.DATE, 0), false);
        return day.replaceFirst("(\\d{4})-(\\d{2})-(\\d{2})", "$3/$2/$1").replaceFirst(":\\d{2}$", "");
    }

    /** Up to fifteen digits, as a spreadsheet keeps them; of more, it shows the beginning, and so is the text. */
    private static String digits(BigDecimal number, int zeros) {
        BigDecimal kept = number.round(new MathContext(SPREADSHEET_DIGITS)).stripTrailingZeros();
        if (kept.precision() - kept.scale() > SPREADSHEET_DIGITS) {
            return number.round(new MathContext(6))
                    .stripTrailingZeros()
                    .toString()
                    .replaceFirst("E\\+?", "E+");
        }
        String text = kept.toPlainString();
        return kept.signum() >= 0 && kept.scale() <= 0 && text.length() < zeros
                ? "0".repeat(zeros - text.length()) + text
                : text;
    }

    private static String day(double days, Kind kind) {
        int day = (int) days;
        long seconds = seconds(days - day);
        if (seconds == SECONDS_OF_DAY) {
            day++;
            seconds = 0;
        }
        if (day == DAY_THAT_NEVER_WAS) {
            return "1900-02-29";
        }
        LocalDate date = DAY_0.plusDays(day < DAY_THAT_NEVER_WAS ? day + 1L : day);
        return seconds == 0 && kind == Kind.DATE
                ? DAY.format(date)
                : DAY.format(LocalDateTime.of(date, LocalTime.MIDNIGHT)) + " " + time(seconds);
    }

    private static long seconds(double fraction) {
        return Math.round(fraction * SECONDS_OF_DAY);
    }

    private static String time(long seconds) {
        return seconds >= SECONDS_OF_DAY ? "24:00:00" : TIME.format(LocalTime.ofSecondOfDay(seconds));
    }

    /** What the code of a number format shows. */
    static Format format(String code) {
        String bare = code.split(";", 2)[0]
                .replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "")
                .replaceAll("(?i)\\[(?!h+]|m+]|s+])[^]]*]", "")
                .replaceAll("(?i)general|AM/PM|A/P", "");
        if (bare.matches("0{2,30}")) {
            return new Format(Kind.NUMBER, bare.length());
        }
        String lower = bare.toLowerCase(java.util.Locale.ROOT);
        boolean time = lower.contains("h") || lower.contains("s");
        boolean date = lower.contains("y") || lower.contains("d") || lower.contains("m") && !time;
        return new Format(date ? time ? Kind.DATE_TIME : Kind.DATE : time ? Kind.TIME : Kind.NUMBER, 0);
    }

    /** The formats that every workbook has, by their number. */
    static Format builtIn(int id) {
        return switch (id) {
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58 -> new Format(Kind.DATE, 0);
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47 -> new Format(Kind.TIME, 0);
            case 22 -> new Format(Kind.DATE_TIME, 0);
            default -> Format.GENERAL;
        };
    }
}
