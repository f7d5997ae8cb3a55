package org.homeward.people;

import java.util.List;
import org.homeward.disclosure.PersonId;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.Sex;

/**
 * How often a person of concern was named. Unit: a child; a child who names the same person in several interviews
 * counts once. Statements that the viewer may not see are not counted.
 *
 * @param reference as shown and printed, {@code P-031}; names are read only when the person is opened
 * @param ageBand as children described it, {@code 25-34} or {@code NOT_KNOWN}
 * @param children distinct children who named the person
 * @param interviews interviews in which the person was named
 * @param statements statements that name the person
 * @param first when the first of those interviews was held
 * @param last when the last of those interviews was held
 * @param districts districts from which those children were missing, most children first
 * @param wards wards of the places that the same children named in the same interviews for the same episodes, most
 *     first
 */
public record PersonCount(
        PersonId id,
        String reference,
        String ageBand,
        Sex sex,
        int children,
        int interviews,
        int statements,
        RecordedTime first,
        RecordedTime last,
        List<AreaCount> districts,
        List<AreaCount> wards) {

    public PersonCount {
        districts = List.copyOf(districts);
        wards = List.copyOf(wards);
    }

    /** An area and the number of distinct children counted for it. */
    public record AreaCount(String area, int children) {}
}
