package org.homeward.places;

import java.util.List;
import org.homeward.access.Meeting;
import org.homeward.disclosure.ChildrenClasses;
import org.homeward.disclosure.GridBox;
import org.homeward.print.FillClass;
import org.homeward.print.MapDrawing;
import org.homeward.print.MapPainter;
import org.homeward.print.Printable;
import org.homeward.print.Printing;
import org.homeward.print.Sheet;
import org.homeward.print.Translations;
import org.homeward.request.Columns;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * One copy of a working view, on the sheet of places: the same map and list as on the screen, with the numbers under five. Every page says
 * which copy it is, of which meeting and for whom.
 *
 * @param listed hexagons of the list
 * @param drawn hexagons of the map
 * @param view the part of the county that the screen showed; null shows what was found
 * @param copy from 1
 */
record WorkingViewSheet(
        PlaceCells listed,
        PlaceCells drawn,
        List<MapDrawing.Ground> ground,
        @Nullable GridBox view,
        Meeting meeting,
        int copy)
        implements Printable {

    private static final int MOST_ROWS = 150;
    private static final double AROUND_M = 2000;

    @Override
    public Sheet on(Printing printing, Translations translations) {
        var heading = new Sheet.Heading(
                translations.translate(
                        "places.working.paper.question",
                        copy,
                        meeting.recipients().size(),
                        meeting.recipients().get(copy - 1)),
                translations.translate("places.working.paper.title", meeting.name(), translations.date(meeting.day())),
                translations.translate(
                        "places.working.paper.sentence",
                        copy,
                        meeting.recipients().size()));
        List<CellCount> rows = listed.shown().stream().limit(MOST_ROWS).toList();
        MapPainter map =
                new MapPainter(new MapDrawing(extent(), ground, List.of(), hexagons(drawn), key(translations)));
        List<String> leftOut = map.leftOut(PlacesSheet.MAP_WIDTH, PlacesSheet.MAP_HEIGHT);
        return Sheet.of("places-by-area", heading, printing)
                .withTable("rows", columns(translations), rows)
                .withDrawing("map", map, translations.translate("places.working.paper.map-in-words"))
                .withText(
                        "left-out",
                        leftOut.isEmpty()
                                ? ""
                                : translations.translate("paper.map.left-out", String.join(", ", leftOut)))
                .withText(
                        "not-mapped",
                        rows.size() == listed.shown().size()
                                ? translations.translate("places.working.paper.all")
                                : translations.translate("places.working.paper.first", rows.size()))
                .withText("hidden", translations.translate("places.working.paper.destroy"))
                .withText("counted", translations.translate("places.working.paper.how-counted"));
    }

    /** The template has two columns of words. */
    private static Columns<CellCount> columns(Translations translations) {
        return new Columns<CellCount>(translations::translate)
                .words("places.working.paper.ward", cell -> PlacesColumns.name(cell, translations::translate))
                .words("places.working.paper.district", CellCount::ward)
                .count("places.column.children", CellCount::children)
                .count("places.column.episodes", CellCount::episodes)
                .count("places.column.statements", CellCount::statements);
    }

    static List<MapDrawing.Hexagon> hexagons(PlaceCells cells) {
        return cells.cells().stream()
                .map(cell -> MapDrawing.Hexagon.numbered(
                        cell.cell().centre(), cell.cell().size_m(), cell.children()))
                .toList();
    }

    private Envelope extent() {
        if (view != null) {
            return new Envelope(view.west_m(), view.east_m(), view.south_m(), view.north_m());
        }
        Envelope found = new Envelope();
        drawn.cells().stream()
                .map(cell -> cell.cell().centre())
                .forEach(centre -> found.expandToInclude(centre.easting_m(), centre.northing_m()));
        if (found.isNull()) {
            return MapDrawing.around(ground.stream()
                    .filter(feature -> feature.layer() == MapDrawing.Layer.LAND)
                    .map(MapDrawing.Ground::shape)
                    .toList());
        }
        found.expandBy(AROUND_M);
        return found;
    }

    private MapDrawing.Key key(Translations translations) {
        return new MapDrawing.Key(
                translations.translate(
                        "places.paper.per-cell",
                        translations.number(drawn.size().size_m())),
                new MapDrawing.Ramp(FillClass.Palette.CHILDREN, ChildrenClasses.SMALL_AREAS.names()),
                List.of(),
                translations.translate("places.working.paper.few"));
    }
}
