package org.homeward.store.counting;

/**
 * How many distinct children, episodes, interviews and statements there are among some rows, before suppression.
 *
 * @param mostEpisodesOfOneChild the largest number of these episodes that belong to one child
 * @param saidByChild distinct children who said one of these statements themselves
 */
public record DistinctCounts(
        int children, int episodes, int interviews, int statements, int mostEpisodesOfOneChild, int saidByChild) {

    public static final DistinctCounts NOTHING = new DistinctCounts(0, 0, 0, 0, 0, 0);
}
