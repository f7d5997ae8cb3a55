package org.homeward.places.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.homeward.access.Authorisation;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.DrawnArea;
import org.homeward.disclosure.Facet;
import org.homeward.export.Exports;
import org.homeward.export.ui.DownloadMenu;
import org.homeward.places.CellSize;
import org.homeward.places.HotSpot;
import org.homeward.places.MapSelection;
import org.homeward.places.PlaceCells;
import org.homeward.places.PlaceProfile;
import org.homeward.places.PlaceProfileQueries;
import org.homeward.places.PlaceStatementQueries;
import org.homeward.places.PlacesByArea;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterUrl;
import org.homeward.ui.accessreason.PurposeGate;
import org.jspecify.annotations.Nullable;

/**
 * Builds the panel of the selection, with its statements and their export for roles that may have them.
 *
 * @param verdicts what was found of a hexagon; nothing where only counts are asked for
 * @param names what an area is called
 * @param profiles of what has a number; none in a working view
 * @param working whether numbers under five are shown: then there is no file, and no filter that would name a hexagon of so few
 * @param close runs when the panel is closed
 * @param narrow receives the filter by the selection, for this room and every other
 */
record SelectionPanels(
        FilterRequest request,
        DisclosureFilter filter,
        PlaceStatementQueries statements,
        Exports files,
        Function<MapSelection, Optional<HotSpot>> verdicts,
        Function<DrawnArea, String> names,
        PlaceProfileQueries profiles,
        boolean working,
        Runnable close,
        Consumer<DisclosureFilter> narrow) {

    private static final String STATEMENTS = "statements";

    /** Empty where the selection has no counts. */
    Optional<SelectionPanel> find(
            MapSelection selection, @Nullable PlacesByArea areas, Function<CellSize, PlaceCells> cells) {
        return switch (selection) {
            case MapSelection.Cell(var wanted) ->
                Optional.of(cells.apply(CellSize.of(wanted.size_m())))
                        .filter(counted -> !request.viewer().role().isUnderDisclosureControl())
                        .flatMap(counted -> counted.find(wanted))
                        .map(cell -> {
                            PlaceProfile profile = profile(selection);
                            return with(
                                    profile,
                                    selection,
                                    withList(
                                            SelectionPanel.of(
                                                    cell, verdicts.apply(selection), interviews(profile), close),
                                            selection,
                                            cell.statements()));
                        })
                        .or(() -> verdicts.apply(selection).map(spot -> SelectionPanel.of(spot, close)));
            case MapSelection.Within(var area) -> around(selection, area);
            case MapSelection.Unmapped(boolean approximate) ->
                Optional.ofNullable(areas)
                        .filter(counted -> request.viewer().role().seesRecords())
                        .map(counted -> approximate
                                ? counted.mapped().vague()
                                : counted.mapped().notMapped())
                        .map(count -> withList(SelectionPanel.of(approximate, close), selection, count));
            case MapSelection.Area(var kind, String code) ->
                Optional.ofNullable(areas)
                        .flatMap(counted -> counted.areas().stream()
                                .filter(area -> area.code().equals(code))
                                .findAny())
                        .map(area -> {
                            PlaceProfile profile = profile(selection);
                            return with(
                                    profile,
                                    selection,
                                    withList(
                                            SelectionPanel.of(area, interviews(profile), close),
                                            selection,
                                            area.statements()));
                        });
        };
    }

    /** Of an area around which, or in which, no hexagon has a number, there is nothing to say. */
    private Optional<SelectionPanel> around(MapSelection selection, DrawnArea area) {
        PlaceProfile profile = profile(selection);
        return Optional.ofNullable(profile.counts())
                .map(counts -> with(
                        profile,
                        selection,
                        withList(SelectionPanel.of(names.apply(area), counts, close), selection, counts.statements())));
    }

    private PlaceProfile profile(MapSelection selection) {
        return working ? PlaceProfile.NOTHING : profiles.find(request.viewer(), filter, selection);
    }

    private static Count interviews(PlaceProfile profile) {
        return profile.counts() == null ? Count.complement() : profile.counts().interviews();
    }

    private SelectionPanel with(PlaceProfile profile, MapSelection selection, SelectionPanel panel) {
        if (profile.isNothing()) {
            return panel;
        }
        DisclosureFilter here = narrowed(selection);
        Map<String, List<String>> parameters = new HashMap<>(request.sameData());
        parameters.putAll(FilterUrl.write(here, request.standard()));
        Optional<String> people = Optional.of("people?" + new QueryParameters(parameters).getQueryString())
                .filter(address -> Authorisation.allows(
                        Authorisation.Kind.SCREEN, "people", request.viewer().role()));
        return panel.withProfile(new ProfileSections(profile, people))
                .with(new DownloadMenu(files, "place-profile", request::viewer).of(parameters));
    }

    /** The filter by the selection: as a link, a file or a program names the place. */
    private DisclosureFilter narrowed(MapSelection selection) {
        return switch (selection) {
            case MapSelection.Cell(var cell) -> filter.with(Facet.PLACE, Set.of(cell.code()));
            case MapSelection.Area(var kind, String code) -> filter.with(Facet.PLACE_WARD, Set.of(code));
            case MapSelection.Within(var area) -> filter.with(Facet.WITHIN, Set.of(area.code()));
            case MapSelection.Unmapped unmapped -> filter;
        };
    }

    private SelectionPanel withList(SelectionPanel panel, MapSelection selection, Count count) {
        if (!request.viewer().role().seesRecords()) {
            return panel.withoutStatements();
        }
        panel.withStatements(count, shown -> open(selection, shown));
        if (working) {
            return panel;
        }
        return switch (selection) {
            case MapSelection.Cell(var cell)
            when count.isShown() -> panel.withFilter("places.panel.filter", () -> narrow.accept(narrowed(selection)));
            case MapSelection.Area(var kind, String code)
            when !code.isEmpty() ->
                panel.withFilter("places.panel.filter.ward", () -> narrow.accept(narrowed(selection)));
            case MapSelection.Within within ->
                panel.withFilter("places.panel.filter", () -> narrow.accept(narrowed(selection)));
            default -> panel;
        };
    }

    private void open(MapSelection selection, Consumer<List<Component>> shown) {
        PurposeGate.pass(
                UI.getCurrent(),
                request.viewer(),
                selection.record(),
                viewer -> {
                    Component list = new StatementList(statements.findStatements(viewer, filter, selection));
                    shown.accept(
                            !working && mayExport(viewer) && !(selection instanceof MapSelection.Unmapped)
                                    ? List.of(file(viewer, selection), list)
                                    : List.of(list));
                },
                () -> {});
    }

    private static boolean mayExport(Viewer viewer) {
        return Authorisation.allows(Authorisation.Kind.FILE, STATEMENTS, viewer.role());
    }

    private DownloadMenu file(Viewer viewer, MapSelection selection) {
        Map<String, List<String>> parameters = new HashMap<>(request.sameData());
        parameters.putAll(PlacesUrl.of(selection).getParameters());
        return new DownloadMenu(files, STATEMENTS, () -> viewer).of(parameters);
    }
}
