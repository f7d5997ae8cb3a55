package org.homeward.places.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.ui.filter.FilterUrl;
import org.springframework.util.MultiValueMap;

/** Which filter a map's address means. Unlike a page, a map is given nothing by default: a wrong word is refused. */
final class MapQuestion {

    private MapQuestion() {}

    static DisclosureFilter filter(Viewer viewer, MultiValueMap<String, String> parameters, LocalDate today) {
        Map<String, List<String>> words = parameters;
        FilterUrl.FromAddress read = FilterUrl.read(words, Period.yearTo(today));
        if (!read.notUnderstood().isEmpty()) {
            throw MapRequestRefused.notUnderstood(
                    "Not understood: " + String.join(", ", read.notUnderstood()) + ". Dates are written 2025-01-31.");
        }
        return controlled(viewer, read.filter(), today).withKnown(known(parameters.getFirst("known")));
    }

    /** A reader under disclosure control asks for whole past months, whatever the address says. */
    static DisclosureFilter controlled(Viewer viewer, DisclosureFilter filter, LocalDate today) {
        return viewer.role().isUnderDisclosureControl()
                ? filter.withPeriod(filter.period().inWholePastMonths(today))
                : filter;
    }

    static int zoom(String text) {
        if (!text.matches("\\d{1,2}")) {
            throw MapRequestRefused.notUnderstood("A zoom is a whole number from 0 to 99.");
        }
        return Integer.parseInt(text);
    }

    private static @org.jspecify.annotations.Nullable Long known(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,18}")) {
            throw MapRequestRefused.notUnderstood("A change is asked for by its number.");
        }
        return Long.valueOf(text);
    }
}
