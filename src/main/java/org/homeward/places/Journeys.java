package org.homeward.places;

import java.util.List;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.Count;
import org.jspecify.annotations.Nullable;

/**
 * From where to where children went. A journey starts at the district that a child went missing from, never at a home, and ends in the
 * district of a place that the child named. Unit: distinct children. A child with places in several districts, or missing from several,
 * is in several journeys, so they do not add up. Counted are the places that {@link PlaceQueries} counts in areas: known to a street, a
 * named place or a point, and not where the child set out from. Missing: a place outside every district of the partnership has no name.
 *
 * @param children with such a place: the denominator
 * @param elsewhere of those, children with one outside the district that they went missing from
 * @param acrossBorder of those, children with one outside every district of the partnership
 * @param between each pair of districts with a journey, most children first; those within one district after the others
 * @param byDistance every band, nearest first
 */
public record Journeys(
        Count children, Count elsewhere, Count acrossBorder, List<Journey> between, List<Distance> byDistance) {

    public static final Journeys NONE = new Journeys(Count.ZERO, Count.ZERO, Count.ZERO, List.of(), List.of());

    public Journeys {
        between = List.copyOf(between);
        byDistance = List.copyOf(byDistance);
    }

    /**
     * One end of a journey: a district.
     *
     * @param name "" outside every district
     * @param middle a point within it; null outside every district
     */
    public record End(String code, String name, @Nullable Coordinate middle) {

        static final End ACROSS_THE_BORDER = new End("", "", null);
    }

    /** Between two districts, or within one. */
    public record Journey(End from, End to, Count children, Count episodes) {

        public boolean isWithin() {
            return from.equals(to);
        }

        public boolean isAcrossBorder() {
            return to.equals(End.ACROSS_THE_BORDER);
        }
    }

    /**
     * Children with a place in this band. The distance is from the border of the district that the child went missing from: one from the
     * ward, or from nearer still, would tell where the child set out, as the distances of three places mostly do. The place is known to 100 m.
     */
    public record Distance(DistanceBand band, Count children, Count episodes) {}
}
