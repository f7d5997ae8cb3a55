package org.homeward.disclosure;

import java.io.Serializable;
import java.util.UUID;

/** The random id of one person of concern: safe in an address, because it says nothing and is never shown or printed. */
public record PersonId(UUID value) implements Serializable {

    /** As it stands in an address; what is no id becomes one that belongs to nobody, so that it takes the same way as any other. */
    public static PersonId inUrl(String words) {
        return new PersonId(UrlUuid.orUnknown(words));
    }

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }
}
