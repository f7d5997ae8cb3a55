package org.homeward.store.counting;

import org.homeward.disclosure.RawCount;

/**
 * How many distinct children, episodes, interviews and statements there are among some rows, before suppression.
 *
 * @param mostEpisodesOfOneChild the largest number of these episodes that belong to one child
 * @param saidByChild distinct children who said one of these statements themselves
 */
public record DistinctCounts(
        RawCount children,
        RawCount episodes,
        RawCount interviews,
        RawCount statements,
        int mostEpisodesOfOneChild,
        RawCount saidByChild) {

    public static final DistinctCounts NOTHING = new DistinctCounts(
            RawCount.NOTHING, RawCount.NOTHING, RawCount.NOTHING, RawCount.NOTHING, 0, RawCount.NOTHING);
}
