package org.homeward.disclosure;

import java.io.Serializable;
import java.util.UUID;

/** The random id of one child: safe in an address, because it says nothing and is never shown or printed. */
public record ChildId(UUID value) implements Serializable {

    /** As it stands in an address; what is no id becomes one that belongs to nobody, so that it takes the same way as any other. */
    public static ChildId inUrl(String words) {
        return new ChildId(UrlUuid.orUnknown(words));
    }

    public static ChildId random() {
        return new ChildId(UUID.randomUUID());
    }
}
