package org.homeward.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;

/**
 * Text as it may stand on paper. A sign that would leave no trace, because it has no shape in the embedded fonts or turns
 * the reading direction, is printed as its code: nothing that a child said disappears, and nothing reads differently
 * from what was stored.
 */
final class PlainText {

    private static final String SANS = "/reports/fonts/SourceSans3-Regular.ttf";

    private final Font font = load();

    String of(String stored) {
        if (stored.codePoints().allMatch(this::printable)) {
            return stored;
        }
        StringBuilder text = new StringBuilder(stored.length() + 16);
        stored.codePoints().forEach(sign -> {
            if (printable(sign)) {
                text.appendCodePoint(sign);
            } else if (sign == '\t' || sign == '\r') {
                text.append(' ');
            } else {
                text.append("[U+").append(HexFormat.of().withUpperCase().toHexDigits(sign, sign > 0xffff ? 5 : 4));
                text.append(']');
            }
        });
        return text.toString();
    }

    private boolean printable(int sign) {
        return sign == '\n'
                || switch (Character.getType(sign)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
                    default -> font.canDisplay(sign);
                };
    }

    private static Font load() {
        try (InputStream file = PlainText.class.getResourceAsStream(SANS)) {
            if (file == null) {
                throw new IllegalStateException("The font " + SANS + " is not in the application.");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException unreadable) {
            throw new IllegalStateException("The font " + SANS + " could not be read.", unreadable);
        }
    }
}
