package org.homeward.places.ui;

import java.util.List;
import java.util.Map;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.reference.ui.FilterRequest;
import org.jspecify.annotations.Nullable;

/** What a map's address asks. Unlike a page, a map is given nothing by default: a wrong word is refused. */
final class MapRequest {

    private MapRequest() {}

    static DisclosureFilter filter(FilterRequest asked, Map<String, List<String>> parameters) {
        if (!asked.notUnderstood().isEmpty()) {
            throw MapRequestRejected.notUnderstood(
                    "Not understood: " + String.join(", ", asked.notUnderstood()) + ". Dates are written 2025-01-31.");
        }
        if (!asked.tooFine().isEmpty()) {
            throw MapRequestRejected.notUnderstood(
                    "Totals are counted for whole past months, one area and at most two categories. Too fine: "
                            + String.join(", ", asked.tooFine()) + ".");
        }
        List<String> known = parameters.getOrDefault("known", List.of());
        return asked.filter().withAsOf(known.isEmpty() ? null : known(known.getFirst()));
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
