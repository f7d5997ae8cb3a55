package org.homeward.print;

import java.awt.Font;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/**
 * Makes text safe for print. A character that would be invisible, because none of the embedded fonts has a shape for it or
 * because it changes the direction of the text, is printed as its code: nothing of the stored text disappears or reads
 * differently.
 */
final class PlainText {

    private static final int NON_JOINER = 0x200c;
    private static final int JOINER = 0x200d;

    /** The first letter of the first script whose letters join; in words of these, an unseen joiner belongs to spelling. */
    private static final int FIRST_JOINING = 0x0600;

    /** Every font that prints a letter, in the order in which they are asked. */
    static final List<Font> FONTS = load();

    String of(String stored) {
        if (stored.codePoints().allMatch(this::printable)) {
            return stored;
        }
        StringBuilder text = new StringBuilder(stored.length() + 16);
        stored.codePoints().forEach(character -> {
            if (printable(character) || isSpelling(character, text)) {
                text.appendCodePoint(character);
            } else if (character == '\t' || character == '\r') {
                text.append(' ');
            } else {
                text.append("[U+")
                        .append(HexFormat.of().withUpperCase().toHexDigits(character, character > 0xffff ? 5 : 4));
                text.append(']');
            }
        });
        return text.toString();
    }

    private boolean printable(int character) {
        return character == '\n'
                || switch (Character.getType(character)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
                    default -> FONTS.stream().anyMatch(font -> font.canDisplay(character));
                };
    }

    private static boolean isSpelling(int character, StringBuilder before) {
        return (character == JOINER || character == NON_JOINER)
                && !before.isEmpty()
                && before.charAt(before.length() - 1) >= FIRST_JOINING
                && Character.isUnicodeIdentifierPart(before.charAt(before.length() - 1));
    }

    private static List<Font> load() {
        return FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                .getFontSetInfo("House Sans", Locale.UK, false)
                .getFamilies()
                .stream()
                .map(family -> family.getFontFamily().getNormalFace().getFont())
                .toList();
    }
}
