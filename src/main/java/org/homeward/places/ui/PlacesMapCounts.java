package org.homeward.places.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.DegreeBox;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.GridBox;
import org.homeward.places.CellCache;
import org.homeward.places.CellSize;
import org.homeward.places.LowCoverageQueries;
import org.homeward.places.PlaceCells;
import org.homeward.places.PlaceQueries;
import org.homeward.places.PlacesByArea;
import org.homeward.reference.GeographyQueries;
import org.homeward.reference.GeographyQueries.AreaShape;
import org.homeward.reference.GeographyQueries.DegreePoint;
import org.homeward.reference.ReferenceQueries;
import org.homeward.reference.ReferenceQueries.DataVersion;
import org.springframework.stereotype.Component;

/** The counts and shapes for a map of places. */
@Component
class PlacesMapCounts {

    private final CellCache cells;
    private final PlaceQueries places;
    private final LowCoverageQueries lowCoverage;
    private final GeographyQueries geography;
    private final ReferenceQueries reference;

    PlacesMapCounts(
            CellCache cells,
            PlaceQueries places,
            LowCoverageQueries lowCoverage,
            GeographyQueries geography,
            ReferenceQueries reference) {
        this.cells = cells;
        this.places = places;
        this.lowCoverage = lowCoverage;
        this.geography = geography;
        this.reference = reference;
    }

    PlaceCells cells(Viewer viewer, DisclosureFilter filter, CellSize size) {
        return cells.countByCell(viewer, filter, size);
    }

    PlacesByArea byWard(Viewer viewer, DisclosureFilter filter) {
        return places.countByArea(viewer, filter, AreaKind.WARD);
    }

    Set<String> lowCoverageWards(Viewer viewer, DisclosureFilter filter) {
        return lowCoverage.wards(viewer, filter);
    }

    List<AreaShape> shapes(Viewer viewer, AreaKind kind) {
        return geography.areas(viewer, kind);
    }

    GridBox onNationalGrid(Viewer viewer, DegreeBox box) {
        return geography.onNationalGrid(viewer, box);
    }

    /** The bounding box of the county, the first view of a map. */
    Optional<DegreeBox> extent(Viewer viewer) {
        return geography.extent(viewer);
    }

    DegreePoint inDegrees(Viewer viewer, Coordinate point) {
        return geography.inDegrees(viewer, point);
    }

    DataVersion latest(Viewer viewer) {
        return reference.latest(viewer);
    }
}
