package org.homeward.disclosure;

import java.util.UUID;

/** The random id of one person of concern: safe in an address, because it says nothing and is never shown or printed. */
public record PersonId(UUID value) {

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }
}
