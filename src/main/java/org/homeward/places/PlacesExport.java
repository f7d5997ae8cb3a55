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
    private final ReferenceQueries reference;
    private final DisclosureControl control;

    PlacesExport(
            PlaceQueries places,
            CellCache cells,
            HotSpotWork hotSpots,
            ReferenceQueries reference,
            DisclosureControl control) {
        this.control = control;
        this.hotSpots = hotSpots;
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
            return export(List.of(wards), translations, "");
        }
        PlaceCells counted = cells.countByCell(viewer, filter, CellSize.LISTED);
        return export(
                Stream.concat(
                                asked(parameters).map(question -> hotSpots(viewer, filter, question, translations)),
                                Stream.of(hexagons(counted, translations), wards))
                        .toList(),
                translations,
                translations.translate("places.table.rest", 0, counted.hidden()));
    }

    private static Stream<PlacesQuestion> asked(Map<String, List<String>> parameters) {
        return parameters.getOrDefault(PlacesQuestion.PARAMETER, List.of()).stream()
                .flatMap(code -> PlacesQuestion.ofCode(code).stream())
                .filter(question -> question != PlacesQuestion.HOW_MANY)
                .limit(1);
    }

    private ExportTable hotSpots(
            Viewer viewer, DisclosureFilter filter, PlacesQuestion question, Translations translations) {
        return ExportTable.of(
                translations,
                translations.translate("places.ask." + question),
                PlacesColumns.hotSpots(question, translations::translate),
                hotSpots.find(viewer, filter, question).spots());
    }

    private static ExportContent export(List<ExportTable> tables, Translations translations, String rest) {
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

    private static ExportTable hexagons(PlaceCells counted, Translations translations) {
        return ExportTable.of(
                translations,
                translations.translate("places.export.cells", counted.size().size_m()),
                PlacesColumns.hexagons(translations::translate),
                counted.shown());
    }

    private static ExportTable districts(PlacesByArea counted, Translations translations) {
        return ExportTable.of(
                translations,
                translations.translate("places.table.districts"),
                PlacesColumns.districts(translations::translate),
                counted.areas());
    }

    private static ExportTable wards(PlacesByArea counted, Map<String, String> districts, Translations translations) {
        return ExportTable.of(
                translations,
                translations.translate("places.panel.ward"),
                PlacesColumns.wards(districts, translations::translate),
                counted.areas());
    }
}
