package org.homeward.places.ui;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.access.DisclosureControl;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.ChildrenClasses;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DegreeBox;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Exactness;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.NationalGrid;
import org.homeward.places.CellCache;
import org.homeward.places.CellCount;
import org.homeward.places.CellSize;
import org.homeward.places.InterviewedByWard;
import org.homeward.places.LowCoverageQueries;
import org.homeward.places.PlaceCells;
import org.homeward.places.PlaceCount;
import org.homeward.places.PlaceQueries;
import org.homeward.places.WorkingViews;
import org.homeward.reference.GeographyQueries;
import org.homeward.reference.GeographyQueries.AreaShape;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the counts of the map for the signed-in viewer; no browser or proxy may cache them. The list beside the map
 * has the same counts from the same queries.
 */
@RestController
@ConditionalOnWebApplication
class PlacesMapController {

    static final int MAX_CELLS = 5_000;

    private final FilterRequests requests;
    private final CellCache cells;
    private final PlaceQueries places;
    private final WorkingViews workingViews;
    private final LowCoverageQueries lowCoverage;
    private final GeographyQueries geography;
    private final DisclosureControl control;
    private final I18NProvider translations;

    PlacesMapController(
            FilterRequests requests,
            CellCache cells,
            PlaceQueries places,
            WorkingViews workingViews,
            LowCoverageQueries lowCoverage,
            GeographyQueries geography,
            DisclosureControl control,
            I18NProvider translations) {
        this.requests = requests;
        this.cells = cells;
        this.places = places;
        this.workingViews = workingViews;
        this.lowCoverage = lowCoverage;
        this.geography = geography;
        this.control = control;
        this.translations = translations;
    }

    /**
     * Numbers under five only where the request has the key of a working view of this very session; whoever has none, or one that has
     * ended, gets the usual reply.
     */
    @GetMapping("/map/places/cells")
    ResponseEntity<CellsReply> cells(
            @RequestParam("bbox") String bbox,
            @RequestParam("zoom") String zoom,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest http) {
        FilterRequest request = request(parameters);
        Viewer viewer = request.viewer();
        if (viewer.role().isUnderDisclosureControl()) {
            throw MapRequestRejected.notForThisRole();
        }
        CellSize size = CellSize.atZoom(MapRequest.zoom(zoom));
        DisclosureFilter filter = MapRequest.filter(request);
        PlaceCells counted = MapRequest.workingView(workingViews, viewer, parameters, http)
                .map(working -> places.countSmallNumbers(working.viewer(), filter, size))
                .orElseGet(() -> cells.countByCell(viewer, filter, size));
        List<CellCount> inView = counted.within(NationalGrid.around(box(bbox)), MAX_CELLS);
        return uncached(CellsReply.of(counted.size(), inView, counted.mapped()));
    }

    /** Hexagons of one size at every zoom, each with why children went missing. */
    @GetMapping("/map/places/reasons")
    ResponseEntity<ReasonsReply> reasons(@RequestParam MultiValueMap<String, String> parameters) {
        FilterRequest request = request(parameters);
        if (request.viewer().role().isUnderDisclosureControl()) {
            throw MapRequestRejected.notForThisRole();
        }
        return uncached(ReasonsReply.of(cells.reasonsByCell(request.viewer(), MapRequest.filter(request)).stream()
                .limit(MAX_CELLS)
                .toList()));
    }

    /** Wards, hatched where interview coverage is low; shaded by distinct children where {@code shaded} is set. */
    @GetMapping("/map/places/areas")
    ResponseEntity<FeatureCollection<FeatureCollection.AreaProperties>> areas(
            @RequestParam(name = "shaded", defaultValue = "false") boolean shaded,
            @RequestParam MultiValueMap<String, String> parameters) {
        FilterRequest request = request(parameters);
        Viewer viewer = request.viewer();
        DisclosureFilter filter = MapRequest.filter(request);
        AreaKind finest = control.finest(viewer, filter);
        Set<String> low = finest == AreaKind.WARD ? lowCoverage.wards(viewer, filter) : Set.of();
        Map<String, PlaceCount> byCode = shaded ? byCode(viewer, filter) : Map.of();
        return uncached(FeatureCollection.of(geography.areas(viewer, finest).stream()
                .map(shape -> feature(finest, shape, low.contains(shape.code()), byCode.get(shape.code())))
                .toList()));
    }

