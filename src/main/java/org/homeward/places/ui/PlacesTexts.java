package org.homeward.places.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.places.CellCount;
import org.homeward.places.CellSize;
import org.homeward.places.NearestName;
import org.homeward.places.PlaceCells;
import org.homeward.places.PlaceCount;
import org.homeward.places.PlaceQueries.Mapped;
import org.homeward.places.PlacesByArea;
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
        String first = translate("places.finding", children(whole.children()), statements(whole));
        List<CellCount> shown = cells.shown();
        if (shown.isEmpty()) {
            return new Sentence(
                    first + " " + translate("places.finding.none", cells.size().size_m()));
        }
        CellCount most = shown.getFirst();
        List<CellCount> highest = shown.stream()
                .filter(cell -> cell.children().equals(most.children()))
                .toList();
        int size_m = cells.size().size_m();
        String second =
                switch (highest.size()) {
                    case 1 -> translate("places.finding.most-hexagon", name(most), children(most.children()), size_m);
                    case 2 ->
                        translate(
                                "places.finding.tie",
                                name(most),
                                name(highest.getLast()),
                                children(most.children()),
                                size_m);
                    default ->
                        translate("places.finding.ties", highest.size(), name(most), children(most.children()), size_m);
                };
        return new Sentence(first + " " + second);
    }

    /** The finding of a table of areas; contains no number that the table hides. */
    Sentence finding(PlacesByArea areas) {
        if (areas.whole().isHidden()) {
            return new Sentence(translate("places.finding.hidden"));
        }
        String first = translate("places.finding", children(areas.whole().children()), statements(areas.whole()));
        return areas.areas().stream()
                .filter(area -> !area.isHidden())
                .findFirst()
                .map(most -> new Sentence(
                        first + " " + translate("places.finding.most", name(most), children(most.children()))))
                .orElseGet(() -> new Sentence(first + " " + translate("places.finding.none-shown")));
    }

    /** "118 children · 171 episodes · 286 place statements". */
    String denominator(PlaceCount whole) {
        return whole.isHidden()
                ? translate("ui.tile.too-few")
                : translate(
                        "places.denominator",
                        children(whole.children()),
                        Counted.EPISODES.text(whole.episodes(), this::translate),
                        Counted.PLACE_STATEMENTS.text(whole.statements(), this::translate));
    }

    Counting counting() {
        return new Counting(
                translate("places.counting.unit"),
                translate("places.counting.once"),
                translate("places.counting.missing"),
                translate("places.counting.denominator"),
                translate("places.counting.source"));
    }

    String mapped(Mapped mapped) {
        return translate(
                "places.drawn",
                number(mapped.mapped()),
                Counted.PLACE_STATEMENTS.text(mapped.all(), this::translate),
                number(mapped.vague()),
                number(mapped.notMapped()));
    }

    /** The nearest public name of a cell; its ward where no public name is near. */
    String name(CellCount cell) {
        return cell.near()
                .map(near -> near.side() == NearestName.Side.AT
                        ? near.name()
                        : translate("places.side." + near.side(), near.name()))
                .orElseGet(() ->
                        cell.ward().isEmpty() ? translate("places.outside") : translate("places.in-ward", cell.ward()));
    }

    /** The name of a selected cell; a larger one than the list's is told apart from the listed cell of the same name. */
    String title(CellCount cell) {
        int size_m = cell.cell().size_m();
        return size_m == CellSize.LISTED.size_m()
                ? name(cell)
                : translate("places.wide", name(cell), size_m / 1000 + " km");
    }

    String name(PlaceCount area) {
        return area.name().isEmpty() ? translate("places.outside") : area.name();
    }

    String translate(String key, Object... values) {
        return component.getTranslation(key, values);
    }

    private String children(Count count) {
        return Counted.CHILDREN.text(count, this::translate);
    }

    private String statements(PlaceCount place) {
        return Counted.STATEMENTS.text(place.statements(), this::translate);
    }

    private String number(Count count) {
        return Counted.NUMBER.text(count, this::translate);
    }
}
