package org.homeward.places.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.ChildrenClasses;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Translator;
import org.homeward.places.CellReasons;
import org.homeward.places.CellSize;
import org.homeward.places.DensityMap;
import org.homeward.places.DrawnAs;
import org.homeward.places.HotSpotQueries;
import org.homeward.places.MapSelection;
import org.homeward.places.PlaceQueries.Mapped;
import org.homeward.places.PlacesQuestion;
import org.homeward.ui.map.CellStyle;
import org.homeward.ui.map.LegendMark;
import org.homeward.ui.map.MapLegend;
import org.homeward.ui.map.Ramp;
import org.jspecify.annotations.Nullable;

/** The legend of the map: what is measured, its classes and marks, and what is not drawn, for each question and each way to draw it. */
final class PlacesLegend {

    private static final List<String> DENSITIES = List.of("0.5–1", "1–2", "2–4", "4–8", "8+");

    /** The classes of {@link org.homeward.disclosure.Share#step}. */
    private static final List<String> SHARES = List.of(
            "coverage.map.class-1",
            "coverage.map.class-2",
            "coverage.map.class-3",
            "coverage.map.class-4",
            "coverage.map.class-5");

    private final Translator translator;
    private final boolean cells;
    private final AreaKind shaded;
    private final boolean working;
    private final Consumer<MapSelection> listener;
    private final MapLegend legend;
    private PlacesQuestion asked = PlacesQuestion.HOW_MANY;
    private DrawnAs as = DrawnAs.HEXAGONS;
    private int hexagonsInDensity;
    /** The size of the cells on the map; null until the map has said how far it is zoomed. */
    private @Nullable CellSize drawn;

    private @Nullable Mapped mapped;

    /**
     * @param cells whether the map has cells, or areas only
     * @param working whether numbers under five are shown
     * @param listener receives what is on no map, where its list is asked for
     */
    PlacesLegend(
            Translator translator, boolean cells, AreaKind shaded, boolean working, Consumer<MapSelection> listener) {
        this.translator = translator;
        this.cells = cells;
        this.shaded = shaded;
        this.working = working;
        this.listener = listener;
        legend = new MapLegend(
                measure(), Ramp.CHILDREN, ChildrenClasses.of(shaded).names(), marks());
    }

    MapLegend component() {
        return legend;
    }

    /** The size of the cells, which changes with the zoom; the list always counts cells of one size. */
    void draw(@Nullable CellSize size) {
        if (size != drawn) {
            drawn = size;
            update();
        }
    }

    /** Counts. @param counted how many statements are on the map, and how many are not */
    void counts(Mapped counted) {
        mapped = counted;
        update();
    }

    void verdicts(PlacesQuestion question) {
        asked = question;
        legend.setMarks(
                Stream.concat(HotSpotStyles.legend(question, translator).map(LegendMark::new), marksWithoutDashed())
                        .toList());
        update();
    }

    void journeys() {
        asked = PlacesQuestion.HOW_DO_THEY_GET_THERE;
        legend.setMarks(List.of(
                new LegendMark(LegendMark.Kind.LINE, translator.translate("places.journeys.line")),
                new LegendMark(LegendMark.Kind.BLIND, translator.translate("places.map.low-coverage"))));
        update();
    }

    void interviewed(boolean released) {
        asked = PlacesQuestion.WHERE_DO_WE_NOT_KNOW;
        if (released) {
            legend.setMarks(
                    List.of(new LegendMark(LegendMark.Kind.BLIND, translator.translate("places.map.low-coverage"))));
        } else {
            legend.setRamp(
                    Ramp.COVERAGE, SHARES.stream().map(translator::translate).toList(), List.of());
        }
        update();
    }

    /** @param hexagons how many have a number */
    void density(int hexagons) {
        as = DrawnAs.DENSITY;
        hexagonsInDensity = hexagons;
        legend.setRamp(
                Ramp.CHILDREN,
                DENSITIES,
                marks().stream()
                        .filter(mark -> mark.mark() == LegendMark.Kind.BLIND)
                        .toList());
        update();
    }

    void reasons() {
        as = DrawnAs.REASONS;
        legend.setMarks(Stream.concat(ReasonStyles.all(translator).stream().map(LegendMark::new), marksWithoutDashed())
                .toList());
        update();
    }

    private Stream<LegendMark> marksWithoutDashed() {
        return marks().stream().filter(mark -> mark.mark() != LegendMark.Kind.DASHED);
    }

