package org.homeward.places.ui;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.homeward.disclosure.DegreeBox;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.NationalGrid;
import org.homeward.places.HotSpotList;
import org.homeward.places.HotSpotWork;
import org.homeward.places.PlacesQuestion;
import org.homeward.places.WorkingViews;
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
    private final WorkingViews workingViews;
    private final I18NProvider translations;

    HotSpotMapController(
            FilterRequests requests, HotSpotWork work, WorkingViews workingViews, I18NProvider translations) {
        this.workingViews = workingViews;
        this.requests = requests;
        this.work = work;
        this.translations = translations;
    }

    @GetMapping("/map/places/hot-spots")
    ResponseEntity<HotSpotsReply> hotSpots(
            @RequestParam("bbox") String bbox,
            @RequestParam(PlacesQuestion.PARAMETER) String asked,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest http) {
        FilterRequest request = requests.read(parameters, Facet.Grain.PLACE.facets());
        if (request.viewer().audience() == null || request.viewer().role().isUnderDisclosureControl()) {
            throw MapRequestRejected.notForThisRole();
        }
        PlacesQuestion question = PlacesQuestion.ofCode(asked)
                .filter(PlacesQuestion::isVerdict)
                .orElseThrow(() -> MapRequestRejected.notUnderstood("No such question."));
        DisclosureFilter filter = MapRequest.filter(request);
        HotSpotList found = MapRequest.workingView(workingViews, request.viewer(), parameters, http)
                .map(working -> work.find(working.viewer(), filter, question, true))
                .orElseGet(() -> work.find(request.viewer(), filter, question));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(HotSpotsReply.of(
                        found,
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
