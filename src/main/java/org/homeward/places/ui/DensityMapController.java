package org.homeward.places.ui;

import java.util.List;
import java.util.Map;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.HexagonCell;
import org.homeward.places.DensityMap;
import org.homeward.places.DensityMap.Surface;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterRequests;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the density of a filter, whole: it is the same at every zoom, so moving the map asks for nothing. */
@RestController
@ConditionalOnWebApplication
class DensityMapController {

    private static final double HUNDREDTHS = 100;

    private final FilterRequests requests;
    private final DensityMap density;

    DensityMapController(FilterRequests requests, DensityMap density) {
        this.requests = requests;
        this.density = density;
    }

    /** @param v children per square kilometre, in hundredths */
    record DensityReply(int size, String crs, List<Integer> q, List<Integer> r, List<Long> v) {

        static DensityReply of(Surface surface) {
            return new DensityReply(
                    surface.size().size_m(),
                    "EPSG:27700 axial",
                    surface.cells().stream().map(HexagonCell::q).toList(),
                    surface.cells().stream().map(HexagonCell::r).toList(),
                    surface.perSquareKilometre().stream()
                            .map(value -> Math.round(value * HUNDREDTHS))
                            .toList());
        }
    }

    @GetMapping("/map/places/density")
    ResponseEntity<DensityReply> density(@RequestParam MultiValueMap<String, String> parameters) {
        FilterRequest request = requests.read(parameters, Facet.Grain.PLACE.facets());
        if (request.viewer().audience() == null || request.viewer().role().isUnderDisclosureControl()) {
            throw MapRequestRejected.notForThisRole();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(DensityReply.of(density.surface(request.viewer(), MapRequest.filter(request))));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> rejected(MapRequestRejected rejected) {
        return ResponseEntity.status(rejected.status())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(Map.of("message", String.valueOf(rejected.getMessage())));
    }
}
