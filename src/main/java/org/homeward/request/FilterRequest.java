package org.homeward.request;

import java.util.List;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.reference.ReferenceQueries.DataVersion;

/**
 * The filter in the address of a room, narrowed to what this viewer may use.
 *
 * @param offered the facets that the room offers
 * @param asked the filter as the address has it, with the change that it names, if any
 * @param filter the filter of every figure of the answer
 * @param standard the default period, which is not in the address
 * @param notUnderstood the parameters that could not be read
 * @param tooFine the parameters that this viewer may not use, or only less finely
 * @param data the version of the data that everything of the answer is counted from
 */
public record FilterRequest(
        Viewer viewer,
        List<Facet> offered,
        DisclosureFilter asked,
        DisclosureFilter filter,
        Period standard,
        List<String> notUnderstood,
        List<String> tooFine,
        DataVersion data) {

    public FilterRequest {
        offered = List.copyOf(offered);
        notUnderstood = List.copyOf(notUnderstood);
        tooFine = List.copyOf(tooFine);
    }

    public FilterRequest withIgnored(List<String> names) {
        return new FilterRequest(viewer, offered, asked, filter, standard, names, tooFine, data);
    }

    /** The address of a map or a file of this page. */
    public Map<String, List<String>> sameData() {
        return ofSameData(FilterUrl.write(filter, standard));
    }

    /**
     * An address with the change that this page is counted from; without one for a viewer under disclosure control, who cannot ask
     * for a change: the server knows the one of their page.
     */
    public Map<String, List<String>> ofSameData(Map<String, List<String>> address) {
        return viewer.role().isUnderDisclosureControl() ? address : FilterUrl.ofData(address, filter);
    }

    public FilterChanges changes() {
        return new FilterChanges(asked, filter, notUnderstood, tooFine);
    }

    /** Whether the address names the data that everything is counted from; a page without is of its own time. */
    public boolean isPinned() {
        return asked.asOf() != null;
    }

    /** The address of the page under another filter, of the same data where the page is of earlier ones. */
    public Map<String, List<String>> address(DisclosureFilter changed) {
        return FilterUrl.ofData(FilterUrl.write(changed, standard), asked);
    }

    /** The address of the next page after the user chose a filter: with the facets that this room does not use. */
    public Map<String, List<String>> carried(DisclosureFilter chosen) {
        return address(withUnused(chosen));
    }

    /** The chosen filter with the facets that this room does not use, so that the next room still has them. */
    public DisclosureFilter withUnused(DisclosureFilter chosen) {
        return chosen.equals(DisclosureFilter.of(standard)) ? chosen : FilterUrl.withUnused(chosen, asked, offered);
    }
}
