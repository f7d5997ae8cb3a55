package org.homeward.store;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** A table of the sealed schema: which of its columns are sealed, what names a row of it, and what its fingerprint is bound to. */
public record WordsTable(Table<?> table) {

    private static final String FINGERPRINT = "fingerprint";

    static List<WordsTable> all() {
        return org.homeward.store.db.sealed_.Sealed.SEALED.getTables().stream()
                .map(WordsTable::new)
                .toList();
    }

    String name() {
        return "sealed." + table.getName();
    }

    /** In the order of the table. */
    @SuppressWarnings("unchecked")
    public List<TableField<?, Sealed>> sealedColumns() {
        return Arrays.stream(table.fields())
                .filter(field -> field.getType() == Sealed.class)
                .<TableField<?, Sealed>>map(field -> (TableField<?, Sealed>) field)
                .toList();
    }

    /** The columns whose values name one row: a sealed value opens only under these. */
    public List<? extends TableField<?, ?>> rowId() {
        return Objects.requireNonNull(table.getPrimaryKey()).getFields();
    }

    /** @return the values of {@link #rowId} in a row that was read with them */
    Object[] idOf(Record row) {
        return rowId().stream().map(row::get).toArray();
    }

    /** Whether its rows belong to one version each, and so to an id that the database gives only as they are written. */
    public boolean hasVersionId() {
        return table.field("recorded_in") == null;
    }

    /** What a fingerprint is bound to where the row's own id is not known yet: the statement or interview that it tells of. */
    public @Nullable Field<?> boundTo(Table<?> version) {
        Field<?> statement = version.field("statement_id");
        return statement != null ? statement : version.field("interview_id");
    }

    /** The keyed sum of the row's words; null for a table that intake never compares. */
    @SuppressWarnings("unchecked")
    public @Nullable Field<byte[]> fingerprint() {
        return (Field<byte[]>) table.field(FINGERPRINT);
    }

    /** A keyed index of this name; null where the table has none. */
    @SuppressWarnings("unchecked")
    @Nullable
    TableField<?, byte[]> index(String name) {
        return (TableField<?, byte[]>) table.field(name);
    }
}
