package org.homeward.intake.keep;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.intake.check.CheckedRow;
import org.homeward.store.Sealed;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.tools.StringUtils;
import org.jspecify.annotations.Nullable;

/** Copies the components of a row into the columns of the same name; columns that a row has not keep their default. */
final class ColumnsByNameLedger {

    private final Map<Table<?>, List<Match>> matches = new HashMap<>();

    void copy(Table<?> table, CheckedRow row, Record to) {
        of(table, row).forEach(match -> match.copy(row, to));
    }

    void copy(Table<?> table, CheckedRow row, WordsLedger to) {
        of(table, row).forEach(match -> match.copy(row, to));
    }

    private List<Match> of(Table<?> table, CheckedRow row) {
        return matches.computeIfAbsent(table, each -> matches(each, row.getClass()));
    }

    @SuppressWarnings("unchecked")
    private static List<Match> matches(Table<?> table, Class<?> row) {
        List<Match> found = new ArrayList<>();
        for (RecordComponent component : row.getRecordComponents()) {
            table.fieldStream()
                    .filter(field -> StringUtils.toCamelCaseLC(field.getName()).equals(component.getName()))
                    .forEach(field -> found.add(new Match((Field<Object>) field, component.getAccessor())));
        }
        return found;
    }

    /** A component and the column of the same name. */
    private record Match(Field<Object> column, Method component) {

        void copy(CheckedRow row, Record to) {
            to.set(column, value(row));
        }

        /** What is sealed waits as text until it is written. */
        @SuppressWarnings("unchecked")
        void copy(CheckedRow row, WordsLedger to) {
            Object value = value(row);
            boolean sealed = column.getType().equals(Sealed.class);
            to.row().set(column, sealed ? null : value);
            if (sealed && value != null) {
                to.plain().put((TableField<?, Sealed>) (Field<?>) column, value.toString());
            }
        }

        private @Nullable Object value(CheckedRow row) {
            try {
                return component.invoke(row);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("A row cannot be read by its own components.", impossible);
            }
        }
    }
}
