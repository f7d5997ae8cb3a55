package org.homeward.sample.generator;

import java.util.List;

/** A person of concern in the sending service's own register, and what children call them. */
record Adult(
        String key, List<String> nicknames, String sex, String relationship, Car car, String number, String handle) {

    /** Plates begin with a letter that is never issued there, so that no plate here can exist. */
    record Car(String description, String plate) {
        /** What a child remembers of it. */
        String part() {
            return plate.substring(2, 6);
        }
    }
}
