package org.homeward.disclosure;

import java.util.HexFormat;

/**
 * Text in which every sign can be seen. A sign that leaves no trace of its own (a control, a zero-width space, half of a
 * pair) or that turns the direction of reading stands as its code, {@code [U+202E]}: nothing that was said disappears, and
 * nothing reads differently from what was stored. Line breaks stay; a tab is a blank. The two joiners stay too, because
 * scripts and emoji are written with them.
 */
public final class EscapedText {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int FIRST_TAG = 0xE0000;
    private static final int LAST_TAG = 0xE0FFF;

    private EscapedText() {}

    public static String of(String stored) {
        if (stored.codePoints().allMatch(EscapedText::isSeen)) {
            return stored;
        }
        StringBuilder text = new StringBuilder(stored.length() + 16);
        stored.codePoints().forEach(sign -> {
            if (isSeen(sign)) {
                text.appendCodePoint(sign);
            } else if (sign == '\t') {
                text.append(' ');
            } else if (sign != '\r') {
                text.append(code(sign));
            }
        });
        return text.toString();
    }

    /** A sign by its code, such as {@code [U+0000]}. */
    public static String code(int sign) {
        return "[U+" + HexFormat.of().withUpperCase().toHexDigits(sign, sign > 0xffff ? 5 : 4) + "]";
    }

    private static boolean isSeen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign == '\n';
            case Character.FORMAT -> sign == NON_JOINER || sign == JOINER;
            case Character.SURROGATE, Character.PRIVATE_USE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.UNASSIGNED -> !isNoCharacter(sign);
            default -> sign < FIRST_TAG || sign > LAST_TAG;
        };
    }

    private static boolean isNoCharacter(int sign) {
        return (sign & 0xFFFE) == 0xFFFE
                || (sign >= 0xFDD0 && sign <= 0xFDEF)
                || (sign >= FIRST_TAG && sign <= LAST_TAG);
    }
}
