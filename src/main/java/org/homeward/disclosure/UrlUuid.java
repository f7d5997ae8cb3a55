package org.homeward.disclosure;

import java.util.Optional;
import java.util.UUID;

/** A random id in an address, where any text is possible. */
public final class UrlUuid {

    private UrlUuid() {}

    /**
     * Each record has exactly one address. Java would also accept an id that lacks a zero, has one too many, or is in
     * capitals.
     */
    public static Optional<UUID> find(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * A text that is not an id becomes a random one that belongs to no record, so that it is handled in the same way as any
     * other.
     */
    static UUID orUnknown(String text) {
        return find(text).orElseGet(UUID::randomUUID);
    }
}
