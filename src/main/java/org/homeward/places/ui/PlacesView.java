package org.homeward.places.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.access.CurrentViewer;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DegreeBox;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.places.CellSize;
import org.homeward.places.PlaceCells;
import org.homeward.places.PlaceStatementQueries;
import org.homeward.places.PlacesByArea;
import org.homeward.places.Spot;
import org.homeward.reference.DataVersion;
import org.homeward.reference.ui.ReaderChoices;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.empty.EmptyState;
import org.homeward.ui.filter.FilterBar;
import org.homeward.ui.filter.FilterChoices.Part;
import org.homeward.ui.map.ViewMovedEvent;
import org.homeward.ui.shell.RoomPage;
import org.jspecify.annotations.Nullable;

/** Where: the map of places that children named, its list twin, and what is known of the one that is picked. */
@Route("places")
@Menu(title = "places", order = 2, icon = "map")
@RolesAllowed({"ANALYST", "BOARD", "POLICE", "INTERVIEWER"})
class PlacesView extends Composite<RoomPage> implements AfterNavigationObserver, HasDynamicTitle {

    private static final List<Part> PARTS =
            List.of(Part.AREA, Part.CARE, Part.AGE, Part.PROVIDER, Part.FACTOR, Part.RISK, Part.CATEGORY);
    private static final int STREET_ZOOM = 15;
    private static final int MOST_POINTS = 60;

    private final Viewer viewer;
    private final PlacesMapCounts counts;
    private final PlaceStatementQueries statements;
    private final Period standard;
    private final Clock clock;
    private final FilterBar bar;
    private final PlacesWords words = new PlacesWords(this);
    private final PlacesTable table = new PlacesTable(spot -> pick(spot, true));
    private @Nullable PlacesMap map;
    private PlacesAddress address;
    private @Nullable PlacesByArea areas;
    private @Nullable PlaceCells cells;

    PlacesView(
            CurrentViewer current,
            PlacesMapCounts counts,
            PlaceStatementQueries statements,
            ReaderChoices choices,
            Clock clock) {
        this.viewer = current.get();
        this.counts = counts;
        this.statements = statements;
        this.clock = clock;
        this.standard = standard();
        this.address = new PlacesAddress(DisclosureFilter.of(standard), Optional.empty(), Optional.empty(), List.of());
        this.bar = new FilterBar(choices.of(viewer, getLocale()), PARTS, clock, this::ask);
        getContent().filters(bar);
    }

