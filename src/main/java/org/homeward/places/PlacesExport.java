package org.homeward.places;

import java.util.List;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.export.RoomExport;
import org.homeward.export.Table;
import org.homeward.export.Taken;
import org.homeward.print.Wording;
import org.springframework.stereotype.Component;

/**
 * Takes away the list beside the map: hexagons of the size on the map ({@code size=} its metres) and wards; wards alone for a
 * reader of totals. A hexagon without a number is not listed, as on the screen.
 */
@Component
class PlacesExport implements RoomExport {

    private final PlaceQueries places;
    private final CellCache cells;

    PlacesExport(PlaceQueries places, CellCache cells) {
        this.places = places;
        this.cells = cells;
    }

    @Override
    public String name() {
        return "places";
    }

    @Override
    public Taken read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Wording wording) {
        Table wards = wards(places.countByArea(viewer, filter, AreaKind.WARD), wording);
        if (viewer.role().isUnderDisclosureControl()) {
            return taken(List.of(wards), wording, "");
        }
        PlaceCells counted = cells.countByCell(viewer, filter, size(parameters));
        return taken(
                List.of(hexagons(counted, wording), wards),
                wording,
                wording.say("places.table.rest", 0, counted.hidden()));
    }

    private static Taken taken(List<Table> tables, Wording wording, String rest) {
        return new Taken(
                Taken.called("places", wording),
                "",
                List.of(
                        wording.say("places.counting.unit"),
                        wording.say("places.counting.once"),
                        wording.say("places.counting.missing"),
                        wording.say("places.counting.denominator"),
                        rest),
                tables);
    }

    private static Table hexagons(PlaceCells counted, Wording wording) {
        return Table.of(wording, wording.say("places.panel.cell", counted.size().size_m()), counted.shown())
                .words(wording.say("places.column.near"), cell -> name(cell, wording))
                .words(wording.say("places.column.ward"), CellCount::ward)
                .count(wording.say("places.column.children"), CellCount::children)
                .count(wording.say("places.column.episodes"), CellCount::episodes)
                .count(wording.say("places.column.statements"), CellCount::statements)
                .words(wording.say("places.column.note"), cell -> note(cell.restsOnOneChild(), wording))
                .table();
    }

    private static Table wards(PlacesByArea counted, Wording wording) {
        return Table.of(wording, wording.say("places.panel.ward"), counted.areas())
                .words(
                        wording.say("places.column.ward"),
                        area -> area.name().isEmpty() ? wording.say("places.outside") : area.name())
                .words(wording.say("places.column.district"), PlaceCount::within)
                .count(wording.say("places.column.children"), PlaceCount::children)
                .count(wording.say("places.column.episodes"), PlaceCount::episodes)
                .count(wording.say("places.column.statements"), PlaceCount::statements)
                .words(wording.say("places.column.note"), area -> note(area.restsOnOneChild(), wording))
                .table();
    }

    private static String name(CellCount cell, Wording wording) {
        return cell.near()
                .map(near -> near.side() == NearestName.Side.AT
                        ? near.name()
                        : wording.say("places.side." + near.side(), near.name()))
                .orElseGet(() -> cell.ward().isEmpty()
                        ? wording.say("places.outside")
                        : wording.say("places.in-ward", cell.ward()));
    }

    private static String note(boolean restsOnOneChild, Wording wording) {
        return restsOnOneChild ? wording.say("ui.badge.rests-on-one-child") : "";
    }

    private static CellSize size(Map<String, List<String>> parameters) {
        try {
            return CellSize.of(Integer.parseInt(
                    parameters.getOrDefault("size", List.of("500")).getFirst()));
        } catch (IllegalArgumentException notASize) {
            return CellSize.M500;
        }
    }
}
