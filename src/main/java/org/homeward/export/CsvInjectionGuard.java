package org.homeward.export;

import org.homeward.disclosure.EscapedText;

/**
 * Text for a cell of a file that a spreadsheet may open. Invisible signs stand as their codes; in CSV, where a cell has no
 * type, what a spreadsheet would take for a formula gets an apostrophe before it.
 */
final class CsvInjectionGuard {

    /** The signs that open a formula, plain, small and full-width, and the minus of typesetters. */
    private static final String OPENS_FORMULA = "=+-@＝＋－＠﹦﹢﹣﹫−";

    private CsvInjectionGuard() {}

    /** For a cell that has no type. Blanks before the sign make no difference: some spreadsheets trim. */
    static String untyped(String text) {
        String seen = EscapedText.of(text);
        boolean broken = text.startsWith("\t") || text.startsWith("\r");
        return broken || opensFormula(seen) ? "'" + seen : seen;
    }

    /** For a cell that is said to be text. */
    static String typed(String text) {
        return EscapedText.of(text);
    }

    static boolean opensFormula(String text) {
        return text.codePoints()
                .filter(sign -> !isBlank(sign))
                .limit(1)
                .anyMatch(sign -> OPENS_FORMULA.indexOf(sign) >= 0);
    }

    private static boolean isBlank(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.FORMAT;
    }
}
