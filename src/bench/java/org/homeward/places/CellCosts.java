package org.homeward.places;

import java.util.List;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.reference.GeographyQueries.NamedPlace;
import org.homeward.store.counting.Countable;

/** What {@link PlaceQueries#countByCell} does once the viewer's rows are known, for measurements: without its access check and its audit. */
public final class CellCosts {

    private CellCosts() {}

    public static PlaceCells count(Countable countable, DisclosureFilter filter, List<NamedPlace> names) {
        return PlaceQueries.cells(
                countable,
                filter,
                CellSize.LISTED,
                PlaceQueries.CellRules.usual(SuppressionRules.ALL_SHOWN),
                names,
                code -> "The ward");
    }
}
