package org.homeward.intake.read;

/**
 * One thing wrong with one row, so that somebody can put it right.
 *
 * @param line where the row begins in the file; the header is line 1
 * @param value what the file says; may be a child's words, so it is shown to the sender and stored sealed
 * @param reason what is wrong
 * @param remedy what would be right
 */
public record RejectedRow(String file, int line, String column, String value, String reason, String remedy) {

    private static final int MOST_KEPT = 500;

    /** Of a long value the beginning is enough to find it by. */
    public RejectedRow {
        if (value.length() > MOST_KEPT) {
            int end = Character.isHighSurrogate(value.charAt(MOST_KEPT - 1)) ? MOST_KEPT - 1 : MOST_KEPT;
            value = value.substring(0, end) + "…";
        }
    }
}
