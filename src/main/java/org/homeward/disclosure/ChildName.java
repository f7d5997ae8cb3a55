package org.homeward.disclosure;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The name of a child. Only disclosure, interviews, evidence, intake and store may use it; {@code toString} never contains
 * it.
 */
public record ChildName(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String knownAs) {

    /** Given and family name, as far as they are recorded; empty where neither is: a statutory return has no names. */
    public String full() {
        return Stream.of(givenName, familyName).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return "ChildName[withheld]";
    }
}
