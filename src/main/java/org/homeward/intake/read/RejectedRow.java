package org.homeward.intake.read;

/**
 * One problem in one row. A row with several problems has several of these.
 *
 * @param line where the row begins in the file; the header is line 1
 * @param column empty where the problem concerns the row as a whole
 * @param value what the file says, at most 500 characters; it may hold a child's words, so it is stored encrypted
 */
public record RejectedRow(String file, int line, String column, String value, ImportProblem problem) {

    private static final int LONGEST_VALUE = 500;

    /** The beginning of a long value is enough to find it. */
    public RejectedRow {
        value = ImportProblem.cut(value, LONGEST_VALUE);
    }

    /** What is wrong, in English, as it is stored. */
    public String reason() {
        return problem.reason();
    }

    /** What would be right, in English, as it is stored. */
    public String remedy() {
        return problem.remedy();
    }
}
