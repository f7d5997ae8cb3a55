package org.homeward.places.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.HexagonCell;
import org.homeward.places.CellSize;
import org.homeward.places.MapSelection;
import org.homeward.places.PlacePoint;
import org.homeward.ui.map.LeafletMap;
import org.homeward.ui.map.LeafletMap.AreaSource;
import org.homeward.ui.map.LeafletMap.CellId;
import org.homeward.ui.map.LeafletMap.CellSource;
import org.homeward.ui.map.LeafletMap.MapPoint;
import org.homeward.ui.map.LeafletMap.MapTexts;
import org.homeward.ui.map.LeafletMap.MapView;
import org.homeward.ui.map.LegendMark;
import org.homeward.ui.map.MapLegend;
import org.homeward.ui.map.Ramp;
import org.homeward.ui.map.ViewMovedEvent;
import org.jspecify.annotations.Nullable;

/** The map of the room with its legend: cells for roles that may see them, shaded wards for the others. */
final class PlacesMap extends Composite<Div> {

    private static final int READABLE_ZOOM = 13;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private final LeafletMap map;
    private final boolean cells;
    private CellSize size = CellSize.M500;
    private int zoom;
    private @Nullable MapLegend legend;

    /** @param cells whether the viewer gets cells, or areas only */
    PlacesMap(MapPosition start, boolean cells) {
        this.cells = cells;
        this.zoom = start.zoom();
        map = new LeafletMap(
                new MapView(
                        start.latitude(), start.longitude(), start.zoom(), MapPosition.MIN_ZOOM, MapPosition.MAX_ZOOM),
                new MapTexts(
                        getTranslation("places.map.label"),
                        getTranslation("ui.map.zoom-in"),
                        getTranslation("ui.map.zoom-out"),
                        getTranslation("ui.map.source"),
                        getTranslation("ui.map.failed")));
        map.addViewMovedListener(moved -> zoom = moved.zoom());
        getContent().addClassName("hw-places-map");
        getContent().add(map);
    }

    void onSelect(Consumer<MapSelection> listener) {
        map.addCellClickListener(click -> listener.accept(new MapSelection.Cell(
                new HexagonCell(size.size_m(), click.cell().q(), click.cell().r()))));
        if (!cells) {
            map.addAreaClickListener(click -> listener.accept(new MapSelection.Area(AreaKind.WARD, click.code())));
        }
    }

    void onMove(Consumer<ViewMovedEvent> moved) {
        map.addViewMovedListener(moved::accept);
    }

    /**
     * Loads the counts of a filter.
     *
     * @param filter as URL parameters, with the change as known at which both page and map are read
     */
    void load(QueryParameters filter, long change, CellSize shown, String note) {
        map.setBasemap("map/basemap?v=" + change);
        // Shaded wards leave no space for their names: the tooltip and the list show them.
        map.setAreas(new AreaSource(
                "map/places/areas?shaded=" + !cells + "&" + filter.getQueryString(), Ramp.CHILDREN, cells));
        map.setCells(
                cells
                        ? new CellSource(
                                "map/places/cells?" + filter.getQueryString(),
                                ChildrenBreaks.BREAKS,
                                getTranslation("places.map.tooltip"),
                                getTranslation("places.map.tooltip-hidden"))
                        : null);
        size = shown;
        updateLegend(note);
    }

    /** The legend names the size of the cells, so it is rebuilt when the size changes. */
    private void updateLegend(String note) {
        if (legend != null) {
            legend.getElement().removeFromParent();
        }
        String measure =
                cells ? getTranslation("places.map.per-cell", size.size_m()) : getTranslation("places.map.per-ward");
        MapLegend rebuilt = new MapLegend(measure, Ramp.CHILDREN, ChildrenBreaks.NAMES, marks());
        rebuilt.setNote(note);
        map.setLegend(rebuilt);
        legend = rebuilt;
    }

    private List<LegendMark> marks() {
        List<LegendMark> marks = new ArrayList<>();
        if (cells) {
            marks.add(new LegendMark(LegendMark.Kind.HIDDEN, getTranslation("places.map.few")));
            marks.add(new LegendMark(LegendMark.Kind.DASHED, getTranslation("ui.badge.rests-on-one-child")));
        }
        marks.add(new LegendMark(LegendMark.Kind.BLIND, getTranslation("places.map.low-coverage")));
        return marks;
    }

    /** Outlines the selected cell, or removes the outline; the map does not move. */
    void select(Optional<MapSelection> selection) {
        map.select(
                selection.orElse(null) instanceof MapSelection.Cell(HexagonCell cell) && cell.size_m() == size.size_m()
                        ? new CellId(cell.q(), cell.r())
                        : null);
    }

    /** Moves to a cell, at a zoom that shows the streets where the cell size allows it. */
    void flyTo(HexagonCell cell) {
        int targetZoom = size == CellSize.M500 ? Math.max(zoom, READABLE_ZOOM) : zoom;
        map.flyToCell(new CellId(cell.q(), cell.r()), cell.size_m(), targetZoom);
    }

    void flyTo(double latitude, double longitude) {
        map.flyTo(latitude, longitude, zoom);
    }

    void showPoints(List<PlacePoint> points) {
        map.setPoints(points.stream().map(this::point).toList());
    }

    private MapPoint point(PlacePoint point) {
        String text = getTranslation(
                "places.point",
                point.category(),
                getTranslation("words.PlaceRole." + point.role()),
                getTranslation("words.PrecisionTier." + point.precision()),
                MONTH.format(point.month()));
        return new MapPoint(
                point.statement().value().toString(), point.latitude(), point.longitude(), point.category(), text);
    }
}
