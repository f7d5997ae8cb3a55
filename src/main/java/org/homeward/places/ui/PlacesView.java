package org.homeward.places.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.DegreeBox;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.DrawnArea;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Period;
import org.homeward.places.CellSize;
import org.homeward.places.DrawnAs;
import org.homeward.places.HotSpot;
import org.homeward.places.HotSpotFinding;
import org.homeward.places.HotSpotList;
import org.homeward.places.HotSpotWork;
import org.homeward.places.InterviewedByWard;
import org.homeward.places.Journeys;
import org.homeward.places.JourneysFinding;
import org.homeward.places.MapSelection;
import org.homeward.places.NamedPlaceCount;
import org.homeward.places.PlaceCells;
import org.homeward.places.PlacesByArea;
import org.homeward.places.PlacesQuestion;
import org.homeward.places.WorkingViews;
import org.homeward.places.WorkingViews.WorkingView;
import org.homeward.places.ui.PlacesMap.When;
import org.homeward.reference.ReferenceQueries.DataVersion;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterRequests;
import org.homeward.request.FilterSuggestion;
import org.homeward.request.PeriodTexts;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.HowCounted.Counting;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.filter.FilteredPage;
import org.homeward.ui.map.ViewMovedEvent;
import org.homeward.ui.time.TimeTexts;
import org.jspecify.annotations.Nullable;

/**
 * The room Places: the map of places that children named, the same counts as a list, and details of the selected one.
 */
