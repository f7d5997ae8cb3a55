package org.homeward.places;

import java.util.List;
import java.util.Map;
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
 * that sees totals. A hexagon without a number is not listed, as on the screen.
 */
@Component
class PlacesExport implements RoomExport {

    private final PlaceQueries places;
    private final CellCache cells;
    private final ReferenceQueries reference;

    PlacesExport(PlaceQueries places, CellCache cells, ReferenceQueries reference) {
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
        ExportTable wards =
                wards(places.countByArea(viewer, filter, AreaKind.WARD), reference.districtCodes(viewer), translations);
        if (viewer.role().isUnderDisclosureControl()) {
            return export(List.of(wards), translations, "");
        }
        PlaceCells counted = cells.countByCell(viewer, filter, CellSize.LISTED);
        return export(
                List.of(hexagons(counted, translations), wards),
                translations,
                translations.translate("places.table.rest", 0, counted.hidden()));
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
                        translations.translate(
                                "places.export.cells", counted.size().size_m()),
                        counted.shown())
                .words(translations.translate("places.column.near"), cell -> name(cell, translations))
                .number(
                        translations.translate("places.export.easting"),
                        cell -> Math.round(cell.cell().centre().easting_m()))
                .number(
                        translations.translate("places.export.northing"),
                        cell -> Math.round(cell.cell().centre().northing_m()))
                .words(translations.translate("places.column.ward"), CellCount::ward)
                .count(translations.translate("places.column.children"), CellCount::children)
                .count(translations.translate("places.column.episodes"), CellCount::episodes)
                .count(translations.translate("places.column.statements"), CellCount::statements)
                .words(translations.translate("places.column.note"), cell -> note(cell.restsOnOneChild(), translations))
                .table();
    }

    private static ExportTable wards(PlacesByArea counted, Map<String, String> districts, Translations translations) {
        return ExportTable.of(translations, translations.translate("places.panel.ward"), counted.areas())
                .coded(
                        translations.translate("places.column.ward"),
                        PlaceCount::code,
                        area -> area.name().isEmpty() ? translations.translate("places.outside") : area.name())
                .coded(
                        translations.translate("places.column.district"),
                        area -> districts.getOrDefault(area.within(), ""),
                        PlaceCount::within)
                .count(translations.translate("places.column.children"), PlaceCount::children)
                .count(translations.translate("places.column.episodes"), PlaceCount::episodes)
                .count(translations.translate("places.column.statements"), PlaceCount::statements)
                .words(translations.translate("places.column.note"), area -> note(area.restsOnOneChild(), translations))
                .table();
    }

    private static String name(CellCount cell, Translations translations) {
        return cell.near()
                .map(near -> near.side() == NearestName.Side.AT
                        ? near.name()
                        : translations.translate("places.side." + near.side(), near.name()))
                .orElseGet(() -> cell.ward().isEmpty()
                        ? translations.translate("places.outside")
                        : translations.translate("places.in-ward", cell.ward()));
    }

    private static String note(boolean restsOnOneChild, Translations translations) {
        return restsOnOneChild ? translations.translate("ui.badge.rests-on-one-child") : "";
    }
}
