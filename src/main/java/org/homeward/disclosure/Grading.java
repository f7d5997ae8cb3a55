package org.homeward.disclosure;

/** How the police graded a statement; the scheme is kept with it, because one scheme is never converted into another. */
public record Grading(String scheme, String source, String assessment, String handling) {

    /** As it is written on paper: {@code 3x5x2 · 2 A C}. */
    public String words() {
        return scheme + " · " + source + " " + assessment + " " + handling;
    }
}
