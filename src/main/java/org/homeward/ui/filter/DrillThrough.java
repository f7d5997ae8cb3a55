package org.homeward.ui.filter;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import java.util.function.Function;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.Facet;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterUrl;
import org.homeward.ui.table.CountTable;

/**
 * From a row or a bar to the interviews behind it, for a role that may see records. Only the address is handed over: the list
 * of interviews reads and audits for itself. It is always of the latest data, and so cannot be opened from figures of earlier
 * data: the two could differ.
 *
 * @param day the day by which the figures count their episodes, and therefore the list its interviews
 */
public record DrillThrough(FilterRequest request, EpisodeDay day) {

    public boolean isAllowed() {
        return mayList(request) && !request.isPinned();
    }

    /** Whether the list is left out only because the page is of earlier data. */
    static boolean isLeftOut(FilterRequest request) {
        return mayList(request) && request.isPinned();
    }

    private static boolean mayList(FilterRequest request) {
        return request.viewer().role().seesRecords();
    }

    /** Lets each row open the interviews under its narrower filter. */
    public <R> CountTable<R> rows(CountTable<R> table, Function<R, DisclosureFilter> narrower) {
        return isAllowed() ? table.onOpen(row -> open(narrower.apply(row))) : table;
    }

    public void open(DisclosureFilter narrower) {
        UI.getCurrent().navigate("interviews", address(narrower));
    }

    QueryParameters address(DisclosureFilter narrower) {
        return new QueryParameters(FilterUrl.withDay(request.address(narrower), day));
    }

    /** The filter of one district; the whole where the code is not known. */
    public DisclosureFilter inDistrict(String code) {
        return code.isEmpty() ? request.filter() : request.filter().with(Facet.AREA, Set.of(code));
    }

    /** The filter of one factor on one side, such as {@code push.bullying}. */
    public DisclosureFilter withFactor(String code) {
        return request.filter().with(Facet.FACTOR, Set.of(code));
    }
}
