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
 * How one kind of row is kept in versions: what arrives is compared with what stands, and only what differs is written. The
 * old version is superseded, never altered. Where it came from (file, line) is no part of the comparison.
 *
 * @param key the columns that say which one it is; empty where only the whole content says so
 * @param scope the column by which the standing rows are looked up
 * @param words the table of what is read and not counted; null where there is nothing to read
 * @param wordsKey the columns of {@code words} that hold the key, or the id of the version where it has one of its own
 */
record VersionDiff(
        Table<?> table,
        List<? extends TableField<?, ?>> key,
        TableField<?, ?> scope,
        @Nullable Table<?> words,
        List<? extends TableField<?, ?>> wordsKey) {

    private static final Set<String> PROVENANCE =
            Set.of("recorded_in", "superseded_in", "file_id", "line", "geom", "geom_4326");

    /** One row to be kept, the words that go with it, and where it was read. */
    record IncomingRow(
            Row at, TableRecord<?> counted, @Nullable EncryptedText words) {

        /** The words as far as they are compared; the others are in their fingerprint. */
        @Nullable
        Record compared() {
            return words == null ? null : words.row();
        }
    }

    private record StoredRow(Record counted, @Nullable Record words) {}

    /** What is to be written: versions that end, and versions that begin. */
    record Plan(VersionDiff kept, List<Record> ending, List<IncomingRow> beginning) {

        boolean isEmpty() {
            return ending.isEmpty() && beginning.isEmpty();
        }
    }

    /** What became of an arrival, or of a standing row for which none arrived. */
    interface Outcome {
        void arrived(Row row, RowCounts.RowStatus fate);

        void withdrawn(Record standing);
    }

    /**
     * Compares without writing.
     *
     * @param looked values of the scope column whose rows are looked at
     * @param complete whether a standing row for which none arrived is no longer told, and so ends
     */
    Plan compare(
            DSLContext dsl,
            List<IncomingRow> arrivals,
            Collection<?> looked,
            Predicate<Record> complete,
            Outcome outcome) {
        Map<List<@Nullable Object>, StoredRow> standing = stored(dsl, looked);
        List<Record> ending = new ArrayList<>();
        List<IncomingRow> beginning = new ArrayList<>();
        for (IncomingRow arrival : arrivals) {
            StoredRow before = standing.remove(identity(arrival.counted(), arrival.compared()));
            if (before == null) {
                beginning.add(arrival);
                outcome.arrived(arrival.at(), RowCounts.RowStatus.ADDED);
            } else if (content(arrival.counted(), arrival.compared())
                    .equals(content(before.counted(), before.words()))) {
                outcome.arrived(arrival.at(), RowCounts.RowStatus.SAME);
            } else {
                ending.add(before.counted());
                beginning.add(arrival);
                outcome.arrived(arrival.at(), RowCounts.RowStatus.CHANGED);
            }
        }
        for (StoredRow left : standing.values()) {
            if (complete.test(left.counted())) {
                ending.add(left.counted());
                outcome.withdrawn(left.counted());
            }
        }
        return new Plan(this, ending, beginning);
    }

    private Map<List<@Nullable Object>, StoredRow> stored(DSLContext dsl, Collection<?> looked) {
        Map<List<@Nullable Object>, StoredRow> standing = new LinkedHashMap<>();
        if (looked.isEmpty()) {
            return standing;
        }
        var from = words == null
                ? dsl.select(table.fields()).from(table)
                : dsl.select(table.fields())
                        .select(compared(words))
                        .from(table)
                        .leftJoin(words)
                        .on(together());
        from.where(current(table)).and(within(scope, looked)).forEach(row -> {
            Record counted = row.into(table);
            Record read = words == null ? null : row.into(compared(words).toArray(Field[]::new));
            standing.put(identity(counted, read), new StoredRow(counted, read));
        });
        return standing;
    }

    @SuppressWarnings("unchecked")
    private static Condition within(Field<?> scope, Collection<?> looked) {
        return scope.getType() == Long.class
                ? ((Field<Long>) scope).eq(any(looked.toArray(Long[]::new)))
                : ((Field<String>) scope).eq(any(looked.toArray(String[]::new)));
    }

    static Condition current(Table<?> versions) {
        Field<?> superseded = versions.field("superseded_in");
        return superseded == null ? noCondition() : superseded.isNull();
    }

    private Condition together() {
        Condition joined = words == null ? trueCondition() : current(words);
        List<Field<?>> own = ownId();
        for (int i = 0; i < wordsKey.size(); i++) {
            joined = joined.and(same(wordsKey.get(i), own.get(i)));
        }
        return joined;
    }

    @SuppressWarnings("unchecked")
    private static Condition same(Field<?> one, Field<?> other) {
        return ((Field<Object>) one).eq((Field<Object>) other);
    }

    /** The columns that the words refer to: the key, or the id of the version where the words belong to that alone. */
    private List<Field<?>> ownId() {
        return hasOwnWords() ? List.of(Objects.requireNonNull(table.field("id"))) : List.copyOf(key);
    }

    boolean hasOwnWords() {
        return words != null && words.field("recorded_in") == null;
    }

    private List<@Nullable Object> identity(Record counted, @Nullable Record read) {
        if (key.isEmpty()) {
            return content(counted, read);
        }
        List<@Nullable Object> identity = new ArrayList<>();
        key.forEach(field -> identity.add(counted.get(field)));
        return identity;
    }

    private List<@Nullable Object> content(Record counted, @Nullable Record read) {
        List<@Nullable Object> content = new ArrayList<>();
        boolean generatedId = key.stream().noneMatch(field -> field.getName().equals("id"));
        for (Field<?> field : table.fields()) {
            if (!PROVENANCE.contains(field.getName())
                    && !(generatedId && field.getName().equals("id"))) {
                content.add(plain(counted.get(field)));
            }
        }
        if (words != null) {
            for (Field<?> field : compared(words)) {
                content.add(read == null ? null : plain(read.get(field)));
            }
        }
        return content;
    }

    /** Neither what is sealed nor what is made of it, but for the fingerprint: that is equal where all of it is. */
    private List<Field<?>> compared(Table<?> read) {
        return read.fieldStream()
                .filter(field -> field.getType() != Ciphertext.class)
                .filter(field -> !field.getName().endsWith("_index"))
                .filter(field -> !PROVENANCE.contains(field.getName()) && !wordsKey.contains(field))
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
