package org.homeward.intake.store;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trueCondition;

import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.homeward.intake.read.Row;
import org.homeward.store.Ciphertext;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of record is stored in versions: incoming rows are compared with the current versions, and only differences are
 * written. An old version is superseded, never changed. The source of a row (file, line) is not compared.
 *
 * @param key the columns that identify a record; empty where only its whole content does
 * @param scope the column by which the current versions are looked up
 * @param text the table of the encrypted text; null where the record has no text
 * @param textKey the columns of {@code text} with the key of the record, or with the id of the version where the text belongs to
 *     one version
 */
record VersionDiff(
        Table<?> table,
        List<? extends TableField<?, ?>> key,
        TableField<?, ?> scope,
        @Nullable Table<?> text,
        List<? extends TableField<?, ?>> textKey) {

    private static final Set<String> PROVENANCE = Set.of("recorded_in", "superseded_in", "file_id", "line");

    /** One row to be stored: its record, its text, and where it was read. */
    record IncomingRow(
            Row at, TableRecord<?> record, @Nullable EncryptedText text) {

        /** The columns of the text that are compared; encrypted columns are compared by their fingerprint. */
        @Nullable
        Record compared() {
            return text == null ? null : text.row();
        }
    }

    private record StoredRow(Record record, @Nullable Record text) {}

    /** What is to be written: versions that end, and versions that begin. */
    record Plan(VersionDiff spec, List<Record> ending, List<IncomingRow> beginning) {

        boolean isEmpty() {
            return ending.isEmpty() && beginning.isEmpty();
        }
    }

    /** Receives the status of each incoming row, and each stored record that ends because it was not sent. */
    interface Outcome {
        void compared(Row row, RowCounts.RowStatus status);

        void withdrawn(Record stored);

        /** A stored record would be another. @param fields whose values differ */
        default void changed(IncomingRow row, Record before, List<Field<?>> fields, boolean isTextChanged) {}
    }

    /**
     * Compares without writing.
     *
     * @param scopeValues values of the scope column whose current versions are compared
     * @param complete whether a current version without an incoming row ends
     */
    Plan compare(
            DSLContext dsl,
            List<IncomingRow> incoming,
            Collection<?> scopeValues,
            Predicate<Record> complete,
            Outcome outcome) {
        Map<List<@Nullable Object>, StoredRow> current = current(dsl, scopeValues);
        List<Record> ending = new ArrayList<>();
        List<IncomingRow> beginning = new ArrayList<>();
        for (IncomingRow row : incoming) {
            StoredRow before = current.remove(identity(row.record(), row.compared()));
            if (before == null) {
                beginning.add(row);
                outcome.compared(row.at(), RowCounts.RowStatus.ADDED);
            } else if (content(row.record(), row.compared()).equals(content(before.record(), before.text()))) {
                outcome.compared(row.at(), RowCounts.RowStatus.SAME);
            } else {
                ending.add(before.record());
                beginning.add(row);
                outcome.compared(row.at(), RowCounts.RowStatus.CHANGED);
                outcome.changed(
                        row,
                        before.record(),
                        compared().stream()
                                .filter(field -> !Objects.equals(
                                        plain(row.record().get(field)),
                                        plain(before.record().get(field))))
                                .toList(),
                        !texts(row.compared()).equals(texts(before.text())));
            }
        }
        for (StoredRow unmatched : current.values()) {
            if (complete.test(unmatched.record())) {
                ending.add(unmatched.record());
                outcome.withdrawn(unmatched.record());
            }
        }
        return new Plan(this, ending, beginning);
    }

    private Map<List<@Nullable Object>, StoredRow> current(DSLContext dsl, Collection<?> scopeValues) {
        Map<List<@Nullable Object>, StoredRow> current = new LinkedHashMap<>();
        if (scopeValues.isEmpty()) {
            return current;
        }
        var from = text == null
                ? dsl.select(table.fields()).from(table)
                : dsl.select(table.fields())
                        .select(compared(text))
                        .from(table)
                        .leftJoin(text)
                        .on(joinCondition());
        from.where(current(table)).and(within(scope, scopeValues)).forEach(row -> {
            Record record = row.into(table);
            Record read = text == null ? null : row.into(compared(text).toArray(Field[]::new));
            current.put(identity(record, read), new StoredRow(record, read));
        });
        return current;
    }

    @SuppressWarnings("unchecked")
    static Condition within(Field<?> scope, Collection<?> scopeValues) {
        return scope.getType() == Long.class
                ? ((Field<Long>) scope).eq(any(scopeValues.toArray(Long[]::new)))
                : ((Field<String>) scope).eq(any(scopeValues.toArray(String[]::new)));
    }

    static Condition current(Table<?> versions) {
        Field<?> superseded = versions.field("superseded_in");
        return superseded == null ? noCondition() : superseded.isNull();
    }

    private Condition joinCondition() {
        Condition joined = text == null ? trueCondition() : current(text);
        List<Field<?>> own = ownId();
        for (int i = 0; i < textKey.size(); i++) {
            joined = joined.and(same(textKey.get(i), own.get(i)));
        }
        return joined;
    }

    @SuppressWarnings("unchecked")
    private static Condition same(Field<?> one, Field<?> other) {
        return ((Field<Object>) one).eq((Field<Object>) other);
    }

    /** The columns that the text refers to: the key, or the id of the version where the text belongs to one version. */
    private List<Field<?>> ownId() {
        return belongsToVersion() ? List.of(Objects.requireNonNull(table.field("id"))) : List.copyOf(key);
    }

    boolean belongsToVersion() {
        return text != null && text.field("recorded_in") == null;
    }

    private List<@Nullable Object> identity(Record record, @Nullable Record read) {
        if (key.isEmpty()) {
            return content(record, read);
        }
        List<@Nullable Object> identity = new ArrayList<>();
        key.forEach(field -> identity.add(record.get(field)));
        return identity;
    }

    private List<@Nullable Object> content(Record record, @Nullable Record read) {
        List<@Nullable Object> content = new ArrayList<>();
        compared().forEach(field -> content.add(plain(record.get(field))));
        content.addAll(texts(read));
        return content;
    }

    private List<Field<?>> compared() {
        boolean generatedId = key.stream().noneMatch(field -> field.getName().equals("id"));
        return table.fieldStream()
                .filter(field -> !PROVENANCE.contains(field.getName()))
                .filter(field -> !(generatedId && field.getName().equals("id")))
                .<Field<?>>map(field -> field)
                .toList();
    }

    private List<@Nullable Object> texts(@Nullable Record read) {
        List<@Nullable Object> texts = new ArrayList<>();
        if (text != null) {
            for (Field<?> field : compared(text)) {
                texts.add(read == null ? null : plain(read.get(field)));
            }
        }
        return texts;
    }

    /** The columns to compare. Ciphertexts and indexes are not compared: the fingerprint is equal exactly where all text is equal. */
    private List<Field<?>> compared(Table<?> read) {
        return read.fieldStream()
                .filter(field -> field.getType() != Ciphertext.class)
                .filter(field -> !field.getName().endsWith("_index"))
                .filter(field -> !PROVENANCE.contains(field.getName()) && !textKey.contains(field))
                .<Field<?>>map(field -> field)
                .toList();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case OffsetDateTime time -> time.toInstant();
            case byte[] sum -> ByteBuffer.wrap(sum);
            case null, default -> value;
        };
    }
}
