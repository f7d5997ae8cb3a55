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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.access.DisclosureControl;
import org.homeward.access.PurposeRequired;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.DegreeBox;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.NationalGrid;
import org.homeward.disclosure.Period;
import org.homeward.export.Exports;
import org.homeward.export.ui.DownloadMenu;
import org.homeward.places.CellCache;
import org.homeward.places.CellSize;
import org.homeward.places.DrawnAs;
import org.homeward.places.HotSpot;
import org.homeward.places.HotSpotFinding;
import org.homeward.places.HotSpotList;
import org.homeward.places.HotSpotWork;
import org.homeward.places.InterviewedByWard;
import org.homeward.places.JourneyQueries;
import org.homeward.places.Journeys;
import org.homeward.places.JourneysFinding;
import org.homeward.places.LowCoverageQueries;
import org.homeward.places.MapSelection;
import org.homeward.places.PlaceCells;
import org.homeward.places.PlaceCount;
import org.homeward.places.PlaceProfileQueries;
import org.homeward.places.PlaceQueries;
import org.homeward.places.PlaceStatementQueries;
import org.homeward.places.PlacesByArea;
import org.homeward.places.PlacesQuestion;
import org.homeward.places.WorkingViewPrint;
import org.homeward.places.WorkingViews;
import org.homeward.places.WorkingViews.WorkingView;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.reference.GeographyQueries;
import org.homeward.reference.ReferenceQueries.DataVersion;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterRequests;
import org.homeward.request.FilterSuggestion;
import org.homeward.request.PeriodTexts;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.filter.FilteredPage;
import org.homeward.ui.map.ViewMovedEvent;
import org.homeward.ui.print.CopyButton;
import org.homeward.ui.print.MeetingCopyButton;
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
    private static final DegreeBox ENGLAND = new DegreeBox(-6, 50, 2, 56);

    private final FilterRequests requests;
    private final CellCache cellCounts;
    private final PlaceQueries places;
    private final GeographyQueries geography;
    private final PlaceStatementQueries statements;
    private final PlaceProfileQueries profiles;
    private final SheetCatalogue printer;
    private final Exports files;
    private final HotSpotWork hotSpots;
    private final JourneyQueries journeys;
    private final LowCoverageQueries lowCoverage;
    private final DisclosureControl control;
    private final WorkingViewOfPage working;
    private final WorkingViewPrint workingPrint;
    private final PlacesTexts texts = new PlacesTexts(this);
    private final PlacesTable table = new PlacesTable(selection -> select(selection, true));
    private FilterRequest request;
    private PlacesUrl url;
    private FilteredPage page;
    private @Nullable PlacesMap map;
    private @Nullable PlacesByArea areas;
    private @Nullable PlaceCells cells;
    private @Nullable HotSpotList found;

    PlacesView(
            FilterRequests requests,
            CellCache cellCounts,
            PlaceQueries places,
            GeographyQueries geography,
            PlaceStatementQueries statements,
            PlaceProfileQueries profiles,
            SheetCatalogue printer,
            Exports files,
            HotSpotWork hotSpots,
            JourneyQueries journeys,
            LowCoverageQueries lowCoverage,
            DisclosureControl control,
            WorkingViews workingViews,
            WorkingViewPrint workingPrint) {
        this.requests = requests;
        this.cellCounts = cellCounts;
        this.places = places;
        this.geography = geography;
        this.statements = statements;
        this.profiles = profiles;
        this.printer = printer;
        this.files = files;
        this.hotSpots = hotSpots;
        this.journeys = journeys;
        this.lowCoverage = lowCoverage;
        this.control = control;
        this.workingPrint = workingPrint;
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
        AreaKind finest = control.finest(request.viewer(), request.filter());
        PlacesByArea byWard = places.countByArea(request.viewer(), request.filter(), finest);
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
                            without -> places.countByArea(request.viewer(), without, AreaKind.WARD)
                                    .whole()
                                    .statements()));
        } else {
            showList(byWard, finest);
            showMap(byWard, data, finest);
            if (url.question() == PlacesQuestion.HOW_DO_THEY_GET_THERE) {
                show(journeys.count(request.viewer(), request.filter()), byWard);
            }
            show(url.selection());
            if (url.at().isEmpty()) {
                fly();
            }
        }
    }

    private void addActions() {
        if (working.isShown()) {
            page.room().noDownload(printWorkingView(), getTranslation("places.working.no-copy"));
            return;
        }
        page.room()
                .action(
                        CopyButton.print(
                                "homeward-places.pdf",
                                getTranslation("ui.print"),
                                request::viewer,
                                (viewer, recipient) -> printer.print(
                                        viewer,
                                        "places-by-area",
                                        request.filter(),
                                        url.onPaper(),
                                        recipient,
                                        getLocale())),
                        new DownloadMenu(files, "places", request::viewer).of(inFile()));
    }

    /** For one named meeting, while the working view lasts. */
    private Component printWorkingView() {
        return new MeetingCopyButton(
                getTranslation("places.working.print"),
                "homeward-working-view",
                requests.clock(),
                () -> working.find().map(WorkingView::viewer).orElseGet(request::viewer),
                (viewer, meeting) -> workingPrint.print(
                        viewer,
                        working.find().orElseThrow(PurposeRequired::new),
                        request.filter(),
                        url.onPaper(),
                        meeting,
                        getLocale()));
    }

    private Map<String, List<String>> inFile() {
        Map<String, List<String>> parameters = new HashMap<>(request.sameData());
        parameters.put(PlacesQuestion.PARAMETER, List.of(url.question().code()));
        parameters.putAll(url.display().write());
        return parameters;
    }

    private void showMap(PlacesByArea byWard, DataVersion data, AreaKind finest) {
        if (seesTotalsOnly() && byWard.areas().isEmpty()) {
            page.room().picture();
            return;
        }
        PlacesMap shown = openMap();
        map = shown;
        page.room().picture(shown);
        shown.load(PlacesUrl.forMap(request), data.change(), byWard.mapped());
        if (!seesTotalsOnly() && !working.isShown()) {
            showTools(shown, byWard.whole());
        }
    }

    /** A board has neither: its releases have periods and areas of their own. A working view has numbers for no meeting, and only those. */
    private void showTools(PlacesMap shown, PlaceCount whole) {
        boolean counts = url.question() == PlacesQuestion.HOW_MANY;
        Period period = request.filter().period();
        if (counts && cells != null) {
            switch (url.display().as()) {
                case HEXAGONS -> {}
                case DENSITY ->
                    shown.showDensity(PlacesUrl.forMap(request), cells.shown().size());
                case REASONS -> shown.showReasons(PlacesUrl.forMap(request));
            }
        }
        if (counts) {
            url.display().beside().flatMap(beside -> beside.of(period)).ifPresent(then -> {
                PlaceCount before = places.countByArea(
                                request.viewer(), request.filter().withPeriod(then), AreaKind.DISTRICT)
                        .whole();
                shown.showBeside(
                        PlacesUrl.forMap(request, then),
                        texts.caption(PeriodTexts.of(period, getLocale()), whole),
                        texts.caption(PeriodTexts.of(then, getLocale()), before));
            });
        }
        shown.tools(
                new MapToolbar(
                        url.display(),
                        request.filter(),
                        counts,
                        new MapToolbar.Actions(
                                display -> go(url.withDisplay(display)),
                                on -> shown.play(on, period, step -> PlacesUrl.forMap(request, step)),
                                shown::draw)),
                request.filter().chosen(Facet.WITHIN),
                area -> go(url.within(area)));
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
            if (showsReasons()) {
                table.show(cellCounts.reasonsByCell(request.viewer(), request.filter()), counted.mapped());
            } else {
                table.show(counted, working.isShown());
            }
            page.room().leading(texts.finding(byWard.whole(), counted), howCounted());
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
                .map(shown -> hotSpots.begin(shown.viewer(), request.filter(), url.question(), true))
                .orElseGet(() -> hotSpots.begin(request.viewer(), request.filter(), url.question()));
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
        InterviewedByWard found = lowCoverage.byWard(request.viewer(), request.filter());
        page.room().leading(new Sentence(found.finding(this::getTranslation)), how);
        table.show(found);
        page.room().twin(table);
        showMap(counted, data, finest);
        if (map != null) {
            map.loadInterviewed(PlacesUrl.forMap(request), found.released());
        }
        show(url.selection());
    }

    private PlacesMap openMap() {
        PlacesMap opened = new PlacesMap(
                url.at(),
                opensOn(),
                !seesTotalsOnly(),
                control.finest(request.viewer(), request.filter()),
                working.find());
        opened.onSelect(selection -> select(selection, false));
        opened.onMove(this::moved);
        return opened;
    }

    private boolean seesTotalsOnly() {
        return request.viewer().role().isUnderDisclosureControl();
    }

    /** The box of the findings; the whole county where no cell has a number, and for a role that sees totals. */
    private DegreeBox opensOn() {
        DegreeBox county = geography.extent(request.viewer()).orElse(ENGLAND);
        return Optional.ofNullable(cells)
                .filter(counted -> !seesTotalsOnly())
                .flatMap(counted -> counted.findings(NationalGrid.around(county)))
                .map(NationalGrid::around)
                .orElse(county);
    }

    private void moved(ViewMovedEvent moved) {
        if (map != null) {
            map.showPoints(
                    moved.position().zoom() < STREET_ZOOM
                            ? List.of()
                            : statements.points(
                                    working.find().map(WorkingView::viewer).orElseGet(request::viewer),
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

    private void select(MapSelection selection, boolean fly) {
        url = url.withSelection(Optional.of(selection));
        show(url.selection());
        if (fly) {
            fly();
        }
        updateUrl();
    }

    private void fly() {
        if (map != null && url.selection().orElse(null) instanceof MapSelection.Cell(HexagonCell cell)) {
            map.flyTo(cell);
        }
    }

    private void close() {
        url = url.withSelection(Optional.empty());
        show(url.selection());
        updateUrl();
    }

    private void show(Optional<MapSelection> selection) {
        table.select(selection);
        SelectionPanels panels = new SelectionPanels(
                request,
                request.filter(),
                statements,
                files,
                this::verdict,
                profiles,
                working.isShown(),
                this::close,
                filter -> go(request, filter));
        page.room()
                .side(selection
                        .flatMap(selected -> panels.find(selected, areas, this::counted)
                                .map(panel -> verdict(selected)
                                        .filter(spot -> !working.isShown())
                                        .map(this::printProfile)
                                        .map(panel::with)
                                        .orElse(panel)))
                        .stream()
                        .toArray(Component[]::new));
        if (map != null) {
            map.select(selection);
        }
    }

    private Optional<HotSpot> verdict(MapSelection selected) {
        return selected instanceof MapSelection.Cell(HexagonCell cell)
                ? Optional.ofNullable(found).flatMap(verdicts -> verdicts.find(cell))
                : Optional.empty();
    }

    private Component printProfile(HotSpot spot) {
        return CopyButton.print(
                "homeward-place.pdf",
                getTranslation("places.profile.print"),
                request::viewer,
                (viewer, recipient) -> printer.print(
                        viewer,
                        "hot-spot-profile",
                        request.filter(),
                        Map.of("spot", List.of(spot.cell().code())),
                        recipient,
                        getLocale()));
    }

    /** The counts of the list, or of the larger cells of a map that is far out. */
    private PlaceCells counted(CellSize size) {
        return cells != null && size == CellSize.LISTED ? cells : count(size);
    }

    private PlaceCells count(CellSize size) {
        return working.find()
                .map(shown -> places.countSmallNumbers(shown.viewer(), request.filter(), size))
                .orElseGet(() -> cellCounts.countByCell(request.viewer(), request.filter(), size));
    }

    /** Updates the URL without a new request. */
    private void updateUrl() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("places", url.write(request.standard())));
    }

    private HowCounted howCounted() {
        return new HowCounted(
                showsReasons() ? texts.countingReasons() : texts.counting(working.isShown()),
                requests.dataDate(request, getLocale()));
    }

    /** A working view has hexagons only. */
    private boolean showsReasons() {
        return url.question() == PlacesQuestion.HOW_MANY && url.display().as() == DrawnAs.REASONS && !working.isShown();
    }
}
