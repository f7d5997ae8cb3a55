package org.homeward.access;

import java.util.List;

/** A reader under disclosure control asked something finer than they may; nothing was read. */
public class FilterTooFine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FilterTooFine(List<String> left) {
        super("Totals are read for whole past months, one area and at most two categories. Too fine: "
                + String.join(", ", left) + ".");
    }
}
