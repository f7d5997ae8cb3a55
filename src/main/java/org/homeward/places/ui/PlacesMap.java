package org.homeward.places.ui;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.ChildrenClasses;
import org.homeward.disclosure.DegreeBox;
import org.homeward.disclosure.DrawnArea;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;
import org.homeward.disclosure.Period;
import org.homeward.places.CellSize;
import org.homeward.places.DensityMap;
import org.homeward.places.DrawnAs;
import org.homeward.places.Journeys;
import org.homeward.places.MapSelection;
import org.homeward.places.PlacePoint;
import org.homeward.places.PlaceQueries.Mapped;
import org.homeward.places.PlacesQuestion;
import org.homeward.places.WorkingViews.WorkingView;
import org.homeward.ui.map.CellClickedEvent;
import org.homeward.ui.map.LeafletMap;
import org.homeward.ui.map.LeafletMap.AreaSource;
import org.homeward.ui.map.LeafletMap.Box;
import org.homeward.ui.map.LeafletMap.CellId;
import org.homeward.ui.map.LeafletMap.CellSource;
import org.homeward.ui.map.LeafletMap.DrawingTexts;
import org.homeward.ui.map.LeafletMap.MapPoint;
import org.homeward.ui.map.LeafletMap.MapTexts;
import org.homeward.ui.map.LeafletMap.MapView;
import org.homeward.ui.map.LeafletMap.Position;
import org.homeward.ui.map.LeafletMap.ShapeKind;
import org.homeward.ui.map.LeafletMap.SurfaceSource;
import org.homeward.ui.map.Ramp;
import org.homeward.ui.map.ViewMovedEvent;
import org.jspecify.annotations.Nullable;

/** The map of the room with its legend: cells for roles that may see them, shaded wards for the others. */
final class PlacesMap extends Composite<Div> {

    private static final String CELLS = "map/places/cells?";
    private static final String DENSITY = "map/places/density?";
    private static final String REASONS = "map/places/reasons?";
    private static final int READABLE_ZOOM = 13;
    private static final int LISTED_AT_A_POINT = 3;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private final LeafletMap map;
    private final MapView view;
    private final Div maps = new Div();
    /** Whether it is filtered by an area that was drawn, so that its cells have one size. */
    private boolean filtered;

    private DrawnAs as = DrawnAs.HEXAGONS;
    private String basemap = "";
    /** Of the period beside; null where there is none. */
    private @Nullable LeafletMap other;

    private @Nullable PlayControls player;
    private final boolean cells;
    private final AreaKind shaded;
    private final Optional<WorkingView> working;
    private final PlacesLegend legend;
    private List<DrawnArea> drawnAreas = List.of();
    private BiConsumer<MapSelection, When> listener = (selection, when) -> {};

    /**
     * @param at where it was before; empty opens on the whole of {@code box}
     * @param cells whether the viewer gets cells, or areas only
     * @param working the working view that it is part of
     */
    PlacesMap(Optional<MapPosition> at, DegreeBox box, boolean cells, AreaKind shaded, Optional<WorkingView> working) {
        this.working = working;
        this.shaded = shaded;
        this.cells = cells;
        view = new MapView(
                at.map(where -> new Position(where.latitude(), where.longitude(), where.zoom()))
                        .orElse(null),
                new Box(box.west(), box.south(), box.east(), box.north()),
                MapPosition.MIN_ZOOM,
                MapPosition.MAX_ZOOM);
        map = new LeafletMap(
                view,
                new MapTexts(
                        getTranslation("places.map.label"),
                        getTranslation("ui.map.zoom-in"),
                        getTranslation("ui.map.zoom-out"),
                        getTranslation("ui.map.source"),
                        getTranslation("ui.map.failed"),
                        new DrawingTexts(
                                getTranslation("places.draw.circle.how"),
                                getTranslation("places.draw.ring.how"),
                                getTranslation("places.draw.circle.keys"),
                                getTranslation("places.draw.ring.keys"),
                                getTranslation("places.draw.cancel"))));
        map.setId("places-map");
        legend = new PlacesLegend(
                this::getTranslation,
                cells,
                shaded,
                working.isPresent(),
                selection -> listener.accept(selection, When.FILTERED));
        at.map(where -> CellSize.atZoom((int) where.zoom())).ifPresent(legend::draw);
        map.setLegend(legend.component());
        map.setCoveredBy(".hw-side");
        map.addViewMovedListener(moved -> legend.draw(
                filtered
                        ? CellSize.LISTED
                        : CellSize.atZoom((int) moved.position().zoom())));
        getContent().addClassName("hw-places-map");
        maps.addClassName("hw-maps");
        maps.add(map);
        getContent().add(maps);
        if (working.isPresent()) {
            Span tag = new Span(getTranslation("places.working.tag"));
            tag.addClassName("tag");
            getContent().addClassName("working");
            getContent().add(tag);
        }
    }