    @Override
    protected RoomPage initContent() {
        return RoomPage.of("places").panes();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("places.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(PlacesAddress.read(event.getLocation().getQueryParameters(), standard));
    }

    private Period standard() {
        LocalDate today = LocalDate.now(clock);
        return viewer.role().isUnderDisclosureControl() ? Period.wholeMonthsBefore(today, 12) : Period.yearTo(today);
    }

    /** A filter goes into the address; what is shown always comes from there. */
    private void ask(DisclosureFilter filter) {
        UI.getCurrent().navigate(PlacesView.class, address.withFilter(filter).write(standard));
    }

    private void show(PlacesAddress asked) {
        DisclosureFilter filter = MapQuestion.controlled(viewer, asked.filter(), LocalDate.now(clock));
        address = asked.withChecked(filter);
        DataVersion data = counts.latest(viewer);
        bar.show(filter, standard);
        PlacesByArea byWard = counts.byWard(viewer, filter.withKnown(data.change()));
        areas = byWard;
        bar.showDenominator(words.denominator(byWard.whole()));
        noteWhatWasNotUnderstood(asked.notUnderstood());
        if (byWard.isNothing()) {
            showNothing(filter);
        } else {
            showMap(byWard, data);
        }
    }

    private void showNothing(DisclosureFilter filter) {
        map = null;
        Optional<WhatToDrop> drop = WhatToDrop.best(
                filter,
                without -> counts.byWard(viewer, without)
                        .whole()
                        .statements()
                        .number()
                        .orElse(0));
        EmptyState empty = EmptyState.nothingMatches(new Sentence(
                drop.map(best -> words.say("places.empty.drop", words.say(best.labelKey()), best.statements()))
                        .orElseGet(() -> words.say("places.empty"))));
        getContent()
                .leading(new Sentence(words.say("places.finding.nothing")), howCounted())
                .picture(drop.map(best -> empty.with(
                                words.say("filter.remove", words.say(best.labelKey())), () -> ask(best.without())))
                        .orElse(empty))
                .twin()
                .side();
    }

    private void showMap(PlacesByArea byWard, DataVersion data) {
        PlacesMap shown = map == null ? openMap(byWard) : map;
        map = shown;
        getContent().picture(shown);
        shown.ask(
                PlacesAddress.forMap(address.filter(), data.change()),
                data.change(),
                address.size(),
                words.drawn(byWard.mapped()));
        showTwin(byWard, data.change());
        show(address.spot());
    }

    /** The list at the size of cells that the map shows; a reader of totals gets wards. */
    private void showTwin(PlacesByArea byWard, long change) {
        if (viewer.role().isUnderDisclosureControl()) {
            table.show(byWard);
            getContent().leading(words.finding(byWard), howCounted());
        } else {
            PlaceCells counted = counts.cells(viewer, address.filter().withKnown(change), address.size());
            cells = counted;
            table.show(counted);
            getContent().leading(words.finding(byWard.whole(), counted), howCounted());
        }
        getContent().twin(table);
    }

    private PlacesMap openMap(PlacesByArea byWard) {
        PlacesMap opened = new PlacesMap(
                address.at().orElseGet(this::start), !viewer.role().isUnderDisclosureControl());
        opened.onPick(spot -> pick(spot, false));
        opened.onMove(this::moved);
        return opened;
    }

    /** Where most children named a place; the whole county for a reader of totals. */
    private MapPlace start() {
        MapPlace county = counts.extent(viewer)
                .map(box -> MapPlace.middleOf(box, MapPlace.MIN_ZOOM + 1))
                .orElse(new MapPlace(54, 0, MapPlace.MIN_ZOOM));
        if (viewer.role().isUnderDisclosureControl()) {
            return county;
        }
        return counts.cells(viewer, address.filter(), CellSize.M500).shown().stream()
                .findFirst()
                .map(most -> counts.inDegrees(viewer, most.cell().centre()))
                .map(point -> new MapPlace(point.latitude(), point.longitude(), 13))
                .orElse(county);
    }

    private void moved(ViewMovedEvent moved) {
        DegreeBox box = DegreeBox.parse(moved.box());
        CellSize before = address.size();
        address = address.withAt(MapPlace.middleOf(box, moved.zoom()));
        if (address.size() != before && areas != null) {
            address = address.withSpot(Optional.empty());
            showMap(areas, counts.latest(viewer));
        }
        if (map != null) {
            map.showPoints(
                    moved.zoom() < STREET_ZOOM
                            ? List.of()
                            : statements.points(viewer, address.filter(), box, MOST_POINTS));
        }
        remember();
    }

    private void pick(Spot spot, boolean fly) {
        address = address.withSpot(Optional.of(spot));
        if (fly && map != null && spot instanceof Spot.Cell(var cell)) {
            map.flyTo(cell);
        }
        show(address.spot());
        remember();
    }

    private void close() {
        address = address.withSpot(Optional.empty());
        show(address.spot());
        remember();
    }

    private void show(Optional<Spot> spot) {
        if (map != null) {
            map.mark(spot);
        }
        table.mark(spot);
        Optional<SpotPanel> panel = spot.flatMap(this::panel);
        getContent()
                .side(panel.map(shown -> new com.vaadin.flow.component.Component[] {shown})
                        .orElseGet(() -> new com.vaadin.flow.component.Component[0]));
    }

    private Optional<SpotPanel> panel(Spot spot) {
        return switch (spot) {
            case Spot.Cell(var wanted) ->
                Optional.ofNullable(cells)
                        .flatMap(counted -> counted.find(wanted))
                        .map(cell -> withList(SpotPanel.of(cell, this::close), spot, cell.statements()));
            case Spot.Area(var kind, String code) ->
                Optional.ofNullable(areas)
                        .flatMap(counted -> counted.areas().stream()
                                .filter(area -> area.code().equals(code))
                                .findAny())
                        .map(area -> withList(SpotPanel.of(area, this::close), spot, area.statements()));
        };
    }

    private SpotPanel withList(SpotPanel panel, Spot spot, Count behind) {
        return viewer.role().seesRecords()
                ? panel.withStatements(behind, () -> statements.behind(viewer, address.filter(), spot))
                : panel.withoutStatements();
    }

    /** Keeps the address in step without asking the server again. */
    private void remember() {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("places", address.write(standard)));
    }

    private void noteWhatWasNotUnderstood(List<String> parameters) {
        getContent()
                .notes(
                        parameters.isEmpty()
                                ? new String[0]
                                : new String[] {words.say("filter.not-understood", String.join(", ", parameters))});
    }

    private HowCounted howCounted() {
        return new HowCounted(words.say("places.how-counted"));
    }
}
