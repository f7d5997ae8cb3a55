package org.homeward.coverage;

import org.homeward.disclosure.Count;

/**
 * How far return interviews reached, for one group of episodes. Unit: an episode that ended in the period; open episodes are
 * in no column, nor are episodes for which an interview was recorded as not required.
 *
 * @param group the area or the kind of home; "" for the whole
 * @param returned episodes that ended
 * @param offered of those, episodes with at least one recorded offer, or with an interview that was done
 * @param accepted of those, episodes where an offer was accepted, or with an interview that was done
 * @param done of those, episodes covered by a completed interview; one interview may cover several
 * @param in72h of those done, episodes whose first interview began within 72 elapsed hours of return for certain; where only a
 *     date is known, the latest it can have been decides
 * @param perhapsIn72h besides those, episodes whose first interview may have been within 72 hours: only the dates are known
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
        Count children) {}
