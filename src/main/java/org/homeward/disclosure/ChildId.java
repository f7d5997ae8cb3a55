package org.homeward.disclosure;

import java.io.Serializable;
import java.util.UUID;

/** The random id of one child. It is safe in an address, because it carries no information and is never shown or printed. */
public record ChildId(UUID value) implements OfChild, Serializable {

    @Override
    public ChildId child() {
        return this;
    }

    /**
     * As written in an address. A text that is not an id becomes a random one that belongs to no record, so that it is
     * handled in the same way as any other.
     */
    public static ChildId inUrl(String text) {
        return new ChildId(UrlUuid.orUnknown(text));
    }

    public static ChildId random() {
        return new ChildId(UUID.randomUUID());
    }
}
