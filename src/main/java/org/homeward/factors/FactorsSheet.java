package org.homeward.factors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.Largest;
import org.homeward.disclosure.Listing;
import org.homeward.disclosure.Marking;
import org.homeward.print.ChartPainter;
import org.homeward.print.Picture;
import org.homeward.print.Printable;
import org.homeward.print.Printing;
import org.homeward.print.Sheet;
import org.homeward.print.Translations;
import org.homeward.request.Column.Face;
import org.homeward.request.Columns;
import org.jspecify.annotations.Nullable;

/**
 * The printed sheet of push and pull factors, and of children forced or lured, by theme and factor: distinct children
 * first, then by living arrangement and age, as the screen breaks them down. The version for carers is labelled. Not this
 * sheet but the query that counts excludes what concerns the carer, as it applies the viewer's audience.
 */
public record FactorsSheet(Factors byCare, Factors byAge, boolean forCarers) implements Printable {

    @Override
    public Sheet on(Printing printing, Translations translations) {
        String title = translations.translate(forCarers ? "factors.paper.title-carers" : "factors.paper.title");
        var heading = new Sheet.Heading(
                translations.translate("factors.paper.question"), title, translations.plain(sentence(translations)));
        List<FactorShare> lines = lines();
        Columns<FactorShare> columns = FactorsColumns.byCareAndAge(byCare, byAge, translations::translate);
        return Sheet.of("factors", heading, printing)
                .withTable("rows", columns, lines, line -> Beside.of(line, largest(lines), translations))
                .withText("version", forCarers ? translations.translate("factors.paper.for-carers") : "")
                .withText("hidden", translations.protection(printing, columns.counts(lines, Face.PAPER)))
                .withText(
                        "counted",
                        translations.translate("factors.paper.how-counted")
                                + (byCare.isByFactor() ? "" : " " + translations.translate("factors.single.words")));
    }

    /** The version for carers hides small numbers whoever prints it. */
    @Override
    public Marking marking(boolean smallNumbersHidden) {
        return Marking.ofFigures(smallNumbersHidden || forCarers);
    }

    private record Heading(FactorSide side, @Nullable FactorTheme theme) {}

    /** Every factor that was named, as on the screen, but with the factors of a theme after the one that was named most. */
    private List<FactorShare> lines() {
        Map<Heading, List<FactorShare>> themes = byCare.named().stream()
                .collect(Collectors.groupingBy(
                        share -> new Heading(share.side(), share.factor().theme()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return themes.values().stream().flatMap(List::stream).toList();
    }

    private String sentence(Translations translations) {
        List<FactorShare> lines = lines();
        if (lines.isEmpty()) {
            return translations.translate("factors.paper.nothing");
        }
        if (!byCare.isByFactor()) {
            return new FactorsFinding(byCare).text(translations::translate);
        }
        String interviewed = Counted.CHILDREN.text(byCare.interviewedInAll(), translations::translate);
        List<FactorShare> most = Largest.of(lines, FactorShare::children);
        if (most.isEmpty()) {
            return translations.translate("factors.paper.sentence-hidden");
        }
        FactorShare first = most.getFirst();
        return most.size() > 1 && first.children().isNoisy()
                ? translations.translate(
                        "factors.paper.sentence-close",
                        interviewed,
                        Listing.and(
                                most.stream()
                                        .map(line -> line.factor().name())
                                        .distinct()
                                        .toList(),
                                translations::translate))
                : translations.translate(
                        "factors.paper.sentence",
                        interviewed,
                        first.factor().name(),
                        Counted.CHILDREN.text(first.children(), translations::translate),
                        translations.translate("factors.paper.as." + name(first.side())));
    }

    /** What a line has beside its columns: the heading that it stands under, and its bar. */
    private record Beside(String section, Picture bar) {

        static Beside of(FactorShare line, Count largest, Translations translations) {
            return new Beside(
                    translations.translate("factors.paper.side." + name(line.side())),
                    new ChartPainter(line.children(), largest, fill(line.side())));
        }
    }

    /** All bars use one scale. */
    private static Count largest(List<FactorShare> lines) {
        return Count.of(lines.stream()
                .mapToInt(line -> line.children().number().orElse(0))
                .max()
                .orElse(0));
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
