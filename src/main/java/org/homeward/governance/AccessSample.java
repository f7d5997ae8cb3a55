package org.homeward.governance;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws accesses for review so that nobody picks: those whose SHA-256 over seed and number is the smallest. The seed is the
 * hash of the last entry of the week, which nobody knows before the week is over and everybody can read afterwards; so anybody
 * can draw again and must get the same.
 */
public final class AccessSample {

    private AccessSample() {}

    /** @return the numbers drawn, ascending; all of them where there are no more than {@code size} */
    public static List<Long> draw(byte[] seed, Collection<Long> numbers, int size) {
        MessageDigest sha = sha256();
        var lots = numbers.stream()
                .distinct()
                .collect(Collectors.toMap(number -> number, number -> rank(sha, seed, number)));
        return lots.keySet().stream()
                .sorted(Comparator.comparing(lots::get, Arrays::compareUnsigned))
                .limit(size)
                .sorted()
                .toList();
    }

    private static byte[] rank(MessageDigest sha, byte[] seed, long number) {
        sha.update(seed);
        return sha.digest(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
