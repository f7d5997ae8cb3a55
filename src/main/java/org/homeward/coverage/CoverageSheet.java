package org.homeward.coverage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.Count;
import org.homeward.print.ChartPainter;
import org.homeward.print.ChartPainter.Fill;
import org.homeward.print.MapDrawing;
import org.homeward.print.MapPainter;
import org.homeward.print.Picture;
import org.homeward.print.Printable;
import org.homeward.print.Printing;
import org.homeward.print.Shade;
import org.homeward.print.Sheet;
import org.homeward.print.Wording;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Who was offered an interview, and heard, on one page for a board. The same counts as on screen; a share stands only where
 * both its numbers are shown and the whole is ten or more.
 *
 * @param stillMissing episodes that had not ended, left out of every figure
 * @param shapes the districts to draw, by the same names as the groups
 */
public record CoverageSheet(Coverage byDistrict, Coverage byCare, Count stillMissing, List<DistrictShape> shapes)
        implements Printable {

    private static final double FEW = 1.0 / 3;
    private static final int SHARE_NEEDS = 10;

    public CoverageSheet {
        shapes = List.copyOf(shapes);
    }

    public record DistrictShape(String district, Geometry shape) {}

    @Override
    public Sheet on(Printing printing, Wording wording) {
        var heading = new Sheet.Heading(
                wording.say("coverage.paper.question"), wording.say("coverage.paper.title"), sentence(wording));
        return Sheet.of("coverage", heading, printing)
                .withRows("figures", figures(wording))
                .withRows("funnel", funnel(wording))
                .withRows("districts", table(byDistrict, wording.say("coverage.paper.all-districts"), wording))
                .withRows("care", table(byCare, wording.say("coverage.paper.home-and-care"), wording))
                .withDrawing("map", map(wording), wording.say("coverage.paper.map-in-words"))
                .withText("hidden", hiddenNote(wording))
                .withText("counted", wording.say("coverage.paper.how-counted", wording.count(stillMissing)));
    }

    private String sentence(Wording wording) {
        CoverageCount all = byDistrict.whole();
        if (byDistrict.isNothing()) {
            return wording.say("coverage.paper.nothing");
        }
        if (!(all.returned().isShown() && all.offered().isShown() && all.in72h().isShown())) {
            return wording.say("coverage.paper.sentence-hidden");
        }
        String found = wording.say(
                "coverage.paper.sentence",
                wording.count(all.returned()),
                wording.count(all.offered()),
                wording.count(all.in72h()));
        return leastOffered()
                .map(least -> found + " "
                        + wording.say(
                                "coverage.paper.least",
                                least.group(),
                                notOffered(least),
                                least.returned().number().getAsInt()))
                .orElse(found);
    }

    /** The district with the lowest share offered, where that is under a third. */
    private Optional<CoverageCount> leastOffered() {
        return byDistrict.groups().stream()
                .filter(group -> share(group) < FEW)
                .min(java.util.Comparator.comparingDouble(CoverageSheet::share));
    }

    private static double share(CoverageCount group) {
        return group.offered() instanceof Count.Shown(int n, int nTo)
                        && group.returned() instanceof Count.Shown(int of, int ofTo)
                        && of >= SHARE_NEEDS
                ? (double) n / of
                : 1;
    }

    private static int notOffered(CoverageCount group) {
        return group.returned().number().orElseThrow()
                - group.offered().number().orElseThrow();
    }

    record FigureRow(
            String label, @Nullable String figure, @Nullable String words, String of) {}

    private List<FigureRow> figures(Wording wording) {
        CoverageCount all = byDistrict.whole();
        return List.of(
                figure("coverage.paper.offered", all.offered(), wording),
                figure("coverage.paper.done", all.done(), wording),
                figure("coverage.paper.in-72h", all.in72h(), wording),
                children(all.children(), wording));
    }

    private FigureRow figure(String label, Count part, Wording wording) {
        Count whole = byDistrict.whole().returned();
        boolean shown = part.isShown() && whole.isShown();
        String of = shown
                ? wording.say("coverage.paper.of-ended", wording.count(part), wording.count(whole))
                : wording.say("coverage.paper.share-hidden");
        String percent = wording.percent(part, whole);
        return shown
                ? new FigureRow(wording.say(label), percent, null, of)
                : new FigureRow(wording.say(label), null, wording.count(part), of);
    }

    private static FigureRow children(Count children, Wording wording) {
        String words = wording.count(children);
        return new FigureRow(
                wording.say("coverage.paper.children"),
                children.isShown() ? words : null,
                children.isShown() ? null : words,
                wording.say("coverage.paper.children-of"));
    }

    record FunnelRow(
            @Nullable String step,
            @Nullable String within,
            Picture bar,
            Count number,
            String share,
            String of,
            String note) {}

    private List<FunnelRow> funnel(Wording wording) {
        CoverageCount all = byDistrict.whole();
        return List.of(
                new FunnelRow(
                        wording.say("coverage.paper.returned"),
                        null,
                        bar(all.returned(), Fill.SOLID),
                        all.returned(),
                        "",
                        wording.say("coverage.paper.episodes"),
                        wording.say("coverage.paper.note-open", wording.count(stillMissing))),
                step("offered", all.offered(), all.returned(), wording),
                step("accepted", all.accepted(), all.offered(), wording),
                step("done", all.done(), all.accepted(), wording),
                new FunnelRow(
                        null,
                        wording.say("coverage.paper.part-72h"),
                        bar(all.in72h(), Fill.STRIPED_PART),
                        all.in72h(),
                        wording.percent(all.in72h(), all.done()),
                        wording.say("coverage.paper.of", wording.count(all.done())),
                        wording.say("coverage.paper.note-72h", wording.count(all.perhapsIn72h()))));
    }

    private FunnelRow step(String name, Count count, Count before, Wording wording) {
        String note = count instanceof Count.Shown(int n, int base)
                        && before instanceof Count.Shown(int of, int ofTo)
                        && (base == 1 || of - n >= 2 * base)
                ? wording.say("coverage.paper.note-" + name, wording.number(of - n))
                : "";
        return new FunnelRow(
                wording.say("coverage.paper.step-" + name),
                null,
                bar(count, Fill.SOLID),
                count,
                wording.percent(count, before),
                wording.say("coverage.paper.of", wording.count(before)),
                note);
    }

    private Picture bar(Count count, Fill fill) {
        return new ChartPainter(count, byDistrict.whole().returned(), fill);
    }

    private static List<CoverageRow> table(Coverage coverage, String whole, Wording wording) {
        return Stream.concat(
                        coverage.groups().stream().map(group -> CoverageRow.of(name(group, wording), group, wording)),
                        Stream.of(CoverageRow.whole(whole, coverage.whole(), wording)))
                .toList();
    }

    private static String name(CoverageCount group, Wording wording) {
        for (Care care : Care.values()) {
            if (care.name().equals(group.group())) {
                return wording.say("coverage.paper.care." + care.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        return group.group();
    }

    private String hiddenNote(Wording wording) {
        return wording.protection(Stream.concat(byDistrict.groups().stream(), byCare.groups().stream())
                .flatMap(group ->
                        Stream.of(group.returned(), group.offered(), group.accepted(), group.done(), group.in72h())));
    }

    private MapPainter map(Wording wording) {
        List<MapDrawing.Area> areas =
                shapes.stream().map(shape -> area(shape, wording)).toList();
        var view = MapDrawing.around(shapes.stream().map(DistrictShape::shape).toList());
        return new MapPainter(new MapDrawing(view, List.of(), areas, List.of(), null));
    }

    private MapDrawing.Area area(DistrictShape shape, Wording wording) {
        return byDistrict.groups().stream()
                .filter(group -> group.group().equals(shape.district()))
                .findFirst()
                .map(group -> new MapDrawing.Area(
                        shape.shape(),
                        shape.district(),
                        wording.percent(group.offered(), group.returned()),
                        Shade.ofShare(group.offered(), group.returned())))
                .orElseGet(() -> new MapDrawing.Area(
                        shape.shape(), shape.district(), "–", Shade.ofShare(Count.ZERO, Count.ZERO)));
    }
}
