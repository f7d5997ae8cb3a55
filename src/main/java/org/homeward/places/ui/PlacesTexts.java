package org.homeward.places.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.places.CellCount;
import org.homeward.places.NearestName;
import org.homeward.places.PlaceCells;
import org.homeward.places.PlaceCount;
import org.homeward.places.PlaceQueries.Mapped;
import org.homeward.places.PlacesByArea;
import org.homeward.ui.count.HowCounted.Counting;
import org.homeward.ui.count.Sentence;

/** What the room says about its counts: the finding, the names of cells, how much is drawn. */
final class PlacesTexts {

    private final Component speaker;

    PlacesTexts(Component speaker) {
        this.speaker = speaker;
    }

    /** The finding of a map of cells. */
    Sentence finding(PlaceCount whole, PlaceCells cells) {
        String first = say("places.finding", children(whole.children()), statements(whole));
        List<CellCount> shown = cells.shown();
        if (shown.isEmpty()) {
            return new Sentence(
                    first + " " + say("places.finding.none", cells.size().size_m()));
        }
        CellCount most = shown.getFirst();
        boolean tie = shown.size() > 1 && shown.get(1).children().equals(most.children());
        String second = tie
                ? say("places.finding.tie", name(most), name(shown.get(1)), children(most.children()))
                : say("places.finding.most", name(most), children(most.children()));
        return new Sentence(first + " " + second);
    }

    /** The finding of a table of areas; says no number that the table hides. */
    Sentence finding(PlacesByArea areas) {
        if (areas.whole().isHidden()) {
            return new Sentence(say("places.finding.hidden"));
        }
        String first = say("places.finding", children(areas.whole().children()), statements(areas.whole()));
        return areas.areas().stream()
                .filter(area -> !area.isHidden())
                .findFirst()
                .map(most ->
                        new Sentence(first + " " + say("places.finding.most", name(most), children(most.children()))))
                .orElseGet(() -> new Sentence(first + " " + say("places.finding.none-shown")));
    }

    /** "118 children · 171 episodes · 286 place statements". */
    String denominator(PlaceCount whole) {
        return whole.isHidden()
                ? say("ui.tile.too-few")
                : say(
                        "places.denominator",
                        children(whole.children()),
                        Counted.EPISODES.text(whole.episodes(), this::say),
                        Counted.PLACE_STATEMENTS.text(whole.statements(), this::say));
    }

    Counting counting() {
        return new Counting(
                say("places.counting.unit"),
                say("places.counting.once"),
                say("places.counting.missing"),
                say("places.counting.denominator"),
                say("places.counting.source"));
    }

    String drawn(Mapped mapped) {
        return say(
                "places.drawn",
                number(mapped.drawn()),
                Counted.PLACE_STATEMENTS.text(mapped.all(), this::say),
                number(mapped.vague()),
                number(mapped.notMapped()));
    }

    /** The name by which a reader finds a cell; its ward where no public name is near. */
    String name(CellCount cell) {
        return cell.near()
                .map(near -> near.side() == NearestName.Side.AT
                        ? near.name()
                        : say("places.side." + near.side(), near.name()))
                .orElseGet(() -> cell.ward().isEmpty() ? say("places.outside") : say("places.in-ward", cell.ward()));
    }

    String name(PlaceCount area) {
        return area.name().isEmpty() ? say("places.outside") : area.name();
    }

    String say(String key, Object... values) {
        return speaker.getTranslation(key, values);
    }

    private String children(Count count) {
        return Counted.CHILDREN.text(count, this::say);
    }

    private String statements(PlaceCount place) {
        return Counted.STATEMENTS.text(place.statements(), this::say);
    }

    private String number(Count count) {
        return Counted.NUMBER.text(count, this::say);
    }
}
