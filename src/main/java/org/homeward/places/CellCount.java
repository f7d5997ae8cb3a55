package org.homeward.places;

import java.util.Optional;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.HexagonCell;

/**
 * The places that children named in one hexagon. A cell under five distinct children carries no number for anybody: the
 * map draws a hollow dot there.
 *
 * @param children distinct children
 * @param episodes distinct episodes
 * @param statements statements
 * @param restsOnOneChild whether one child makes more than half of the episodes; never said of a hidden count
 * @param near the public name it is found by; empty where the count is hidden or no name is near
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
        return new CellCount(cell, Count.tooSmall(), Count.tooSmall(), Count.tooSmall(), false, Optional.empty(), "");
    }

    public boolean isHidden() {
        return !children.isShown();
    }
}
