package org.homeward.ui.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.homeward.request.Column.Face;
import org.homeward.request.Columns;
import org.homeward.ui.count.Figure;
import org.homeward.ui.table.Column.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The table of the same data as a picture: a real HTML table over the same list of records, in the same order until the user
 * sorts a column. Figures are right-aligned with their unit in the heading; hidden ones say so. Arrow keys move between rows,
 * Enter opens one.
 */
@JsModule("./table/table-keys.ts")
public final class CountTable<R> extends Composite<Div> {

    private final NativeTable table = new NativeTable();
    private final List<Column<R>> columns = new ArrayList<>();
    private final List<NativeTableHeaderCell> heads = new ArrayList<>();
    private final Map<R, NativeTableRow> rows = new LinkedHashMap<>();
    private final Collator collator = Collator.getInstance(getLocale());
    private List<R> given = List.of();
    private Predicate<R> isLast = item -> false;
    private Predicate<R> isFew = item -> false;
    private boolean complete = true;
    private @Nullable Sorting sorting;
    private @Nullable Consumer<R> open;
    private @Nullable R selected;

    private record Sorting(int column, boolean descending) {}

    /** A table with a caption for screen readers. */
    public CountTable(String caption) {
        getContent().addClassName("hw-table-frame");
        // A scrolling element must be reachable by keyboard; where rows can be opened, these are focused instead.
        getContent().getElement().setAttribute("tabindex", "0");
        getContent().getElement().setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", caption);
        table.addClassNames("hw-table", "rows");
        table.setCaptionText(caption);
        table.getCaption().addClassName("hw-sr");
        getContent().add(table);
    }

    public CountTable<R> rowHead(String head, Function<R, String> words) {
        return rowHead(head, words, alphabetical(words));
    }

    /** @param order as in {@link #text(String, Function, Function)} */
    public CountTable<R> rowHead(
            String head, Function<R, String> words, Function<R, ? extends @Nullable Comparable<?>> order) {
        return add(new Column<>(head, words, null, null, order::apply, Kind.ROW_HEAD));
    }

    public CountTable<R> text(String head, Function<R, String> words) {
        return text(head, words, alphabetical(words));
    }

    /** @param order what the column is sorted by where its text would sort wrongly, for instance a date */
    public CountTable<R> text(
            String head, Function<R, String> words, Function<R, ? extends @Nullable Comparable<?>> order) {
        return add(new Column<>(head, words, null, null, order::apply, Kind.TEXT));
    }

    /** A share of a figure: written as text, but aligned and sorted as a number. */
    public CountTable<R> share(
            String head, Function<R, String> words, Function<R, ? extends @Nullable Comparable<?>> order) {
        return add(new Column<>(head, words, null, null, order::apply, Kind.NUMBER));
    }

    /** Hidden figures come last in both directions, in the order of the list. */
    public CountTable<R> figure(String head, Function<R, Figure> figure) {
        return add(new Column<>(
                head, null, figure, null, item -> figure.apply(item).value(), Kind.NUMBER));
    }

    public CountTable<R> part(String head, Function<R, Component> part) {
        return add(new Column<>(head, null, null, part, null, Kind.PART));
    }

    /** The columns that a figure or a list has on the screen, as its files and its sheet have them. */
    public CountTable<R> columns(Columns<R> declared) {
        return columns(declared, Map.of());
    }

    /** @param drawn what is drawn instead of the text of a cell, by the name of its column */
    public CountTable<R> columns(Columns<R> declared, Map<String, Function<R, Component>> drawn) {
        for (org.homeward.request.Column<R> column : declared.of(Face.TABLE)) {
            Function<R, Component> part = drawn.get(column.name());
            add(
                    part == null
                            ? Column.of(column, collator)
                            : new Column<>(column.head(), null, null, part, null, Kind.PART));
        }
        return this;
    }

    /** Makes rows open by click, or by Enter on the focused row. */
    public CountTable<R> onOpen(Consumer<R> opening) {
        open = opening;
        getContent().getElement().setAttribute("tabindex", "-1");
        paintRows();
        return this;
    }

    /** Keeps these rows below the others however the table is sorted: the total. */
    public CountTable<R> last(Predicate<R> total) {
        isLast = total;
        return this;
    }

