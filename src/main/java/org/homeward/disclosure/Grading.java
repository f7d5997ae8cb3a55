package org.homeward.disclosure;

/**
 * How the police graded a statement. The scheme is stored with it, because grades of one scheme are never converted into
 * another.
 */
public record Grading(String scheme, String source, String assessment, String handling) {

    /** As printed: {@code 3x5x2 · 2 A C}. */
    public String words() {
        return scheme + " · " + source + " " + assessment + " " + handling;
    }

    /**
     * Whether the handling code sets conditions: every code except P of 3x5x2 and 1 of 5x5x5, including codes that are not
     * known.
     */
    public boolean onConditions() {
        return !(scheme.equals("3x5x2") && handling.equals("P")) && !(scheme.equals("5x5x5") && handling.equals("1"));
    }
}
