package org.homeward.ui.table;

import com.vaadin.flow.component.Component;
import java.text.Collator;
import java.util.function.Function;
import org.homeward.request.Cell;
import org.homeward.ui.count.Figure;
import org.jspecify.annotations.Nullable;

/**
 * One column: its heading, and a function from record to cell. Exactly one of words, figure and part is set.
 *
 * @param order what the column is sorted by, null for a record that comes last in both directions; null where a column cannot
 *     be sorted
 * @param kind how its cells are written
 */
record Column<R>(
        String head,
        @Nullable Function<R, String> words,
        @Nullable Function<R, Figure> figure,
        @Nullable Function<R, Component> part,
        @Nullable Function<R, @Nullable Comparable<?>> order,
        Kind kind) {

    enum Kind {
        ROW_HEAD,
        TEXT,
        /** A figure, or a share of one: aligned at the right, and sorted from the largest. */
        NUMBER,
        PART
    }

    /** A declared column on the screen: a name without its code, a hidden figure with why, a share sorted by its percentage. */
    static <R> Column<R> of(org.homeward.request.Column<R> declared, Collator collator) {
        Function<R, Cell> cell = declared.cell();
        Function<R, @Nullable Comparable<?>> order =
                declared.order() == null ? row -> order(cell.apply(row), collator) : declared.order();
        return switch (declared.kind()) {
            case HEAD -> new Column<>(declared.head(), row -> words(cell.apply(row)), null, null, order, Kind.ROW_HEAD);
            case TEXT -> new Column<>(declared.head(), row -> words(cell.apply(row)), null, null, order, Kind.TEXT);
            case SHARE -> new Column<>(declared.head(), row -> words(cell.apply(row)), null, null, order, Kind.NUMBER);
            case NUMBER ->
                new Column<>(declared.head(), null, row -> figure(cell.apply(row)), null, order, Kind.NUMBER);
        };
    }

    private static String words(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> text;
            case Cell.Coded(String code, String name) -> name;
            case Cell.Portion(var share, String words) -> words;
            case Cell.Figure figure -> throw new IllegalArgumentException(figure + " is a number.");
            case Cell.Decimal(var number) -> number.toPlainString();
            case Cell.Number number -> throw new IllegalArgumentException(number + " is a number.");
        };
    }

    private static Figure figure(Cell cell) {
        return switch (cell) {
            case Cell.Figure(var count) -> Figure.of(count);
            case Cell.Number(long number) -> Figure.of(number);
            case Cell.Plain text -> throw new IllegalArgumentException(text + " is no number.");
            case Cell.Coded text -> throw new IllegalArgumentException(text + " is no number.");
            case Cell.Portion share -> throw new IllegalArgumentException(share + " is no number.");
        };
    }

    /** Hidden figures and shares without a percentage come last. */
    private static @Nullable Comparable<?> order(Cell cell, Collator collator) {
        return switch (cell) {
            case Cell.Figure(var count) -> Figure.of(count).value();
            case Cell.Number(long number) -> number;
            case Cell.Decimal(var number) -> number;
            case Cell.Portion(var share, String words) -> share.sorted();
            case Cell.Text(String text) -> collator.getCollationKey(text);
            case Cell.Coded(String code, String name) -> collator.getCollationKey(name);
        };
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }
}
