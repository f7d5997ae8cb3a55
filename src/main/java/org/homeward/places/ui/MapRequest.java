package org.homeward.places.ui;

import org.homeward.disclosure.DisclosureFilter;
import org.homeward.request.FilterRequest;

/**
 * Reads the parameters of a map request. Unlike a page, it has no defaults: a parameter that cannot be read is
 * rejected.
 */
final class MapRequest {

    private MapRequest() {}

    static DisclosureFilter filter(FilterRequest request) {
        if (!request.notUnderstood().isEmpty()) {
            throw MapRequestRejected.notUnderstood("Not understood: " + String.join(", ", request.notUnderstood())
                    + ". Dates are written 2025-01-31.");
        }
        if (!request.tooFine().isEmpty()) {
            throw MapRequestRejected.notUnderstood(
                    "Totals are counted for whole past months, one area and at most two categories. Too fine: "
                            + String.join(", ", request.tooFine()) + ".");
        }
        return request.filter();
    }

    static int zoom(String text) {
        if (!text.matches("\\d{1,2}")) {
            throw MapRequestRejected.notUnderstood("A zoom is a whole number from 0 to 99.");
        }
        return Integer.parseInt(text);
    }
}