    /** The period of a selection: the filter's, or the one beside it. */
    enum When {
        FILTERED,
        BESIDE
    }

    void onSelect(BiConsumer<MapSelection, When> selected) {
        listener = selected;
        map.addCellClickListener(click -> listener.accept(cell(click), When.FILTERED));
        if (!cells) {
            map.addAreaClickListener(click -> {
                if (shaded == AreaKind.WARD) {
                    selected.accept(new MapSelection.Area(AreaKind.WARD, click.code()), When.FILTERED);
                }
            });
        }
    }

    private static MapSelection cell(CellClickedEvent click) {
        return new MapSelection.Cell(new HexagonCell(
                click.cell().size(), click.cell().q(), click.cell().r()));
    }

    /** Puts the tools above the map. @param drawn receives an area that was drawn */
    void tools(MapToolbar tools, Set<String> areas, Consumer<DrawnArea> drawn) {
        getContent().addComponentAsFirst(tools);
        if (!areas.isEmpty()) {
            filtered = true;
            legend.draw(CellSize.LISTED);
        }
        drawnAreas =
                areas.stream().flatMap(code -> DrawnArea.ofCode(code).stream()).toList();
        outline(drawnAreas.stream());
        map.addShapeDrawnListener(event -> AreaDrawing.area(event.shape()).ifPresent(drawn));
    }

    private void outline(Stream<DrawnArea> areas) {
        map.setShapes(areas.map(AreaDrawing::outline).toList());
    }

    void draw(ShapeKind kind, int radius_m) {
        map.draw(kind, radius_m);
    }

    /** Plays a period below the map, or stops. @param address the parameters of the counts of a period */
    void play(boolean on, Period whole, Function<Period, QueryParameters> address) {
        if (player != null) {
            getContent().remove(player);
            player = null;
        }
        if (on) {
            player = new PlayControls(map, whole, period -> CELLS + query(address.apply(period)));
            getContent().add(player);
        }
    }

    /** Draws the counts as density; the map then has no hexagons. @param hexagons how many have a number */
    void showDensity(QueryParameters filter, int hexagons) {
        as = DrawnAs.DENSITY;
        map.setCells(null);
        map.setSurface(new SurfaceSource(DENSITY + filter.getQueryString(), DensityMap.LEVELS));
        legend.density(hexagons);
    }

    /** Draws a ring for each hexagon, divided by why children went missing; the hexagons have one size. */
    void showReasons(QueryParameters filter) {
        as = DrawnAs.REASONS;
        map.setCells(counts(filter));
        legend.reasons();
    }

    /** Puts another period beside it, drawn in the same way and moved together; one legend is for both. */
    void showBeside(QueryParameters filter, String now, String then) {
        LeafletMap second = new LeafletMap(
                view,
                new MapTexts(
                        getTranslation("places.beside.label", then),
                        getTranslation("ui.map.zoom-in"),
                        getTranslation("ui.map.zoom-out"),
                        getTranslation("ui.map.source"),
                        getTranslation("ui.map.failed")));
        other = second;
        second.setCoveredBy(".hw-side");
        second.setBasemap(basemap);
        second.setAreas(areas(filter));
        if (as == DrawnAs.DENSITY) {
            second.setSurface(new SurfaceSource(DENSITY + filter.getQueryString(), DensityMap.LEVELS));
        } else {
            second.setCells(counts(filter, getTranslation("places.map.tooltip") + "\n" + then));
        }
        second.addCellClickListener(click -> listener.accept(cell(click), When.BESIDE));
        map.setGroup("places");
        second.setGroup("places");
        maps.removeAll();
        maps.addClassName("beside");
        maps.add(captioned(then, second), captioned(now, map));
        getContent().add(legend.component().below());
    }

    private static Div captioned(String period, LeafletMap map) {
        Span caption = new Span(period);
        caption.addClassName("caption");
        Div captioned = new Div(caption, map);
        captioned.addClassName("hw-captioned-map");
        return captioned;
    }

    void onMove(Consumer<ViewMovedEvent> moved) {
        map.addViewMovedListener(moved::accept);
    }

    /**
     * Loads the counts of a filter.
     *
     * @param filter as URL parameters, with the change as known at which both page and map are read
     */
    void load(QueryParameters filter, long change, Mapped counted) {
        basemap = "map/basemap?v=" + change;
        map.setBasemap(basemap);
        map.setAreas(areas(filter));
        map.setCells(cells ? counts(filter) : null);
        legend.counts(counted);
    }

    /** Shaded wards leave no space for their names: the tooltip and the list show them. */
    private AreaSource areas(QueryParameters filter) {
        return new AreaSource(
                "map/places/areas?shaded=" + !cells + "&" + filter.getQueryString(), Ramp.CHILDREN, cells);
    }

    private CellSource counts(QueryParameters filter) {
        return counts(filter, getTranslation(working.isPresent() ? "places.working.tooltip" : "places.map.tooltip"));
    }

