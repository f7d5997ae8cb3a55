package org.homeward.disclosure;

import java.util.UUID;

/** The random id of one child: safe in an address, because it says nothing and is never shown or printed. */
public record ChildId(UUID value) {

    public static ChildId random() {
        return new ChildId(UUID.randomUUID());
    }
}
