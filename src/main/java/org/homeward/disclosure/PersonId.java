package org.homeward.disclosure;

import java.io.Serializable;
import java.util.UUID;

/**
 * The random id of one person of concern. It is safe in an address, because it carries no information and is never shown or
 * printed.
 */
public record PersonId(UUID value) implements Serializable {

    /**
     * As written in an address. A text that is not an id becomes a random one that belongs to no record, so that it is
     * handled in the same way as any other.
     */
    public static PersonId inUrl(String text) {
        return new PersonId(UrlUuid.orUnknown(text));
    }

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }
}