    /** Marks the first figure of these rows: a number that is usually hidden. */
    public CountTable<R> few(Predicate<R> small) {
        isFew = small;
        return this;
    }

    /** A table of the first rows only cannot be sorted: the first by another column would be missing. */
    public CountTable<R> complete(boolean allRows) {
        complete = allRows;
        return this;
    }

    /** Replaces the rows; the selection stays if its record is still present. */
    public CountTable<R> show(List<R> items) {
        given = List.copyOf(items);
        paintHead();
        paintRows();
        return this;
    }

    /** Highlights one row, for instance because the map selected it; null highlights none. */
    public void select(@Nullable R item) {
        selected = item;
        rows.forEach((record, row) -> {
            boolean on = record.equals(item);
            row.setClassName("selected", on);
            if (on) {
                row.getElement().setAttribute("aria-current", "true");
            } else {
                row.getElement().removeAttribute("aria-current");
            }
            if (open != null && item != null) {
                row.getElement().setAttribute("tabindex", on ? "0" : "-1");
            }
        });
    }

    private CountTable<R> add(Column<R> column) {
        columns.add(column);
        return this;
    }

    private Function<R, @Nullable Comparable<?>> alphabetical(Function<R, String> words) {
        return item -> collator.getCollationKey(words.apply(item));
    }

    private void paintRows() {
        rows.clear();
        table.getBody().removeAllRows();
        RowPainter<R> painter = new RowPainter<>(columns, this::getTranslation);
        for (R item : sorted()) {
            NativeTableRow row = painter.paint(item);
            row.setClassName("few", isFew.test(item));
            if (open != null) {
                row.getElement().setAttribute("tabindex", rows.isEmpty() ? "0" : "-1");
                row.addClickListener(click -> opened(item));
            }
            rows.put(item, row);
            table.getBody().add(row);
        }
        select(selected != null && rows.containsKey(selected) ? selected : null);
    }

    private List<R> sorted() {
        Sorting by = sorting;
        if (by == null) {
            return given;
        }
        Function<R, @Nullable Comparable<?>> order =
                Objects.requireNonNull(columns.get(by.column()).order());
        return given.stream()
                .sorted((one, other) -> {
                    int last = Boolean.compare(isLast.test(one), isLast.test(other));
                    return last == 0 ? compared(order.apply(one), order.apply(other), by.descending()) : last;
                })
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static int compared(@Nullable Comparable<?> one, @Nullable Comparable<?> other, boolean descending) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        int ascending = ((Comparable<Object>) one).compareTo(other);
        return descending ? -ascending : ascending;
    }

    private void opened(R item) {
        select(item);
        if (open != null) {
            open.accept(item);
        }
    }

    private void paintHead() {
        table.getHead().removeAllRows();
        heads.clear();
        if (!isSortable()) {
            sorting = null;
        }
        NativeTableRow row = table.getHead().addRow();
        for (int i = 0; i < columns.size(); i++) {
            Column<R> column = columns.get(i);
            int number = i;
            NativeTableHeaderCell cell = row.addHeaderCell();
            if (isSortable() && column.order() != null) {
                cell.add(new NativeButton(column.head(), click -> sortBy(number)));
            } else {
                cell.setText(column.head());
            }
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("figure", column.isNumber());
            heads.add(cell);
        }
        paintSorting();
    }

    private boolean isSortable() {
        return complete && given.stream().filter(isLast.negate()).count() > 1;
    }

    /** The first click sorts, numbers from the largest; the second reverses, the third restores the order of the list. */
    private void sortBy(int column) {
        boolean first = columns.get(column).isNumber();
        Sorting before = sorting;
        sorting = before == null || before.column() != column
                ? new Sorting(column, first)
                : before.descending() == first ? new Sorting(column, !first) : null;
        paintSorting();
        paintRows();
    }

    private void paintSorting() {
        for (int i = 0; i < heads.size(); i++) {
            heads.get(i).getElement().removeAttribute("aria-sort");
        }
        if (sorting != null) {
            heads.get(sorting.column())
                    .getElement()
                    .setAttribute("aria-sort", sorting.descending() ? "descending" : "ascending");
        }
    }
}
