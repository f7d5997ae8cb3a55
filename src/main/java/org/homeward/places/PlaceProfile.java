package org.homeward.places;

import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.FactorSide;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one hexagon or ward beyond its counts: when and why the children who named it went missing, where from, what
 * happened to them, and what adults do about it. Distinct children are counted, unless it says otherwise; a number under five is
 * hidden for every viewer, because a profile is shown and printed for meetings.
 *
 * @param counts what the rest is about; null where fewer than five children named a place here, and for a viewer of releases, which
 *     have no profile of a place: then there is nothing else
 * @param when by the day and the hour of going missing; those whose hour was not recorded are in {@link #hourNotKnown}
 * @param why factors of the same interviews, most children first; a child may give several
 * @param harms of the same interviews, likewise
 * @param from districts that the children went missing from
 * @param people persons of concern of the same interviews; null for a role that may not open records
 * @param coverage of episodes that began in the same ward; null where the place is in no ward
 * @param actions agreed after the same interviews and still open, by who acts
 * @param around public places near by, or in the ward, the nearest first of each kind
 * @param responsible for the area; null where it lies outside the county
 */
public record PlaceProfile(
        @Nullable Counts counts,
        List<When> when,
        Count hourNotKnown,
        List<Why> why,
        List<Part> harms,
        List<Part> from,
        @Nullable People people,
        @Nullable Coverage coverage,
        List<Agreed> actions,
        List<Near> around,
        @Nullable Responsible responsible) {

    public static final PlaceProfile NOTHING = new PlaceProfile(
            null, List.of(), Count.ZERO, List.of(), List.of(), List.of(), null, null, List.of(), List.of(), null);

    public PlaceProfile {
        when = List.copyOf(when);
        why = List.copyOf(why);
        harms = List.copyOf(harms);
        from = List.copyOf(from);
        actions = List.copyOf(actions);
        around = List.copyOf(around);
    }

    public boolean isNothing() {
        return counts == null;
    }

    /** Who named a place here, how often and to how many interviewers. */
    public record Counts(Count children, Count episodes, Count interviews, Count statements) {}

    public record When(DayGroup days, HourBand hours, Count children) {}

    public record Why(String name, FactorSide side, Count children) {}

    /** One harm, or one district. */
    public record Part(String name, Count children) {}

    /**
     * @param children who named a person of concern in the same interviews
     * @param references of the persons, the one whom most children name first; none where the number of children is hidden, and none for a
     *     role that may not open the room People
     * @param persons how many they are; hidden with the number of children
     */
    public record People(Count children, Count persons, List<String> references) {
        public People {
            references = List.copyOf(references);
        }
    }

    /** Episodes that ended in the period and began in the ward: how many were offered an interview, and how many led to one. */
    public record Coverage(String ward, Count ended, Count offered, Count interviewed) {}

    /** Children for whom an agency has an action open, and those of them with an overdue one. */
    public record Agreed(String agency, Count open, Count overdue) {}

    /** What a public place is to a child. */
    public enum Use {
        TRANSPORT,
        /** Where adults are who can help. */
        PROTECTIVE
    }

    /** @param distance_m from the middle of the hexagon to the nearest 50 m; -1 for a place in a ward */
    public record Near(Use use, String name, String kind, int distance_m) {}

    /**
     * @param district the area that contains the ward
     * @param county the area that contains the district; "" where there is none
     * @param agencies police and children's services, where the county has one of them
     */
    public record Responsible(String district, String county, List<String> agencies) {
        public Responsible {
            agencies = List.copyOf(agencies);
        }
    }
}
