package org.homeward.coverage;

import org.homeward.disclosure.Count;
import org.homeward.disclosure.Share;

/**
 * Return interview coverage of one group of episodes. Unit: an episode that ended in the period; open episodes are in
 * no column, nor are episodes for which an interview was recorded as not required.
 *
 * @param group the district, or home or care; "" for the total
 * @param returned episodes that ended
 * @param offered of those, episodes with at least one recorded offer, or with an interview that was done
 * @param accepted of those, episodes where an offer was accepted, or with an interview that was done
 * @param done of those, episodes covered by a completed interview that was not certainly held before the return; one
 *     interview may cover several
 * @param in72h of those done, episodes whose first such interview certainly began within 72 elapsed hours of return, whatever the
 *     clocks did; where
 *     only a date is known, the latest possible time decides
 * @param perhapsIn72h in addition, episodes whose first interview was possibly within 72 hours (date only)
 * @param children distinct children among {@code returned}
 */
public record CoverageCount(
        String group,
        Count returned,
        Count offered,
        Count accepted,
        Count done,
        Count in72h,
        Count perhapsIn72h,
        Count children) {

    /** The share of returns after which an interview was offered. */
    public Share shareOffered() {
        return new Share(offered, returned);
    }
}
