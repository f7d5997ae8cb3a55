package org.homeward.places;

/**
 * What was counted in one cell or area, before anything is hidden.
 *
 * @param children distinct children who named a place here
 * @param episodes distinct episodes after which they named it
 * @param statements statements in which they named it
 * @param episodesOfOneChild the most episodes that any one child has among them
 */
record RawCounts(int children, int episodes, int statements, int episodesOfOneChild) {

    static final RawCounts NOTHING = new RawCounts(0, 0, 0, 0);

    /** One child makes more than half of the episodes: the figure tells about that child, not about the place. */
    boolean restsOnOneChild() {
        return 2 * episodesOfOneChild > episodes;
    }
}
