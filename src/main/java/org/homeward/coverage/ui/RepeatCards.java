package org.homeward.coverage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homeward.chance.Resampling.Range;
import org.homeward.coverage.Repeats;
import org.homeward.coverage.Repeats.Figure;
import org.homeward.coverage.Repeats.Group;
import org.homeward.coverage.Repeats.Line;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.request.Columns;
import org.homeward.ui.chart.Chart;
import org.homeward.ui.chart.MonthLines;
import org.homeward.ui.chart.Series;
import org.homeward.ui.chart.Series.Tone;
import org.homeward.ui.chart.Series.Value;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.table.ViewSwitch;

/** Which children went missing again, how soon, and how that compares after an interview. */
final class RepeatCards extends Composite<Div> {

    private static final List<Group> COMPARED = List.of(Group.HOME, Group.CARE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private final Repeats repeats;
    private final CoverageTexts texts;

    RepeatCards(Repeats repeats, CoverageTexts texts) {
        this.repeats = repeats;
        this.texts = texts;
    }

    @Override
    protected Div initContent() {
        Div cards = new Div(again(), curve(), compared());
        cards.addClassName("hw-stack");
        return cards;
    }

    private Card again() {
        Card card = new Card(texts.translate("coverage.again"));
        Line repeated = repeats.of(Figure.REPEAT).getFirst();
        Line often = repeats.of(Figure.OFTEN).getFirst();
        card.with(sentence(texts.translate(
                "coverage.again.finding",
                number(repeated.count()),
                Counted.EPISODES.text(repeated.of(), texts::translate),
                number(often.count()),
                Counted.CHILDREN.text(often.of(), texts::translate),
                repeats.often(),
                often.days())));
        card.with(table(
                "coverage.again.repeats",
                columns()
                        .count("coverage.column.episodes", Line::of)
                        .count("coverage.again.column.repeats", Line::count)
                        .share("coverage.column.share-of-these", Line::share),
                Figure.REPEAT));
        card.note(texts.translate("coverage.again.note"));
        repeats.dataFrom()
                .ifPresent(from -> card.note(texts.translate("coverage.again.note.look-back", DAY.format(from))));
        if (!repeats.bornNotKnown().equals(Count.ZERO)) {
            card.note(texts.translate(
                    "coverage.again.note.born", Counted.EPISODES.text(repeats.bornNotKnown(), texts::translate)));
        }
        return card;
    }

    private Card curve() {
        Card card =
                new Card(texts.translate("coverage.again.curve")).quietly(texts.translate("coverage.again.curve.unit"));
        if (repeats.days().isEmpty()) {
            return card.note(texts.translate("coverage.again.curve.too-few"));
        }
        Chart chart = new Chart(texts.translate("coverage.again.curve"), picture());
        CountTable<Long> table = new CountTable<Long>(texts.translate("coverage.again.curve"))
                .rowHead(
                        texts.translate("coverage.again.column.day"),
                        day -> texts.translate("coverage.again.by-day", day),
                        day -> day);
        groups().forEach(group -> table.share(
                Repeats.text(group, texts::translate),
                day -> at(group, day)
                        .map(line -> range(line.value()))
                        .findFirst()
                        .orElse("–"),
                day -> at(group, day)
                        .map(line -> line.value().value())
                        .findFirst()
                        .orElse(null)));
        table.show(repeats.days());
        return card.control(new ViewSwitch("ui.switch.chart", chart, table))
                .with(chart, table)
                .note(texts.translate("coverage.again.curve.note"));
    }

    private Stream<Line> at(Group group, long day) {
        return repeats.curve(group).stream().filter(line -> line.days() == day);
    }

    private List<Group> groups() {
        return Stream.of(Group.ALL, Group.HOME, Group.CARE)
                .filter(group -> !repeats.curve(group).isEmpty())
                .toList();
    }

    /** Home beside care, or all where they are not divided. */
    private MonthLines picture() {
        List<Group> drawn = groups().containsAll(COMPARED) ? COMPARED : List.of(Group.ALL);
        List<Series> series = new ArrayList<>();
        for (Group group : drawn) {
            List<Value> values = new ArrayList<>(List.of(new Value(0.0, "", 0.0, 0.0)));
            repeats.curve(group)
                    .forEach(line -> values.add(new Value(
                            line.value().value(),
                            texts.translate(
                                    "coverage.again.tooltip",
                                    Repeats.text(group, texts::translate),
                                    range(line.value()),
                                    line.days()),
                            line.value().low(),
                            line.value().high())));
            series.add(new Series(name(group), group == Group.HOME ? Tone.SECOND : Tone.OURS, values));
        }
        List<String> days = Stream.concat(Stream.of(0L), repeats.days().stream())
                .map(day -> Long.toString(day))
                .toList();
        return new MonthLines(days, series, false, null, List.of());
    }

    /** As short as fits beside a line. */
    private String name(Group group) {
        return texts.translate(
                switch (group) {
                    case HOME -> "coverage.again.line.home";
                    case CARE -> "coverage.again.line.care";
                    default -> "coverage.again.line.all";
                });
    }

    private Card compared() {
        Card card = new Card(texts.translate("coverage.again.compared"));
        card.with(sentence(repeats.ratio()
                .map(ratio -> texts.translate(
                        "coverage.again.ratio", times(ratio.value()), times(ratio.low()), times(ratio.high())))
                .orElseGet(() -> texts.translate("coverage.again.ratio.too-few"))));
        repeats.ratio()
                .filter(ratio -> ratio.low() <= 1 && ratio.high() >= 1)
                .ifPresent(chance -> card.note(texts.translate("coverage.again.ratio.chance")));
        if (!repeats.of(Figure.AFTER).isEmpty()) {
            card.with(table(
                    "coverage.again.compared",
                    columns()
                            .count("coverage.again.column.followed", Line::of)
                            .count("coverage.again.column.again", Line::count)
                            .number("coverage.again.column.children-days", Line::days)
                            .decimal(
                                    "coverage.again.column.rate",
                                    line -> line.value().value(),
                                    2),
                    Figure.AFTER));
            card.note(texts.translate("coverage.again.point"));
        }
        return card.note(texts.translate("coverage.again.why"));
    }

    private Columns<Line> columns() {
        return new Columns<Line>(texts::translate)
                .head("coverage.again.column.group", line -> Repeats.text(line.group(), texts::translate));
    }

    private Component table(String caption, Columns<Line> columns, Figure figure) {
        return new CountTable<Line>(texts.translate(caption)).columns(columns).show(repeats.of(figure));
    }

    private static Component sentence(String words) {
        Paragraph paragraph = new Paragraph();
        new Sentence(words).parts().forEach(paragraph::add);
        return paragraph;
    }

    private String number(Count count) {
        return Counted.NUMBER.text(count, texts::translate);
    }

    /** In whole per cent, the ends of the range rounded outwards. */
    private String range(Range range) {
        return texts.translate("coverage.again.range", Math.round(range.value()), (long) Math.floor(range.low()), (long)
                Math.ceil(range.high()));
    }

    private static String times(double ratio) {
        return String.format(Locale.UK, "%.2f", ratio);
    }
}
