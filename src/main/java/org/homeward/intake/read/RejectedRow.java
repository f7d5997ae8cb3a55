package org.homeward.intake.read;

/**
 * One thing wrong with one row, so that somebody can put it right.
 *
 * @param line where the row begins in the file; the header is line 1
 * @param value what the file says; may be a child's words, so it is shown to the sender and stored sealed
 * @param reason what is wrong
 * @param remedy what would be right
 */
public record RejectedRow(String file, int line, String column, String value, String reason, String remedy) {}
