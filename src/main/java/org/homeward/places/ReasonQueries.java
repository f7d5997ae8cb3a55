package org.homeward.places;

import java.util.List;
import java.util.Map;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.reference.GeographyQueries;
import org.homeward.reference.GeographyQueries.NamedPlace;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.counting.Countable;
import org.homeward.store.counting.DistinctCounts;
import org.homeward.store.counting.FactorRows;
import org.homeward.store.counting.PlaceRows;
import org.homeward.store.counting.Selection;
import org.springframework.stereotype.Component;

/** Counts why children went missing who named places in a hexagon, as {@link CellReasons} states. */
@Component
public class ReasonQueries {

    private final AuditedDatabase database;
    private final GeographyQueries geography;
    private final DisclosureControl control;

    ReasonQueries(AuditedDatabase database, GeographyQueries geography, DisclosureControl control) {
        this.database = database;
        this.geography = geography;
        this.control = control;
    }

    /**
     * Every hexagon of {@link CellReasons#SIZE} in which a place was named, in the order of {@link PlaceQueries#countByCell}. Nothing for a
     * viewer under disclosure control, because no release has reasons by place.
     */
    public List<CellReasons> byCell(Viewer viewer, DisclosureFilter filter) {
        if (viewer.role().isUnderDisclosureControl() || !CellReasons.areCountedUnder(filter)) {
            return List.of();
        }
        PlaceQueries.CellRules rules = PlaceQueries.CellRules.usual(control.of(viewer, filter));
        List<NamedPlace> names = geography.namedPlaces(viewer);
        return database.count(viewer, ReadRequest.counts("places", "reasons by cell", filter), (dsl, countable) -> {
            Map<Long, Map<Long, DistinctCounts>> reasons = bySideAndCell(countable, filter);
            return PlaceQueries.cells(countable, filter, CellReasons.SIZE, rules, names, PlaceQueries.wardNames(dsl))
                    .cells()
                    .stream()
                    .map(cell -> CellReasons.of(
                            cell,
                            side -> reasons.getOrDefault((long) side.ordinal(), Map.of())
                                    .getOrDefault(cell.cell().id(), DistinctCounts.NOTHING)
                                    .children()))
                    .toList();
        });
    }

    /** A factor counts in every hexagon that was named in the same interview. */
    private static Map<Long, Map<Long, DistinctCounts>> bySideAndCell(Countable countable, DisclosureFilter filter) {
        Selection.Keys<FactorRows> cells = countable.keysOfPlacesNamedWith(
                countable.places(filter).where(PlaceRows::isInCell),
                (places, row) -> places.cell(row, CellReasons.SIZE.size_m()));
        return countable
                .factors(filter)
                .where(FactorRows::isFromCompletedInterview)
                .countBy(FactorRows::side, cells);
    }
}
