package org.homeward.ui.table;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.homeward.disclosure.EscapedText;
import org.homeward.ui.count.Figure;

/** Renders one record as one table row: each cell under its own column, and with its column's name for a narrow screen. */
final class RowPainter<R> {

    private final List<Column<R>> columns;
    private final UnaryOperator<String> translate;

    RowPainter(List<Column<R>> columns, UnaryOperator<String> translate) {
        this.columns = List.copyOf(columns);
        this.translate = translate;
    }

    NativeTableRow paint(R item) {
        NativeTableRow row = new NativeTableRow();
        boolean firstFigure = true;
        for (Column<R> column : columns) {
            row.add(cell(column, item, firstFigure));
            firstFigure &= column.figure() == null;
        }
        return row;
    }

    private HtmlContainer cell(Column<R> column, R item, boolean firstFigure) {
        if (column.kind() == Column.Kind.ROW_HEAD) {
            NativeTableHeaderCell head = new NativeTableHeaderCell(
                    EscapedText.of(Objects.requireNonNull(column.words()).apply(item)));
            head.getElement().setAttribute("scope", "row");
            return head;
        }
        NativeTableCell cell = new NativeTableCell();
        cell.getElement().setAttribute("data-head", column.head());
        if (column.words() != null) {
            cell.addClassName(column.isNumber() ? "figure" : "text");
            cell.setText(EscapedText.of(column.words().apply(item)));
        } else if (column.part() != null) {
            cell.addClassName("badge-cell");
            cell.add(column.part().apply(item));
        } else if (column.figure() != null) {
            paintFigure(cell, column.figure().apply(item), firstFigure);
        }
        return cell;
    }

    private void paintFigure(NativeTableCell cell, Figure figure, boolean firstFigure) {
        cell.addClassName(figure.isHidden() ? "hidden-figure" : "figure");
        if (firstFigure && !figure.isHidden()) {
            cell.addClassName("first-figure");
        }
        cell.setText(figure.text(translate));
    }
}