    private CellSource counts(QueryParameters filter, String tooltip) {
        CellSource source = new CellSource(
                (as == DrawnAs.REASONS ? REASONS : CELLS) + query(filter),
                ChildrenClasses.SMALL_AREAS.least(),
                tooltip,
                getTranslation("places.map.tooltip-hidden"));
        return as == DrawnAs.REASONS ? source.withParts(ReasonStyles.all(this::getTranslation)) : source;
    }

    /**
     * Shows verdicts in place of counts, once they are found.
     *
     * @param filter as for {@link #load}
     */
    void load(QueryParameters filter, PlacesQuestion question) {
        map.setCells(new CellSource(
                        "map/places/hot-spots?" + PlacesQuestion.PARAMETER + "=" + question.code() + "&"
                                + query(filter),
                        ChildrenClasses.SMALL_AREAS.least(),
                        getTranslation(
                                question == PlacesQuestion.IS_IT_REAL ? "places.real.tooltip" : "places.new.tooltip"),
                        getTranslation("places.map.tooltip-hidden"))
                .withStyles(HotSpotStyles.all(this::getTranslation)));
        legend.verdicts(question);
    }

    /** The key of a working view is in no address but those that the map asks: they are in no history. */
    private String query(QueryParameters filter) {
        return working.map(view -> filter.getQueryString() + "&" + MapRequest.WORKING_VIEW + "=" + view.key())
                .orElseGet(filter::getQueryString);
    }

    /** Shows journeys in place of counts. */
    void load(Journeys journeys) {
        map.setCells(null);
        map.setLines(JourneyLines.of(journeys, this::getTranslation));
        legend.journeys();
    }

    /**
     * Shows how many episodes led to an interview in place of counts; of a release only where few did.
     *
     * @param filter as for {@link #load(QueryParameters, long, Mapped)}
     */
    void loadInterviewed(QueryParameters filter, boolean released) {
        map.setCells(null);
        map.setAreas(new AreaSource("map/places/interviewed?" + filter.getQueryString(), Ramp.COVERAGE, true));
        legend.interviewed(released);
    }

    /** Outlines the selected cell, or removes the outline; the map moves only where a panel would hide the cell. */
    void select(Optional<MapSelection> selection) {
        if (selection.orElse(null) instanceof MapSelection.Cell(HexagonCell cell)) {
            map.reveal(id(cell));
        } else {
            map.select(null);
        }
        outline(Stream.concat(
                drawnAreas.stream(),
                selection.stream()
                        .filter(MapSelection.Within.class::isInstance)
                        .map(around -> ((MapSelection.Within) around).area())));
        if (other != null) {
            other.select(selection.orElse(null) instanceof MapSelection.Cell(HexagonCell cell) ? id(cell) : null);
        }
    }

    /** Moves to a cell, at a zoom that shows the streets around it. */
    void flyTo(HexagonCell cell) {
        map.flyToCell(id(cell), READABLE_ZOOM);
    }

    /** The same for an area, which has an outline of its own. */
    void flyTo(DrawnArea area) {
        LongitudeLatitude middle = NationalGrid.toLongitudeLatitude(area.middle());
        map.flyTo(middle.latitude(), middle.longitude(), READABLE_ZOOM);
    }

    private static CellId id(HexagonCell cell) {
        return new CellId(cell.q(), cell.r(), cell.size_m());
    }

    /** Positions are rounded, so that several places may have the same: they are one point that lists them. */
    void showPoints(List<PlacePoint> points) {
        Map<LongitudeLatitude, List<PlacePoint>> byPosition =
                points.stream().collect(groupingBy(PlacePoint::at, LinkedHashMap::new, toList()));
        map.setPoints(byPosition.values().stream().map(this::point).toList());
    }

    private MapPoint point(List<PlacePoint> here) {
        PlacePoint first = here.getFirst();
        return new MapPoint(
                first.statement().value().toString(),
                first.at().latitude(),
                first.at().longitude(),
                here.size() == 1 ? first.category() : getTranslation("places.point.several", here.size()),
                popup(here));
    }

    /** The latest of them, and how many more there are: a popup must fit the map. */
    private String popup(List<PlacePoint> here) {
        List<String> texts = new ArrayList<>();
        here.stream()
                .sorted(Comparator.comparing(PlacePoint::month).reversed())
                .limit(LISTED_AT_A_POINT)
                .forEach(place -> texts.add(text(place)));
        if (here.size() > LISTED_AT_A_POINT) {
            texts.add(getTranslation("places.point.more", here.size() - LISTED_AT_A_POINT));
        }
        texts.add(getTranslation("places.point.hundred-metres"));
        return String.join("\n\n", texts);
    }

    private String text(PlacePoint point) {
        return getTranslation(
                "places.point",
                point.category(),
                getTranslation("words.PlaceRole." + point.role()),
                getTranslation("words.PrecisionTier." + point.precision()),
                MONTH.format(point.month()));
    }
}
