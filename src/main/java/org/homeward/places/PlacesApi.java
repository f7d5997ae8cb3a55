package org.homeward.places;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.access.DisclosureControl;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.export.ApiNotReady;
import org.homeward.export.ApiTable;
import org.homeward.export.ExportContent;
import org.homeward.print.Translations;
import org.homeward.reference.ReferenceQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What programs read of places: the list beside the map by area and by hexagon, and what is new. */
@Configuration
class PlacesApi {

    private static final String SIZE = "size";

    /** As long as programs wait as a rule; what is not found by then is found when they ask again. */
    private static final Duration WAIT = Duration.ofSeconds(25);

    private static final long AGAIN_S = 10;

    private static final List<Facet> FACETS = Facet.Grain.PLACE.facets();

    @Bean
    ApiTable placesByArea(PlaceQueries places, ReferenceQueries reference, DisclosureControl control) {
        return new ApiTable(
                "places/areas",
                "places.api.areas",
                FACETS,
                Map.of(),
                translator -> List.of(PlacesColumns.wards(Map.of(), translator), PlacesColumns.districts(translator)),
                (viewer, filter, chosen, translations) -> {
                    AreaKind finest = control.finest(viewer, filter);
                    PlacesByArea byArea = places.countByArea(viewer, filter, finest);
                    return PlacesExport.export(
                            List.of(
                                    finest == AreaKind.WARD
                                            ? PlacesExport.wards(byArea, reference.districtCodes(viewer), translations)
                                            : PlacesExport.districts(byArea, translations)),
                            translations,
                            "");
                });
    }

    @Bean
    ApiTable placesByCell(CellCache cells) {
        return new ApiTable(
                "places/cells",
                "places.api.cells",
                FACETS,
                Map.of(
                        SIZE,
                        Arrays.stream(CellSize.values())
                                .map(size -> Integer.toString(size.size_m()))
                                .toList()),
                translator -> List.of(PlacesColumns.hexagons(translator)),
                (viewer, filter, chosen, translations) -> {
                    CellSize size = CellSize.of(Integer.parseInt(chosen.getOrDefault(SIZE, "")));
                    PlaceCells counted = cells.countByCell(viewer, filter, size);
                    return PlacesExport.export(
                            List.of(PlacesExport.hexagons(counted, translations)),
                            translations,
                            translations.translate("places.table.rest", 0, counted.hidden()));
                });
    }

    @Bean
    ApiTable reasonsByCell(CellCache cells) {
        return new ApiTable(
                "places/reasons",
                "places.api.reasons",
                FACETS,
                Map.of(),
                translator -> List.of(PlacesColumns.reasons(translator)),
                (viewer, filter, chosen, translations) -> PlacesExport.export(
                        List.of(PlacesExport.reasons(cells.reasonsByCell(viewer, filter), translations)),
                        translations,
                        translations.translate("places.reasons.counting")));
    }

    @Bean
    ApiTable placesByName(PlaceQueries places) {
        return new ApiTable(
                "places/names",
                "places.api.names",
                FACETS,
                Map.of(),
                translator -> List.of(PlacesColumns.names(translator)),
                (viewer, filter, chosen, translations) -> PlacesExport.export(
                        List.of(PlacesExport.names(places.countByName(viewer, filter), translations)),
                        translations,
                        translations.translate("places.names.counting", NamedPlaceCount.RADIUS_M)));
    }

    @Bean
    ApiTable hotSpots(HotSpotWork work) {
        return new ApiTable(
                "places/hot-spots",
                "places.api.hot-spots",
                FACETS,
                Map.of(
                        PlacesQuestion.PARAMETER,
                        List.of(PlacesQuestion.WHAT_IS_NEW.code(), PlacesQuestion.IS_IT_REAL.code())),
                translator -> List.of(
                        PlacesColumns.hotSpots(PlacesQuestion.WHAT_IS_NEW, translator),
                        PlacesColumns.hotSpots(PlacesQuestion.IS_IT_REAL, translator)),
                (viewer, filter, chosen, translations) -> hotSpots(
                        work,
                        viewer,
                        filter,
                        PlacesQuestion.ofCode(chosen.getOrDefault(PlacesQuestion.PARAMETER, ""))
                                .orElse(PlacesQuestion.WHAT_IS_NEW),
                        translations));
    }

    @Bean
    ApiTable journeys(JourneyQueries journeys) {
        return new ApiTable(
                "places/journeys",
                "places.api.journeys",
                FACETS,
                Map.of(),
                translator -> List.of(JourneyColumns.between(translator)),
                (viewer, filter, chosen, translations) -> PlacesExport.export(
                        List.of(PlacesExport.journeys(journeys.count(viewer, filter), translations)),
                        translations,
                        ""));
    }

    @Bean
    ApiTable distances(JourneyQueries journeys) {
        return new ApiTable(
                "places/distances",
                "places.api.distances",
                FACETS,
                Map.of(),
                translator -> List.of(JourneyColumns.byDistance(translator)),
                (viewer, filter, chosen, translations) -> PlacesExport.export(
                        List.of(PlacesExport.distances(journeys.count(viewer, filter), translations)),
                        translations,
                        ""));
    }

    @Bean
    ApiTable interviewed(LowCoverageQueries lowCoverage) {
        return new ApiTable(
                "places/interviewed",
                "places.unknown.table",
                FACETS,
                Map.of(),
                translator -> List.of(
                        new InterviewedByWard(List.of(), false).columns(translator),
                        new InterviewedByWard(List.of(), true).columns(translator)),
                (viewer, filter, chosen, translations) -> PlacesExport.export(
                        List.of(PlacesExport.interviewed(lowCoverage.byWard(viewer, filter), translations)),
                        translations,
                        translations.translate("places.unknown.counting.unit")));
    }

    @Bean
    ApiTable profile(PlaceProfileQueries profiles) {
        return new ApiTable(
                "places/profile",
                "places.api.profile",
                FACETS,
                Map.of(),
                translator -> List.of(ProfileColumns.lines(translator)),
                (viewer, filter, chosen, translations) -> PlaceProfileExport.content(
                        Stream.of(PlaceProfileExport.lines(
                                PlaceProfileExport.profile(profiles, viewer, filter), translations)),
                        translations));
    }

    private static ExportContent hotSpots(
            HotSpotWork work,
            Viewer viewer,
            DisclosureFilter filter,
            PlacesQuestion question,
            Translations translations) {
        HotSpotWork.Work begun = work.begin(viewer, filter, question);
        if (!begun.await(WAIT)) {
            throw new ApiNotReady(AGAIN_S);
        }
        return PlacesExport.export(
                List.of(PlacesExport.hotSpots(begun.found(), translations)),
                translations,
                translations.translate("places.api.chance"));
    }
}
