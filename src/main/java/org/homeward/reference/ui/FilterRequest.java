package org.homeward.reference.ui;

import java.util.List;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;

/**
 * What the address of a room asks, narrowed to what this reader may ask.
 *
 * @param standard the period that stands in no address
 * @param notUnderstood the parameters that could not be read
 * @param tooFine the parameters that this reader may not use, or not so finely
 */
public record FilterRequest(
        Viewer viewer, DisclosureFilter filter, Period standard, List<String> notUnderstood, List<String> tooFine) {

    public FilterRequest {
        notUnderstood = List.copyOf(notUnderstood);
        tooFine = List.copyOf(tooFine);
    }

    public FilterRequest withIgnored(List<String> names) {
        return new FilterRequest(viewer, filter, standard, names, tooFine);
    }
}
