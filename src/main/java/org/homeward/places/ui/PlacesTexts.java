package org.homeward.places.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.places.CellCount;
import org.homeward.places.CellSize;
import org.homeward.places.NamedPlaceCount;
import org.homeward.places.PlaceCells;
import org.homeward.places.PlaceCount;
import org.homeward.places.PlacesByArea;
import org.homeward.places.PlacesColumns;
import org.homeward.places.PlacesFinding;
import org.homeward.places.PlacesFinding.Grain;
import org.homeward.places.PlacesFinding.Named;
import org.homeward.places.PlacesQuestion;
import org.homeward.ui.count.HowCounted.Counting;
import org.homeward.ui.count.Sentence;

/** The texts about the counts: the finding, the names of cells, how many statements are mapped. */
final class PlacesTexts {

    private final Component component;

    PlacesTexts(Component component) {
        this.component = component;
    }

    /** The finding of a map of cells. */
    Sentence finding(PlaceCount whole, PlaceCells cells) {
        return finding(
                whole,
                cells.cells().stream()
                        .map(cell -> new Named(name(cell), cell.children()))
                        .toList(),
                Grain.hexagons(cells.size().size_m(), this::translate));
    }

    /** The finding of a list of named places. */
    Sentence finding(PlaceCount whole, List<NamedPlaceCount> names) {
        return finding(
                whole,
                names.stream()
                        .map(name -> new Named(name.name(), name.children()))
                        .toList(),
                Grain.names(this::translate));
    }

    /** The finding of a table of areas. */
    Sentence finding(PlacesByArea areas, AreaKind kind) {
        return finding(
                areas.whole(),
                areas.areas().stream()
                        .map(area -> new Named(name(area), area.children()))
                        .toList(),
                Grain.areas(kind, !areas.areas().isEmpty(), this::translate));
    }

    private Sentence finding(PlaceCount whole, List<Named> places, Grain grain) {
        return new Sentence(
                new PlacesFinding(whole.children(), whole.statements(), places, grain).text(this::translate));
    }

    /** "1 May – 31 Oct 2026 · 118 children". */
    String caption(String period, PlaceCount whole) {
        return translate("places.beside.caption", period, children(whole.children()));
    }

    /** "118 children · 171 episodes · 286 place statements". */
    String denominator(PlaceCount whole) {
        return whole.isHidden()
                ? children(whole.children())
                : translate(
                        "places.denominator",
                        children(whole.children()),
                        Counted.EPISODES.text(whole.episodes(), this::translate),
                        Counted.PLACE_STATEMENTS.text(whole.statements(), this::translate));
    }

    /** @param working whether numbers under five are shown */
    Counting counting(boolean working) {
        return new Counting(
                translate("places.counting.unit"),
                translate("places.counting.once"),
                translate(working ? "places.working.counting.missing" : "places.counting.missing"),
                translate("places.counting.denominator"),
                translate("places.counting.source"));
    }

    /** How named places are counted. */
    Counting countingNames() {
        return new Counting(
                translate("places.names.counting", NamedPlaceCount.RADIUS_M),
                translate("places.names.counting.once"),
                translate("places.names.counting.missing"),
                translate("places.counting.denominator"),
                translate("places.counting.source"));
    }

    /** How reasons are counted. */
    Counting countingReasons() {
        return new Counting(
                translate("places.reasons.counting"),
                translate("places.reasons.counting.once"),
                translate("places.reasons.counting.missing"),
                translate("places.reasons.counting.denominator"),
                translate("places.counting.source"));
    }

    /** How journeys are counted. */
    Counting countingJourneys() {
        return new Counting(
                translate("places.journeys.counting.unit"),
                translate("places.journeys.counting.once"),
                translate("places.journeys.counting.missing"),
                translate("places.journeys.counting.denominator"),
                translate("places.counting.source"));
    }

    /** How interviews by ward are counted. */
    Counting countingInterviewed() {
        return new Counting(
                translate("places.unknown.counting.unit"),
                translate("places.unknown.counting.once"),
                translate("places.unknown.counting.missing"),
                translate("places.unknown.counting.denominator"),
                translate("places.unknown.counting.source"));
    }

    /** How verdicts are found. */
    Counting counting(PlacesQuestion question, String until, boolean working) {
        boolean real = question == PlacesQuestion.IS_IT_REAL;
        return new Counting(
                translate(real ? "places.real.counting.unit" : "places.new.counting.unit"),
                translate("places.hot-spots.counting.once"),
                translate(working ? "places.working.counting.missing" : "places.counting.missing"),
                translate("places.hot-spots.counting.denominator"),
                real ? translate("places.real.counting.source") : translate("places.new.counting.source", until));
    }

    /** The nearest public name of a cell; its ward where no public name is near. */
    String name(CellCount cell) {
        return PlacesColumns.name(cell, this::translate);
    }

    /** The name of a selected cell; a larger one than the list's is told apart from the listed cell of the same name. */
    String title(CellCount cell) {
        int size_m = cell.cell().size_m();
        return size_m == CellSize.LISTED.size_m()
                ? name(cell)
                : translate("places.wide", name(cell), size_m / 1000 + " km");
    }

    String name(PlaceCount area) {
        return PlacesColumns.name(area, this::translate);
    }

    String translate(String key, Object... values) {
        return component.getTranslation(key, values);
    }

    String children(Count count) {
        return Counted.CHILDREN.text(count, this::translate);
    }
}
