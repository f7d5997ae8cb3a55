package org.homeward.intake.read;

/**
 * What somebody should look at in a row that can be stored: it may be right, and a figure may leave it out.
 *
 * @param line where the row begins in the file; the header is line 1
 */
public record RowNotice(String file, int line, String column, ImportProblem problem) {}
