package org.homeward.places;

import java.util.Optional;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.SuppressionRules;

/**
 * Counts of the places that children named in one hexagon. A cell with fewer than five distinct children has no number
 * for any viewer, and the map draws a hollow dot; except in a working view.
 *
 * @param children distinct children
 * @param episodes distinct episodes
 * @param statements statements
 * @param restsOnOneChild whether one child accounts for more than half of the episodes; false for a hidden count
 * @param near the nearest public name; empty where the count is hidden or no name is near
 * @param ward the ward in which most of its statements lie; "" where the count is hidden or there is none
 */
public record CellCount(
        HexagonCell cell,
        Count children,
        Count episodes,
        Count statements,
        boolean restsOnOneChild,
        Optional<NearestName> near,
        String ward) {

    static CellCount hidden(HexagonCell cell) {
        Count few = Count.under(SuppressionRules.UNDER_FIVE_HIDDEN.threshold());
        return new CellCount(cell, few, few, few, false, Optional.empty(), "");
    }

    /** Whether its number is shown in a working view only. */
    public boolean isSmall() {
        return children.isShown() && children.number().getAsInt() < SuppressionRules.UNDER_FIVE_HIDDEN.threshold();
    }

    public boolean isHidden() {
        return !children.isShown();
    }
}
