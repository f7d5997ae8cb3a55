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
import org.jspecify.annotations.Nullable;

/** Renders one record as one table row; adjacent figures hidden for the same reason share one cell. */
final class RowPainter<R> {

    private final List<Column<R>> columns;
    private final UnaryOperator<String> translate;

    RowPainter(List<Column<R>> columns, UnaryOperator<String> translate) {
        this.columns = List.copyOf(columns);
        this.translate = translate;
    }

    NativeTableRow paint(R item) {
        NativeTableRow row = new NativeTableRow();
        NativeTableCell previous = null;
        String previousReason = null;
        boolean firstFigure = true;
        for (Column<R> column : columns) {
            String reason = reason(column, item);
            if (previous != null && reason != null && reason.equals(previousReason)) {
                previous.setColspan(previous.getColspan() + 1);
            } else {
                HtmlContainer cell = cell(column, item, firstFigure);
                row.add(cell);
                previous = reason != null && cell instanceof NativeTableCell data ? data : null;
            }
            firstFigure &= column.figure() == null;
            previousReason = reason;
        }
        return row;
    }

    private @Nullable String reason(Column<R> column, R item) {
        if (column.figure() == null) {
            return null;
        }
        Figure figure = column.figure().apply(item);
        return figure.isHidden() ? figure.text(translate) : null;
    }

    private HtmlContainer cell(Column<R> column, R item, boolean firstFigure) {
        if (column.rowHead()) {
            NativeTableHeaderCell head = new NativeTableHeaderCell(
                    EscapedText.of(Objects.requireNonNull(column.words()).apply(item)));
            head.getElement().setAttribute("scope", "row");
            return head;
        }
        NativeTableCell cell = new NativeTableCell();
        cell.getElement().setAttribute("data-head", column.head());
        if (column.words() != null) {
            cell.addClassName("text");
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
