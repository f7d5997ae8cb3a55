package org.homeward.places.ui;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.ChildrenClasses;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.DegreeBox;
import org.homeward.disclosure.DrawnArea;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.Period;
import org.homeward.places.CellReasons;
import org.homeward.places.CellSize;
import org.homeward.places.DensityMap;
import org.homeward.places.DrawnAs;
import org.homeward.places.HotSpotQueries;
import org.homeward.places.Journeys;
import org.homeward.places.MapSelection;
import org.homeward.places.PlacePoint;
import org.homeward.places.PlaceQueries.Mapped;
import org.homeward.places.PlacesQuestion;
import org.homeward.places.WorkingViews.WorkingView;
import org.homeward.ui.map.CellClickedEvent;
import org.homeward.ui.map.CellStyle;
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
import org.homeward.ui.map.LegendMark;
import org.homeward.ui.map.MapLegend;
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

    private static final List<String> DENSITIES = List.of("0.5–1", "1–2", "2–4", "4–8", "8+");

    /** The classes of {@link org.homeward.disclosure.Share#step}. */
    private static final List<String> SHARES = List.of(
            "coverage.map.class-1",
            "coverage.map.class-2",
            "coverage.map.class-3",
            "coverage.map.class-4",
            "coverage.map.class-5");

    private final LeafletMap map;
    private final MapView view;
    private final Div maps = new Div();
    /** Whether it is filtered by an area that was drawn, so that its cells have one size. */
    private boolean filtered;

    private DrawnAs as = DrawnAs.HEXAGONS;
    private String densityNote = "";
    private String basemap = "";
    /** Of the period beside; null where there is none. */
    private @Nullable LeafletMap other;

    private @Nullable PlayControls player;
    private final boolean cells;
    private final AreaKind shaded;
    private final Optional<WorkingView> working;
    /** The size of the cells on the map; null until the map has said how far it is zoomed. */
    private @Nullable CellSize drawn;

    private PlacesQuestion asked = PlacesQuestion.HOW_MANY;
    private @Nullable Mapped mapped;
    private final MapLegend legend;
    private Consumer<MapSelection> listener = selection -> {};

    /**
     * @param at where it was before; empty opens on the whole of {@code box}
     * @param cells whether the viewer gets cells, or areas only
     * @param working the working view that it is part of
     */
    PlacesMap(Optional<MapPosition> at, DegreeBox box, boolean cells, AreaKind shaded, Optional<WorkingView> working) {
        this.working = working;
        this.shaded = shaded;
        this.cells = cells;
        drawn = at.map(where -> CellSize.atZoom((int) where.zoom())).orElse(null);
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
        legend = new MapLegend(
                measure(), Ramp.CHILDREN, ChildrenClasses.of(shaded).names(), marks());
        map.setLegend(legend);
        map.setCoveredBy(".hw-side");
        map.addViewMovedListener(moved -> draw(
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

    void onSelect(Consumer<MapSelection> selected) {
        listener = selected;
        map.addCellClickListener(this::clicked);
        if (!cells) {
            map.addAreaClickListener(click -> {
                if (shaded == AreaKind.WARD) {
                    selected.accept(new MapSelection.Area(AreaKind.WARD, click.code()));
                }
            });
        }
    }

    private void clicked(CellClickedEvent click) {
        listener.accept(new MapSelection.Cell(new HexagonCell(
                click.cell().size(), click.cell().q(), click.cell().r())));
    }

    /** Puts the tools above the map. @param drawn receives an area that was drawn */
    void tools(MapToolbar tools, Set<String> areas, Consumer<DrawnArea> drawn) {
        getContent().addComponentAsFirst(tools);
        if (!areas.isEmpty()) {
            filtered = true;
            draw(CellSize.LISTED);
        }
        map.setShapes(areas.stream()
                .flatMap(code -> DrawnArea.ofCode(code).stream())
                .map(AreaDrawing::outline)
                .toList());
        map.addShapeDrawnListener(event -> AreaDrawing.area(event.shape()).ifPresent(drawn));
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
        legend.setRamp(
                Ramp.CHILDREN,
                DENSITIES,
                marks().stream()
                        .filter(mark -> mark.mark() == LegendMark.Kind.BLIND)
                        .toList());
        densityNote = getTranslation("places.density.note", hexagons, (int) DensityMap.KERNEL.bandwidth_m());
        updateLegend();
    }

    /** Draws a ring for each hexagon, divided by why children went missing; the hexagons have one size. */
    void showReasons(QueryParameters filter) {
        as = DrawnAs.REASONS;
        map.setCells(counts(filter));
        legend.setMarks(Stream.concat(
                        ReasonStyles.all(this::getTranslation).stream().map(LegendMark::new),
                        marks().stream().filter(mark -> mark.mark() != LegendMark.Kind.DASHED))
                .toList());
        updateLegend();
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
        second.addCellClickListener(this::clicked);
        map.setGroup("places");
        second.setGroup("places");
        maps.removeAll();
        maps.addClassName("beside");
        maps.add(captioned(then, second), captioned(now, map));
        getContent().add(legend.below());
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
        mapped = counted;
        updateLegend();
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
        asked = question;
        map.setCells(new CellSource(
                        "map/places/hot-spots?" + PlacesQuestion.PARAMETER + "=" + question.code() + "&"
                                + query(filter),
                        ChildrenClasses.SMALL_AREAS.least(),
                        getTranslation(
                                question == PlacesQuestion.IS_IT_REAL ? "places.real.tooltip" : "places.new.tooltip"),
                        getTranslation("places.map.tooltip-hidden"))
                .withStyles(HotSpotStyles.all(this::getTranslation)));
        legend.setMarks(Stream.concat(
                        HotSpotStyles.legend(question, this::getTranslation).map(LegendMark::new),
                        marks().stream().filter(mark -> mark.mark() != LegendMark.Kind.DASHED))
                .toList());
        updateLegend();
    }

    /** The key of a working view is in no address but those that the map asks: they are in no history. */
    private String query(QueryParameters filter) {
        return working.map(view -> filter.getQueryString() + "&" + MapRequest.WORKING_VIEW + "=" + view.key())
                .orElseGet(filter::getQueryString);
    }

    /** Shows journeys in place of counts. */
    void load(Journeys journeys) {
        asked = PlacesQuestion.HOW_DO_THEY_GET_THERE;
        map.setCells(null);
        map.setLines(JourneyLines.of(journeys, this::getTranslation));
        legend.setMarks(List.of(
                new LegendMark(LegendMark.Kind.LINE, getTranslation("places.journeys.line")),
                new LegendMark(LegendMark.Kind.BLIND, getTranslation("places.map.low-coverage"))));
        updateLegend();
    }

    /**
     * Shows how many episodes led to an interview in place of counts; of a release only where few did.
     *
     * @param filter as for {@link #load(QueryParameters, long, Mapped)}
     */
    void loadInterviewed(QueryParameters filter, boolean released) {
        asked = PlacesQuestion.WHERE_DO_WE_NOT_KNOW;
        map.setCells(null);
        map.setAreas(new AreaSource("map/places/interviewed?" + filter.getQueryString(), Ramp.COVERAGE, true));
        if (released) {
            legend.setMarks(List.of(new LegendMark(LegendMark.Kind.BLIND, getTranslation("places.map.low-coverage"))));
        } else {
            legend.setRamp(
                    Ramp.COVERAGE, SHARES.stream().map(this::getTranslation).toList(), List.of());
        }
        updateLegend();
    }

    private void draw(CellSize size) {
        if (size != drawn) {
            drawn = size;
            updateLegend();
        }
    }

    /** The legend names the size of the cells, which changes with the zoom; the list always counts cells of one size. */
    private void updateLegend() {
        legend.setMeasure(measure());
        List<Component> note = new ArrayList<>();
        if (asked == PlacesQuestion.HOW_DO_THEY_GET_THERE) {
            note.add(new Paragraph(getTranslation("places.journeys.drawn")));
        } else if (asked == PlacesQuestion.WHERE_DO_WE_NOT_KNOW) {
            if (cells) {
                note.add(new Paragraph(getTranslation("places.unknown.no-colour")));
            }
            note.add(new Paragraph(getTranslation("places.unknown.empty-map")));
            legend.setNote(note);
            return;
        } else if (asked.isVerdict()) {
            note.add(new Paragraph(getTranslation("places.hot-spots.domain")));
        } else if (as == DrawnAs.DENSITY) {
            note.add(new Paragraph(densityNote));
        } else if (as == DrawnAs.REASONS) {
            note.add(new Paragraph(getTranslation("places.reasons.note")));
        } else if (cells && drawn != null && drawn != CellSize.LISTED) {
            note.add(new Paragraph(getTranslation("places.map.grain", CellSize.LISTED.size_m())));
        }
        if (mapped != null) {
            note.add(new Paragraph(getTranslation(
                    "places.drawn",
                    Counted.NUMBER.text(mapped.mapped(), this::getTranslation),
                    Counted.PLACE_STATEMENTS.text(mapped.all(), this::getTranslation))));
            note.add(notDrawn("places.drawn.approximate", mapped.vague(), true));
            note.add(notDrawn("places.drawn.not-mapped", mapped.notMapped(), false));
            if (cells) {
                note.add(new Paragraph(getTranslation("places.drawn.homes")));
            }
        }
        legend.setNote(note);
    }

    /** What is on no map; a link to its list for those who see records, and so cells. */
    private Component notDrawn(String key, Count statements, boolean approximate) {
        String text = getTranslation(key, Counted.NUMBER.text(statements, this::getTranslation));
        if (!cells || statements.equals(Count.ZERO)) {
            return new Paragraph(text);
        }
        NativeButton link = new NativeButton(text, click -> listener.accept(new MapSelection.Unmapped(approximate)));
        link.addClassName("hw-link");
        return new Paragraph(link);
    }

    private String measure() {
        if (asked == PlacesQuestion.HOW_DO_THEY_GET_THERE) {
            return getTranslation("places.journeys.measure");
        }
        if (asked == PlacesQuestion.WHERE_DO_WE_NOT_KNOW) {
            return getTranslation("places.unknown.measure");
        }
        if (asked.isVerdict()) {
            return getTranslation(
                    asked == PlacesQuestion.IS_IT_REAL ? "places.real.measure" : "places.new.measure",
                    HotSpotQueries.SIZE.size_m());
        }
        if (!cells) {
            return getTranslation(shaded == AreaKind.WARD ? "places.map.per-ward" : "places.map.per-district");
        }
        if (as == DrawnAs.REASONS) {
            return getTranslation("places.reasons.measure", CellReasons.SIZE.size_m());
        }
        if (as == DrawnAs.DENSITY) {
            return getTranslation("places.density.measure", (int) DensityMap.KERNEL.bandwidth_m());
        }
        return drawn == null
                ? getTranslation("places.map.per-cell-of-any-size")
                : getTranslation("places.map.per-cell", drawn.size_m());
    }

    private List<LegendMark> marks() {
        List<LegendMark> marks = new ArrayList<>();
        if (cells) {
            marks.add(
                    working.isPresent()
                            ? new LegendMark(new CellStyle(
                                    "plain",
                                    CellStyle.Pattern.NONE,
                                    CellStyle.Outline.THIN,
                                    getTranslation("places.working.few")))
                            : new LegendMark(LegendMark.Kind.HIDDEN, getTranslation("places.map.few")));
            marks.add(new LegendMark(LegendMark.Kind.DASHED, getTranslation("ui.badge.rests-on-one-child")));
        }
        if (shaded == AreaKind.WARD) {
            marks.add(new LegendMark(LegendMark.Kind.BLIND, getTranslation("places.map.low-coverage")));
        }
        return marks;
    }

    /** Outlines the selected cell, or removes the outline; the map moves only where a panel would hide the cell. */
    void select(Optional<MapSelection> selection) {
        if (selection.orElse(null) instanceof MapSelection.Cell(HexagonCell cell)) {
            map.reveal(id(cell));
        } else {
            map.select(null);
        }
        if (other != null) {
            other.select(selection.orElse(null) instanceof MapSelection.Cell(HexagonCell cell) ? id(cell) : null);
        }
    }

    /** Moves to a cell, at a zoom that shows the streets around it. */
    void flyTo(HexagonCell cell) {
        map.flyToCell(id(cell), READABLE_ZOOM);
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
