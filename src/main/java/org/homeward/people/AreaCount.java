package org.homeward.people;

/** An area, and how many distinct children it was counted for. */
public record AreaCount(String area, int children) {}
