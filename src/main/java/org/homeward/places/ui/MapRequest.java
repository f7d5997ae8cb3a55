package org.homeward.places.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.places.WorkingViews;
import org.homeward.places.WorkingViews.WorkingView;
import org.homeward.request.FilterRequest;
import org.springframework.util.MultiValueMap;

/**
 * Reads the parameters of a map request. Unlike a page, it has no defaults: a parameter that cannot be read is
 * rejected.
 */
final class MapRequest {

    /** The key of a working view; in the address of what a map loads, and never in that of a page. */
    static final String WORKING_VIEW = "working";

    private MapRequest() {}

    /** The working view that a request is part of; empty without a valid key. */
    static Optional<WorkingView> workingView(
            WorkingViews views, Viewer viewer, MultiValueMap<String, String> parameters, HttpServletRequest http) {
        HttpSession session = http.getSession(false);
        String key = parameters.getFirst(WORKING_VIEW);
        return session == null || key == null ? Optional.empty() : views.find(viewer, session.getId(), key);
    }

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
