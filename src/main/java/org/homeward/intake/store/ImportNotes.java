package org.homeward.intake.store;

import org.jspecify.annotations.Nullable;

/**
 * What a sender says of a set besides its files.
 *
 * @param responsible the user who answers for it; null for the sender
 * @param reason for the second person, where the set must wait; never a child's words
 */
public record ImportNotes(@Nullable String responsible, String reason) {

    /** The sender answers for it and has given no reason. */
    public static final ImportNotes PLAIN = new ImportNotes(null, "No reason given");
}
