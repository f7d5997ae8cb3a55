package org.homeward.coverage;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.homeward.chance.FunnelLimits;
import org.homeward.coverage.MonthlyShares.Kind;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Share;
import org.homeward.print.ChartPainter;
import org.homeward.print.ChartPainter.Fill;
import org.homeward.print.FillClass;
import org.homeward.print.MapDrawing;
import org.homeward.print.MapPainter;
import org.homeward.print.MonthsPainter;
import org.homeward.print.Picture;
import org.homeward.print.Printable;
import org.homeward.print.Printing;
import org.homeward.print.Sheet;
import org.homeward.print.Translations;
import org.homeward.request.Column.Face;
import org.homeward.request.Columns;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The printed coverage sheet: interviews offered and held, on one page for a board. The same counts as on screen; a
 * share is printed only where both its numbers are shown and its denominator is ten or more.
 *
 * @param stillMissing episodes that had not ended; they are in no figure
 * @param monthly by month; empty for who reads releases, which have no months of a part
 * @param change since the period before and the release before; empty for who reads no releases
 * @param shapes the districts to draw, with the names of the groups
 */
public record CoverageSheet(
        Coverage byDistrict,
        Coverage byCare,
        Optional<WhatFollowed> followed,
        Count stillMissing,
        Optional<MonthlyShares> monthly,
        Optional<CoverageChange> change,
        List<DistrictShape> shapes)
        implements Printable {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.UK);

    public CoverageSheet {
        shapes = List.copyOf(shapes);
    }

    public record DistrictShape(String district, Geometry shape) {}

    @Override
    public Sheet on(Printing printing, Translations translations) {
        MapPainter map = map(translations);
        var heading = new Sheet.Heading(
                translations.translate("coverage.paper.question"),
                translations.translate("coverage.paper.title"),
                translations.plain(new CoverageFinding(byDistrict, change).text(translations::translate)));
        return Sheet.of("coverage", heading, printing)
                .withRows("figures", figures(translations))
                .withRows("funnel", funnel(translations))
                .withTable(
                        "districts",
                        columns(CoverageColumns.DISTRICT, translations),
                        CoverageColumns.rows(byDistrict),
                        Beside::of)
                .withTable(
                        "care", columns(CoverageColumns.CARE, translations), CoverageColumns.rows(byCare), Beside::of)
                .withDrawing("map", map, translations.translate("coverage.paper.map-in-words"))
                .withDrawing("months", months(), monthsInWords(translations))
                .withText("months-sentence", monthsInWords(translations))
                .withText("left-out", leftOut(map, translations))
                .withText("hidden", hiddenNote(printing, translations))
                .withText(
                        "counted",
                        translations.translate(
                                "coverage.paper.how-counted",
                                Counted.NUMBER.text(stillMissing, translations::translate)));
    }

    record FigureRow(
            String label, @Nullable String figure, @Nullable String words, String of) {}

    private List<FigureRow> figures(Translations translations) {
        CoverageCount all = byDistrict.whole();
        return List.of(
                figure("coverage.paper.offered", all.offered(), translations),
                figure("coverage.paper.done", all.done(), translations),
                figure("coverage.paper.in-72h", all.in72h(), translations),
                children(all.children(), translations));
    }

    private FigureRow figure(String label, Count part, Translations translations) {
        Count whole = byDistrict.whole().returned();
        if (!part.isShown() || !whole.isShown()) {
            return new FigureRow(
                    translations.translate(label),
                    null,
                    translations.count(part),
                    translations.translate("coverage.paper.share-hidden"));
        }
        Share share = new Share(part, whole);
        String words = share.words(translations::translate);
        return new FigureRow(
                translations.translate(label),
                share.isTooFewToSay() ? null : words,
                share.isTooFewToSay() ? words : null,
                translations.translate(
                        "coverage.paper.of-ended",
                        Counted.NUMBER.text(part, translations::translate),
                        Counted.EPISODES.text(whole, translations::translate)));
    }

    private static FigureRow children(Count children, Translations translations) {
        String words = translations.count(children);
        return new FigureRow(
                translations.translate("coverage.paper.children"),
                children.isShown() ? words : null,
                children.isShown() ? null : words,
                translations.translate("coverage.paper.children-of"));
    }

    record FunnelRow(
            @Nullable String step,
            @Nullable String within,
            Picture bar,
            Count number,
            String percent,
            String of,
            String note) {}

    private List<FunnelRow> funnel(Translations translations) {
        CoverageCount all = byDistrict.whole();
        List<FunnelRow> rows = new ArrayList<>(List.of(
                new FunnelRow(
                        translations.translate("coverage.paper.returned"),
                        null,
                        bar(all.returned(), Fill.SOLID),
                        all.returned(),
                        "",
                        translations.translate("coverage.paper.episodes"),
                        translations.translate(
                                "coverage.paper.note-open",
                                Counted.NUMBER.text(stillMissing, translations::translate))),
                step("offered", all.offered(), all.returned(), translations),
                step("accepted", all.accepted(), all.offered(), translations),
                step("done", all.done(), all.accepted(), translations),
                new FunnelRow(
                        null,
                        translations.translate("coverage.paper.part-72h"),
                        bar(all.in72h(), Fill.STRIPED_PART),
                        all.in72h(),
                        new Share(all.in72h(), all.done()).words(translations::translate),
                        translations.translate(
                                "coverage.paper.of", Counted.NUMBER.text(all.done(), translations::translate)),
                        translations.translate(
                                "coverage.paper.note-72h",
                                Counted.NUMBER.text(all.perhapsIn72h(), translations::translate)))));
        followed.ifPresent(after -> rows.addAll(List.of(
                step("shared", after.shared(), all.done(), translations),
                step("agreed", after.agreed(), after.shared(), translations),
                step("acted", after.done(), after.agreed(), translations),
                step("told", after.told(), after.done(), translations))));
        return rows;
    }

    private FunnelRow step(String name, Count count, Count before, Translations translations) {
        Share share = new Share(count, before);
        String note = share.rest()
                .map(lost -> translations.translate(
                        "coverage.paper.note-" + name, Counted.NUMBER.text(lost, translations::translate)))
                .orElse("");
        return new FunnelRow(
                translations.translate("coverage.paper.step-" + name),
                null,
                bar(count, Fill.SOLID),
                count,
                share.words(translations::translate),
                translations.translate("coverage.paper.of", Counted.NUMBER.text(before, translations::translate)),
                note);
    }

    private Picture bar(Count count, Fill fill) {
        return new ChartPainter(count, byDistrict.whole().returned(), fill);
    }

    /**
     * What the tables have beside their columns.
     *
     * @param both the reason why the last two numbers are hidden, printed once across both where it is the same
     */
    private record Beside(boolean whole, @Nullable Count both) {

        static Beside of(CoverageCount count) {
            boolean once = !count.done().isShown() && count.done().equals(count.in72h());
            return new Beside(count.group().isEmpty(), once ? count.done() : null);
        }
    }

    private static Columns<CoverageCount> columns(CoverageColumns by, Translations translations) {
        return by.of(UnaryOperator.identity(), translations::translate);
    }

    private String monthsInWords(Translations translations) {
        return monthly.map(shares -> shares.sentence(Kind.INTERVIEWED, translations::translate))
                .orElse("");
    }

    /** The share interviewed within 72 hours; nothing where there are no months. */
    private MonthsPainter months() {
        Optional<FunnelLimits> limits = monthly.flatMap(shares -> shares.limits(Kind.INTERVIEWED));
        return new MonthsPainter(
                monthly.stream()
                        .flatMap(shares -> shares.months().stream())
                        .map(month -> new MonthsPainter.Month(
                                MONTH.format(month.month()),
                                month.returned() == 0 ? Double.NaN : 100.0 * month.interviewed() / month.returned(),
                                limits.map(known -> 100 * month.at(known).low()).orElse(Double.NaN),
                                limits.map(known -> 100 * month.at(known).high())
                                        .orElse(Double.NaN)))
                        .toList(),
                limits.map(known -> 100 * known.target()).orElse(Double.NaN),
                monthly.filter(MonthlyShares::lastUnfinished).isPresent());
    }

    private String hiddenNote(Printing printing, Translations translations) {
        return translations.protection(
                printing,
                Stream.concat(
                        columns(CoverageColumns.DISTRICT, translations).counts(byDistrict.groups(), Face.PAPER),
                        columns(CoverageColumns.CARE, translations).counts(byCare.groups(), Face.PAPER)));
    }

    /** For a map of the size that it has in the template. */
    private static String leftOut(MapPainter map, Translations translations) {
        List<String> names = map.leftOut(155, 168);
        return names.isEmpty() ? "" : translations.translate("paper.map.left-out", String.join(", ", names));
    }

    private MapPainter map(Translations translations) {
        List<MapDrawing.Area> areas =
                shapes.stream().map(shape -> area(shape, translations)).toList();
        var view = MapDrawing.around(shapes.stream().map(DistrictShape::shape).toList());
        return new MapPainter(new MapDrawing(view, List.of(), areas, List.of(), null));
    }

    private MapDrawing.Area area(DistrictShape shape, Translations translations) {
        return byDistrict.groups().stream()
                .filter(group -> group.group().equals(shape.district()))
                .findFirst()
                .map(group -> new MapDrawing.Area(
                        shape.shape(),
                        shape.district(),
                        group.shareOffered().words(translations::translate),
                        FillClass.ofShare(group.shareOffered())))
                .orElseGet(() -> new MapDrawing.Area(
                        shape.shape(), shape.district(), "–", FillClass.ofShare(new Share(Count.ZERO, Count.ZERO))));
    }
}
