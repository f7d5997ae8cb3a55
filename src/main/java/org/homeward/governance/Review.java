package org.homeward.governance;

/** What somebody of governance made of one access. */
public record Review(Outcome outcome, ReviewNote note, String by) {}
