package org.homeward.places;

import org.homeward.disclosure.RawCount;
import org.homeward.store.counting.DistinctCounts;

/**
 * The counts of one cell or area before suppression.
 *
 * @param children distinct children who named a place here
 * @param episodes distinct episodes after which they named it
 * @param statements statements in which they named it
 * @param episodesOfOneChild the largest number of these episodes that belong to one child
 */
record RawCounts(RawCount children, RawCount episodes, RawCount statements, int episodesOfOneChild) {

    static final RawCounts NOTHING = new RawCounts(RawCount.NOTHING, RawCount.NOTHING, RawCount.NOTHING, 0);

    static RawCounts of(DistinctCounts counted) {
        return new RawCounts(
                counted.children(), counted.episodes(), counted.statements(), counted.mostEpisodesOfOneChild());
    }

    /** One child accounts for more than half of the episodes: the figure describes that child, not the place. */
    boolean restsOnOneChild() {
        return 2 * episodesOfOneChild > episodes.number();
    }
}
