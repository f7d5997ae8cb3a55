package org.homeward.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.disclosure.ChildrenClasses;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Period;
import org.homeward.hotspot.Emergence;
import org.homeward.hotspot.HotSpots.Cluster;
import org.homeward.hotspot.HotSpots.Verdict;
import org.homeward.print.FillClass;
import org.homeward.print.MapDrawing;
import org.homeward.print.MapPainter;
import org.homeward.print.Printable;
import org.homeward.print.Printing;
import org.homeward.print.Sheet;
import org.homeward.print.Translations;
import org.homeward.request.Column.Face;
import org.homeward.request.Columns;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * The printed profile of one place: what it is, what changed, whether one child makes it, and where it lies among the others. The same
 * verdicts as on the screen; no count under five, for whoever prints it.
 *
 * @param spot the place; null where there is none
 * @param found it and the others
 * @param profile of the same hexagon
 * @param ground the base map
 */
public record HotSpotProfile(
        @Nullable HotSpot spot, HotSpotList found, PlaceProfile profile, List<MapDrawing.Ground> ground)
        implements Printable {

    private static final double AROUND_M = 3_000;
    private static final int NAMED = 6;
    private static final int LISTED = 8;
    private static final int REASONS = 6;
    private static final double MAP_WIDTH = 509;
    private static final double MAP_HEIGHT = 300;

    public HotSpotProfile {
        ground = List.copyOf(ground);
    }

    /** One number with what it is of. */
    record Figure(String label, String figure, String of) {}

    /** One row of the grid of days and hours. */
    record Days(String days, String from6, String from12, String from16, String from20, String from0) {}

    /** One number of a section. */
    record Part(String what, String number) {}

    /** One quarter. */
    record Quarter(String until, String number) {}

    @Override
    public Sheet on(Printing printing, Translations translations) {
        HotSpot about = spot;
        MapPainter map =
                new MapPainter(new MapDrawing(view(), ground, List.of(), hexagons(translations), key(translations)));
        List<String> leftOut = map.leftOut(MAP_WIDTH, MAP_HEIGHT);
        return Sheet.of("hot-spot-profile", heading(printing, translations), printing)
                .withTable("rows", columns(translations), listed())
                .withDrawing("map", map, translations.translate("places.profile.map-in-words"))
                .withText(
                        "left-out",
                        leftOut.isEmpty()
                                ? ""
                                : translations.translate("paper.map.left-out", String.join(", ", leftOut)))
                .withRows("figures", about == null ? List.of() : figures(about, translations))
                .withRows("quarters", about == null ? List.of() : quarters(about, printing.period(), translations))
                .withRows("counts", counts(translations))
                .withRows("when", when(translations))
                .withRows("why", why(translations))
                .withRows("also", also(translations))
                .withText("around", around(translations))
                .withText("without-one", about == null ? "" : withoutOne(about, translations))
                .withText(
                        "hidden",
                        translations.protection(
                                printing,
                                Stream.of(
                                                columns(translations).counts(listed(), Face.PAPER),
                                                about == null ? Stream.<Count>of() : about.quarters().stream(),
                                                ProfileColumns.of(profile, translations::translate).stream()
                                                        .map(ProfileColumns.Line::count))
                                        .flatMap(counts -> counts)))
                .withText(
                        "counted",
                        Stream.of(
                                        translations.translate("places.profile.how-counted"),
                                        translations.translate("places.profile.counted"),
                                        translations.translate("places.profile.counted.when"))
                                .collect(Collectors.joining(" ")));
    }

    private Sheet.Heading heading(Printing printing, Translations translations) {
        String until = translations.date(printing.period().to());
        if (spot == null) {
            return new Sheet.Heading(
                    translations.translate("places.profile.question"),
                    translations.translate("places.profile.none"),
                    translations.translate("places.new.none", until));
        }
        return new Sheet.Heading(
                translations.translate("places.profile.question"),
                spot.ward().isEmpty() || spot.near().isEmpty()
                        ? spot.name(translations::translate)
                        : translations.translate(
                                "places.profile.title", spot.name(translations::translate), spot.ward()),
                translations.plain(translations.translate(
                        "places.profile.sentence",
                        spot.kind().text(translations::translate),
                        spot.sentence(translations::translate))));
    }

    private Columns<HotSpot> columns(Translations translations) {
        return PlacesColumns.hotSpots(PlacesQuestion.WHAT_IS_NEW, translations::translate);
    }

    private List<HotSpot> listed() {
        return found.spots().stream().limit(LISTED).toList();
    }

    private static List<Figure> figures(HotSpot about, Translations translations) {
        Cluster cluster = about.verdict() == null ? null : about.verdict().cluster();
        String none = translations.translate("places.profile.no-figure");
        return List.of(
                new Figure(
                        translations.translate("places.column.children"),
                        translations.shortCount(about.children()),
                        translations.translate("places.profile.in-weeks", about.weeks())),
                new Figure(
                        translations.translate("places.column.expected"),
                        Double.isNaN(about.expected()) ? none : decimal(about.expected(), 1),
                        translations.translate("places.profile.by-chance")),
                new Figure(
                        translations.translate("places.column.p"),
                        Double.isNaN(about.p()) ? none : decimal(about.p(), 3),
                        translations.translate("places.profile.comparisons")),
                new Figure(
                        translations.translate("places.profile.without-one"),
                        cluster == null ? none : decimal(cluster.found().withoutOneChild(), 3),
                        translations.translate("places.profile.largest-p")));
    }

    /** Of the period of the filter, and not lately. */
    private List<Figure> counts(Translations translations) {
        PlaceProfile.Counts counts = profile.counts();
        if (counts == null) {
            return List.of();
        }
        String inPeriod = translations.translate("places.profile.in-period");
        return List.of(
                new Figure(
                        translations.translate("places.column.children"),
                        translations.shortCount(counts.children()),
                        inPeriod),
                new Figure(
                        translations.translate("places.column.episodes"),
                        translations.shortCount(counts.episodes()),
                        inPeriod),
                new Figure(
                        translations.translate("places.profile.interviews"),
                        translations.shortCount(counts.interviews()),
                        inPeriod),
                new Figure(
                        translations.translate("places.column.statements"),
                        translations.shortCount(counts.statements()),
                        inPeriod));
    }

    private List<Days> when(Translations translations) {
        if (profile.isNothing()) {
            return List.of();
        }
        List<Days> rows = new ArrayList<>();
        rows.add(row(
                "",
                Stream.of(HourBand.values())
                        .map(band -> translations.translate("places.profile.hours." + band))
                        .toList()));
        for (DayGroup days : DayGroup.values()) {
            rows.add(row(
                    translations.translate("places.profile.days." + days),
                    profile.when().stream()
                            .filter(when -> when.days() == days)
                            .map(when -> when.children().isShown()
                                    ? translations.shortCount(when.children())
                                    : translations.translate("places.profile.no-figure"))
                            .toList()));
        }
        return rows;
    }

    private static Days row(String days, List<String> cells) {
        return new Days(days, cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    }

    private List<Part> why(Translations translations) {
        return profile.why().stream()
                .filter(why -> why.children().isShown())
                .limit(REASONS)
                .map(why -> new Part(
                        ProfileColumns.factor(why, translations::translate), translations.shortCount(why.children())))
                .toList();
    }

    /** Where from, what happened, and what is done; numbers that are hidden are in no list. */
    private List<Part> also(Translations translations) {
        Set<String> sections = Set.of(
                translations.translate("places.profile.harms"),
                translations.translate("places.profile.from"),
                translations.translate("places.profile.people"),
                translations.translate("places.profile.actions"));
        return ProfileColumns.of(profile, translations::translate).stream()
                .filter(line -> sections.contains(line.section()))
                .filter(line -> line.count().number().orElse(0) > 0)
                .map(line -> new Part(
                        translations.translate("places.profile.of-section", line.section(), line.what()),
                        translations.shortCount(line.count())))
                .toList();
    }

    private String around(Translations translations) {
        List<String> sentences = new ArrayList<>();
        profile.around().forEach(near -> sentences.add(ProfileColumns.near(near, translations::translate) + "."));
        PlaceProfile.Coverage coverage = profile.coverage();
        if (coverage != null) {
            sentences.add(translations.translate("places.profile.coverage-heading", coverage.ward()) + ": "
                    + ProfileColumns.coverage(coverage, translations::translate, translations::count));
        }
        PlaceProfile.Responsible responsible = profile.responsible();
        if (responsible != null) {
            sentences.add(translations.translate("places.profile.responsible") + ": "
                    + ProfileColumns.responsible(responsible, translations::translate) + ".");
        }
        return String.join(" ", sentences);
    }

    private static String decimal(double number, int places) {
        return String.format(Locale.UK, "%." + places + "f", number);
    }

    private static List<Quarter> quarters(HotSpot about, Period period, Translations translations) {
        List<Quarter> quarters = new ArrayList<>();
        for (int i = 0; i < about.quarters().size(); i++) {
            long before = (long) (about.quarters().size() - 1 - i) * Emergence.LONGEST_WINDOW;
            quarters.add(new Quarter(
                    translations.translate(
                            "places.profile.quarter-to",
                            translations.date(period.to().minusWeeks(before))),
                    translations.shortCount(about.quarters().get(i))));
        }
        return quarters;
    }

    private static String withoutOne(HotSpot about, Translations translations) {
        Verdict verdict = about.verdict();
        Cluster cluster = verdict == null ? null : verdict.cluster();
        if (cluster == null) {
            return translations.translate("places.profile.no-cluster");
        }
        return translations.translate(
                cluster.found().drivenByOneChild() ? "places.profile.driven" : "places.profile.holds",
                cluster.found().withoutOneChild());
    }

    private Envelope view() {
        Envelope view = new Envelope();
        Stream.concat(Stream.ofNullable(spot), found.spots().stream().limit(spot == null ? NAMED : 0))
                .map(each -> each.cell().centre())
                .forEach(centre -> view.expandToInclude(centre.easting_m(), centre.northing_m()));
        if (view.isNull()) {
            return MapDrawing.around(ground.stream()
                    .filter(feature -> feature.layer() == MapDrawing.Layer.LAND)
                    .map(MapDrawing.Ground::shape)
                    .toList());
        }
        view.expandBy(AROUND_M);
        return view;
    }

    private List<MapDrawing.Hexagon> hexagons(Translations translations) {
        List<HotSpot> named = found.spots().stream()
                .filter(each -> each.kind().isNotable() || each.equals(spot))
                .toList();
        return Stream.concat(
                        found.drawn().reversed().stream()
                                .map(each -> new MapDrawing.Hexagon(
                                        each.cell().centre(),
                                        each.cell().size_m(),
                                        each.children(),
                                        verdict(each, named.contains(each), translations))),
                        found.few().stream()
                                .map(few -> new MapDrawing.Hexagon(
                                        few.cell().centre(),
                                        few.cell().size_m(),
                                        Count.under(Emergence.LEAST_CHILDREN))))
                .toList();
    }

    private MapDrawing.Verdict verdict(HotSpot each, boolean named, Translations translations) {
        return new MapDrawing.Verdict(
                outline(each),
                named ? each.name(translations::translate) : "",
                named ? each.kind().text(translations::translate).toLowerCase(Locale.UK) : "",
                each.equals(spot));
    }

    private static MapDrawing.Outline outline(HotSpot spot) {
        return switch (spot.kind()) {
            case NEW, CONSECUTIVE, HOT -> spot.isSure() ? MapDrawing.Outline.DOUBLE : MapDrawing.Outline.SINGLE;
            case INTENSIFYING, PERSISTENT, DIMINISHING, OSCILLATING -> MapDrawing.Outline.SINGLE;
            case DRIVEN_BY_ONE_CHILD -> MapDrawing.Outline.DASHED;
            case HISTORICAL -> MapDrawing.Outline.DOTTED;
            case SPORADIC, COLD, CHANCE, NOT_TESTED -> MapDrawing.Outline.NONE;
        };
    }

    private static MapDrawing.Key key(Translations translations) {
        return new MapDrawing.Key(
                translations.translate("places.profile.per-cell", translations.number(HotSpotQueries.SIZE.size_m())),
                new MapDrawing.Ramp(FillClass.Palette.CHILDREN, ChildrenClasses.SMALL_AREAS.names()),
                List.of(
                        new MapDrawing.Mark(
                                MapDrawing.Sign.DOUBLE_RING, translations.translate("places.profile.mark.sure")),
                        new MapDrawing.Mark(MapDrawing.Sign.RING, translations.translate("places.profile.mark.hot")),
                        new MapDrawing.Mark(
                                MapDrawing.Sign.DASHED, translations.translate("places.kind.DRIVEN_BY_ONE_CHILD")),
                        new MapDrawing.Mark(MapDrawing.Sign.DOTTED, translations.translate("places.kind.HISTORICAL")),
                        new MapDrawing.Mark(MapDrawing.Sign.CHOSEN, translations.translate("places.profile.mark.this")),
                        new MapDrawing.Mark(MapDrawing.Sign.DOT, translations.translate("places.paper.few-cell"))),
                "");
    }
}
