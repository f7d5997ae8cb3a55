package org.homeward.store.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed head as it is written, on one line: number and hash of the entry, when it was signed, and the Ed25519 signature over
 * {@code homeward audit head}, a line feed, and the line up to it.
 */
public record HeadLine(long number, String hash, Instant at, String signature) {

    static final int LONGEST = 256;

    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern LINE = Pattern.compile(
            "\\b(\\d{1,18}) ([0-9a-f]{64}) (\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z) ([0-9a-f]{128})\\b");

    static HeadLine signed(SignedHead head, Instant at, SigningKey key) {
        HeadLine unsigned = new HeadLine(head.number(), HEX.formatHex(head.hash()), at, "");
        return new HeadLine(unsigned.number, unsigned.hash, at, HEX.formatHex(key.sign(unsigned.message())));
    }

    /** The head in a line of any log, wherever in it. */
    public static Optional<HeadLine> find(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new HeadLine(
                    Long.parseLong(line.group(1)), line.group(2), Instant.parse(line.group(3)), line.group(4)));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    boolean isSignedWith(VerifyingKey key) {
        return key.verifies(message(), HEX.parseHex(signature));
    }

    SignedHead head() {
        return new SignedHead(number, HEX.parseHex(hash));
    }

    private byte[] message() {
        return ("homeward audit head\n" + number + " " + hash + " " + at).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return number + " " + hash + " " + at + " " + signature;
    }
}
