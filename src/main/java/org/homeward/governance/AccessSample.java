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
 * Selects accesses for review at random: those whose SHA-256 over seed and entry number is smallest. The seed is the hash of
 * the last entry of the week, which nobody knows before the week ends and everybody can read afterwards; so anybody can
 * repeat the selection and must get the same result.
 */
public final class AccessSample {

    private AccessSample() {}

    /** @return the selected numbers, ascending; all of them where there are no more than {@code size} */
    public static List<Long> select(byte[] seed, Collection<Long> numbers, int size) {
        MessageDigest sha = sha256();
        var ranks = numbers.stream()
                .distinct()
                .collect(Collectors.toMap(number -> number, number -> rank(sha, seed, number)));
        return ranks.keySet().stream()
                .sorted(Comparator.comparing(ranks::get, Arrays::compareUnsigned))
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
