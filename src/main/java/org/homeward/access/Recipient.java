package org.homeward.access;

import java.util.Optional;

/**
 * Who receives what leaves the application: a meeting or a role, as typed, on one line. It is recorded in the audit log and
 * printed on the sheet.
 */
public record Recipient(String words) {

    /** The most characters that fit in the footer of a sheet. */
    public static final int LONGEST = 80;

    /** Letters and a sign that Unicode counts as visible, and that are blank: fillers of Hangul, and Braille without a dot. */
    private static final String BLANK = "\u115F\u1160\u2800\u3164\uFFA0";

    /** Empty where no visible character was typed; longer text is cut. */
    public static Optional<Recipient> of(String typed) {
        String line = typed.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ").strip();
        return line.codePoints().noneMatch(Recipient::isVisible)
                ? Optional.empty()
                : Optional.of(new Recipient(line.codePoints()
                        .limit(LONGEST)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()));
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> BLANK.indexOf(character) < 0;
        };
    }
}
