package org.homeward.sample.generator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One generated child.
 *
 * @param times how many times this child goes missing in the three years, about
 * @param from first day of the span in which that happens
 * @param to last day of it
 */
record Child(
        String key,
        String calledName,
        String sex,
        LocalDate born,
        Home home,
        @Nullable Placement placement,
        int times,
        LocalDate from,
        LocalDate to) {

    boolean inCare() {
        return placement != null;
    }

    /** Where a child goes missing from: the placement if there is one, or home. */
    Home leaves() {
        return placement == null ? home : placement.where();
    }

    int ageOn(LocalDate day) {
        return java.time.Period.between(born, day).getYears();
    }
}
