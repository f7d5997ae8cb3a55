package org.homeward.request;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.Translator;
import org.homeward.request.Column.Face;
import org.homeward.request.Column.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a figure or a list, in their order. A room declares them once; its table, its files and its sheet are made of
 * them, so that none can have a column, a value or an order of its own.
 */
public final class Columns<R> {

    private final Translator translator;
    private final List<Column<R>> columns = new ArrayList<>();

    public Columns(Translator translator) {
        this.translator = translator;
    }

    /** @param key the key of the heading; the column is called by its last part */
    public Columns<R> head(String key, Function<R, String> words) {
        return text(key, Kind.HEAD, words);
    }

    /** The head of a row with its code. */
    public Columns<R> head(String key, Function<R, String> code, Function<R, String> name) {
        return coded(key, Kind.HEAD, code, name);
    }

    public Columns<R> words(String key, Function<R, String> words) {
        return text(key, Kind.TEXT, words);
    }

    /** A name and its code, for a program that reads the file. */
    public Columns<R> coded(String key, Function<R, String> code, Function<R, String> name) {
        return coded(key, Kind.TEXT, code, name);
    }

    public Columns<R> count(String key, Function<R, Count> count) {
        return countOf(name(key), translator.translate(key), count);
    }

    /** A count whose heading is the name of a group. */
    public Columns<R> countOf(String name, String head, Function<R, Count> count) {
        return add(name, head, Kind.NUMBER, false, row -> new Cell.Figure(count.apply(row)));
    }

    /** A column of counts that a sheet has room for and the filter leaves nothing in. */
    public Columns<R> nothing(String name, String head) {
        return add(name, head, Kind.NUMBER, false, row -> new Cell.Text("–"));
    }

    public Columns<R> number(String key, ToLongFunction<R> number) {
        return add(
                name(key),
                translator.translate(key),
                Kind.NUMBER,
                false,
                row -> new Cell.Number(number.applyAsLong(row)));
    }

    /** A measured number; a dash where it is NaN, which sorts last. */
    public Columns<R> decimal(String key, ToDoubleFunction<R> number, int places) {
        columns.add(new Column<>(
                name(key),
                translator.translate(key),
                Kind.SHARE,
                false,
                EnumSet.allOf(Face.class),
                row -> decimal(number.applyAsDouble(row), places),
                row -> Double.isNaN(number.applyAsDouble(row)) ? null : (Double) number.applyAsDouble(row)));
        return this;
    }

    private static Cell decimal(double number, int places) {
        return Double.isNaN(number)
                ? new Cell.Text("–")
                : new Cell.Decimal(BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP));
    }

    public Columns<R> share(String key, Function<R, Share> share) {
        return add(name(key), translator.translate(key), Kind.SHARE, false, row -> {
            Share of = share.apply(row);
            return new Cell.Portion(of, of.words(translator::translate));
        });
    }

    /** Sorts the last column by something else than its cell. */
    public Columns<R> sortedBy(Function<R, ? extends @Nullable Comparable<?>> order) {
        Column<R> last = columns.removeLast();
        columns.add(new Column<>(
                last.name(), last.head(), last.kind(), last.coded(), last.faces(), last.cell(), order::apply));
        return this;
    }

    /** Keeps the last column from every other face. */
    public Columns<R> only(Face... faces) {
        Column<R> last = columns.removeLast();
        columns.add(new Column<>(
                last.name(), last.head(), last.kind(), last.coded(), Set.of(faces), last.cell(), last.order()));
        return this;
    }

    /** A table of some of these columns, by their names and in this order. */
    public Columns<R> pick(String... names) {
        Columns<R> picked = new Columns<>(translator);
        for (String name : names) {
            picked.columns.add(columns.stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no column " + name + ".")));
        }
        return picked;
    }

    public List<Column<R>> of(Face face) {
        return columns.stream().filter(column -> column.faces().contains(face)).toList();
    }

    /** The cells of one record by the names of the columns. */
    public Map<String, Cell> cells(R row, Face face) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        of(face).forEach(column -> cells.put(column.name(), column.cell().apply(row)));
        return cells;
    }

    /** Every count of these records, for a note on how they are protected. */
    public Stream<Count> counts(List<R> rows, Face face) {
        return rows.stream()
                .flatMap(row -> cells(row, face).values().stream())
                .flatMap(cell -> cell instanceof Cell.Figure(Count count) ? Stream.of(count) : Stream.of());
    }

    private Columns<R> text(String key, Kind kind, Function<R, String> words) {
        return add(name(key), translator.translate(key), kind, false, row -> new Cell.Text(words.apply(row)));
    }

    private Columns<R> coded(String key, Kind kind, Function<R, String> code, Function<R, String> name) {
        return add(
                name(key),
                translator.translate(key),
                kind,
                true,
                row -> new Cell.Coded(code.apply(row), name.apply(row)));
    }

    private Columns<R> add(String name, String head, Kind kind, boolean coded, Function<R, Cell> cell) {
        columns.add(new Column<>(name, head, kind, coded, EnumSet.allOf(Face.class), cell, null));
        return this;
    }

    private static String name(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
