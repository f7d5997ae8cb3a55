package org.homeward.intake.read;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** SHA-256 of a file, and of a whole set: of its file names and their sums, in the order of the names. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Content content) {
        MessageDigest digest = sha256();
        try (DigestInputStream in = new DigestInputStream(content.open(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(SortedMap<String, Content> files) {
        StringBuilder listing = new StringBuilder();
        files.forEach((name, content) ->
                listing.append(of(content)).append("  ").append(name).append('\n'));
        return of(Content.of(listing.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
