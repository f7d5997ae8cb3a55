package org.homeward.places.ui;

import java.util.List;
import java.util.Map;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.reference.ui.FilterRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a map request. Unlike a page, it has no defaults: a parameter that cannot be read is
 * rejected.
 */
final class MapRequest {

    private MapRequest() {}

    static DisclosureFilter filter(FilterRequest request, Map<String, List<String>> parameters) {
        if (!request.notUnderstood().isEmpty()) {
            throw MapRequestRejected.notUnderstood("Not understood: " + String.join(", ", request.notUnderstood())
                    + ". Dates are written 2025-01-31.");
        }
        if (!request.tooFine().isEmpty()) {
            throw MapRequestRejected.notUnderstood(
                    "Totals are counted for whole past months, one area and at most two categories. Too fine: "
                            + String.join(", ", request.tooFine()) + ".");
        }
        List<String> known = parameters.getOrDefault("known", List.of());
        return request.filter().withAsOf(known.isEmpty() ? null : known(known.getFirst()));
    }

    static int zoom(String text) {
        if (!text.matches("\\d{1,2}")) {
            throw MapRequestRejected.notUnderstood("A zoom is a whole number from 0 to 99.");
        }
        return Integer.parseInt(text);
    }

    private static @Nullable Long known(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw MapRequestRejected.notUnderstood("A change is asked for by its number.");
        }
        return Long.valueOf(text);
    }
}
