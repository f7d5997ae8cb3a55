package org.homeward.disclosure;

/** How the police graded a statement; the scheme is kept with it, because one scheme is never converted into another. */
public record Grading(String scheme, String source, String assessment, String handling) {

    /** As it is written on paper: {@code 3x5x2 · 2 A C}. */
    public String words() {
        return scheme + " · " + source + " " + assessment + " " + handling;
    }

    /** Whether the handling code sets conditions: all but P of 3x5x2 and 1 of 5x5x5, and any that we do not know. */
    public boolean onConditions() {
        return !(scheme.equals("3x5x2") && handling.equals("P")) && !(scheme.equals("5x5x5") && handling.equals("1"));
    }
}
