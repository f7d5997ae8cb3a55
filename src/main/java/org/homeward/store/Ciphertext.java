package org.homeward.store;

import java.io.Serializable;
import java.util.Arrays;

/** Encrypted text that only the {@link Decryptor} decrypts: bytes without meaning, in the database as in memory. */
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
        return "Ciphertext";
    }
}
