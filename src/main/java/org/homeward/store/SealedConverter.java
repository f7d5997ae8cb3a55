package org.homeward.store;

import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** Between the bytes of a column and {@link Sealed}; for the generated tables alone, and blind to what the bytes hold. */
public final class SealedConverter extends AbstractConverter<byte[], Sealed> {

    private static final long serialVersionUID = 1L;

    public SealedConverter() {
        super(byte[].class, Sealed.class);
    }

    @Override
    public @Nullable Sealed from(byte @Nullable [] bytes) {
        return bytes == null ? null : new Sealed(bytes);
    }

    @Override
    public byte @Nullable [] to(@Nullable Sealed sealed) {
        return sealed == null ? null : sealed.bytes();
    }
}
