package org.homeward.places.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.HexagonCell;
import org.homeward.places.CellCount;
import org.homeward.places.MapSelection;
import org.homeward.places.PlaceCells;
import org.homeward.places.PlaceCount;
import org.homeward.places.PlacesByArea;
import org.homeward.ui.badge.Badge;
import org.homeward.ui.badge.BadgeKind;
import org.homeward.ui.count.Figure;
import org.homeward.ui.table.CountTable;

/** The list twin of the map: the same counts in the same order, cell by cell or ward by ward. */
final class PlacesTable extends Composite<Div> {

    /** Beyond these a list is no longer read; the map has them all. */
    private static final int MOST_ROWS = 150;

    private final PlacesTexts words = new PlacesTexts(this);
    private final CountTable<CellCount> cells;
    private final CountTable<PlaceCount> areas;
    private final Paragraph rest = new Paragraph();
    private List<CellCount> shownCells = List.of();
    private List<PlaceCount> shownAreas = List.of();

    PlacesTable(Consumer<MapSelection> picked) {
        cells = new CountTable<CellCount>(getTranslation("places.table"))
                .rowHead(getTranslation("places.column.near"), words::name)
                .text(getTranslation("places.column.ward"), CellCount::ward)
                .figure(getTranslation("places.column.children"), cell -> Figure.of(cell.children()))
                .figure(getTranslation("places.column.episodes"), cell -> Figure.of(cell.episodes()))
                .figure(getTranslation("places.column.statements"), cell -> Figure.of(cell.statements()))
                .part(getTranslation("places.column.note"), cell -> badge(cell.restsOnOneChild()))
                .onOpen(cell -> picked.accept(new MapSelection.Cell(cell.cell())));
        areas = new CountTable<PlaceCount>(getTranslation("places.table"))
                .rowHead(getTranslation("places.column.ward"), words::name)
                .text(getTranslation("places.column.district"), PlaceCount::within)
                .figure(getTranslation("places.column.children"), area -> Figure.of(area.children()))
                .figure(getTranslation("places.column.episodes"), area -> Figure.of(area.episodes()))
                .figure(getTranslation("places.column.statements"), area -> Figure.of(area.statements()))
                .part(getTranslation("places.column.note"), area -> badge(area.restsOnOneChild()))
                .onOpen(area -> picked.accept(new MapSelection.Area(AreaKind.WARD, area.code())));
        rest.addClassName("hw-note");
        getContent().addClassName("hw-places-table");
    }

    void show(PlaceCells counted) {
        shownCells = counted.shown();
        cells.show(shownCells.stream().limit(MOST_ROWS).toList());
        int more = Math.max(0, shownCells.size() - MOST_ROWS);
        rest.setText(getTranslation("places.table.rest", more, counted.hidden()));
        getContent().removeAll();
        getContent().add(cells, rest);
    }

    void show(PlacesByArea counted) {
        shownAreas = counted.areas();
        areas.show(shownAreas);
        getContent().removeAll();
        getContent().add(areas);
    }

    void mark(Optional<MapSelection> spot) {
        MapSelection picked = spot.orElse(null);
        cells.select(
                picked instanceof MapSelection.Cell(HexagonCell at)
                        ? shownCells.stream()
                                .filter(cell -> cell.cell().equals(at))
                                .findAny()
                                .orElse(null)
                        : null);
        areas.select(
                picked instanceof MapSelection.Area(AreaKind kind, String code)
                        ? shownAreas.stream()
                                .filter(area -> area.code().equals(code))
                                .findAny()
                                .orElse(null)
                        : null);
    }

    private static Component badge(boolean restsOnOneChild) {
        return restsOnOneChild ? new Badge(BadgeKind.RESTS_ON_ONE_CHILD) : new Span();
    }
}
