package org.homeward.disclosure;

import java.time.LocalDate;

/**
 * The exact date of birth of a child. Only disclosure, interviews, evidence, intake and store may use it; {@code toString}
 * never contains it.
 */
public record DateOfBirth(LocalDate value) {

    @Override
    public String toString() {
        return "DateOfBirth[withheld]";
    }
}
