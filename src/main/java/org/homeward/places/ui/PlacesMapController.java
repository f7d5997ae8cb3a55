package org.homeward.places.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DegreeBox;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.places.CellCount;
import org.homeward.places.CellSize;
import org.homeward.places.PlaceCells;
import org.homeward.places.PlaceCount;
import org.homeward.reference.GeographyQueries.AreaShape;
import org.homeward.reference.ui.FilterRequest;
import org.homeward.reference.ui.FilterRequests;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the map of this room asks for: counts of the signed-in viewer, never kept by a browser or a proxy. The same counts
 * as the list beside the map, from the same queries.
 */
@RestController
@ConditionalOnWebApplication
class PlacesMapController {

    private static final int MOST_CELLS = 5_000;

    private final FilterRequests desk;
    private final PlacesMapCounts counts;
    private final I18NProvider words;

    PlacesMapController(FilterRequests desk, PlacesMapCounts counts, I18NProvider words) {
        this.desk = desk;
        this.counts = counts;
        this.words = words;
    }

    @GetMapping("/map/places/cells")
    ResponseEntity<CellsReply> cells(
            @RequestParam("bbox") String bbox,
            @RequestParam("zoom") String zoom,
            @RequestParam MultiValueMap<String, String> parameters) {
        FilterRequest asked = asked(parameters);
        Viewer viewer = asked.viewer();
        if (viewer.role().isUnderDisclosureControl()) {
            throw MapRequestRejected.notForThisRole();
        }
        CellSize size = CellSize.atZoom(MapRequest.zoom(zoom));
        PlaceCells cells = counts.cells(viewer, MapRequest.filter(asked, parameters), size);
        List<CellCount> inView = cells.within(counts.onNationalGrid(viewer, box(bbox)), MOST_CELLS);
        return unkept(CellsReply.of(size, inView, cells.mapped()));
    }

    /** Wards, hatched where few were asked; shaded by distinct children where {@code shaded} is set. */
    @GetMapping("/map/places/areas")
    ResponseEntity<FeatureCollection<FeatureCollection.Area>> areas(
            @RequestParam(name = "shaded", defaultValue = "false") boolean shaded,
            @RequestParam MultiValueMap<String, String> parameters) {
        FilterRequest asked = asked(parameters);
        Viewer viewer = asked.viewer();
        DisclosureFilter filter = MapRequest.filter(asked, parameters);
        Set<String> blind = counts.lowCoverageWards(viewer, filter);
        Map<String, PlaceCount> byCode = shaded ? byCode(viewer, filter) : Map.of();
        return unkept(FeatureCollection.of(counts.shapes(viewer, AreaKind.WARD).stream()
                .map(shape -> feature(shape, blind.contains(shape.code()), byCode.get(shape.code())))
                .toList()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(MapRequestRejected refused) {
        return ResponseEntity.status(refused.status())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(Map.of("message", String.valueOf(refused.getMessage())));
    }

    private FeatureCollection.Feature<FeatureCollection.Area> feature(
            AreaShape shape, boolean blind, @org.jspecify.annotations.Nullable PlaceCount count) {
        return FeatureCollection.Feature.of(
                new FeatureCollection.Area(
                        shape.code(),
                        shape.name(),
                        blind ? Boolean.TRUE : null,
                        count == null ? null : ChildrenBreaks.level(count.children()),
                        count == null ? null : shortWords(count.children()),
                        List.of(shape.label_lon(), shape.label_lat())),
                shape.geoJson());
    }

    private Map<String, PlaceCount> byCode(Viewer viewer, DisclosureFilter filter) {
        return counts.byWard(viewer, filter).areas().stream()
                .filter(area -> !area.code().isEmpty())
                .collect(Collectors.toMap(PlaceCount::code, Function.identity()));
    }

    /** What is written in an area: its number, or that it is hidden. */
    private String shortWords(Count count) {
        return count.number().isPresent()
                ? Integer.toString(count.number().getAsInt())
                : words.getTranslation("places.map.hidden", Locale.UK);
    }

    private FilterRequest asked(MultiValueMap<String, String> parameters) {
        FilterRequest asked = desk.read(parameters);
        if (asked.viewer().audience() == null) {
            throw MapRequestRejected.notForThisRole();
        }
        return asked;
    }

    private static DegreeBox box(String text) {
        try {
            return DegreeBox.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw MapRequestRejected.notUnderstood(String.valueOf(wrong.getMessage()));
        }
    }

    private static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(body);
    }
}
