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
import org.homeward.export.ExportDesk;
import org.homeward.export.ui.HandoverFiles;
import org.homeward.places.PlaceCells;
import org.homeward.places.PlaceStatementQueries;
import org.homeward.places.PlacesByArea;
import org.homeward.places.Spot;
import org.homeward.reference.ui.Asked;
import org.homeward.ui.purpose.PurposeGate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the spot that is picked, and how the statements behind it are opened and taken away by those who may.
 *
 * @param close what its cross does
 */
record SpotPanels(
        Asked asked, DisclosureFilter filter, PlaceStatementQueries statements, ExportDesk files, Runnable close) {

    private static final String STATEMENTS = "statements";

    /** Empty where nothing is counted at the spot. */
    Optional<SpotPanel> find(Spot spot, @Nullable PlacesByArea areas, @Nullable PlaceCells cells) {
        return switch (spot) {
            case Spot.Cell(var wanted) ->
                Optional.ofNullable(cells)
                        .flatMap(counted -> counted.find(wanted))
                        .map(cell -> withList(SpotPanel.of(cell, close), spot, cell.statements()));
            case Spot.Area(var kind, String code) ->
                Optional.ofNullable(areas)
                        .flatMap(counted -> counted.areas().stream()
                                .filter(area -> area.code().equals(code))
                                .findAny())
                        .map(area -> withList(SpotPanel.of(area, close), spot, area.statements()));
        };
    }

    private SpotPanel withList(SpotPanel panel, Spot spot, Count behind) {
        return asked.viewer().role().seesRecords()
                ? panel.withStatements(behind, shown -> open(spot, shown))
                : panel.withoutStatements();
    }

    private void open(Spot spot, Consumer<List<Component>> shown) {
        PurposeGate.pass(
                UI.getCurrent(),
                asked.viewer(),
                spot.subject(),
                reader -> {
                    Component list = new StatementList(statements.behind(reader, filter, spot));
                    shown.accept(mayTake(reader) ? List.of(file(reader, spot), list) : List.of(list));
                },
                () -> {});
    }

    private static boolean mayTake(Viewer reader) {
        return Authorisation.allows(Authorisation.Kind.FILE, STATEMENTS, reader.role());
    }

    private HandoverFiles file(Viewer reader, Spot spot) {
        Map<String, List<String>> about = PlacesAddress.of(spot).getParameters();
        return new HandoverFiles(
                (format, recipient) -> files.handOver(reader, STATEMENTS, format, filter, about, recipient));
    }
}
