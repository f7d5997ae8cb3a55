package org.homeward.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of concern, opened: what only a reading that was audited may carry.
 *
 * @param name the name in the sending service's own register; null where nobody knows one
 * @param called what children call the person, most children first
 */
public record PersonDetails(
        String reference, @Nullable String name, @Nullable String description, List<Called> called) {

    /** One name that children use, and how many of them. */
    public record Called(String words, int children) {}

    public PersonDetails {
        called = List.copyOf(called);
    }

    /** Never the names: this is what a log or a failed assertion would show. */
    @Override
    public String toString() {
        return "PersonDetails[" + reference + "]";
    }
}
