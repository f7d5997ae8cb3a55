package org.homeward.places.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.DrawnArea;
import org.homeward.disclosure.HexagonCell;
import org.homeward.places.CellCount;
import org.homeward.places.CellReasons;
import org.homeward.places.HotSpot;
import org.homeward.places.HotSpotKind;
import org.homeward.places.HotSpotList;
import org.homeward.places.InterviewedByWard;
import org.homeward.places.JourneyColumns;
import org.homeward.places.Journeys;
import org.homeward.places.MapSelection;
import org.homeward.places.NamedPlaceCount;
import org.homeward.places.PlaceCells;
import org.homeward.places.PlaceCount;
import org.homeward.places.PlaceQueries.Mapped;
import org.homeward.places.PlacesByArea;
import org.homeward.places.PlacesColumns;
import org.homeward.ui.badge.Badge;
import org.homeward.ui.badge.BadgeKind;
import org.homeward.ui.table.CountTable;
import org.jspecify.annotations.Nullable;

/** The map as a table: the same counts, one row per cell or ward. */
final class PlacesTable extends Composite<Div> {

    /** A longer list is of no use; the map shows every cell. */
    private static final int MAX_ROWS = 150;

    private final CountTable<CellCount> cells;
    private final CountTable<PlaceCount> wards;
    private final CountTable<PlaceCount> districts;
    private final Consumer<MapSelection> listener;
    private final Paragraph rest = new Paragraph();
    private List<CellCount> shownCells = List.of();
    private @Nullable HotSpotList found;
    private @Nullable CountTable<HotSpot> spots;
    private List<CellReasons> byReason = List.of();
    private @Nullable CountTable<CellReasons> reasonsTable;
    private List<NamedPlaceCount> byName = List.of();
    private @Nullable CountTable<NamedPlaceCount> namesTable;
    private List<PlaceCount> shownAreas = List.of();

    PlacesTable(Consumer<MapSelection> listener) {
        this.listener = listener;
        cells = new CountTable<CellCount>(getTranslation("places.table"))
                .columns(
                        PlacesColumns.hexagons(this::getTranslation),
                        Map.of("note", cell -> badge(cell.restsOnOneChild())))
                .few(CellCount::isSmall)
                .onOpen(cell -> listener.accept(new MapSelection.Cell(cell.cell())));
        wards = new CountTable<PlaceCount>(getTranslation("places.table"))
                .columns(
                        PlacesColumns.wards(Map.of(), this::getTranslation),
                        Map.of("note", area -> badge(area.restsOnOneChild())))
                .onOpen(area -> listener.accept(new MapSelection.Area(AreaKind.WARD, area.code())));
        districts = new CountTable<PlaceCount>(getTranslation("places.table.districts"))
                .columns(PlacesColumns.districts(this::getTranslation));
        rest.addClassName("hw-note");
        getContent().addClassName("hw-places-table");
    }

    /** @param working whether numbers under five are shown */
    void show(PlaceCells counted, boolean working) {
        shownCells = counted.shown();
        cells.complete(shownCells.size() <= MAX_ROWS);
        cells.show(shownCells.stream().limit(MAX_ROWS).toList());
        int more = Math.max(0, shownCells.size() - MAX_ROWS);
        rest.setText(rest(more, counted.hidden(), working));
        getContent().removeAll();
        getContent().add(cells, rest, unmapped(counted.mapped()));
    }

    /** Why children went missing, most children first. */
    void show(List<CellReasons> reasons, Mapped mapped) {
        List<CellReasons> shown =
                reasons.stream().filter(each -> !each.cell().isHidden()).toList();
        CountTable<CellReasons> listed = new CountTable<CellReasons>(getTranslation("places.api.reasons"))
                .columns(PlacesColumns.reasons(this::getTranslation))
                .onOpen(each ->
                        listener.accept(new MapSelection.Cell(each.cell().cell())));
        listed.complete(shown.size() <= MAX_ROWS);
        listed.show(shown.stream().limit(MAX_ROWS).toList());
        byReason = shown;
        reasonsTable = listed;
        rest.setText(rest(Math.max(0, shown.size() - MAX_ROWS), reasons.size() - shown.size(), false));
        getContent().removeAll();
        getContent().add(listed, rest, unmapped(mapped));
    }

