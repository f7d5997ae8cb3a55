package org.homeward.reference.ui;

import java.util.List;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.ui.filter.FilterChanges;

/**
 * The filter in the address of a room, narrowed to what this viewer may use.
 *
 * @param asked the filter as the address has it
 * @param filter the filter of every figure of the answer
 * @param standard the default period, which is not in the address
 * @param notUnderstood the parameters that could not be read
 * @param tooFine the parameters that this viewer may not use, or only less finely
 */
public record FilterRequest(
        Viewer viewer,
        DisclosureFilter asked,
        DisclosureFilter filter,
        Period standard,
        List<String> notUnderstood,
        List<String> tooFine) {

    public FilterRequest {
        notUnderstood = List.copyOf(notUnderstood);
        tooFine = List.copyOf(tooFine);
    }

    public FilterRequest withIgnored(List<String> names) {
        return new FilterRequest(viewer, asked, filter, standard, names, tooFine);
    }

    public FilterChanges changes() {
        return new FilterChanges(asked, filter, notUnderstood, tooFine);
    }
}
