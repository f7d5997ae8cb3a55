package org.homeward.disclosure;

import java.util.HexFormat;

/**
 * Text in which every character is visible. A character that is invisible (a control, a zero-width space, half of a surrogate
 * pair) or that changes the direction of the text is shown as its code, {@code [U+202E]}: nothing of the stored text
 * disappears or reads differently. Line breaks stay; a tab becomes a space. The two joiners stay too, because scripts and
 * emoji need them.
 */
public final class EscapedText {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int FIRST_TAG = 0xE0000;
    private static final int LAST_TAG = 0xE0FFF;

    private EscapedText() {}

    public static String of(String stored) {
        if (stored.codePoints().allMatch(EscapedText::isVisible)) {
            return stored;
        }
        StringBuilder text = new StringBuilder(stored.length() + 16);
        stored.codePoints().forEach(character -> {
            if (isVisible(character)) {
                text.appendCodePoint(character);
            } else if (character == '\t') {
                text.append(' ');
            } else if (character != '\r') {
                text.append(code(character));
            }
        });
        return text.toString();
    }

    /** A character by its code, such as {@code [U+0000]}. */
    public static String code(int character) {
        return "[U+" + HexFormat.of().withUpperCase().toHexDigits(character, character > 0xffff ? 5 : 4) + "]";
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n';
            case Character.FORMAT -> character == NON_JOINER || character == JOINER;
            case Character.SURROGATE, Character.PRIVATE_USE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.UNASSIGNED -> !isNonCharacter(character);
            default -> character < FIRST_TAG || character > LAST_TAG;
        };
    }

    private static boolean isNonCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE
                || (character >= 0xFDD0 && character <= 0xFDEF)
                || (character >= FIRST_TAG && character <= LAST_TAG);
    }
}
