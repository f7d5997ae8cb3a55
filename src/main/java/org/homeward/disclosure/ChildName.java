package org.homeward.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * The name of a child. Only disclosure, interviews, evidence, intake and store may use it; {@code toString} never contains
 * it.
 */
public record ChildName(
        String givenName, String familyName, @Nullable String knownAs) {

    @Override
    public String toString() {
        return "ChildName[withheld]";
    }
}
