package org.homeward.store.audit;

import java.util.Arrays;

/** The end of the chain: the number and the hash of its last entry. */
record SignedHead(long number, byte[] hash) {

    boolean isAt(SignedHead other) {
        return number == other.number && Arrays.equals(hash, other.hash);
    }
}