    private void update() {
        legend.setMeasure(measure());
        List<Component> note = new ArrayList<>();
        if (asked == PlacesQuestion.WHERE_DO_WE_NOT_KNOW) {
            if (cells) {
                note.add(new Paragraph(translator.translate("places.unknown.no-colour")));
            }
            note.add(new Paragraph(translator.translate("places.unknown.empty-map")));
        } else {
            aboutCells().map(Paragraph::new).forEach(note::add);
            note.addAll(aboutMapped());
        }
        legend.setNote(note);
    }

    private Stream<String> aboutCells() {
        if (asked == PlacesQuestion.HOW_DO_THEY_GET_THERE) {
            return Stream.of(translator.translate("places.journeys.drawn"));
        }
        if (asked.isVerdict()) {
            return Stream.of(translator.translate("places.hot-spots.domain"));
        }
        return switch (as) {
            case DENSITY ->
                Stream.of(translator.translate(
                        "places.density.note", hexagonsInDensity, (int) DensityMap.KERNEL.bandwidth_m()));
            case REASONS -> Stream.of(translator.translate("places.reasons.note"));
            case HEXAGONS, NAMES ->
                cells && drawn != null && drawn != CellSize.LISTED
                        ? Stream.of(translator.translate("places.map.grain", CellSize.LISTED.size_m()))
                        : Stream.empty();
        };
    }

    private List<Component> aboutMapped() {
        List<Component> note = new ArrayList<>();
        if (mapped != null) {
            note.add(new Paragraph(translator.translate(
                    "places.drawn",
                    Counted.NUMBER.text(mapped.mapped(), translator),
                    Counted.PLACE_STATEMENTS.text(mapped.all(), translator))));
            note.add(notDrawn("places.drawn.approximate", mapped.vague(), true));
            note.add(notDrawn("places.drawn.not-mapped", mapped.notMapped(), false));
            if (cells) {
                note.add(new Paragraph(translator.translate("places.drawn.homes")));
            }
        }
        return note;
    }

    /** What is on no map; a link to its list for those who see records, and so cells. */
    private Component notDrawn(String key, Count statements, boolean approximate) {
        String text = translator.translate(key, Counted.NUMBER.text(statements, translator));
        if (!cells || statements.equals(Count.ZERO)) {
            return new Paragraph(text);
        }
        NativeButton link = new NativeButton(text, click -> listener.accept(new MapSelection.Unmapped(approximate)));
        link.addClassName("hw-link");
        return new Paragraph(link);
    }

    private String measure() {
        return switch (asked) {
            case HOW_DO_THEY_GET_THERE -> translator.translate("places.journeys.measure");
            case WHERE_DO_WE_NOT_KNOW -> translator.translate("places.unknown.measure");
            case IS_IT_REAL -> translator.translate("places.real.measure", HotSpotQueries.SIZE.size_m());
            case WHAT_IS_NEW -> translator.translate("places.new.measure", HotSpotQueries.SIZE.size_m());
            case HOW_MANY -> cells ? measureOfCells() : measureOfAreas();
        };
    }

    private String measureOfAreas() {
        return translator.translate(shaded == AreaKind.WARD ? "places.map.per-ward" : "places.map.per-district");
    }

    private String measureOfCells() {
        return switch (as) {
            case DENSITY -> translator.translate("places.density.measure", (int) DensityMap.KERNEL.bandwidth_m());
            case REASONS -> translator.translate("places.reasons.measure", CellReasons.SIZE.size_m());
            case HEXAGONS, NAMES ->
                drawn == null
                        ? translator.translate("places.map.per-cell-of-any-size")
                        : translator.translate("places.map.per-cell", drawn.size_m());
        };
    }

    private List<LegendMark> marks() {
        List<LegendMark> marks = new ArrayList<>();
        if (cells) {
            marks.add(
                    working
                            ? new LegendMark(new CellStyle(
                                    "plain",
                                    CellStyle.Pattern.NONE,
                                    CellStyle.Outline.THIN,
                                    translator.translate("places.working.few")))
                            : new LegendMark(LegendMark.Kind.HIDDEN, translator.translate("places.map.few")));
            marks.add(new LegendMark(LegendMark.Kind.DASHED, translator.translate("ui.badge.rests-on-one-child")));
        }
        if (shaded == AreaKind.WARD) {
            marks.add(new LegendMark(LegendMark.Kind.BLIND, translator.translate("places.map.low-coverage")));
        }
        return marks;
    }
}
