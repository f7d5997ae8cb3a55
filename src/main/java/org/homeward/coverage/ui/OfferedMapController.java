package org.homeward.coverage.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.coverage.CoverageCount;
import org.homeward.coverage.CoverageQueries;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Share;
import org.homeward.reference.GeographyQueries;
import org.homeward.reference.GeographyQueries.AreaShape;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the districts with the share offered for the map; the same counts as the table beside it. */
@RestController
@ConditionalOnWebApplication
class OfferedMapController {

    static final String PATH = "map/coverage/offered";

    private final FilterRequests requests;
    private final CoverageQueries coverage;
    private final GeographyQueries geography;
    private final I18NProvider translations;

    OfferedMapController(
            FilterRequests requests, CoverageQueries coverage, GeographyQueries geography, I18NProvider translations) {
        this.requests = requests;
        this.coverage = coverage;
        this.geography = geography;
        this.translations = translations;
    }

    @GetMapping("/" + PATH)
    ResponseEntity<Districts> offered(@RequestParam MultiValueMap<String, String> parameters) {
        FilterRequest request = requests.read(parameters, Facet.Grain.EPISODE.facets());
        if (request.viewer().role().audience() == null) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        if (!request.tooFine().isEmpty()) {
            return ResponseEntity.badRequest()
                    .cacheControl(CacheControl.noStore().cachePrivate())
                    .build();
        }
        Map<String, CoverageCount> byName = coverage.byDistrict(request.viewer(), request.filter()).groups().stream()
                .collect(Collectors.toMap(CoverageCount::group, Function.identity()));
        List<District> districts = geography.areas(request.viewer(), AreaKind.DISTRICT).stream()
                .map(shape -> district(shape, Optional.ofNullable(byName.get(shape.name()))))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(new Districts("FeatureCollection", districts));
    }

    private District district(AreaShape shape, Optional<CoverageCount> count) {
        Optional<Share> share = count.map(CoverageCount::shareOffered);
        OptionalInt level = share.map(OfferedBreaks::of).orElse(OptionalInt.empty());
        return new District(
                "Feature",
                new DistrictProperties(
                        shape.code(),
                        shape.name(),
                        level.orElse(1) > 1 ? level.getAsInt() : null,
                        level.orElse(0) == 1 ? Boolean.TRUE : null,
                        share.map(of -> of.words((key, values) -> translations.getTranslation(key, Locale.UK, values)))
                                .orElse("–"),
                        List.of(shape.label_lon(), shape.label_lat())),
                shape.geoJson());
    }

    record Districts(String type, List<District> features) {}

    record District(
            String type,
            DistrictProperties properties,
            @JsonRawValue String geometry) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DistrictProperties(
            String code,
            String name,
            @Nullable Integer level,
            @Nullable Boolean hatched,
            String value,
            List<Double> label) {}
}
