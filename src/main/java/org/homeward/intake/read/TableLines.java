package org.homeward.intake.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a table below its heading, without blank ones. The heading is the first filled line; but where a later one among the first
 * twenty names more of the wanted columns, that one: above it stand titles, or headings of several columns together.
 */
public final class TableLines implements Iterator<Table.Line>, AutoCloseable {

    private static final int MOST_LINES_ABOVE = 20;

    private final Stream<Table.Line> all;
    private final Iterator<Table.Line> lines;
    /** Read while the heading was looked for. */
    private final List<Table.Line> first = new ArrayList<>();

    private final List<Table.Line> above = new ArrayList<>();
    private Table.@Nullable Line heading;
    private Table.@Nullable Line next;

    TableLines(Table table, Collection<String> wanted) {
        this.all = table.lines();
        this.lines = all.iterator();
        try {
            findHeading(wanted);
            advance();
        } catch (RuntimeException failed) {
            all.close();
            throw failed;
        }
    }

    /** The cells of the heading as they are written; empty where the table is. */
    public List<String> header() {
        return heading == null ? List.of() : heading.cells();
    }

    /** The line of the heading; 0 where there is none. */
    public int headerLine() {
        return heading == null ? 0 : heading.number();
    }

    /** The filled lines above the heading, which are not read. */
    public List<Table.Line> above() {
        return above;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Table.Line next() {
        Table.Line line = next;
        if (line == null) {
            throw new NoSuchElementException();
        }
        advance();
        return line;
    }

    @Override
    public void close() {
        all.close();
    }

    private void findHeading(Collection<String> wanted) {
        int best = -1;
        long most = 0;
        for (Table.Line line = filled(); line != null; line = filled()) {
            first.add(line);
            long found = line.cells().stream()
                    .map(CellText::columnName)
                    .filter(wanted::contains)
                    .distinct()
                    .count();
            if (best < 0 || found > most) {
                best = first.size() - 1;
                most = found;
            }
            if (most * 2 > wanted.size() || first.size() > MOST_LINES_ABOVE) {
                break;
            }
        }
        if (best >= 0) {
            heading = first.get(best);
            above.addAll(first.subList(0, best));
            first.subList(0, best + 1).clear();
        }
    }

    private void advance() {
        next = first.isEmpty() ? filled() : first.removeFirst();
    }

    private Table.@Nullable Line filled() {
        while (lines.hasNext()) {
            Table.Line line = lines.next();
            if (!line.isBlank()) {
                return line;
            }
        }
        return null;
    }
}
