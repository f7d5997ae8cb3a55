package org.homeward.access;

import java.util.List;

/** A viewer under disclosure control used a filter that is finer than allowed; nothing was read. */
public class FilterTooFine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FilterTooFine(List<String> removed) {
        super(
                "Totals are available for whole past months, one area and at most two categories, and not by every filter. Remove or widen: "
                        + String.join(", ", removed) + ".");
    }
}
