package org.homeward.store.audit;

import java.util.Arrays;

/** How far the chain has come: the number and the hash of its last entry. */
record Head(long number, byte[] hash) {

    boolean isAt(Head other) {
        return number == other.number && Arrays.equals(hash, other.hash);
    }
}
