package org.homeward.coverage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.chance.FunnelLimits;
import org.homeward.coverage.Benchmark;
import org.homeward.coverage.Comparison;
import org.homeward.coverage.Comparison.By;
import org.homeward.coverage.Comparison.Compared;
import org.homeward.coverage.Comparison.Division;
import org.homeward.coverage.Comparison.Measure;
import org.homeward.coverage.Comparison.Position;
import org.homeward.coverage.CoverageCount;
import org.homeward.disclosure.Counted;
import org.homeward.ui.chart.FunnelPlot;
import org.homeward.ui.chart.IntervalRows;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.table.ViewSwitch;

/** Fair comparison of who answers for offers, and of groups of children; see {@link Comparison}. */
final class FairComparison {

    private static final String UNITS = "compare";
    private static final String MEASURE = "share";
    private static final int MARKS = 4;

    private final Comparison comparison;
    private final CoverageTexts texts;
    private final Consumer<Map<String, List<String>>> go;
    private final Measure measure;
    private final List<Division> units;
    private final Division shown;

    /**
     * @param asked the address, which has the choice
     * @param go to the address with another choice
     */
    FairComparison(
            Comparison comparison,
            Map<String, List<String>> asked,
            CoverageTexts texts,
            Consumer<Map<String, List<String>>> go) {
        this.comparison = comparison;
        this.texts = texts;
        this.go = go;
        this.measure = Arrays.stream(Measure.values())
                .filter(each -> asked.getOrDefault(MEASURE, List.of()).contains(each.parameter()))
                .findFirst()
                .orElse(Measure.IN_72H);
        // Teams are worth it only where they make a funnel; otherwise they are many and small.
        this.units = comparison.divisions().stream()
                .filter(division -> division.by().isUnit())
                .filter(division ->
                        division.by() != By.TEAM || division.limits(measure).isPresent())
                .toList();
        this.shown = units.stream()
                .filter(each -> asked.getOrDefault(UNITS, List.of()).contains(parameter(each.by())))
                .findFirst()
                .orElseGet(units::getLast);
    }

