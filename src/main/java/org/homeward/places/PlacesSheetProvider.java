package org.homeward.places;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.access.DisclosureControl;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.print.MapDrawing;
import org.homeward.print.Printable;
import org.homeward.print.catalogue.SheetProvider;
import org.homeward.reference.PaperMapQueries;
import org.homeward.reference.PaperMapQueries.GroundShape;
import org.homeward.reference.PaperMapQueries.Outline;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * Provides the sheet of places: the wards and hexagons of the screen; only shaded wards for a role that sees totals.
 */
@Component
class PlacesSheetProvider implements SheetProvider {

    private final PlaceQueries places;
    private final CellCache cells;
    private final PaperMapQueries maps;
    private final DisclosureControl control;

    PlacesSheetProvider(PlaceQueries places, CellCache cells, PaperMapQueries maps, DisclosureControl control) {
        this.control = control;
        this.places = places;
        this.cells = cells;
        this.maps = maps;
    }

    @Override
    public String name() {
        return "places-by-area";
    }

    @Override
    public List<Facet> facets() {
        return Facet.Grain.PLACE.facets();
    }

    @Override
    public String example() {
        return "care=care";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("at");
    }

    @Override
    public Printable read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters) {
        AreaKind finest = control.finest(viewer, filter);
        Map<String, Geometry> outlines =
                maps.outlines(viewer, finest).stream().collect(Collectors.toMap(Outline::code, Outline::shape));
        Optional<ScreenView> screen = ScreenView.read(parameters);
        return new PlacesSheet(
                places.countByArea(viewer, filter, finest),
                finest,
                outlines,
                screen.map(shown -> hexagons(viewer, filter, shown.size())).orElseGet(() -> legible(viewer, filter)),
                maps.ground(viewer).stream().map(PlacesSheetProvider::ground).toList(),
                screen.map(ScreenView::box).orElse(null));
    }

    private List<MapDrawing.Hexagon> hexagons(Viewer viewer, DisclosureFilter filter, CellSize size) {
        return cells.countByCell(viewer, filter, size).cells().stream()
                .map(cell ->
                        new MapDrawing.Hexagon(cell.cell().centre(), cell.cell().size_m(), cell.children()))
                .toList();
    }

    /** The finest hexagons whose numbers can be read where all that was found is on the map. */
    private List<MapDrawing.Hexagon> legible(Viewer viewer, DisclosureFilter filter) {
        return Arrays.stream(CellSize.values())
                .map(size -> hexagons(viewer, filter, size))
                .filter(PlacesSheet::isLegible)
                .findFirst()
                .orElseGet(() -> hexagons(viewer, filter, CellSize.M4000));
    }

    static MapDrawing.Ground ground(GroundShape feature) {
        return new MapDrawing.Ground(
                MapDrawing.Layer.valueOf(feature.layer().toUpperCase(Locale.ROOT)), feature.name(), feature.shape());
    }
}
