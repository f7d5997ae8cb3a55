package org.homeward.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of concern with names and description, which are read only with an audit entry.
 *
 * @param name the name in the sending service's register; null where unknown
 * @param called the names that children use, most children first
 */
public record PersonDetails(
        String reference, @Nullable String name, @Nullable String description, List<Called> called) {

    /** One name that children use, and the number of distinct children who use it. */
    public record Called(String words, int children) {}

    public PersonDetails {
        called = List.copyOf(called);
    }

    /** Excludes the names, because a log or a failed assertion may print this. */
    @Override
    public String toString() {
        return "PersonDetails[" + reference + "]";
    }
}
