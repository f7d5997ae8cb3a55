package org.homeward.sample.generator;

import java.util.List;

/** A person of concern in the sending service's register, with the names that children use. */
record Adult(
        String key, List<String> nicknames, String sex, String relationship, Car car, String number, String handle) {

    /** Another person whom children call the same and whose car looks the same; plate, number and handle are that person's own. */
    Adult lookingLike(Adult other) {
        Car similar = new Car(other.car.description(), car.plate());
        return new Adult(key, other.nicknames, other.sex, other.relationship, similar, number, handle);
    }

    /** Plates begin with a letter that is never issued there, so that no plate here can exist. */
    record Car(String description, String plate) {
        /** The part that a child remembers. */
        String part() {
            return plate.substring(2, 6);
        }
    }
}