    /**
     * By the names of the public map, most children first.
     *
     * @param hidden hexagons without a number, which are in none
     */
    void show(List<NamedPlaceCount> names, long hidden, Mapped mapped) {
        CountTable<NamedPlaceCount> listed = new CountTable<NamedPlaceCount>(getTranslation("places.api.names"))
                .columns(
                        PlacesColumns.names(this::getTranslation),
                        Map.of("note", name -> badge(name.restsOnOneChild())))
                .onOpen(name -> listener.accept(new MapSelection.Within(name.area())));
        listed.complete(names.size() <= MAX_ROWS);
        listed.show(names.stream().limit(MAX_ROWS).toList());
        byName = names;
        namesTable = listed;
        rest.setText(getTranslation("places.names.rest", Math.max(0, names.size() - MAX_ROWS), hidden));
        getContent().removeAll();
        if (names.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("places.names.none")));
        } else {
            getContent().add(listed);
        }
        getContent().add(rest, unmapped(mapped));
    }

    /** Verdicts, in the order in which the map draws them, the loudest first. */
    void show(HotSpotList verdicts, Mapped mapped, boolean working) {
        CountTable<HotSpot> listed = new CountTable<HotSpot>(getTranslation("places.table.hot-spots"))
                .columns(
                        PlacesColumns.hotSpots(verdicts.question(), this::getTranslation),
                        Map.of("what", spot -> badge(spot.kind())))
                .few(HotSpot::isSmall)
                .onOpen(spot -> listener.accept(new MapSelection.Cell(spot.cell())));
        listed.complete(verdicts.spots().size() <= MAX_ROWS);
        listed.show(verdicts.spots().stream().limit(MAX_ROWS).toList());
        found = verdicts;
        spots = listed;
        int more = Math.max(0, verdicts.spots().size() - MAX_ROWS);
        rest.setText(rest(more, verdicts.few().size(), working));
        getContent().removeAll();
        getContent().add(listed, rest, unmapped(mapped));
    }

    void show(Journeys journeys, Mapped mapped) {
        getContent().removeAll();
        getContent()
                .add(
                        new CountTable<Journeys.Journey>(getTranslation("places.journeys.table"))
                                .columns(JourneyColumns.between(this::getTranslation))
                                .show(journeys.between()),
                        new CountTable<Journeys.Distance>(getTranslation("places.journeys.distances"))
                                .columns(JourneyColumns.byDistance(this::getTranslation))
                                .show(journeys.byDistance()),
                        unmapped(mapped));
    }

    void show(InterviewedByWard found) {
        CountTable<InterviewedByWard.OfWard> listed = new CountTable<InterviewedByWard.OfWard>(
                        getTranslation("places.unknown.table"))
                .columns(
                        found.columns(this::getTranslation),
                        Map.of(
                                "note",
                                ward -> ward.low() ? Badge.changed(getTranslation("places.unknown.low")) : new Span()))
                .onOpen(ward -> listener.accept(new MapSelection.Area(AreaKind.WARD, ward.code())));
        listed.show(found.wards());
        Paragraph note = new Paragraph(
                getTranslation(found.released() ? "places.unknown.released-note" : "places.unknown.note"));
        note.addClassName("hw-note");
        listed.setVisible(!found.wards().isEmpty());
        getContent().removeAll();
        getContent().add(listed, note);
    }

    /** @param kind of the areas: wards, or districts, which open nothing */
    void show(PlacesByArea counted, AreaKind kind) {
        shownAreas = counted.areas();
        CountTable<PlaceCount> areas = kind == AreaKind.WARD ? wards : districts;
        areas.show(shownAreas);
        getContent().removeAll();
        getContent().add(areas);
    }

    private String rest(int more, long hidden, boolean working) {
        return working
                ? getTranslation("places.working.rest", more)
                : getTranslation("places.table.rest", more, hidden);
    }

    /** What is on no map, as links to its list. */
    private Div unmapped(Mapped mapped) {
        Div line = new Div(
                link("places.list.approximate", mapped.vague(), true),
                link("places.list.not-mapped", mapped.notMapped(), false));
        line.addClassNames("hw-note", "hw-unmapped");
        return line;
    }

    private NativeButton link(String key, Count statements, boolean approximate) {
        NativeButton link = new NativeButton(
                getTranslation(key, Counted.PLACE_STATEMENTS.text(statements, this::getTranslation)),
                click -> listener.accept(new MapSelection.Unmapped(approximate)));
        link.addClassName("hw-link");
        link.setVisible(!statements.equals(Count.ZERO));
        return link;
    }

    void select(Optional<MapSelection> selection) {
        MapSelection selected = selection.orElse(null);
        HexagonCell hexagon = selected instanceof MapSelection.Cell(HexagonCell at) ? at : null;
        select(cells, shownCells, cell -> cell.cell().equals(hexagon));
        select(reasonsTable, byReason, each -> each.cell().cell().equals(hexagon));
        select(
                spots,
                found == null ? List.of() : found.spots(),
                spot -> spot.cell().equals(hexagon));
        DrawnArea area = selected instanceof MapSelection.Within(DrawnArea at) ? at : null;
        select(namesTable, byName, each -> each.area().equals(area));
        String ward = selected instanceof MapSelection.Area(AreaKind kind, String code) ? code : null;
        select(wards, shownAreas, each -> each.code().equals(ward));
    }

    /** The row that is selected; none where no row is. */
    private static <T> void select(@Nullable CountTable<T> table, List<T> rows, Predicate<T> isSelected) {
        if (table != null) {
            table.select(rows.stream().filter(isSelected).findAny().orElse(null));
        }
    }

    private Component badge(HotSpotKind kind) {
        String text = kind.text(this::getTranslation);
        return switch (kind) {
            case NEW, CONSECUTIVE, HOT, INTENSIFYING -> Badge.changed(text);
            case PERSISTENT, DIMINISHING, OSCILLATING -> Badge.ours("", text);
            case HISTORICAL, SPORADIC, COLD -> Badge.plain(text);
            case DRIVEN_BY_ONE_CHILD -> new Badge(BadgeKind.RESTS_ON_ONE_CHILD);
            case CHANCE, NOT_TESTED -> new Span(text);
        };
    }

    private static Component badge(boolean restsOnOneChild) {
        return restsOnOneChild ? new Badge(BadgeKind.RESTS_ON_ONE_CHILD) : new Span();
    }
}
