package org.homeward.intake.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What cells say beside their content: blanks around it, words for nothing, and what a spreadsheet made of a number. */
public final class CellText {

    /** What databases, forms and spreadsheets write where nothing is known. None of them is a code of the format. */
    private static final Set<String> NEVER_A_VALUE = Set.of(
            "null", "(null)", "<null>", "\\n", "nil", "nan", "nat", "n/a", "(n/a)", "#n/a", "n.a.", "n/k", "nope",
            "(none)", "(blank)", "[blank]", "<blank>", "(empty)", "-", "--", "---", "–", "—", ".", "..", "...", "…",
            "?", "??", "???", "_", "/", "\\");

    /** What people write for nothing. In a list of codes some are codes, so they are nothing only in other cells. */
    private static final Set<String> NOTHING = Set.of(
            "none",
            "no value",
            "nothing",
            "blank",
            "empty",
            "unknown",
            "not known",
            "not recorded",
            "not applicable",
            "not available",
            "not given",
            "not provided",
            "not stated",
            "undefined",
            "none recorded",
            "none known",
            "tbc",
            "na",
            "nk");

    /** What a spreadsheet shows where a formula failed. */
    private static final Set<String> ERRORS = Set.of(
            "#REF!",
            "#VALUE!",
            "#NAME?",
            "#DIV/0!",
            "#NUM!",
            "#NULL!",
            "#SPILL!",
            "#CALC!",
            "#GETTING_DATA",
            "#####",
            "########");

    /** The error of a look-up that found nothing; in an optional column it is nothing. */
    static final String NOT_AVAILABLE = "#N/A";

    /** A formula that was never calculated, so a workbook has no value for it. */
    static final String NOT_CALCULATED = "#NOT CALCULATED";

    private static final Pattern ODS_ERROR = Pattern.compile("Err:\\d{3}");
    private static final Pattern SHORTENED = Pattern.compile("-?\\d([.,]\\d+)?[Ee]\\+\\d{1,3}");
    private static final Pattern WITH_DECIMAL = Pattern.compile("\\d{3,30}\\.0{1,6}");
    private static final Set<String> TOTALS =
            Set.of("total", "totals", "grand total", "sub total", "subtotal", "sub-total", "sum", "count", "average");
    private static final Pattern NUMBER = Pattern.compile("-?[\\d,. %£]+");

    private CellText() {}

    /**
     * Without the blanks around it, which cannot be seen: spaces, no-break and zero-width ones, marks of byte order and direction. A
     * no-break space inside becomes a plain one; everything else inside stays.
     */
    public static String clean(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        String text = cell.substring(from, to);
        return text.indexOf('\u00A0') < 0 && text.indexOf('\u202F') < 0 && text.indexOf('\u2007') < 0
                ? text
                : text.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\u2007', ' ');
    }

    /** A heading as columns are named: in lower case, with underscores between its words. */
    public static String columnName(String heading) {
        return clean(heading).toLowerCase(Locale.ROOT).replaceAll("[\\s\u200B\u00AD]+", "_");
    }

    /** Whether the cell of an optional column says that nothing is known, and can be no code. */
    public static boolean isNeverAValue(String cell) {
        return cell.isEmpty() || cell.length() <= 9 && NEVER_A_VALUE.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** Whether a cell says that nothing is known. Where it may be one of a list of codes, the list is asked first. */
    public static boolean isNothing(String cell) {
        return isNeverAValue(cell)
                || cell.length() <= 15
                        && NOTHING.contains(cell.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    static boolean isError(String cell) {
        return !cell.isEmpty()
                && (cell.charAt(0) == '#' && (ERRORS.contains(cell) || cell.equals(NOT_CALCULATED))
                        || cell.charAt(0) == 'E' && ODS_ERROR.matcher(cell).matches());
    }

    /** A number of which a spreadsheet kept the first digits: 1.23457E+11. */
    static boolean isShortened(String cell) {
        return cell.length() <= 40
                && cell.indexOf('+') > 0
                && SHORTENED.matcher(cell).matches();
    }

    /** A whole number to which a program added .0, as for 1001.0. */
    static boolean isWithDecimal(String cell) {
        return cell.length() <= 40
                && cell.endsWith("0")
                && WITH_DECIMAL.matcher(cell).matches();
    }

    static boolean isTotal(String cell) {
        return cell.length() <= 12
                && TOTALS.contains(
                        cell.toLowerCase(Locale.ROOT).replace(":", "").strip());
    }

    static boolean isNumber(String cell) {
        return cell.length() <= 40 && NUMBER.matcher(cell).matches();
    }

    static boolean isBlank(char each) {
        return Character.isWhitespace(each)
                || Character.isSpaceChar(each)
                || switch (each) {
                    case '\u0085', '\u200B', '\u200E', '\u200F', '\u2060', '\uFEFF' -> true;
                    default -> false;
                };
    }
}