    /** Wards, shaded by the share of episodes that led to an interview; of a release only hatched, where few did. */
    @GetMapping("/map/places/interviewed")
    ResponseEntity<FeatureCollection<FeatureCollection.AreaProperties>> interviewed(
            @RequestParam MultiValueMap<String, String> parameters) {
        FilterRequest request = request(parameters);
        Viewer viewer = request.viewer();
        DisclosureFilter filter = MapRequest.filter(request);
        Map<String, InterviewedByWard.OfWard> wards = lowCoverage.byWard(viewer, filter).wards().stream()
                .collect(Collectors.toMap(InterviewedByWard.OfWard::code, Function.identity()));
        return uncached(FeatureCollection.of(geography.areas(viewer, AreaKind.WARD).stream()
                .map(shape -> feature(shape, wards.get(shape.code())))
                .toList()));
    }

    private FeatureCollection.Feature<FeatureCollection.AreaProperties> feature(
            AreaShape shape, InterviewedByWard.@Nullable OfWard ward) {
        return FeatureCollection.Feature.of(
                new FeatureCollection.AreaProperties(
                        shape.code(),
                        shape.name(),
                        ward != null && ward.low() ? Boolean.TRUE : null,
                        ward == null
                                ? null
                                : ward.share().step().map(step -> 1 + step).orElse(null),
                        ward == null || ward.share().range().isEmpty()
                                ? null
                                : ward.share()
                                        .words((key, values) -> translations.getTranslation(key, Locale.UK, values)),
                        List.of(shape.label_lon(), shape.label_lat())),
                shape.geoJson());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> rejected(MapRequestRejected rejected) {
        return ResponseEntity.status(rejected.status())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(Map.of("message", String.valueOf(rejected.getMessage())));
    }

    private FeatureCollection.Feature<FeatureCollection.AreaProperties> feature(
            AreaKind kind, AreaShape shape, boolean lowCoverage, @Nullable PlaceCount count) {
        return FeatureCollection.Feature.of(
                new FeatureCollection.AreaProperties(
                        shape.code(),
                        shape.name(),
                        lowCoverage ? Boolean.TRUE : null,
                        count == null ? null : level(kind, count.children()),
                        count == null ? null : shortText(count.children()),
                        List.of(shape.label_lon(), shape.label_lat())),
                shape.geoJson());
    }

    /** 1 to 5, as the add-on numbers its classes. */
    private static @Nullable Integer level(AreaKind kind, Count children) {
        OptionalInt step = ChildrenClasses.of(kind).step(children);
        return step.isPresent() ? (Integer) (step.getAsInt() + 1) : null;
    }

    private Map<String, PlaceCount> byCode(Viewer viewer, DisclosureFilter filter) {
        return places.countByArea(viewer, filter, control.finest(viewer, filter)).areas().stream()
                .filter(area -> !area.code().isEmpty())
                .collect(Collectors.toMap(PlaceCount::code, Function.identity()));
    }

    /** The text shown in an area: its number, or that the number is hidden. */
    private String shortText(Count count) {
        return switch (count) {
            case Count.Shown(int number, Exactness exactness) -> Integer.toString(number);
            case Count.TooSmall(int threshold) -> translations.getTranslation("places.map.under", Locale.UK, threshold);
            case Count.Complement complement -> translations.getTranslation("places.map.hidden", Locale.UK);
        };
    }

    private FilterRequest request(MultiValueMap<String, String> parameters) {
        FilterRequest request = requests.read(parameters, Facet.Grain.PLACE.facets());
        if (request.viewer().role().audience() == null) {
            throw MapRequestRejected.notForThisRole();
        }
        return request;
    }

    private static DegreeBox box(String text) {
        try {
            return DegreeBox.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw MapRequestRejected.notUnderstood(String.valueOf(wrong.getMessage()));
        }
    }

    private static <T> ResponseEntity<T> uncached(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(body);
    }
}
