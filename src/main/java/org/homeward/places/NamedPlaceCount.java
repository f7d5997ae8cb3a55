package org.homeward.places;

import java.util.List;
import java.util.Optional;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DrawnArea;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.reference.GeographyQueries.NamedPlace;

/**
 * The places that children named around one name of the public map: those in hexagons that have a number and whose centre lies within
 * {@link #RADIUS_M} of the name, as if somebody had drawn that circle. A hexagon may lie around several names, so these do not add up.
 *
 * @param kind what the name is of, such as a station
 * @param area the circle around it
 * @param children distinct children: five or more, as many as in any of its hexagons
 * @param episodes distinct episodes after which a place there was named
 * @param statements statements that name a place there
 * @param restsOnOneChild whether one child accounts for more than half of the episodes
 */
public record NamedPlaceCount(
        String name,
        String kind,
        DrawnArea area,
        Count children,
        Count episodes,
        Count statements,
        boolean restsOnOneChild) {

    public static final int RADIUS_M = 500;

    private static final SuppressionRules RULES = SuppressionRules.UNDER_FIVE_HIDDEN;

    static NamedPlaceCount of(NamedPlace name, DrawnArea area, RawCounts counted) {
        return new NamedPlaceCount(
                name.name(),
                name.kind(),
                area,
                RULES.one(counted.children()),
                RULES.one(counted.episodes()),
                RULES.one(counted.statements()),
                counted.restsOnOneChild());
    }

    /** The name that the area lies around; empty for any other that somebody drew. */
    public static Optional<String> name(DrawnArea area, List<NamedPlace> names) {
        return names.stream()
                .filter(name -> around(name).equals(area))
                .map(NamedPlace::name)
                .findFirst();
    }

    static DrawnArea around(NamedPlace name) {
        return DrawnArea.circle(name.at(), RADIUS_M);
    }
}
