package org.homeward.intake.read;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** SHA-256 of a file, and of a whole set: of its file names and their sums, in the order of the names. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static String of(SortedMap<String, byte[]> files) {
        StringBuilder listing = new StringBuilder();
        files.forEach((name, bytes) ->
                listing.append(of(bytes)).append("  ").append(name).append('\n'));
        return of(listing.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