    private static String parameter(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    Component cards() {
        Div cards = new Div(byUnit(), byGroup());
        cards.addClassName("hw-stack");
        return cards;
    }

    private Component byUnit() {
        List<Compared> compared = shown.compared(measure);
        Div picture = new Div();
        shown.limits(measure)
                .ifPresentOrElse(
                        limits -> picture.add(funnel(compared, limits), legend(compared)),
                        () -> picture.add(intervals(shown)));
        CountTable<Compared> table = table(shown.by().text(texts::translate), compared);
        Div choices = new Div(choiceOfUnits(), choiceOfMeasure());
        choices.addClassName("hw-choices");
        Div sentences = new Div();
        sentences(compared).forEach(sentence -> sentences.add(new Paragraph(sentence)));
        return new Card(texts.translate("coverage.compare"))
                .quietly(measure.text(texts::translate))
                .control(new ViewSwitch("ui.switch.chart", picture, table))
                .with(choices, sentences, picture, table)
                .note(shown.limits(measure)
                        .map(limits -> texts.translate(
                                limits.phi() > 1 ? "coverage.compare.note.widened" : "coverage.compare.note.funnel",
                                String.format(Locale.ROOT, "%.2f", limits.phi())))
                        .orElseGet(() -> texts.translate("coverage.compare.note.intervals")))
                .with(benchmarks());
    }

    private Component choiceOfUnits() {
        return choice(
                "coverage.compare.units",
                units.stream().map(Division::by).toList(),
                by -> by.text(texts::translate),
                shown.by(),
                by -> chosen(by, measure));
    }

    private Component choiceOfMeasure() {
        return choice(
                "coverage.compare.share",
                List.of(Measure.values()),
                each -> each.text(texts::translate),
                measure,
                each -> chosen(shown.by(), each));
    }

    /** Of an address, the part that says what is compared. */
    static Map<String, List<String>> chosen(Map<String, List<String>> address) {
        Map<String, List<String>> chosen = new HashMap<>(address);
        chosen.keySet().retainAll(List.of(UNITS, MEASURE));
        return chosen;
    }

    private static Map<String, List<String>> chosen(By by, Measure measure) {
        return Map.of(UNITS, List.of(parameter(by)), MEASURE, List.of(measure.parameter()));
    }

    private <E> Component choice(
            String key,
            List<E> options,
            Function<E, String> words,
            E pressed,
            Function<E, Map<String, List<String>>> address) {
        Div choice = new Div();
        choice.addClassName("hw-switch");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", texts.translate(key));
        for (E option : options) {
            NativeButton button = new NativeButton(words.apply(option), click -> go.accept(address.apply(option)));
            button.getElement().setAttribute("aria-pressed", Boolean.toString(option.equals(pressed)));
            choice.add(button);
        }
        return choice;
    }

    /** One for each unit beyond a limit, in the order of their names; or that there is none. */
    private List<String> sentences(List<Compared> compared) {
        if (shown.limits(measure).isEmpty()) {
            return List.of();
        }
        List<String> beyond = compared.stream()
                .filter(unit -> unit.position().isBeyond())
                .map(unit -> texts.translate(
                        "coverage.compare.sentence." + unit.position().name(),
                        unit.text(texts::translate),
                        texts.share(unit.share())))
                .toList();
        return beyond.isEmpty() ? List.of(texts.translate("coverage.compare.sentence.INSIDE")) : beyond;
    }

    private Component funnel(List<Compared> compared, FunnelLimits limits) {
        List<String> marked = marked();
        List<FunnelPlot.Unit> drawn = compared.stream()
                .filter(unit -> unit.position() != Position.NOT_COMPARED)
                .map(unit -> new FunnelPlot.Unit(
                        unit.text(texts::translate) + ": " + texts.share(unit.share()),
                        unit.share().whole().number().orElseThrow(),
                        unit.interval().orElseThrow().value(),
                        mark(marked, unit.group()),
                        unit.position().isBeyond()))
                .toList();
        return new FunnelPlot(
                String.join(" ", sentences(compared)),
                drawn,
                new FunnelPlot.Limits(
                        limits.target(),
                        whole -> limits.at(whole, FunnelLimits.K_95).low(),
                        whole -> limits.at(whole, FunnelLimits.K_95).high(),
                        whole -> limits.at(whole, FunnelLimits.K_998).low(),
                        whole -> limits.at(whole, FunnelLimits.K_998).high()),
                new FunnelPlot.Labels(
                        texts.translate("coverage.compare.together", Math.round(100 * limits.target())),
                        texts.translate("coverage.compare.axis")));
    }

    /** The providers of teams, in the order of their names; the first ones have a mark of their own. */
    private List<String> marked() {
        return shown.by() != By.TEAM
                ? List.of()
                : comparison.by(By.PROVIDER).stream()
                        .flatMap(providers -> providers.coverage().groups().stream())
                        .map(CoverageCount::group)
                        .filter(provider -> !provider.equals(Comparison.NOT_RECORDED))
                        .toList();
    }

    private static int mark(List<String> marked, String team) {
        for (int provider = 0; provider < marked.size(); provider++) {
            if (team.startsWith(marked.get(provider) + ", ")) {
                return Math.min(provider, MARKS);
            }
        }
        return 0;
    }

    private Component legend(List<Compared> compared) {
        List<String> marked = marked();
        Div legend = new Div();
        legend.addClassName("hw-marks");
        for (String provider : marked) {
            boolean isDrawn = compared.stream()
                    .anyMatch(unit -> unit.position() != Position.NOT_COMPARED
                            && unit.group().startsWith(provider + ", "));
            if (isDrawn) {
                Span mark = new Span();
                mark.addClassNames("mark", "mark-" + Math.min(marked.indexOf(provider), MARKS));
                legend.add(new Span(mark, new Span(provider)));
            }
        }
        return legend;
    }

    private Component byGroup() {
        Div pictures = new Div();
        pictures.addClassName("hw-interval-groups");
        List<Compared> all = new ArrayList<>();
        comparison.divisions().stream()
                .filter(division -> !division.by().isUnit())
                .forEach(division -> {
                    all.addAll(division.compared(measure));
                    pictures.add(new Div(new H3(division.by().text(texts::translate)), intervals(division)));
                });
        CountTable<Compared> table = new CountTable<Compared>(texts.translate("coverage.compare.groups"))
                .columns(Comparison.columns(texts::translate)
                        .pick("by", "unit", "episodes", "of", "share", "low", "high"))
                .show(all);
        return new Card(texts.translate("coverage.compare.groups"))
                .quietly(measure.text(texts::translate))
                .control(new ViewSwitch("ui.switch.chart", pictures, table))
                .with(pictures, table)
                .note(texts.translate("coverage.compare.note.groups"));
    }

    private Component intervals(Division division) {
        List<Compared> compared = division.compared(measure);
        return new IntervalRows(
                division.by().text(texts::translate),
                compared.stream().filter(each -> !each.isWhole()).map(this::row).toList(),
                compared.stream()
                        .filter(Compared::isWhole)
                        .flatMap(whole -> whole.interval().stream())
                        .map(interval -> interval.value())
                        .toList());
    }

    private IntervalRows.Row row(Compared each) {
        String share = texts.share(each.share());
        return each.interval()
                .map(interval -> new IntervalRows.Row(
                        each.text(texts::translate),
                        texts.translate(
                                "coverage.compare.with-interval",
                                share,
                                Math.round(100 * interval.low()),
                                Math.round(100 * interval.high())),
                        List.of(new IntervalRows.Interval(interval.value(), interval.low(), interval.high()))))
                .orElseGet(() -> new IntervalRows.Row(
                        each.text(texts::translate),
                        each.share().whole().isShown()
                                ? share
                                : Counted.NUMBER.text(each.share().whole(), texts::translate),
                        List.of()));
    }

    private CountTable<Compared> table(String caption, List<Compared> compared) {
        return new CountTable<Compared>(caption)
                .columns(Comparison.columns(texts::translate)
                        .pick("unit", "episodes", "of", "share", "low", "high", "position"))
                .last(Compared::isWhole)
                .show(compared);
    }

    private Component benchmarks() {
        Div benchmarks = new Div(new H3(texts.translate("coverage.compare.benchmarks")));
        benchmarks.addClassName("hw-benchmarks");
        Stream.concat(
                        Benchmark.of(measure).stream().map(each -> each.text(texts::translate)),
                        Stream.of(texts.translate("coverage.compare.benchmarks.warning")))
                .forEach(text -> {
                    Paragraph line = new Paragraph(text);
                    line.addClassName("hw-note");
                    benchmarks.add(line);
                });
        return benchmarks;
    }
}
