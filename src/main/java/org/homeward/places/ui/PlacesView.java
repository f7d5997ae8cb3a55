package org.homeward.places.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.DegreeBox;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.export.Exports;
import org.homeward.places.CellSize;
import org.homeward.places.MapSelection;
import org.homeward.places.PlaceCells;
import org.homeward.places.PlaceStatementQueries;
import org.homeward.places.PlacesByArea;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.reference.ReferenceQueries.DataVersion;
import org.homeward.reference.ui.FilterRequest;
import org.homeward.reference.ui.FilterRequests;
import org.homeward.reference.ui.FilterSuggestion;
import org.homeward.reference.ui.FilteredPage;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.filter.FilterChoices.Part;
import org.homeward.ui.map.ViewMovedEvent;
import org.homeward.ui.print.DownloadButton;
import org.homeward.ui.print.PrintButton;
import org.jspecify.annotations.Nullable;

/** Where: the map of places that children named, its list twin, and what is known of the one that is picked. */
@Route("places")
@Menu(title = "places", order = 1, icon = "map")
@RolesAllowed({"ANALYST", "BOARD", "POLICE", "INTERVIEWER"})
class PlacesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<Part> PARTS =
            List.of(Part.AREA, Part.CARE, Part.AGE, Part.PROVIDER, Part.FACTOR, Part.RISK, Part.CATEGORY);
    private static final int STREET_ZOOM = 15;
    private static final int MOST_POINTS = 60;

    private final FilterRequests desk;
    private final PlacesMapCounts counts;
    private final PlaceStatementQueries statements;
    private final SheetCatalogue printer;
    private final Exports files;
    private final PlacesTexts words = new PlacesTexts(this);
    private final PlacesTable table = new PlacesTable(selection -> pick(selection, true));
    private FilterRequest asked;
    private PlacesUrl address;
    private FilteredPage page;
    private @Nullable PlacesMap map;
    private @Nullable DownloadButton download;
    private @Nullable PlacesByArea areas;
    private @Nullable PlaceCells cells;

    PlacesView(
            FilterRequests desk,
            PlacesMapCounts counts,
            PlaceStatementQueries statements,
            SheetCatalogue printer,
            Exports files) {
        this.desk = desk;
        this.counts = counts;
        this.statements = statements;
        this.printer = printer;
        this.files = files;
        this.asked = desk.read(Map.of());
        this.address = PlacesUrl.read(asked, QueryParameters.empty());
        this.page = new FilteredPage("places", desk, asked, PARTS, this::go);
        getContent().addClassName("hw-fill");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("places.title");
    }

    /** What is shown always comes from the address. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = desk.read(event.getLocation());
        address = PlacesUrl.read(asked, event.getLocation().getQueryParameters());
        asked = asked.withIgnored(address.notUnderstood());
        page = new FilteredPage("places", desk, asked, PARTS, this::go);
        page.room().panes();
        getContent().removeAll();
        getContent().add(page);
        page.attempt(this::show);
    }

    private void go(FilterRequest before, DisclosureFilter filter) {
        UI.getCurrent().navigate(PlacesView.class, address.withFilter(filter).write(before.standard()));
    }

    private void show() {
        DataVersion data = counts.latest(asked.viewer());
        PlacesByArea byWard = counts.byWard(asked.viewer(), asked.filter().withAsOf(data.change()));
        areas = byWard;
        page.denominator(words.denominator(byWard.whole()));
        DownloadButton file = new DownloadButton("places", address.forFile(asked.standard()));
        download = file;
        page.room()
                .action(
                        new PrintButton(
                                "homeward-places.pdf",
                                () -> printer.print(
                                        asked.viewer(), "places-by-area", asked.filter(), Map.of(), getLocale())),
                        file);
        if (byWard.isNothing()) {
            page.room().leading(new Sentence(words.say("places.finding.nothing")), howCounted());
            page.nothing(
                    Counted.PLACE_STATEMENTS,
                    FilterSuggestion.best(
                            asked.filter(),
                            without -> counts.byWard(asked.viewer(), without)
                                    .whole()
                                    .statements()));
        } else {
            map = openMap();
            showMap(byWard, data);
        }
    }

    private void showMap(PlacesByArea byWard, DataVersion data) {
        PlacesMap shown = Objects.requireNonNull(map);
        page.room().picture(shown);
        shown.ask(
                seesTotalsOnly()
                        ? PlacesUrl.forTotals(address.filter())
                        : PlacesUrl.forMap(address.filter(), data.change()),
                data.change(),
                address.size(),
                words.drawn(byWard.mapped()));
        showTwin(byWard, data.change());
        show(address.selection());
    }

    /** The list at the size of cells that the map shows; a reader of totals gets wards. */
    private void showTwin(PlacesByArea byWard, long change) {
        if (seesTotalsOnly()) {
            table.show(byWard);
            page.room().leading(words.finding(byWard), howCounted());
        } else {
            PlaceCells counted = counts.cells(asked.viewer(), address.filter().withAsOf(change), address.size());
            cells = counted;
            table.show(counted);
            page.room().leading(words.finding(byWard.whole(), counted), howCounted());
        }
        page.room().twin(table);
    }

    private PlacesMap openMap() {
        PlacesMap opened = new PlacesMap(address.at().orElseGet(this::start), !seesTotalsOnly());
        opened.onPick(selection -> pick(selection, false));
        opened.onMove(this::moved);
        return opened;
    }

    private boolean seesTotalsOnly() {
        return asked.viewer().role().isUnderDisclosureControl();
    }

    /** Where most children named a place; the whole county for a reader of totals. */
    private MapPlace start() {
        MapPlace county = counts.extent(asked.viewer())
                .map(box -> MapPlace.middleOf(box, MapPlace.MIN_ZOOM + 1))
                .orElse(new MapPlace(54, 0, MapPlace.MIN_ZOOM));
        if (seesTotalsOnly()) {
            return county;
        }
        return counts.cells(asked.viewer(), address.filter(), CellSize.M500).shown().stream()
                .findFirst()
                .map(most -> counts.inDegrees(asked.viewer(), most.cell().centre()))
                .map(point -> new MapPlace(point.latitude(), point.longitude(), 13))
                .orElse(county);
    }

    private void moved(ViewMovedEvent moved) {
        DegreeBox box = DegreeBox.parse(moved.box());
        CellSize before = address.size();
        address = address.withAt(MapPlace.middleOf(box, moved.zoom()));
        if (address.size() != before && areas != null) {
            address = address.withSelection(Optional.empty());
            if (download != null) {
                download.ask(address.forFile(asked.standard()));
            }
            showMap(areas, counts.latest(asked.viewer()));
        }
        if (map != null) {
            map.showPoints(
                    moved.zoom() < STREET_ZOOM
                            ? List.of()
                            : statements.points(asked.viewer(), address.filter(), box, MOST_POINTS));
        }
        remember();
    }

    private void pick(MapSelection selection, boolean fly) {
        address = address.withSelection(Optional.of(selection));
        show(address.selection());
        if (fly && map != null && selection instanceof MapSelection.Cell at) {
            map.flyTo(at.cell());
        }
        remember();
    }

    private void close() {
        address = address.withSelection(Optional.empty());
        show(address.selection());
        remember();
    }

    private void show(Optional<MapSelection> spot) {
        if (map != null) {
            map.mark(spot);
        }
        table.mark(spot);
        SelectionPanels panels = new SelectionPanels(asked, address.filter(), statements, files, this::close);
        page.room()
                .side(spot.flatMap(picked -> panels.find(picked, areas, cells)).stream()
                        .toArray(Component[]::new));
    }

    /** Keeps the address in step without asking the server again. */
    private void remember() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("places", address.write(asked.standard())));
    }

    private HowCounted howCounted() {
        return new HowCounted(words.counting(), desk.dataDate(asked, getLocale()));
    }
}
