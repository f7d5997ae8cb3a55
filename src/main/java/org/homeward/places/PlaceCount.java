package org.homeward.places;

import org.homeward.disclosure.Count;

/**
 * The places that children named in one area. A statement counts in the area where its place lies, whatever district
 * the child went missing from.
 *
 * @param code the area's code; "" for the total, and for places outside every area
 * @param name the area's name; "" where there is none
 * @param within the area that contains it; "" where there is none
 * @param children distinct children who named a place here: counted first, because one child may name a place often
 * @param episodes distinct episodes after which a place here was named
 * @param statements statements that name a place here
 * @param restsOnOneChild whether one child accounts for more than half of the episodes; false for a hidden count
 */
public record PlaceCount(
        String code,
        String name,
        String within,
        Count children,
        Count episodes,
        Count statements,
        boolean restsOnOneChild) {

    public boolean isHidden() {
        return !children.isShown();
    }
}
