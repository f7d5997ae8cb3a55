package org.homeward.intake.store;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.intake.check.CheckedRow;
import org.homeward.store.Ciphertext;
import org.homeward.store.EncryptedTable;
import org.homeward.store.Encryptor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jooq.tools.StringUtils;
import org.jspecify.annotations.Nullable;

/** Copies the components of a row into the columns of the same name; columns without a component have their default. */
final class RecordMapper {

    private final Encryptor encryptor;
    private final Map<Table<?>, List<Match>> matches = new HashMap<>();

    RecordMapper(Encryptor encryptor) {
        this.encryptor = encryptor;
    }

    /** The text of a record that has a key of its own. */
    EncryptedText text(
            Table<? extends TableRecord<?>> table, CheckedRow row, Map<? extends TableField<?, Long>, Long> key) {
        EncryptedText text = read(table, row);
        key.forEach((field, id) -> text.row().set(field, id));
        return text.withFingerprint(new EncryptedTable(table)
                .rowId().stream().map(key::get).filter(Objects::nonNull).toList());
    }

    /** The text of one version of a record; the database assigns the id of the version. */
    EncryptedText versionText(Table<? extends TableRecord<?>> table, CheckedRow row, Long parentId) {
        return read(table, row).withFingerprint(List.of(parentId));
    }

    private EncryptedText read(Table<? extends TableRecord<?>> table, CheckedRow row) {
        EncryptedText text = new EncryptedText(table.newRecord(), new HashMap<>(), encryptor);
        copy(table, row, text);
        return text;
    }

    /** A record without text; its ids are still to be set. */
    <R extends TableRecord<R>> R record(Table<R> table, CheckedRow row) {
        R record = table.newRecord();
        copy(table, row, record);
        return record;
    }

    private void copy(Table<?> table, CheckedRow row, Record to) {
        of(table, row).forEach(match -> match.copy(row, to));
    }

    private void copy(Table<?> table, CheckedRow row, EncryptedText to) {
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

        /** Text that is to be encrypted stays plain until the record is written. */
        @SuppressWarnings("unchecked")
        void copy(CheckedRow row, EncryptedText to) {
            Object value = value(row);
            boolean encrypted = column.getType().equals(Ciphertext.class);
            to.row().set(column, encrypted ? null : value);
            if (encrypted && value != null) {
                to.plain().put((TableField<?, Ciphertext>) (Field<?>) column, value.toString());
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
