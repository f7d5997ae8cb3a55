package org.homeward.intake.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.intake.read.Row;
import org.homeward.intake.store.VersionDiff.IncomingRow;
import org.homeward.intake.store.VersionDiff.Plan;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/** Writes what {@link VersionDiff} found: which versions end, and which begin. */
final class VersionWriter {

    private static final int CHUNK = 500;

    private VersionWriter() {}

    /** Versions end before others begin, so that one only is ever current. */
    static void write(DSLContext dsl, long change, Plan plan, Map<String, Long> fileIds) {
        VersionDiff kept = plan.kept();
        end(dsl, change, kept, plan.ending());
        for (IncomingRow arrival : plan.beginning()) {
            stamp(arrival.counted(), change, arrival.at(), fileIds);
            if (arrival.words() != null && !kept.hasOwnWords()) {
                stamp(arrival.words().row(), change, arrival.at(), fileIds);
            }
        }
        if (kept.hasOwnWords()) {
            insertWithIds(dsl, kept, plan.beginning());
        } else {
            dsl.batchInsert(plan.beginning().stream().map(IncomingRow::counted).toList())
                    .execute();
        }
        dsl.batchInsert(plan.beginning().stream()
                        .map(IncomingRow::words)
                        .filter(Objects::nonNull)
                        .map(EncryptedText::encrypted)
                        .toList())
                .execute();
    }

    @SuppressWarnings("unchecked")
    private static void stamp(Record record, long change, Row at, Map<String, Long> fileIds) {
        Map<String, Object> stamps = new HashMap<>();
        stamps.put("recorded_in", change);
        stamps.put("file_id", Objects.requireNonNull(fileIds.get(at.file())));
        stamps.put("line", at.line());
        stamps.forEach((name, value) -> {
            Field<Object> field = (Field<Object>) record.field(name);
            if (field != null) {
                record.set(field, value);
            }
        });
    }

    private static void end(DSLContext dsl, long change, VersionDiff kept, List<Record> ending) {
        Table<?> words = kept.words();
        List<? extends TableField<?, ?>> key = kept.key();
        List<Query> updates = new ArrayList<>();
        List<Field<?>> which =
                key.isEmpty() ? List.of(Objects.requireNonNull(kept.table().field("id"))) : List.copyOf(key);
        for (Record each : ending) {
            updates.add(ended(dsl, change, kept.table(), which, each, which));
            if (words != null && !kept.hasOwnWords()) {
                updates.add(ended(dsl, change, words, List.copyOf(kept.wordsKey()), each, which));
            }
        }
        if (!updates.isEmpty()) {
            dsl.batch(updates).execute();
        }
    }

    @SuppressWarnings("unchecked")
    private static Query ended(
            DSLContext dsl,
            long change,
            Table<?> versions,
            List<Field<?>> columns,
            Record standing,
            List<Field<?>> values) {
        Condition which = VersionDiff.current(versions);
        for (int i = 0; i < columns.size(); i++) {
            which = which.and(((Field<Object>) columns.get(i)).eq(standing.get((Field<Object>) values.get(i))));
        }
        return dsl.update(versions)
                .set((Field<Long>) Objects.requireNonNull(versions.field("superseded_in")), change)
                .where(which);
    }

    /** Rows whose words refer to an id that the database gives. */
    @SuppressWarnings("unchecked")
    private static void insertWithIds(DSLContext dsl, VersionDiff kept, List<IncomingRow> arrivals) {
        Field<Long> id = (Field<Long>) Objects.requireNonNull(kept.table().field("id"));
        for (int from = 0; from < arrivals.size(); from += CHUNK) {
            List<IncomingRow> chunk = arrivals.subList(from, Math.min(from + CHUNK, arrivals.size()));
            Record first = chunk.getFirst().counted();
            Field<?>[] columns = first.fieldStream().filter(first::touched).toArray(Field[]::new);
            List<Long> ids = dsl.insertInto(kept.table())
                    .columns(columns)
                    .valuesOfRecords(chunk.stream()
                            .map(each -> each.counted().into(columns))
                            .toList())
                    .returningResult(id)
                    .fetch(id);
            for (int i = 0; i < chunk.size(); i++) {
                EncryptedText read = chunk.get(i).words();
                if (read != null) {
                    read.row().set((Field<Long>) kept.wordsKey().getFirst(), ids.get(i));
                }
            }
        }
    }
}
