package org.homeward.places;

import java.util.Map;
import java.util.Optional;
import org.homeward.disclosure.Translator;
import org.homeward.request.Column.Face;
import org.homeward.request.Columns;

/** The columns of the lists of places: by hexagon and by ward. */
public final class PlacesColumns {

    private PlacesColumns() {}

    /** A file has the centre of each hexagon in metres, because many may have one name. */
    public static Columns<CellCount> hexagons(Translator translator) {
        return new Columns<CellCount>(translator)
                .head("places.column.near", cell -> name(cell, translator))
                .number(
                        "places.export.easting",
                        cell -> Math.round(cell.cell().centre().easting_m()))
                .only(Face.FILE)
                .number(
                        "places.export.northing",
                        cell -> Math.round(cell.cell().centre().northing_m()))
                .only(Face.FILE)
                .words("places.column.ward", CellCount::ward)
                .count("places.column.children", CellCount::children)
                .count("places.column.episodes", CellCount::episodes)
                .count("places.column.statements", CellCount::statements)
                .words("places.column.note", cell -> note(cell.restsOnOneChild(), translator));
    }

    /** By the names of the public map; a file has the position of each, because many may have one name. */
    public static Columns<NamedPlaceCount> names(Translator translator) {
        return new Columns<NamedPlaceCount>(translator)
                .head("places.names.column.name", NamedPlaceCount::name)
                .words("places.names.column.kind", NamedPlaceCount::kind)
                .number(
                        "places.names.easting",
                        name -> Math.round(name.area().middle().easting_m()))
                .only(Face.FILE)
                .number(
                        "places.names.northing",
                        name -> Math.round(name.area().middle().northing_m()))
                .only(Face.FILE)
                .count("places.column.children", NamedPlaceCount::children)
                .count("places.column.episodes", NamedPlaceCount::episodes)
                .count("places.column.statements", NamedPlaceCount::statements)
                .words("places.column.note", name -> note(name.restsOnOneChild(), translator));
    }

    /** Why children went missing, by hexagon. */
    public static Columns<CellReasons> reasons(Translator translator) {
        return new Columns<CellReasons>(translator)
                .head("places.reasons.near", reasons -> name(reasons.cell(), translator))
                .number(
                        "places.export.easting",
                        reasons -> Math.round(reasons.cell().cell().centre().easting_m()))
                .only(Face.FILE)
                .number(
                        "places.export.northing",
                        reasons -> Math.round(reasons.cell().cell().centre().northing_m()))
                .only(Face.FILE)
                .count("places.column.children", reasons -> reasons.cell().children())
                .count("places.column.push", CellReasons::push)
                .count("places.column.pull", CellReasons::pull)
                .count("places.column.forced", CellReasons::forced);
    }

    /** Verdicts on hexagons; a number that there is none of is a dash. */
    public static Columns<HotSpot> hotSpots(PlacesQuestion question, Translator translator) {
        Columns<HotSpot> columns = new Columns<HotSpot>(translator)
                .head("places.hot-spots.column.near", spot -> spot.name(translator))
                .number(
                        "places.export.easting",
                        spot -> Math.round(spot.cell().centre().easting_m()))
                .only(Face.FILE)
                .number(
                        "places.export.northing",
                        spot -> Math.round(spot.cell().centre().northing_m()))
                .only(Face.FILE)
                .words("places.column.ward", HotSpot::ward)
                .count("places.column.children", HotSpot::children);
        if (question == PlacesQuestion.WHAT_IS_NEW) {
            columns.number("places.column.weeks", HotSpot::weeks);
        }
        return columns.decimal(
                        question == PlacesQuestion.WHAT_IS_NEW
                                ? "places.column.expected"
                                : "places.real.column.expected",
                        HotSpot::expected,
                        1)
                .decimal("places.column.p", HotSpot::p, 3)
                .words("places.column.what", spot -> spot.kind().text(translator))
                .sortedBy(HotSpot::kind);
    }

    /** Of districts, for what releases have of no smaller area. */
    public static Columns<PlaceCount> districts(Translator translator) {
        return new Columns<PlaceCount>(translator)
                .head("places.column.district", PlaceCount::code, area -> name(area, translator))
                .count("places.column.children", PlaceCount::children)
                .count("places.column.episodes", PlaceCount::episodes)
                .count("places.column.statements", PlaceCount::statements);
    }

    /**
     * The sheet has no room for the note.
     *
     * @param districts the name of each district by its code
     */
    public static Columns<PlaceCount> wards(Map<String, String> districts, Translator translator) {
        return new Columns<PlaceCount>(translator)
                .head("places.column.ward", PlaceCount::code, area -> name(area, translator))
                .coded("places.column.district", area -> districts.getOrDefault(area.within(), ""), PlaceCount::within)
                .count("places.column.children", PlaceCount::children)
                .count("places.column.episodes", PlaceCount::episodes)
                .count("places.column.statements", PlaceCount::statements)
                .words("places.column.note", area -> note(area.restsOnOneChild(), translator))
                .only(Face.TABLE, Face.FILE);
    }

    /** The nearest public name of a cell; its ward where no public name is near. */
    public static String name(CellCount cell, Translator translator) {
        return name(cell.near(), cell.ward(), translator);
    }

    static String name(Optional<NearestName> name, String ward, Translator translator) {
        return name.map(near -> near.side() == NearestName.Side.AT
                        ? near.name()
                        : translator.translate("places.side." + near.side(), near.name()))
                .orElseGet(() -> ward.isEmpty()
                        ? translator.translate("places.outside")
                        : translator.translate("places.in-ward", ward));
    }

    public static String name(PlaceCount area, Translator translator) {
        return area.name().isEmpty() ? translator.translate("places.outside") : area.name();
    }

    private static String note(boolean restsOnOneChild, Translator translator) {
        return restsOnOneChild ? translator.translate("ui.badge.rests-on-one-child") : "";
    }
}
