package org.homeward.export;

import org.homeward.disclosure.EscapedText;

/**
 * Makes text safe for a cell of a file that a spreadsheet may open. Invisible characters become their codes. In CSV, where
 * cells have no type, text that a spreadsheet would read as a formula is prefixed with an apostrophe.
 */
final class CsvInjectionGuard {

    /** The characters that start a formula, plain, small and full-width, and the typographic minus. */
    private static final String FORMULA_START = "=+-@＝＋－＠﹦﹢﹣﹫−";

    private CsvInjectionGuard() {}

    /** For a cell without a type. Leading blanks make no difference, because some spreadsheets trim them. */
    static String untyped(String text) {
        String visible = EscapedText.of(text);
        boolean startsWithControl = text.startsWith("\t") || text.startsWith("\r");
        return startsWithControl || startsFormula(visible) ? "'" + visible : visible;
    }

    /** For a cell of type text. */
    static String typed(String text) {
        return EscapedText.of(text);
    }

    static boolean startsFormula(String text) {
        return text.codePoints()
                .filter(character -> !isBlank(character))
                .limit(1)
                .anyMatch(character -> FORMULA_START.indexOf(character) >= 0);
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
