package org.homeward.places;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.ChildrenClasses;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.GridBox;
import org.homeward.print.FillClass;
import org.homeward.print.MapDrawing;
import org.homeward.print.MapPainter;
import org.homeward.print.Printable;
import org.homeward.print.Printing;
import org.homeward.print.Sheet;
import org.homeward.print.Translations;
import org.homeward.request.Column.Face;
import org.homeward.request.Columns;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The printed sheet of places: a map drawn on the server and the table of its areas, from the same counts as the
 * screen. Distinct children first. Without hexagons the areas are shaded.
 *
 * @param wards or districts, where a release has no wards
 * @param outlines their shapes by their codes
 * @param hexagons empty for a viewer who gets counts by area only
 * @param ground the base map
 * @param view the part of the county that the screen showed; null shows what was found
 */
public record PlacesSheet(
        PlacesByArea wards,
        AreaKind kind,
        Map<String, Geometry> outlines,
        List<MapDrawing.Hexagon> hexagons,
        List<MapDrawing.Ground> ground,
        @Nullable GridBox view)
        implements Printable {

    /** The size of the map in the template. */
    static final double MAP_WIDTH = 509;

    static final double MAP_HEIGHT = 428;
    private static final double AROUND_M = 2000;

    /** 4 mm, in points. */
    private static final double LEGIBLE = 11.3;

    public PlacesSheet {
        outlines = Map.copyOf(outlines);
        hexagons = List.copyOf(hexagons);
        ground = List.copyOf(ground);
    }

    @Override
    public Sheet on(Printing printing, Translations translations) {
        var heading = new Sheet.Heading(
                translations.translate("places.paper.question"),
                translations.translate("places.paper.title"),
                sentence(translations));
        MapPainter map = map(translations);
        return Sheet.of("places-by-area", heading, printing)
                .withTable("rows", columns(translations), listed())
                .withDrawing("map", map, translations.translate("places.paper.map-in-words"))
                .withText("left-out", leftOut(map, translations))
                .withText("not-mapped", notMapped(translations))
                .withText("hidden", protection(printing, translations))
                .withText("counted", translations.translate("places.paper.how-counted"));
    }

    private String sentence(Translations translations) {
        List<PlacesFinding.Named> places = wards.areas().stream()
                .map(ward ->
                        new PlacesFinding.Named(PlacesColumns.name(ward, translations::translate), ward.children()))
                .toList();
        return translations.plain(new PlacesFinding(
                        wards.whole().children(),
                        null,
                        places,
                        PlacesFinding.Grain.areas(kind, !places.isEmpty(), translations::translate))
                .text(translations::translate));
    }

    private String protection(Printing printing, Translations translations) {
        String text = translations.protection(printing, columns(translations).counts(wards.areas(), Face.PAPER));
        return listed().size() == wards.areas().size()
                ? text
                : text + " " + translations.translate("places.paper.not-listed");
    }

    private Columns<PlaceCount> columns(Translations translations) {
        return PlacesColumns.wards(
                Map.of(),
                (key, values) -> translations.translate(kind == AreaKind.WARD ? key : ofDistricts(key), values));
    }

    /** The template has two columns for an area; of a district the second is empty. */
    private static String ofDistricts(String key) {
        return switch (key) {
            case "places.column.ward" -> "places.column.district";
            case "places.column.district" -> "places.column.none";
            default -> key;
        };
    }

    private String notMapped(Translations translations) {
        return translations.translate(
                "places.paper.not-mapped",
                Counted.PLACE_STATEMENTS.text(wards.mapped().mapped(), translations::translate),
                Counted.NUMBER.text(wards.mapped().vague(), translations::translate),
                Counted.NUMBER.text(wards.mapped().notMapped(), translations::translate));
    }

    /** Where zeros are hidden from the viewer, areas without a number are not listed. */
    private List<PlaceCount> listed() {
        return wards.areas().stream().anyMatch(ward -> ward.children().base() > 1)
                ? wards.areas().stream().filter(ward -> !ward.isHidden()).toList()
                : wards.areas();
    }

    private static String leftOut(MapPainter map, Translations translations) {
        List<String> names = map.leftOut(MAP_WIDTH, MAP_HEIGHT);
        return names.isEmpty() ? "" : translations.translate("paper.map.left-out", String.join(", ", names));
    }

    private MapPainter map(Translations translations) {
        return new MapPainter(new MapDrawing(extent(), ground, shaded(translations), hexagons, key(translations)));
    }

    private Envelope extent() {
        if (view != null) {
            return new Envelope(view.west_m(), view.east_m(), view.south_m(), view.north_m());
        }
        Envelope found = around(hexagons);
        if (!found.isNull()) {
            return found;
        }
        List<Geometry> land = ground.stream()
                .filter(feature -> feature.layer() == MapDrawing.Layer.LAND)
                .map(MapDrawing.Ground::shape)
                .toList();
        List<Geometry> shapes = wards.areas().stream()
                .flatMap(ward -> Stream.ofNullable(outlines.get(ward.code())))
                .toList();
        return MapDrawing.around(shapes.isEmpty() ? land : shapes);
    }

    private List<MapDrawing.Area> shaded(Translations translations) {
        return hexagons.isEmpty()
                ? wards.areas().stream()
                        .flatMap(ward -> Stream.ofNullable(outlines.get(ward.code()))
                                .map(shape -> area(ward, shape, translations)))
                        .toList()
                : List.of();
    }

    private MapDrawing.Area area(PlaceCount ward, Geometry shape, Translations translations) {
        return new MapDrawing.Area(
                shape,
                ward.name(),
                translations.shortCount(ward.children()),
                FillClass.ofChildren(classes(), ward.children()));
    }

    /** The box around the hexagons with a number; null where there is none. */
    private static Envelope around(List<MapDrawing.Hexagon> hexagons) {
        Envelope found = new Envelope();
        hexagons.stream()
                .filter(cell -> cell.children().isShown() && !cell.children().equals(Count.ZERO))
                .map(MapDrawing.Hexagon::centre)
                .forEach(centre -> found.expandToInclude(centre.easting_m(), centre.northing_m()));
        if (!found.isNull()) {
            found.expandBy(AROUND_M);
        }
        return found;
    }

    /** Whether hexagons are at least 4 mm wide on a map that shows all that have a number. */
    static boolean isLegible(List<MapDrawing.Hexagon> hexagons) {
        Envelope found = around(hexagons);
        return hexagons.isEmpty()
                || found.isNull()
                || Math.min(MAP_WIDTH / found.getWidth(), MAP_HEIGHT / found.getHeight())
                                * hexagons.getFirst().size_m()
                        >= LEGIBLE;
    }

    private ChildrenClasses classes() {
        return hexagons.isEmpty() ? ChildrenClasses.of(kind) : ChildrenClasses.SMALL_AREAS;
    }

    private MapDrawing.Key key(Translations translations) {
        boolean cells = !hexagons.isEmpty();
        var few = new MapDrawing.Mark(
                cells ? MapDrawing.Sign.DOT : MapDrawing.Sign.HATCH,
                translations.translate(cells ? "places.paper.few-cell" : "places.paper.few-area"));
        String title = cells
                ? translations.translate(
                        "places.paper.per-cell",
                        translations.number(hexagons.getFirst().size_m()))
                : translations.translate("places.paper.per-area");
        return new MapDrawing.Key(
                title,
                new MapDrawing.Ramp(FillClass.Palette.CHILDREN, classes().names()),
                List.of(few),
                translations.translate("places.paper.absence"));
    }
}
