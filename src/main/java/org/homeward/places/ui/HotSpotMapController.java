package org.homeward.places.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Map;
import org.homeward.disclosure.DegreeBox;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.NationalGrid;
import org.homeward.places.HotSpotWork;
import org.homeward.places.PlacesQuestion;
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

/** Serves the verdicts on hexagons that the list beside the map has; a page asks for them once they are found, so that they are kept. */
@RestController
@ConditionalOnWebApplication
class HotSpotMapController {

    private final FilterRequests requests;
    private final HotSpotWork work;
    private final I18NProvider translations;

    HotSpotMapController(FilterRequests requests, HotSpotWork work, I18NProvider translations) {
        this.requests = requests;
        this.work = work;
        this.translations = translations;
    }

    @GetMapping("/map/places/hot-spots")
    ResponseEntity<HotSpotsReply> hotSpots(
            @RequestParam("bbox") String bbox,
            @RequestParam(PlacesQuestion.PARAMETER) String asked,
            @RequestParam MultiValueMap<String, String> parameters) {
        FilterRequest request = requests.read(parameters, Facet.Grain.PLACE.facets());
        if (request.viewer().audience() == null || request.viewer().role().isUnderDisclosureControl()) {
            throw MapRequestRejected.notForThisRole();
        }
        PlacesQuestion question = PlacesQuestion.ofCode(asked)
                .filter(PlacesQuestion::isVerdict)
                .orElseThrow(() -> MapRequestRejected.notUnderstood("No such question."));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(HotSpotsReply.of(
                        work.find(request.viewer(), MapRequest.filter(request), question),
                        NationalGrid.around(box(bbox)),
                        (key, values) -> translations.getTranslation(key, Locale.UK, values)));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> rejected(MapRequestRejected rejected) {
        return ResponseEntity.status(rejected.status())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(Map.of("message", String.valueOf(rejected.getMessage())));
    }

    private static DegreeBox box(String text) {
        try {
            return DegreeBox.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw MapRequestRejected.notUnderstood(String.valueOf(wrong.getMessage()));
        }
    }
}
