package org.homeward.print;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import net.sf.jasperreports.renderers.Renderable;
import org.homeward.disclosure.Count;
import org.homeward.request.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a sheet: the cells of a room's columns by the names of the columns, and what only paper has by the
 * components of a record. A count is printed as its number or as the reason why it is hidden; a field with the property
 * {@code homeward.words = short} gets the short word for narrow columns. A table that does not fit on the rest of a page is read
 * again from its beginning on the next one.
 */
final class RowDataSource implements JRRewindableDataSource {

    private static final String WORDS = "homeward.words";

    private final List<Sheet.Row> all;
    private final Translations translations;
    private final PlainText plain;
    private Iterator<Sheet.Row> rows;
    private Sheet.@Nullable Row row;

    RowDataSource(List<Sheet.Row> rows, Translations translations, PlainText plain) {
        this.all = List.copyOf(rows);
        this.rows = all.iterator();
        this.translations = translations;
        this.plain = plain;
    }

    @Override
    public boolean next() {
        row = rows.hasNext() ? rows.next() : null;
        return row != null;
    }

    @Override
    public void moveFirst() {
        rows = all.iterator();
        row = null;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) throws JRException {
        Object value = read(field.getName());
        return switch (value) {
            case null -> null;
            case Cell cell -> words(cell, field);
            case Count count -> words(count, field);
            case String text -> plain.of(text);
            case Picture picture when Renderable.class.equals(field.getValueClass()) -> new DrawnPicture(picture);
            default -> fitting(field, value);
        };
    }

    private String words(Cell cell, JRField field) {
        return switch (cell) {
            case Cell.Text(String text) -> plain.of(text);
            case Cell.Coded(String code, String name) -> plain.of(name);
            case Cell.Figure(Count count) -> words(count, field);
            case Cell.Number(long number) -> translations.number(number);
            case Cell.Decimal(var number) -> number.toPlainString();
            case Cell.Portion(var share, String words) -> words;
        };
    }

    private String words(Count count, JRField field) {
        return isNarrow(field) ? translations.shortCount(count) : translations.count(count);
    }

    private static boolean isNarrow(JRField field) {
        return field.hasProperties() && "short".equals(field.getPropertiesMap().getProperty(WORDS));
    }

    private static Object fitting(JRField field, Object value) throws JRException {
        if (!field.getValueClass().isInstance(value)) {
            throw new JRException("The field " + field.getName() + " must be a " + field.getValueClassName() + ".");
        }
        return value;
    }

    private @Nullable Object read(String name) throws JRException {
        if (row == null) {
            throw new JRException("There is no row to read " + name + " from.");
        }
        Cell cell = row.cells().get(name);
        return cell == null ? read(row.beside(), name) : cell;
    }

    private static @Nullable Object read(Record beside, String name) throws JRException {
        RecordComponent component = Arrays.stream(beside.getClass().getRecordComponents())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new JRException("The rows have no " + name + "."));
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(beside);
        } catch (ReflectiveOperationException unreadable) {
            throw new JRException("The row's " + name + " could not be read.", unreadable);
        }
    }
}
