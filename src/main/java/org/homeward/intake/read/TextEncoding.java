package org.homeward.intake.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How the letters of a text file are written: UTF-8; UTF-16 where a mark says so; or Windows-1252, which Excel writes as "CSV". The last
 * cannot be proved, so it is read only where nothing speaks against it, and a notice quotes a word as it was read, because names are at
 * stake.
 *
 * @param mark how many bytes of a byte-order mark to pass over
 * @param example for Windows-1252: the first word with a letter beyond ASCII
 */
record TextEncoding(Charset charset, int mark, @Nullable Example example) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Nothing that anybody writes after a letter: there, they are letters of old DOS and Mac programs, such as é. */
    private static final String NEVER_AFTER_LETTER = "‚ƒ„†‡ˆ‰‹¤¢¡¥¨¬¸¾¿";

    /** The same after a small letter, or before one within a word. */
    private static final String CAPITALS = "ŠŽŒŸ";

    /** The same between two letters. */
    private static final String NEVER_BETWEEN_LETTERS = "§©ª«®±²³¶¹º»¼½™";

    private static final int LONGEST_EXAMPLE = 40;
    private static final int BLOCK = 1 << 16;

    /** A word and its line. */
    record Example(long line, String word) {}

    /** @throws ImportRejected if the file is text in none of them, or no text */
    static TextEncoding of(String file, Content content) throws IOException {
        if (content.startsWith("\u00FF\u00FE")) {
            return utf16(file, content, StandardCharsets.UTF_16LE);
        }
        if (content.startsWith("\u00FE\u00FF")) {
            return utf16(file, content, StandardCharsets.UTF_16BE);
        }
        Scan scan = new Scan();
        byte[] block = new byte[BLOCK];
        try (InputStream in = content.open()) {
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                for (int i = 0; i < length; i++) {
                    scan.next(block[i] & 0xFF);
                }
            }
            scan.end();
        }
        if (scan.zeroLine > 0) {
            throw new ImportRejected(ImportError.FILE_WITH_ZERO_BYTE, file, scan.zeroLine);
        }
        if (scan.wrongLine == 0) {
            return new TextEncoding(StandardCharsets.UTF_8, content.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0, null);
        }
        Example example = scan.severalBytes ? null : example(content);
        if (example == null) {
            throw new ImportRejected(
                    ImportError.FILE_NOT_UTF8, file, scan.wrongLine, String.format("0x%02X", scan.wrongByte));
        }
        return new TextEncoding(WINDOWS_1252, 0, example);
    }

    /** The text without its mark. */
    Reader open(Content content) throws IOException {
        InputStream in = content.open();
        in.skipNBytes(mark);
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BLOCK);
    }

    private static TextEncoding utf16(String file, Content content, Charset charset) throws IOException {
        TextEncoding encoding = new TextEncoding(charset, 2, null);
        long line = 1;
        try (Reader in = encoding.open(content)) {
            for (int each = in.read(); each >= 0; each = in.read()) {
                line += each == '\n' ? 1 : 0;
                if (each == 0) {
                    throw new ImportRejected(ImportError.FILE_WITH_ZERO_BYTE, file, line);
                }
            }
        } catch (CharacterCodingException damaged) {
            throw new ImportRejected(ImportError.FILE_UTF16, file, line);
        }
        return encoding;
    }

    /** The first word that is not ASCII; null where the bytes are not Windows-1252, or say something that nobody writes. */
    private static @Nullable Example example(Content content) throws IOException {
        FirstWord word = new FirstWord();
        try (Reader in = new TextEncoding(WINDOWS_1252, 0, null).open(content)) {
            char before = ' ';
            char within = 0;
            for (int each = in.read(); each >= 0; each = in.read()) {
                char letter = (char) each;
                if (letter >= 0x80 && letter < 0xA0
                        || NEVER_AFTER_LETTER.indexOf(letter) >= 0 && Character.isLetter(before)
                        || CAPITALS.indexOf(letter) >= 0 && Character.isLowerCase(before)
                        || isWrongBefore(letter, within)) {
                    return null;
                }
                within = Character.isLetter(before) ? letter : 0;
                before = letter;
                word.next(letter);
            }
        } catch (CharacterCodingException undefined) {
            return null;
        }
        word.next('\n');
        return word.found;
    }

    /** Finds the first word with a letter beyond ASCII. */
    private static final class FirstWord {
        private @Nullable Example found;
        private final StringBuilder word = new StringBuilder();
        private boolean beyond;
        private long line = 1;

        void next(char letter) {
            if (found != null) {
                return;
            }
            if (Character.isLetterOrDigit(letter) || letter == '\'' || letter == '-' || letter >= 0x80) {
                beyond |= letter >= 0x80;
                if (word.length() < LONGEST_EXAMPLE) {
                    word.append(letter);
                }
                return;
            }
            found = beyond ? new Example(line, word.toString()) : null;
            word.setLength(0);
            line += letter == '\n' ? 1 : 0;
        }
    }

    /** @param within a character after a letter */
    private static boolean isWrongBefore(char letter, char within) {
        return NEVER_BETWEEN_LETTERS.indexOf(within) >= 0 && Character.isLetter(letter)
                || CAPITALS.indexOf(within) >= 0 && Character.isLowerCase(letter);
    }

    /** What the bytes of a file say of its encoding. */
    private static final class Scan {
        long line = 1;
        long zeroLine;
        long wrongLine;
        int wrongByte;
        /** Whether there are letters of several bytes as UTF-8 has them: beside other bytes, the file is a mixture. */
        boolean severalBytes;

        private int lead;
        private int following;
        private int low;
        private int high;
        private boolean afterReturn;

        void next(int each) {
            if (following > 0) {
                if (each >= low && each <= high) {
                    following--;
                    severalBytes |= following == 0;
                    low = 0x80;
                    high = 0xBF;
                    return;
                }
                wrong(lead);
                // Half of a surrogate pair, as faulty programs write it: not the letters of another encoding.
                severalBytes |= lead == 0xED && following == 2 && each >= 0xA0 && each <= 0xBF;
                following = 0;
            }
            if (each < 0x80) {
                ascii(each);
            } else {
                first(each);
            }
        }

        void end() {
            if (following > 0) {
                wrong(lead);
            }
        }

        private void ascii(int each) {
            if (each == 0 && zeroLine == 0) {
                zeroLine = line;
            }
            line += each == '\r' || each == '\n' && !afterReturn ? 1 : 0;
            afterReturn = each == '\r';
        }

        private void first(int each) {
            afterReturn = false;
            lead = each;
            low = each == 0xE0 ? 0xA0 : each == 0xF0 ? 0x90 : 0x80;
            high = each == 0xED ? 0x9F : each == 0xF4 ? 0x8F : 0xBF;
            if (each >= 0xC2 && each <= 0xDF) {
                following = 1;
            } else if (each >= 0xE0 && each <= 0xEF) {
                following = 2;
            } else if (each >= 0xF0 && each <= 0xF4) {
                following = 3;
            } else {
                wrong(each);
            }
        }

        private void wrong(int each) {
            if (wrongLine == 0) {
                wrongLine = line;
                wrongByte = each;
            }
        }
    }
}
