package org.homeward.coverage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.coverage.TimeToInterview;
import org.homeward.coverage.TimeToInterview.Between;
import org.homeward.coverage.TimeToInterview.By;
import org.homeward.coverage.TimeToInterview.Curve;
import org.homeward.coverage.TimeToInterview.Difference;
import org.homeward.coverage.TimeToInterview.Line;
import org.homeward.coverage.TimeToInterview.Moment;
import org.homeward.ui.chart.Chart;
import org.homeward.ui.chart.Series.Tone;
import org.homeward.ui.chart.ShareCurves;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.table.ViewSwitch;

/** How long after the return children were interviewed, as curves and as a table. */
final class TimeToInterviewCard {

    private static final List<Integer> DAYS = List.of(0, 3, 7, 10, 14);
    private static final List<Tone> TONES =
            List.of(Tone.OURS, Tone.SECOND, Tone.PUSH, Tone.FORCED, Tone.THIRD, Tone.UNKNOWN);
    private static final int HOURS_IN_A_DAY = 24;

    private final TimeToInterview waits;
    private final CoverageTexts texts;
    private final Consumer<By> choosing;

    /** @param choosing opens the same page divided otherwise */
    TimeToInterviewCard(TimeToInterview waits, CoverageTexts texts, Consumer<By> choosing) {
        this.waits = waits;
        this.texts = texts;
        this.choosing = choosing;
    }

    Component card() {
        CountTable<Line> table = new CountTable<Line>(texts.translate("coverage.wait.title"))
                .columns(waits.columns(texts::translate))
                .show(waits.lines());
        Card card = new Card(texts.translate("coverage.wait.title")).quietly(texts.translate("coverage.wait.unit"));
        if (waits.drawn().isEmpty()) {
            return card.with(choice()).note(texts.translate("coverage.wait.too-few"));
        }
        Chart chart = new Chart(texts.translate("coverage.wait.title") + ". " + sentence(), picture());
        chart.addClassName("hw-share-curves");
        card.control(new ViewSwitch("ui.switch.chart", chart, table))
                .with(choice(), new Paragraph(sentence()), chart, table);
        if (waits.drawn().size() > shown().size()) {
            card.note(texts.translate("coverage.wait.largest", shown().size()));
        }
        return card.note(texts.translate("coverage.wait.note"));
    }

    private Component choice() {
        Div choice = new Div();
        choice.addClassName("hw-switch");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", texts.translate("coverage.wait.divide"));
        for (By by : By.values()) {
            NativeButton button =
                    new NativeButton(texts.translate("coverage.wait.by." + by.code()), click -> choosing.accept(by));
            button.getElement().setAttribute("aria-pressed", Boolean.toString(by == waits.by()));
            choice.add(button);
        }
        return choice;
    }

    /** The shares within 72 hours, and their difference where there are two groups. */
    private String sentence() {
        Stream<String> shares = shown().stream()
                .map(curve -> texts.translate(
                        "coverage.wait.share",
                        name(curve.group()),
                        points(curve.at(TimeToInterview.ASKED_HOUR).interviewed()),
                        range(curve.at(TimeToInterview.ASKED_HOUR).interviewed())));
        String all = texts.translate("coverage.wait.by-72h", String.join("; ", shares.toList()));
        return waits.difference()
                .map(difference -> all + " " + difference(difference))
                .orElse(all);
    }

    private String difference(Difference difference) {
        return texts.translate(
                difference.isMoreThanChance() ? "coverage.wait.differ" : "coverage.wait.may-be-chance",
                name(difference.one()),
                name(difference.other()),
                points(difference.less()),
                range(difference.less()));
    }

    /** One number, or the two ends between which it is; in whole per cent, or points of it. */
    private String points(Between between) {
        return ends(between.least(), between.most());
    }

    private String range(Between between) {
        return ends(between.low(), between.high());
    }

    private String ends(double from, double to) {
        long least = Math.round(100 * from);
        long most = Math.round(100 * to);
        return least == most
                ? String.format(Locale.UK, "%d", least)
                : texts.translate("coverage.wait.ends", least, most);
    }

    private ShareCurves picture() {
        List<Curve> curves = shown();
        List<Integer> hours =
                curves.getFirst().moments().stream().map(Moment::hour).toList();
        List<ShareCurves.Tick> ticks = new ArrayList<>();
        for (int day : DAYS) {
            int hour = day * HOURS_IN_A_DAY;
            ticks.add(new ShareCurves.Tick(
                    hour,
                    Integer.toString(day),
                    curves.stream()
                            .map(curve -> Integer.toString(curve.at(hour).waiting()))
                            .toList()));
        }
        return new ShareCurves(
                IntStream.range(0, curves.size())
                        .mapToObj(i -> drawn(curves.get(i), TONES.get(i)))
                        .toList(),
                hours,
                ticks,
                TimeToInterview.ASKED_HOUR,
                texts.translate("coverage.wait.72h"),
                texts.translate("coverage.wait.left"));
    }

    private ShareCurves.Curve drawn(Curve curve, Tone tone) {
        return new ShareCurves.Curve(
                name(curve.group()),
                texts.translate(
                        "coverage.wait.label",
                        name(curve.group()),
                        points(curve.at(TimeToInterview.ASKED_HOUR).interviewed())),
                tone,
                percent(curve, Between::least),
                percent(curve, Between::most),
                percent(curve, Between::low),
                percent(curve, Between::high),
                curve.moments().stream()
                        .map(moment -> texts.translate(
                                "coverage.wait.tip",
                                name(curve.group()),
                                moment.hour(),
                                points(moment.interviewed()),
                                range(moment.interviewed()),
                                moment.waiting()))
                        .toList());
    }

    private static List<Double> percent(Curve curve, ToDoubleFunction<Between> end) {
        return curve.moments().stream()
                .map(moment -> 100 * end.applyAsDouble(moment.interviewed()))
                .toList();
    }

    /** The largest groups, in the order of their names: more lines cannot be told apart. */
    private List<Curve> shown() {
        List<Curve> largest = waits.drawn().stream()
                .sorted(Comparator.comparingInt(Curve::episodes).reversed())
                .limit(TONES.size())
                .toList();
        return waits.drawn().stream().filter(largest::contains).toList();
    }

    private String name(String group) {
        return TimeToInterview.name(waits.by(), group, texts::translate);
    }
}
