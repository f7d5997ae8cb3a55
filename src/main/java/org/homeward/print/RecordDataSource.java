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
import org.jspecify.annotations.Nullable;

/**
 * Reads the components of Java records by name. A count is printed as its number or as the reason why it is hidden; a field
 * with the property {@code homeward.words = short} gets the short word for narrow columns. A table that does not fit on the
 * rest of a page is read again from its beginning on the next one.
 */
final class RecordDataSource implements JRRewindableDataSource {

    private static final String WORDS = "homeward.words";

    private final List<? extends Record> all;
    private final Translations translations;
    private final PlainText plain;
    private Iterator<? extends Record> rows;
    private @Nullable Record row;

    RecordDataSource(List<? extends Record> rows, Translations translations, PlainText plain) {
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
            case Count count when isNarrow(field) -> translations.shortCount(count);
            case Count count -> translations.count(count);
            case String text -> plain.of(text);
            case Picture picture when Renderable.class.equals(field.getValueClass()) -> new DrawnPicture(picture);
            default -> fitting(field, value);
        };
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
        RecordComponent component = Arrays.stream(row.getClass().getRecordComponents())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new JRException("The rows have no " + name + "."));
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (ReflectiveOperationException unreadable) {
            throw new JRException("The row's " + name + " could not be read.", unreadable);
        }
    }
}
