package org.homeward.store.counting;

import org.homeward.disclosure.PersonId;
import org.homeward.disclosure.Sex;

/**
 * A person of concern, as far as a list says it without opening one; never a name. Known from one change until another.
 *
 * @param reference as shown and printed, {@code P-031}
 * @param ageBand as children described it, {@code 25-34} or {@code NOT_KNOWN}
 */
public record Person(
        int id, int recordedIn, int supersededIn, PersonId publicId, String reference, String ageBand, Sex sex) {

    /** With its id and its reference, about. */
    public static final long BYTES = 160;
}
