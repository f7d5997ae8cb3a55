package org.homeward.disclosure;

import java.util.Optional;
import java.util.UUID;

/** A record of one child in a result; whoever reads it has read something about the child. */
public interface OfChild {

    ChildId child();

    /** The public id of the one statement or interview that it is; empty for the child itself. */
    default Optional<UUID> recordId() {
        return Optional.empty();
    }
}
