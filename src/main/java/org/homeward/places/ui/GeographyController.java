package org.homeward.places.ui;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.homeward.access.CurrentViewer;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.places.ui.FeatureCollection.BasemapProperties;
import org.homeward.places.ui.FeatureCollection.Feature;
import org.homeward.reference.GeographyQueries;
import org.homeward.reference.GeographyQueries.MapFeature;
import org.homeward.reference.ReferenceQueries;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the base map and the outlines of areas. This geography is public: a browser may cache it, and the server
 * caches its JSON until the next change.
 */
@RestController
@ConditionalOnWebApplication
class GeographyController {

    /** Layer names of the map component, by stored layer name. */
    private static final Map<String, String> LAYERS = Map.of(
            "land",
            "land",
            "built",
            "built",
            "water",
            "water",
            "park",
            "park",
            "road",
            "minor-road",
            "main_road",
            "main-road",
            "railway",
            "rail",
            "label",
            "town",
            "water_label",
            "water-name");

    private static final Set<AreaKind> OUTLINED = Set.of(AreaKind.WARD, AreaKind.DISTRICT);

    /** Reads public geography, and has access to nothing else. */
    private static final Viewer AT_START = Viewer.system("map");

    private final CurrentViewer current;
    private final GeographyQueries geography;
    private final ReferenceQueries reference;
    private final BasemapArchive archive;
    private final JsonMapper json;
    private final Map<String, CachedJson> cache = new ConcurrentHashMap<>();

    GeographyController(
            CurrentViewer current,
            GeographyQueries geography,
            ReferenceQueries reference,
            BasemapArchive archive,
            JsonMapper json) {
        this.current = current;
        this.geography = geography;
        this.reference = reference;
        this.archive = archive;
        this.json = json;
    }

    /** Fills the cache beside the start, once: otherwise the first map after it would be blank for longer. */
    @Scheduled(initialDelay = 0)
    void warm() {
        layer("land", AT_START);
        areas(AreaKind.WARD, AT_START);
        areas(AreaKind.DISTRICT, AT_START);
        basemap(AT_START);
    }

    @GetMapping("/map/basemap")
    ResponseEntity<byte[]> basemap() {
        return basemap(current.get());
    }

    private ResponseEntity<byte[]> basemap(Viewer viewer) {
        return cached(
                "basemap",
                viewer,
                () -> archive.address()
                        .<FeatureCollection<?>>map(FeatureCollection::ofTiles)
                        .orElseGet(() ->
                                FeatureCollection.of(basemapFeatures(viewer).toList())));
    }

    @GetMapping("/map/basemap/{layer}")
    ResponseEntity<byte[]> layer(@PathVariable("layer") String layer) {
        return LAYERS.containsValue(layer)
                ? layer(layer, current.get())
                : ResponseEntity.status(HttpStatus.NOT_FOUND).build();
    }

    private ResponseEntity<byte[]> layer(String layer, Viewer viewer) {
        return cached(
                "basemap/" + layer,
                viewer,
                () -> FeatureCollection.of(basemapFeatures(viewer)
                        .filter(feature -> feature.properties().layer().equals(layer))
                        .toList()));
    }

    /** @param kind {@code ward} or {@code district} */
    @GetMapping("/map/areas/{kind}")
    ResponseEntity<byte[]> areas(@PathVariable("kind") String kind) {
        Optional<AreaKind> outlined = OUTLINED.stream()
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(kind))
                .findAny();
        if (outlined.isEmpty()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
        }
        return areas(outlined.get(), current.get());
    }

    private ResponseEntity<byte[]> areas(AreaKind kind, Viewer viewer) {
        return cached(
                "areas/" + kind,
                viewer,
                () -> FeatureCollection.of(geography.areas(viewer, kind).stream()
                        .map(area -> Feature.of(
                                new FeatureCollection.AreaProperties(
                                        area.code(),
                                        area.name(),
                                        null,
                                        null,
                                        null,
                                        List.of(area.label_lon(), area.label_lat())),
                                area.geoJson()))
                        .toList()));
    }

    private Stream<Feature<BasemapProperties>> basemapFeatures(Viewer viewer) {
        return geography.basemap(viewer).stream().map(GeographyController::feature);
    }

    private static Feature<BasemapProperties> feature(MapFeature stored) {
        return Feature.of(
                new BasemapProperties(LAYERS.getOrDefault(stored.layer(), stored.layer()), stored.name()),
                stored.geoJson());
    }

    private ResponseEntity<byte[]> cached(String path, Viewer viewer, Supplier<FeatureCollection<?>> supplier) {
        long change = reference.latest(viewer).change();
        CachedJson found = cache.get(path);
        if (found == null || found.change() != change) {
            found = new CachedJson(change, json.writeValueAsBytes(supplier.get()));
            cache.put(path, found);
        }
        // A weak tag, because the server does not compress a response with a strong one.
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .eTag("W/\"" + change + "\"")
                .body(found.bytes());
    }

    private record CachedJson(long change, byte[] bytes) {}
}
