package org.homeward.places.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DegreeBox;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.NationalGrid;
import org.homeward.disclosure.Period;
import org.homeward.places.PlaceCells;
import org.homeward.places.PlaceCount;
import org.homeward.places.PlacesQuestion;
import org.homeward.places.WorkingViews.WorkingView;
import org.homeward.request.FilterRequest;
import org.homeward.request.PeriodTexts;
import org.jspecify.annotations.Nullable;

/**
 * Opens the map of a page where its address says, and with what can be done with it.
 *
 * @param cells the counts of the list; null where the page has none
 */
record MapOfPage(
        PlacesFigures figures,
        FilterRequest request,
        PlacesUrl url,
        @Nullable PlaceCells cells) {

    private static final DegreeBox ENGLAND = new DegreeBox(-6, 50, 2, 56);

    PlacesMap open(Optional<WorkingView> working) {
        return new PlacesMap(
                url.at(),
                opensOn(),
                !request.viewer().role().isUnderDisclosureControl(),
                figures.control().finest(request.viewer(), request.filter()),
                working);
    }

    /** The box of the findings; the whole county where no cell has a number, and for a role that sees totals. */
    private DegreeBox opensOn() {
        DegreeBox county = figures.geography().extent(request.viewer()).orElse(ENGLAND);
        return Optional.ofNullable(cells)
                .flatMap(counted -> counted.findings(NationalGrid.around(county)))
                .map(NationalGrid::around)
                .orElse(county);
    }

    /**
     * Density, rings, another period, and the tools. A board has none of them: its releases have periods and areas of their own. Nor has a
     * working view: its numbers are for no meeting.
     *
     * @param go opens the page at another address
     */
    void addTools(PlacesMap map, PlaceCount whole, PlacesTexts texts, Locale locale, Consumer<PlacesUrl> go) {
        boolean counts = url.question() == PlacesQuestion.HOW_MANY;
        DisclosureFilter filter = request.filter();
        if (counts) {
            drawCounts(map);
            url.periodBeside().ifPresent(then -> putBeside(map, whole, then, texts, locale));
        }
        map.tools(
                new MapToolbar(
                        url.display(),
                        filter,
                        counts,
                        new MapToolbar.Actions(
                                display -> go.accept(url.withDisplay(display)),
                                on -> map.play(on, filter.period(), step -> PlacesUrl.forMap(request, step)),
                                map::draw)),
                filter.chosen(Facet.WITHIN),
                area -> go.accept(url.within(area)));
    }

    private void drawCounts(PlacesMap map) {
        switch (url.display().as()) {
            case HEXAGONS, NAMES -> {}
            case DENSITY ->
                map.showDensity(PlacesUrl.forMap(request), (int) Optional.ofNullable(cells).stream()
                        .flatMap(counted -> counted.cells().stream())
                        .filter(cell -> !cell.isHidden())
                        .count());
            case REASONS -> map.showReasons(PlacesUrl.forMap(request));
        }
    }

    private void putBeside(PlacesMap map, PlaceCount whole, Period then, PlacesTexts texts, Locale locale) {
        PlaceCount before = figures.places()
                .countByArea(request.viewer(), request.filter().withPeriod(then), AreaKind.DISTRICT)
                .whole();
        map.showBeside(
                PlacesUrl.forMap(request, then),
                texts.caption(PeriodTexts.of(request.filter().period(), locale), whole),
                texts.caption(PeriodTexts.of(then, locale), before));
    }
}
