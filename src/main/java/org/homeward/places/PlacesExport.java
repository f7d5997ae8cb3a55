package org.homeward.places;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.access.DisclosureControl;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.export.ExportContent;
import org.homeward.export.ExportTable;
import org.homeward.export.RoomExport;
import org.homeward.print.Translations;
import org.homeward.reference.ReferenceQueries;
import org.springframework.stereotype.Component;

/**
 * Exports the list beside the map: hexagons of the list's one size, whatever the map shows, and wards; wards only for a role
 * that sees totals. Where the address asks more than how many, its verdicts come first. A hexagon without a number is not listed, as on the screen.
 */
@Component
class PlacesExport implements RoomExport {

    private final PlaceQueries places;
    private final CellCache cells;
    private final HotSpotWork hotSpots;
    private final JourneyQueries journeys;
    private final LowCoverageQueries lowCoverage;
    private final ReferenceQueries reference;
    private final DisclosureControl control;

    PlacesExport(
            PlaceQueries places,
            CellCache cells,
            HotSpotWork hotSpots,
            JourneyQueries journeys,
            LowCoverageQueries lowCoverage,
            ReferenceQueries reference,
            DisclosureControl control) {
        this.control = control;
        this.hotSpots = hotSpots;
        this.journeys = journeys;
        this.lowCoverage = lowCoverage;
        this.places = places;
        this.cells = cells;
        this.reference = reference;
    }

    @Override
    public String name() {
        return "places";
    }

    @Override
    public List<Facet> facets() {
        return Facet.Grain.PLACE.facets();
    }

    @Override
    public ExportContent read(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations) {
        AreaKind finest = control.finest(viewer, filter);
        PlacesByArea byArea = places.countByArea(viewer, filter, finest);
        ExportTable wards = finest == AreaKind.WARD
                ? wards(byArea, reference.districtCodes(viewer), translations)
                : districts(byArea, translations);
        if (viewer.role().isUnderDisclosureControl()) {
            return export(
                    Stream.concat(
                                    asked(parameters)
                                            .filter(question -> question.isFor(viewer))
                                            .flatMap(question -> answers(viewer, filter, question, translations)),
                                    Stream.of(wards))
                            .toList(),
                    translations,
                    "");
        }
        PlaceCells counted = cells.countByCell(viewer, filter, CellSize.LISTED);
        return export(
                Stream.of(
                                asked(parameters).flatMap(question -> answers(viewer, filter, question, translations)),
                                reasons(viewer, filter, parameters, translations),
                                names(viewer, filter, parameters, translations),
                                Stream.of(hexagons(counted, translations), wards))
                        .flatMap(tables -> tables)
                        .toList(),
                translations,
                translations.translate("places.table.rest", 0, counted.hidden()));
    }

    private static Stream<PlacesQuestion> asked(Map<String, List<String>> parameters) {
        return parameters.getOrDefault(PlacesQuestion.PARAMETER, List.of()).stream()
                .flatMap(code -> PlacesQuestion.ofCode(code).stream())
                .limit(1);
    }

    private Stream<ExportTable> reasons(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations) {
        return DrawnAs.read(parameters).filter(as -> as == DrawnAs.REASONS).stream()
                .map(as -> reasons(cells.reasonsByCell(viewer, filter), translations));
    }

    private Stream<ExportTable> names(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations) {
        return DrawnAs.read(parameters).filter(as -> as == DrawnAs.NAMES).stream()
                .map(as -> names(places.countByName(viewer, filter), translations));
    }

    private Stream<ExportTable> answers(
            Viewer viewer, DisclosureFilter filter, PlacesQuestion question, Translations translations) {
        return switch (question) {
            case HOW_MANY -> Stream.empty();
            case WHERE_DO_WE_NOT_KNOW -> Stream.of(interviewed(lowCoverage.byWard(viewer, filter), translations));
            case IS_IT_REAL, WHAT_IS_NEW -> Stream.of(hotSpots(hotSpots.find(viewer, filter, question), translations));
            case HOW_DO_THEY_GET_THERE -> {
                Journeys found = journeys.count(viewer, filter);
                yield Stream.of(journeys(found, translations), distances(found, translations));
            }
        };
    }

    static ExportTable interviewed(InterviewedByWard found, Translations translations) {
        return ExportTable.of(
                translations,
                translations.translate("places.unknown.table"),
                found.columns(translations::translate),
                found.wards());
    }

    static ExportTable journeys(Journeys found, Translations translations) {
        return ExportTable.of(
                translations,
                translations.translate("places.journeys.table"),
                JourneyColumns.between(translations::translate),
                found.between());
    }

    static ExportTable distances(Journeys found, Translations translations) {
        return ExportTable.of(
                translations,
                translations.translate("places.journeys.distances"),
                JourneyColumns.byDistance(translations::translate),
                found.byDistance());
    }

    static ExportTable hotSpots(HotSpotList found, Translations translations) {
        return ExportTable.of(
                translations,
                translations.translate("places.ask." + found.question()),
                PlacesColumns.hotSpots(found.question(), translations::translate),
                found.spots());
    }

    static ExportContent export(List<ExportTable> tables, Translations translations, String rest) {
        return new ExportContent(
                ExportContent.called("places", translations),
                "",
                List.of(
                        translations.translate("places.counting.unit"),
                        translations.translate("places.counting.once"),
                        translations.translate("places.counting.missing"),
                        translations.translate("places.counting.denominator"),
                        rest),
                tables);
    }

    static ExportTable hexagons(PlaceCells counted, Translations translations) {
        return ExportTable.of(
                translations,
                translations.translate("places.export.cells", counted.size().size_m()),
                PlacesColumns.hexagons(translations::translate),
                counted.shown());
    }

    static ExportTable reasons(List<CellReasons> counted, Translations translations) {
        return ExportTable.of(
                translations,
                translations.translate("places.api.reasons"),
                PlacesColumns.reasons(translations::translate),
                counted.stream().filter(reasons -> !reasons.cell().isHidden()).toList());
    }

    static ExportTable names(List<NamedPlaceCount> counted, Translations translations) {
        return ExportTable.of(
                translations,
                translations.translate("places.api.names"),
                PlacesColumns.names(translations::translate),
                counted);
    }

    static ExportTable districts(PlacesByArea counted, Translations translations) {
        return ExportTable.of(
                translations,
                translations.translate("places.table.districts"),
                PlacesColumns.districts(translations::translate),
                counted.areas());
    }

    static ExportTable wards(PlacesByArea counted, Map<String, String> districts, Translations translations) {
        return ExportTable.of(
                translations,
                translations.translate("places.panel.ward"),
                PlacesColumns.wards(districts, translations::translate),
                counted.areas());
    }
}
