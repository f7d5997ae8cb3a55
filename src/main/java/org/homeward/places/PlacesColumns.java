package org.homeward.places;

import java.util.Map;
import java.util.Objects;
import org.homeward.disclosure.Translator;
import org.homeward.hotspot.Emergence;
import org.homeward.places.HotSpotWork.Emerged;
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

    /** Of clusters, each at its centre. What replicates say is in thousandths, because a p of 999 of them is a whole number of these. */
    public static Columns<Emerged> hotSpots(Translator translator) {
        return new Columns<Emerged>(translator)
                .head("places.column.near", spot -> place(spot, translator))
                .number(
                        "places.export.easting",
                        spot -> Math.round(spot.cell().centre().easting_m()))
                .number(
                        "places.export.northing",
                        spot -> Math.round(spot.cell().centre().northing_m()))
                .number("places.column.children", spot -> cluster(spot).children())
                .number(
                        "places.column.expected",
                        spot -> Math.round(cluster(spot).expectedChildren()))
                .number("places.column.weeks", spot -> cluster(spot).weeks())
                .number(
                        "places.column.p-thousandths",
                        spot -> thousandths(cluster(spot).p()))
                .number(
                        "places.column.p-thousandths-without-one-child",
                        spot -> thousandths(cluster(spot).withoutOneChild()))
                .coded(
                        "places.column.history",
                        spot -> spot.verdict().category().name(),
                        spot -> translator.translate(
                                "hotspot.category." + spot.verdict().category()))
                .words(
                        "places.column.finding",
                        spot -> spot.verdict().sentence(place(spot, translator), spot.periods(), translator));
    }

    private static Emergence.Cluster cluster(Emerged spot) {
        return Objects.requireNonNull(spot.verdict().cluster()).found();
    }

    private static String place(Emerged spot, Translator translator) {
        return spot.place().isEmpty() ? translator.translate("places.new.unnamed") : spot.place();
    }

    private static long thousandths(double p) {
        return Math.round(p * 1000);
    }

    /** The nearest public name of a cell; its ward where no public name is near. */
    public static String name(CellCount cell, Translator translator) {
        return cell.near()
                .map(near -> near.side() == NearestName.Side.AT
                        ? near.name()
                        : translator.translate("places.side." + near.side(), near.name()))
                .orElseGet(() -> cell.ward().isEmpty()
                        ? translator.translate("places.outside")
                        : translator.translate("places.in-ward", cell.ward()));
    }

    public static String name(PlaceCount area, Translator translator) {
        return area.name().isEmpty() ? translator.translate("places.outside") : area.name();
    }

    private static String note(boolean restsOnOneChild, Translator translator) {
        return restsOnOneChild ? translator.translate("ui.badge.rests-on-one-child") : "";
    }
}
