package org.homeward.access;

import java.util.List;

/** A viewer under disclosure control used a filter that is finer than allowed; nothing was read. */
public class FilterTooFine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FilterTooFine(List<String> removed) {
        super(
                "A release has figures by month, by quarter and district, by year and ward, and of one category at a time. Remove or widen: "
                        + String.join(", ", removed) + ".");
    }
}
