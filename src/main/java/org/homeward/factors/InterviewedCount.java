package org.homeward.factors;

import org.homeward.disclosure.Count;

/**
 * The denominator of a group: distinct children with a completed interview about an episode in the filter.
 *
 * @param group the code of an age band, of home or care, or the name of a district; "" for the total
 */
public record InterviewedCount(String group, Count children) {}
