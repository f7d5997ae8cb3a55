package org.homeward.places.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.homeward.access.Authorisation;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.places.PlaceCells;
import org.homeward.places.PlaceStatement;
import org.homeward.places.PlaceStatementQueries;
import org.homeward.places.PlacesByArea;
import org.homeward.places.Spot;
import org.homeward.reference.ui.Asked;
import org.homeward.ui.print.DownloadButton;
import org.homeward.ui.purpose.PurposeGate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the spot that is picked, and how the statements behind it are opened and taken away by those who may.
 *
 * @param close what its cross does
 */
record SpotPanels(Asked asked, DisclosureFilter filter, PlaceStatementQueries statements, Runnable close) {

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
                ? panel.withStatements(behind, shown -> list(spot, shown), file(spot))
                : panel.withoutStatements();
    }

    private Component[] file(Spot spot) {
        return Authorisation.allows(
                        Authorisation.Kind.FILE, "statements", asked.viewer().role())
                ? new Component[] {
                    new DownloadButton("statements", PlacesAddress.behind(filter, asked.standard(), spot))
                }
                : new Component[0];
    }

    private void list(Spot spot, Consumer<List<PlaceStatement>> shown) {
        PurposeGate.pass(
                UI.getCurrent(),
                asked.viewer(),
                spot.subject(),
                reader -> shown.accept(statements.behind(reader, filter, spot)),
                () -> {});
    }
}
