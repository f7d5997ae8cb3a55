package org.homeward.places.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DegreeBox;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.GridBox;
import org.homeward.places.BlindSpotQueries;
import org.homeward.places.CellCache;
import org.homeward.places.CellSize;
import org.homeward.places.PlaceCells;
import org.homeward.places.PlaceQueries;
import org.homeward.places.PlacesByArea;
import org.homeward.reference.AreaShape;
import org.homeward.reference.GeographyQueries;
import org.springframework.stereotype.Component;

/** Everything a map of places is drawn from. */
@Component
class PlacesMapCounts {

    private final CellCache cells;
    private final PlaceQueries places;
    private final BlindSpotQueries blindSpots;
    private final GeographyQueries geography;
    private final I18NProvider words;

    PlacesMapCounts(
            CellCache cells,
            PlaceQueries places,
            BlindSpotQueries blindSpots,
            GeographyQueries geography,
            I18NProvider words) {
        this.cells = cells;
        this.places = places;
        this.blindSpots = blindSpots;
        this.geography = geography;
        this.words = words;
    }

    PlaceCells cells(Viewer viewer, DisclosureFilter filter, CellSize size) {
        return cells.countByCell(viewer, filter, size);
    }

    PlacesByArea byWard(Viewer viewer, DisclosureFilter filter) {
        return places.countByArea(viewer, filter, AreaKind.WARD);
    }

    Set<String> blindWards(Viewer viewer, DisclosureFilter filter) {
        return blindSpots.wards(viewer, filter);
    }

    List<AreaShape> shapes(Viewer viewer, AreaKind kind) {
        return geography.areas(viewer, kind);
    }

    GridBox onNationalGrid(Viewer viewer, DegreeBox box) {
        return geography.onNationalGrid(viewer, box);
    }

    /** What is written in an area: its number, or that it is hidden. */
    String shortWords(Count count) {
        return count.number().isPresent()
                ? Integer.toString(count.number().getAsInt())
                : words.getTranslation("places.map.hidden", Locale.UK);
    }
}
