package org.homeward.intake.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 text. Rejects any other encoding, because a guess could corrupt names. */
public final class Utf8 {

    private Utf8() {}

    /** The text without a byte-order mark. */
    public static String utf8(String file, byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            throw new ImportRejected(ImportError.FILE_UTF16, file);
        }
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            throw new ImportRejected(ImportError.FILE_NOT_TEXT, file);
        }
        String text = decoded(file, bytes);
        if (text.indexOf('\0') >= 0) {
            throw new ImportRejected(ImportError.FILE_WITH_ZERO_BYTE, file, lineAt(text, text.indexOf('\0')));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(String file, byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        try {
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException notUtf8) {
            String read = out.flip().toString();
            throw new ImportRejected(
                    ImportError.FILE_NOT_UTF8,
                    file,
                    lineAt(read, read.length()),
                    String.format("0x%02X", in.get(in.position()) & 0xFF));
        }
        return out.flip().toString();
    }

    private static long lineAt(String text, int position) {
        return 1
                + text.substring(0, position)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
