package org.homeward.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;

/**
 * Makes text safe for print. A character that would be invisible, because the embedded fonts have no shape for it or because
 * it changes the direction of the text, is printed as its code: nothing of the stored text disappears or reads differently.
 */
final class PlainText {

    private static final String SANS = "/reports/fonts/SourceSans3-Regular.ttf";

    private final Font font = load();

    String of(String stored) {
        if (stored.codePoints().allMatch(this::printable)) {
            return stored;
        }
        StringBuilder text = new StringBuilder(stored.length() + 16);
        stored.codePoints().forEach(character -> {
            if (printable(character)) {
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
                    default -> font.canDisplay(character);
                };
    }

    private static Font load() {
        try (InputStream file = PlainText.class.getResourceAsStream(SANS)) {
            if (file == null) {
                throw new IllegalStateException(
                        "The font " + SANS + " is missing from the application. Build it again.");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException unreadable) {
            throw new IllegalStateException("The font " + SANS + " could not be read.", unreadable);
        }
    }
}
