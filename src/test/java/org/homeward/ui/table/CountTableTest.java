package org.homeward.ui.table;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;
import org.homeward.ui.KaribuTest;
import org.homeward.ui.count.Figure;
import org.junit.jupiter.api.Test;

class CountTableTest extends KaribuTest {

    private record Ward(String name, Figure children, Figure episodes) {}

    private static final Ward HARBOUR = new Ward("Harbour", Figure.of(1204), Figure.of(14));
    private static final Ward PRIORY = new Ward("Priory", Figure.under(5), Figure.under(5));
    private static final Ward CLIFF = new Ward("Cliff End", Figure.of(6), Figure.hiddenWith("Priory"));

    private final List<Ward> opened = new ArrayList<>();

    private CountTable<Ward> table(List<Ward> wards) {
        return shown(new CountTable<Ward>("Wards")
                .rowHead("Ward", Ward::name)
                .figure("Children", Ward::children)
                .figure("Episodes", Ward::episodes)
                .onOpen(opened::add)
                .show(wards));
    }

    private static List<NativeTableRow> rows(CountTable<Ward> table) {
        return _find(
                table,
                NativeTableRow.class,
                spec -> spec.withPredicate(row -> row.getElement().hasAttribute("tabindex")));
    }

    @Test
    void aFigureIsWrittenWithItsThousands() {
        assertThat(words(table(List.of(HARBOUR)))).contains("1,204");
    }

    @Test
    void aHiddenFigureStandsUnderItsOwnColumn() {
        assertThat(_find(table(List.of(PRIORY)), NativeTableCell.class))
                .extracting(NativeTableCell::getText, cell -> cell.getElement().getAttribute("data-head"))
                .containsExactly(tuple("fewer than 5, hidden", "Children"), tuple("fewer than 5, hidden", "Episodes"));
    }

    @Test
    void aColumnIsSortedByItsHeadWithHiddenFiguresAndTheTotalLast() {
        Ward total = new Ward("All", Figure.of(9999), Figure.of(1));
        CountTable<Ward> table = table(List.of(PRIORY, CLIFF, HARBOUR, total)).last(total::equals);
        table.show(List.of(PRIORY, CLIFF, HARBOUR, total));

        assertThat(sortedBy(table, "Children")).containsExactly("Harbour", "Cliff End", "Priory", "All");
        assertThat(head(table, "Children").getElement().getAttribute("aria-sort"))
                .isEqualTo("descending");
        assertThat(sortedBy(table, "Children")).containsExactly("Cliff End", "Harbour", "Priory", "All");
        assertThat(sortedBy(table, "Children")).containsExactly("Priory", "Cliff End", "Harbour", "All");
        assertThat(head(table, "Children").getElement().hasAttribute("aria-sort"))
                .isFalse();
        assertThat(sortedBy(table, "Ward")).containsExactly("Cliff End", "Harbour", "Priory", "All");
    }

    @Test
    void aTableOfTheFirstRowsOnlyIsNotSorted() {
        CountTable<Ward> table = table(List.of()).complete(false);
        table.show(List.of(CLIFF, HARBOUR));

        assertThat(_find(table, NativeButton.class)).isEmpty();
    }

    private static List<String> sortedBy(CountTable<Ward> table, String head) {
        _click(_get(table, NativeButton.class, spec -> spec.withText(head)));
        return rows(table).stream()
                .map(row -> words(row.getChildren().findFirst().orElseThrow()))
                .toList();
    }

    private static NativeTableHeaderCell head(CountTable<Ward> table, String text) {
        return _find(table, NativeTableHeaderCell.class).stream()
                .filter(cell -> words(cell).equals(text))
                .findAny()
                .orElseThrow();
    }

    @Test
    void aFigureHiddenWithAnotherNamesTheOther() {
        assertThat(words(table(List.of(CLIFF)))).contains("6", "hidden with Priory");
    }

    @Test
    void aRowOpensAndIsMarked() {
        CountTable<Ward> table = table(List.of(HARBOUR, CLIFF));
        NativeTableRow second = rows(table).get(1);
        _click(second);
        assertThat(opened).containsExactly(CLIFF);
        assertThat(second.getClassNames()).contains("selected");
        assertThat(second.getElement().getAttribute("aria-current")).isEqualTo("true");
    }

    @Test
    void onlyTheFirstRowIsReachedByTab() {
        assertThat(rows(table(List.of(HARBOUR, CLIFF))))
                .extracting(row -> row.getElement().getAttribute("tabindex"))
                .containsExactly("0", "-1");
    }

    @Test
    void theSelectionSurvivesANewReplyThatStillHoldsIt() {
        CountTable<Ward> table = table(List.of(HARBOUR, CLIFF));
        table.select(CLIFF);
        table.show(List.of(CLIFF, HARBOUR));
        assertThat(rows(table).getFirst().getClassNames()).contains("selected");
        table.show(List.of(HARBOUR));
        assertThat(rows(table).getFirst().getClassNames()).doesNotContain("selected");
    }
}
