package org.homeward.places.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.homeward.access.Authorisation;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.export.Exports;
import org.homeward.export.ui.HandoverFiles;
import org.homeward.places.MapSelection;
import org.homeward.places.PlaceCells;
import org.homeward.places.PlaceStatementQueries;
import org.homeward.places.PlacesByArea;
import org.homeward.reference.ui.FilterRequest;
import org.homeward.ui.accessreason.PurposeGate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the spot that is picked, and how the statements behind it are opened and taken away by those who may.
 *
 * @param close what its cross does
 */
record SelectionPanels(
        FilterRequest asked, DisclosureFilter filter, PlaceStatementQueries statements, Exports files, Runnable close) {

    private static final String STATEMENTS = "statements";

    /** Empty where nothing is counted at the spot. */
    Optional<SelectionPanel> find(MapSelection selection, @Nullable PlacesByArea areas, @Nullable PlaceCells cells) {
        return switch (selection) {
            case MapSelection.Cell(var wanted) ->
                Optional.ofNullable(cells)
                        .flatMap(counted -> counted.find(wanted))
                        .map(cell -> withList(SelectionPanel.of(cell, close), selection, cell.statements()));
            case MapSelection.Area(var kind, String code) ->
                Optional.ofNullable(areas)
                        .flatMap(counted -> counted.areas().stream()
                                .filter(area -> area.code().equals(code))
                                .findAny())
                        .map(area -> withList(SelectionPanel.of(area, close), selection, area.statements()));
        };
    }

    private SelectionPanel withList(SelectionPanel panel, MapSelection selection, Count behind) {
        return asked.viewer().role().seesRecords()
                ? panel.withStatements(behind, shown -> open(selection, shown))
                : panel.withoutStatements();
    }

    private void open(MapSelection selection, Consumer<List<Component>> shown) {
        PurposeGate.pass(
                UI.getCurrent(),
                asked.viewer(),
                selection.record(),
                reader -> {
                    Component list = new StatementList(statements.findStatements(reader, filter, selection));
                    shown.accept(mayTake(reader) ? List.of(file(reader, selection), list) : List.of(list));
                },
                () -> {});
    }

    private static boolean mayTake(Viewer reader) {
        return Authorisation.allows(Authorisation.Kind.FILE, STATEMENTS, reader.role());
    }

    private HandoverFiles file(Viewer reader, MapSelection selection) {
        Map<String, List<String>> about = PlacesUrl.of(selection).getParameters();
        return new HandoverFiles(
                (format, recipient) -> files.handOver(reader, STATEMENTS, format, filter, about, recipient));
    }
}
