package org.homeward.ui.count;

/**
 * How a figure is counted, in the reader's words; the same text as the query's Javadoc and the printed note.
 *
 * @param unit what is counted: children, episodes, interviews
 * @param once when the same thing counts only once
 * @param missing what happens to what is not known
 * @param denominator out of what
 * @param source where the method comes from
 */
public record Counting(String unit, String once, String missing, String denominator, String source) {}
