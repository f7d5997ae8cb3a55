package org.homeward.store;

import java.io.Serializable;
import java.util.Arrays;

/** Words that only the {@link Decryptor} opens: bytes that say nothing of what they hold, in the database as in the program. */
public final class Ciphertext implements Serializable {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    Ciphertext(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ciphertext ciphertext && Arrays.equals(bytes, ciphertext.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed";
    }
}
