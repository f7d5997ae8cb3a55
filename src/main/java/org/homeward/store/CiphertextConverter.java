package org.homeward.store;

import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** Converts between the bytes of a column and {@link Ciphertext}, for generated tables only; never decrypts. */
public final class CiphertextConverter extends AbstractConverter<byte[], Ciphertext> {

    private static final long serialVersionUID = 1L;

    public CiphertextConverter() {
        super(byte[].class, Ciphertext.class);
    }

    @Override
    public @Nullable Ciphertext from(byte @Nullable [] bytes) {
        return bytes == null ? null : new Ciphertext(bytes);
    }

    @Override
    public byte @Nullable [] to(@Nullable Ciphertext ciphertext) {
        return ciphertext == null ? null : ciphertext.bytes();
    }
}