@Route("places")
@Menu(title = "places", order = 1, icon = "map")
@RolesAllowed({"ANALYST", "BOARD", "POLICE", "CHILDRENS_SERVICES", "INTERVIEWER"})
class PlacesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<Facet> FACETS = Facet.Grain.PLACE.facets();
    private static final int STREET_ZOOM = 15;
    private static final int MAX_POINTS = 60;

    private final FilterRequests requests;
    private final PlacesFigures figures;
    private final PlacesRecords records;
    private final PlacesCopies copies;
    private final WorkingViewOfPage working;
    private final PlacesTexts texts = new PlacesTexts(this);
    private final PlacesTable table = new PlacesTable(selection -> select(selection, When.FILTERED, true));
    private FilterRequest request;
    private PlacesUrl url;
    private FilteredPage page;
    private @Nullable PlacesMap map;
    private @Nullable PlacesByArea areas;
    private @Nullable PlaceCells cells;
    private @Nullable HotSpotList found;

    PlacesView(
            FilterRequests requests,
            PlacesFigures figures,
            PlacesRecords records,
            PlacesCopies copies,
            WorkingViews workingViews) {
        this.requests = requests;
        this.figures = figures;
        this.records = records;
        this.copies = copies;
        this.working = new WorkingViewOfPage(workingViews, this, () -> request.viewer(), this::open);
        this.request = requests.read(Map.of(), FACETS);
        this.url = PlacesUrl.read(request, QueryParameters.empty());
        this.page = new FilteredPage("places", requests, request, this::go);
        getContent().addClassName("hw-fill");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("places.title");
    }

    /** The URL determines what is shown. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        request = requests.readPage(
                "places", event.getLocation().getQueryParameters().getParameters(), FACETS);
        url = PlacesUrl.read(request, event.getLocation().getQueryParameters());
        request = request.withIgnored(url.notUnderstood());
        open(() -> {});
    }

    /** Shows the page anew. @param first what may fail before anything is shown */
    private void open(Runnable first) {
        working.endIfOver();
        map = null;
        areas = null;
        cells = null;
        found = null;
        page = new FilteredPage("places", requests, request, this::go);
        page.room().panes().mapOrList();
        getContent().removeAll();
        getContent().add(page);
        page.attempt(() -> {
            first.run();
            show();
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        working.end();
    }

    private void go(FilterRequest before, DisclosureFilter filter) {
        UI.getCurrent().navigate(PlacesView.class, url.withFilter(filter).write(before.standard()));
    }

    private void ask(PlacesQuestion question) {
        UI.getCurrent().navigate(PlacesView.class, url.withQuestion(question).write(request.standard()));
    }

    private void show() {
        page.room().asked(asked());
        working.band(requests.clock()).ifPresent(page.room()::release);
        DataVersion data = request.data();
        AreaKind finest = figures.control().finest(request.viewer(), request.filter());
        PlacesByArea byWard = figures.places().countByArea(request.viewer(), request.filter(), finest);
        areas = byWard;
        page.denominator(texts.denominator(byWard.whole()));
        addActions();
        if (url.question() == PlacesQuestion.WHERE_DO_WE_NOT_KNOW) {
            showInterviewed(byWard, data, finest);
        } else if (byWard.isNothing()) {
            page.room().leading(new Sentence(texts.translate("places.finding.nothing")), howCounted());
            page.nothing(
                    Counted.PLACE_STATEMENTS,
                    FilterSuggestion.best(
                            request.filter(),
                            without -> figures.places()
                                    .countByArea(request.viewer(), without, AreaKind.WARD)
                                    .whole()
                                    .statements()));
        } else {
            showList(byWard, finest);
            showMap(byWard, data, finest);
            if (url.question() == PlacesQuestion.HOW_DO_THEY_GET_THERE) {
                show(figures.journeys().count(request.viewer(), request.filter()), byWard);
            }
            show(url.selection());
            if (url.at().isEmpty()) {
                fly();
            }
        }
    }

    private void addActions() {
        if (working.isShown()) {
            page.room()
                    .noDownload(
                            copies.printWorkingView(this::asItIs, working, requests.clock()),
                            getTranslation("places.working.no-copy"));
            return;
        }
        page.room().action(copies.print(this::asItIs), copies.download(asItIs()));
    }

    private PlacesCopies.Page asItIs() {
        return new PlacesCopies.Page(request, url, this::getTranslation, getLocale());
    }

    private void showMap(PlacesByArea byWard, DataVersion data, AreaKind finest) {
        if (seesTotalsOnly() && byWard.areas().isEmpty()) {
            page.room().picture();
            return;
        }
        MapOfPage opening = new MapOfPage(figures, request, url, cells);
        PlacesMap shown = opening.open(working.find());
        shown.onSelect((selection, when) -> select(selection, when, false));
        shown.onMove(this::moved);
        map = shown;
        page.room().picture(shown);
        shown.load(PlacesUrl.forMap(request), data.change(), byWard.mapped());
        if (!seesTotalsOnly() && !working.isShown()) {
            opening.addTools(shown, byWard.whole(), texts, getLocale(), this::go);
        }
    }

    private void go(PlacesUrl changed) {
        UI.getCurrent().navigate(PlacesView.class, changed.write(request.standard()));
    }

    /** The list has cells of one size, whatever the map shows; a role that sees totals gets wards. */
    private void showList(PlacesByArea byWard, AreaKind finest) {
        if (seesTotalsOnly()) {
            table.show(byWard, finest);
            page.room().leading(texts.finding(byWard, finest), howCounted());
        } else {
            PlaceCells counted = count(CellSize.LISTED);
            cells = counted;
            Sentence finding = texts.finding(byWard.whole(), counted);
            if (shows(DrawnAs.REASONS)) {
                table.show(figures.cells().reasonsByCell(request.viewer(), request.filter()), counted.mapped());
            } else if (shows(DrawnAs.NAMES)) {
                List<NamedPlaceCount> names = figures.places().countByName(request.viewer(), request.filter());
                table.show(names, counted.hidden(), counted.mapped());
                finding = texts.finding(byWard.whole(), names);
            } else {
                table.show(counted, working.isShown());
            }
            page.room().leading(finding, howCounted());
        }
        if (!seesTotalsOnly() || !byWard.areas().isEmpty()) {
            page.room().twin(table);
        }
    }

    /** The questions, and how far a verdict is: nothing is compared with chance before somebody asks. */
    private Component[] asked() {
        List<Component> asked = new ArrayList<>(List.of(new QuestionSwitch(
                url.question(),
                Stream.of(PlacesQuestion.values())
                        .filter(question -> question.isFor(request.viewer()))
                        .toList(),
                this::ask)));
        if (url.question().isVerdict()) {
            asked.add(new VerdictStatus(this::beginVerdicts, this::show));
        }
        if (url.question().hasHexagons()) {
            working.button().ifPresent(asked::add);
        }
        return asked.toArray(Component[]::new);
    }

    private HotSpotWork.Work beginVerdicts() {
        return working.find()
                .map(shown -> figures.hotSpots().begin(shown.viewer(), request.filter(), url.question(), true))
                .orElseGet(() -> figures.hotSpots().begin(request.viewer(), request.filter(), url.question()));
    }

    /** Finding, map, list and legend change together. */
    private void show(HotSpotList verdicts) {
        PlacesByArea counted = areas;
        if (counted == null || counted.isNothing()) {
            return;
        }
        found = verdicts;
        String until = new TimeTexts(getLocale()).day(request.filter().period().to());
        page.room()
                .leading(
                        new Sentence(new HotSpotFinding(verdicts).text(until, this::getTranslation)),
                        new HowCounted(
                                texts.counting(verdicts.question(), until, working.isShown()),
                                requests.dataDate(request, getLocale())));
        table.show(verdicts, counted.mapped(), working.isShown());
        if (map != null) {
            map.load(PlacesUrl.forMap(request), verdicts.question());
        }
        show(url.selection());
    }

    private void show(Journeys found, PlacesByArea counted) {
        page.room()
                .leading(
                        new Sentence(new JourneysFinding(found).text(this::getTranslation)),
                        new HowCounted(texts.countingJourneys(), requests.dataDate(request, getLocale())));
        table.show(found, counted.mapped());
        if (map != null) {
            map.load(found);
        }
    }

    /** A release has wards for whole years; without them there is nothing to say of any. */
    private void showInterviewed(PlacesByArea counted, DataVersion data, AreaKind finest) {
        HowCounted how = new HowCounted(texts.countingInterviewed(), requests.dataDate(request, getLocale()));
        if (finest != AreaKind.WARD) {
            page.room().leading(new Sentence(getTranslation("places.unknown.not-divided")), how);
            return;
        }
        InterviewedByWard found = figures.lowCoverage().byWard(request.viewer(), request.filter());
        page.room().leading(new Sentence(found.finding(this::getTranslation)), how);
        table.show(found);
        page.room().twin(table);
        showMap(counted, data, finest);
        if (map != null) {
            map.loadInterviewed(PlacesUrl.forMap(request), found.released());
        }
        show(url.selection());
    }

    private boolean seesTotalsOnly() {
        return request.viewer().role().isUnderDisclosureControl();
    }

    private void moved(ViewMovedEvent moved) {
        if (map != null) {
            map.showPoints(
                    moved.position().zoom() < STREET_ZOOM
                            ? List.of()
                            : records.statements()
                                    .points(
                                            working.find()
                                                    .map(WorkingView::viewer)
                                                    .orElseGet(request::viewer),
                                            request.filter(),
                                            DegreeBox.parse(moved.box()),
                                            MAX_POINTS));
        }
        if (moved.wished()) {
            url = url.withAt(new MapPosition(
                    moved.position().latitude(),
                    moved.position().longitude(),
                    moved.position().zoom()));
            updateUrl();
        }
    }

    private void select(MapSelection selection, When when, boolean fly) {
        url = url.withSelection(Optional.of(selection), when);
        show(url.selection());
        if (fly) {
            fly();
        }
        updateUrl();
    }

    private void fly() {
        if (map != null && url.selection().orElse(null) instanceof MapSelection.Cell(HexagonCell cell)) {
            map.flyTo(cell);
        } else if (map != null && url.selection().orElse(null) instanceof MapSelection.Within(DrawnArea area)) {
            map.flyTo(area);
        }
    }

    private void close() {
        url = url.withSelection(Optional.empty(), When.FILTERED);
        show(url.selection());
        updateUrl();
    }

    private void show(Optional<MapSelection> selection) {
        table.select(url.when() == When.FILTERED ? selection : Optional.empty());
        Optional<Period> beside = url.periodBeside().filter(then -> url.when() == When.BESIDE);
        DisclosureFilter filter = beside.map(request.filter()::withPeriod).orElse(request.filter());
        SelectionPanels panels = new SelectionPanels(
                request,
                filter,
                records.statements(),
                copies.files(),
                this::verdict,
                area -> NamedPlaceCount.name(area, figures.geography().namedPlaces(request.viewer()))
                        .orElseGet(() -> getTranslation("places.panel.drawn")),
                records.profiles(),
                working.isShown(),
                this::close,
                narrowed -> go(request, narrowed));
        page.room()
                .side(selection
                        .flatMap(selected -> panels.find(
                                        selected,
                                        areas,
                                        size -> beside.isPresent()
                                                ? figures.cells().countByCell(request.viewer(), filter, size)
                                                : counted(size))
                                .map(panel -> withPrint(panel, selected))
                                .map(panel -> beside.map(then -> panel.during(PeriodTexts.of(then, getLocale())))
                                        .orElse(panel)))
                        .stream()
                        .toArray(Component[]::new));
        if (map != null) {
            map.select(selection);
        }
    }

    private SelectionPanel withPrint(SelectionPanel panel, MapSelection selected) {
        return verdict(selected)
                .filter(spot -> !working.isShown())
                .map(spot -> panel.with(copies.printProfile(this::asItIs, spot)))
                .orElse(panel);
    }

    private Optional<HotSpot> verdict(MapSelection selected) {
        return selected instanceof MapSelection.Cell(HexagonCell cell)
                ? Optional.ofNullable(found).flatMap(verdicts -> verdicts.find(cell))
                : Optional.empty();
    }

    /** The counts of the list, or of the larger cells of a map that is far out. */
    private PlaceCells counted(CellSize size) {
        return cells != null && size == CellSize.LISTED ? cells : count(size);
    }

    private PlaceCells count(CellSize size) {
        return working.find()
                .map(shown -> figures.places().countSmallNumbers(shown.viewer(), request.filter(), size))
                .orElseGet(() -> figures.cells().countByCell(request.viewer(), request.filter(), size));
    }

    /** Updates the URL without a new request. */
    private void updateUrl() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("places", url.write(request.standard())));
    }

    private HowCounted howCounted() {
        Counting counting = shows(DrawnAs.REASONS)
                ? texts.countingReasons()
                : shows(DrawnAs.NAMES) ? texts.countingNames() : texts.counting(working.isShown());
        return new HowCounted(counting, requests.dataDate(request, getLocale()));
    }

    /** A working view has hexagons only. */
    private boolean shows(DrawnAs as) {
        return url.question() == PlacesQuestion.HOW_MANY && url.display().as() == as && !working.isShown();
    }
}
