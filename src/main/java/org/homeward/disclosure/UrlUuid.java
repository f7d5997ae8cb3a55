package org.homeward.disclosure;

import java.util.Optional;
import java.util.UUID;

/** A random id as it stands in an address, where anything may stand. */
final class UrlUuid {

    private UrlUuid() {}

    /** One record has one address: Java would also read an id that lacks a zero, or has one too many, or is in capitals. */
    static Optional<UUID> find(String words) {
        try {
            return Optional.of(UUID.fromString(words))
                    .filter(id -> id.toString().equals(words));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** What is no id becomes one that belongs to nobody, so that it takes the same way as any other. */
    static UUID orUnknown(String words) {
        return find(words).orElseGet(UUID::randomUUID);
    }
}
