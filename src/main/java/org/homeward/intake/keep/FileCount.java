package org.homeward.intake.keep;

/** What came of one file: rows that were new, that changed what was there, that were there already, that were rejected. */
public record FileCount(String file, int added, int changed, int same, int rejected) {}
