package org.homeward.ui.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.homeward.ui.count.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The table of the same data as a picture: a real HTML table over the same list of records, in the same order. Figures are
 * right-aligned with their unit in the heading; hidden ones say so. Arrow keys move between rows, Enter opens one.
 */
@JsModule("./table/table-keys.ts")
public final class CountTable<R> extends Composite<Div> {

    private final NativeTable table = new NativeTable();
    private final List<Column<R>> columns = new ArrayList<>();
    private final Map<R, NativeTableRow> rows = new LinkedHashMap<>();
    private @Nullable Consumer<R> open;
    private @Nullable R selected;

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
        columns.add(Column.ofWords(head, words, true));
        return this;
    }

    public CountTable<R> text(String head, Function<R, String> words) {
        columns.add(Column.ofWords(head, words, false));
        return this;
    }

    public CountTable<R> figure(String head, Function<R, Figure> figure) {
        columns.add(Column.ofFigure(head, figure));
        return this;
    }

    public CountTable<R> part(String head, Function<R, Component> part) {
        columns.add(Column.ofPart(head, part));
        return this;
    }

    /** Makes rows open by click, or by Enter on the focused row. */
    public CountTable<R> onOpen(Consumer<R> opening) {
        open = opening;
        getContent().getElement().setAttribute("tabindex", "-1");
        return this;
    }

    /** Replaces the rows; the selection stays if its record is still present. */
    public CountTable<R> show(List<R> items) {
        paintHead();
        rows.clear();
        table.getBody().removeAllRows();
        RowPainter<R> painter = new RowPainter<>(columns, this::getTranslation);
        for (R item : items) {
            NativeTableRow row = painter.paint(item);
            if (open != null) {
                row.getElement().setAttribute("tabindex", rows.isEmpty() ? "0" : "-1");
                row.addClickListener(click -> opened(item));
            }
            rows.put(item, row);
            table.getBody().add(row);
        }
        select(selected != null && rows.containsKey(selected) ? selected : null);
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
        });
    }

    private void opened(R item) {
        select(item);
        if (open != null) {
            open.accept(item);
        }
    }

    private void paintHead() {
        table.getHead().removeAllRows();
        NativeTableRow row = table.getHead().addRow();
        for (Column<R> column : columns) {
            NativeTableHeaderCell cell = row.addHeaderCell();
            cell.setText(column.head());
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("figure", column.figure() != null);
        }
    }
}
