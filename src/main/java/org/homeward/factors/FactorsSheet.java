package org.homeward.factors;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.Marking;
import org.homeward.print.ChartPainter;
import org.homeward.print.Picture;
import org.homeward.print.Printable;
import org.homeward.print.Printing;
import org.homeward.print.Sheet;
import org.homeward.print.Translations;

/**
 * The printed sheet of push and pull factors, and of children forced or lured, by theme and factor: distinct children
 * first, then by living arrangement and age. The version for carers is labelled. Not this sheet but the query that
 * reads its lines excludes what concerns the carer, as it applies the viewer's audience.
 *
 * @param children distinct children interviewed; never the sum of the lines
 * @param lines in the order of printing: by side, then by theme
 */
public record FactorsSheet(Count children, List<Line> lines, boolean forCarers) implements Printable {

    public FactorsSheet {
        lines = List.copyOf(lines);
    }

    /** One factor on one side. */
    public record Line(FactorSide side, String theme, String factor, Count children, ByCare byCare, ByAge byAge) {}

    public record ByCare(Count home, Count care) {}

    public record ByAge(Count under10, Count from10to12, Count from13to15, Count from16to17) {}

    @Override
    public Sheet on(Printing printing, Translations translations) {
        String title = translations.translate(forCarers ? "factors.paper.title-carers" : "factors.paper.title");
        var heading =
                new Sheet.Heading(translations.translate("factors.paper.question"), title, sentence(translations));
        return Sheet.of("factors", heading, printing)
                .withRows("rows", rows(translations))
                .withText("version", forCarers ? translations.translate("factors.paper.for-carers") : "")
                .withText("hidden", translations.protection(counts()))
                .withText("counted", translations.translate("factors.paper.how-counted"));
    }

    /** The version for carers hides small numbers whoever prints it. */
    @Override
    public Marking marking(boolean smallNumbersHidden) {
        return Marking.ofFigures(smallNumbersHidden || forCarers);
    }

    private String sentence(Translations translations) {
        if (lines.isEmpty()) {
            return translations.translate("factors.paper.nothing");
        }
        return lines.stream()
                .filter(line -> line.children().isShown())
                .max(java.util.Comparator.comparingInt(
                        line -> line.children().number().orElse(0)))
                .map(most -> translations.translate(
                        "factors.paper.sentence",
                        Counted.CHILDREN.text(children, translations::translate),
                        most.factor(),
                        Counted.CHILDREN.text(most.children(), translations::translate),
                        translations.translate("factors.paper.as." + name(most.side()))))
                .orElseGet(() -> translations.translate("factors.paper.sentence-hidden"));
    }

    private Stream<Count> counts() {
        return lines.stream()
                .flatMap(line -> Stream.of(
                        line.children(),
                        line.byCare().home(),
                        line.byCare().care(),
                        line.byAge().under10(),
                        line.byAge().from10to12(),
                        line.byAge().from13to15(),
                        line.byAge().from16to17()));
    }

    record Row(
            String side,
            String theme,
            String factor,
            Picture bar,
            Count children,
            Count home,
            Count care,
            Count under10,
            Count from10to12,
            Count from13to15,
            Count from16to17) {}

    private List<Row> rows(Translations translations) {
        int most = lines.stream()
                .mapToInt(line -> line.children().number().orElse(0))
                .max()
                .orElse(0);
        return lines.stream()
                .map(line -> row(line, Count.of(most), translations))
                .toList();
    }

    private static Row row(Line line, Count most, Translations translations) {
        return new Row(
                translations.translate("factors.paper.side." + name(line.side())),
                line.theme(),
                line.factor(),
                new ChartPainter(line.children(), most, fill(line.side())),
                line.children(),
                line.byCare().home(),
                line.byCare().care(),
                line.byAge().under10(),
                line.byAge().from10to12(),
                line.byAge().from13to15(),
                line.byAge().from16to17());
    }

    private static ChartPainter.Fill fill(FactorSide side) {
        return switch (side) {
            case PUSH -> ChartPainter.Fill.PUSH;
            case PULL -> ChartPainter.Fill.PULL;
            case FORCED -> ChartPainter.Fill.FORCED;
        };
    }

    private static String name(FactorSide side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
