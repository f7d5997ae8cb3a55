package org.homeward.interviews;

/** How many interviews match, and of how many distinct children; the denominator of the list. */
public record InterviewsCount(int interviews, int children, int seenAlone) {}
