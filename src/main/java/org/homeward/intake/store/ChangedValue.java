package org.homeward.intake.store;

import org.jspecify.annotations.Nullable;

/**
 * A value of a record that stands, which a set would change.
 *
 * @param column of the sender's file; "" for words, of which it is known only that they differ
 * @param before what stands, as a file would write it; "" for nothing, and null where it is shown to nobody who sends: what a child said,
 *     and when a child was born
 * @param now what the set says; null where {@code before} is
 */
public record ChangedValue(
        String file,
        int line,
        String column,
        @Nullable String before,
        @Nullable String now) {

    /** More are of no use on a screen. */
    public static final int MOST = 200;
}
