package org.homeward.reference.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.reference.ReferenceQueries.DataVersion;
import org.homeward.ui.filter.FilterChanges;
import org.homeward.ui.filter.FilterUrl;

/**
 * The filter in the address of a room, narrowed to what this viewer may use.
 *
 * @param asked the filter as the address has it
 * @param filter the filter of every figure of the answer
 * @param standard the default period, which is not in the address
 * @param notUnderstood the parameters that could not be read
 * @param tooFine the parameters that this viewer may not use, or only less finely
 * @param data the version of the data that everything of the answer is counted from
 */
public record FilterRequest(
        Viewer viewer,
        DisclosureFilter asked,
        DisclosureFilter filter,
        Period standard,
        List<String> notUnderstood,
        List<String> tooFine,
        DataVersion data) {

    public FilterRequest {
        notUnderstood = List.copyOf(notUnderstood);
        tooFine = List.copyOf(tooFine);
    }

    public FilterRequest withIgnored(List<String> names) {
        return new FilterRequest(viewer, asked, filter, standard, names, tooFine, data);
    }

    /** The address of a map or a file of this page; without a change for a viewer under disclosure control, who cannot ask for one. */
    public QueryParameters sameData() {
        return FilterUrl.ofData(FilterUrl.write(filter, standard), filter);
    }

    public FilterChanges changes() {
        return new FilterChanges(asked, filter, notUnderstood, tooFine);
    }
}
