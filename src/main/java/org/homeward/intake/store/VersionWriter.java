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
import org.jooq.TableRecord;

/** Writes a plan of {@link VersionDiff}: ends versions, and begins others. */
final class VersionWriter {

    private VersionWriter() {}

    /** Ends versions before it begins others, so that a record never has two current versions. */
    static void write(DSLContext dsl, long change, Plan plan, Map<String, Long> fileIds) {
        VersionDiff spec = plan.spec();
        end(dsl, change, spec, plan.ending());
        for (IncomingRow row : plan.beginning()) {
            stamp(row.record(), change, row.at(), fileIds);
            if (row.text() != null && !spec.belongsToVersion()) {
                stamp(row.text().row(), change, row.at(), fileIds);
            }
        }
        List<TableRecord<?>> records =
                plan.beginning().stream().<TableRecord<?>>map(IncomingRow::record).toList();
        if (spec.belongsToVersion()) {
            refer(spec, plan.beginning(), RowInserts.insertWithIds(dsl, records));
        } else {
            RowInserts.insert(dsl, records);
        }
        RowInserts.insert(
                dsl,
                plan.beginning().stream()
                        .map(IncomingRow::text)
                        .filter(Objects::nonNull)
                        .map(EncryptedText::encrypted)
                        .toList());
    }

    /** The text of each row refers to the id that the database assigned. */
    @SuppressWarnings("unchecked")
    private static void refer(VersionDiff spec, List<IncomingRow> rows, List<Long> ids) {
        for (int i = 0; i < rows.size(); i++) {
            EncryptedText text = rows.get(i).text();
            if (text != null) {
                text.row().set((Field<Long>) spec.textKey().getFirst(), ids.get(i));
            }
        }
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

    private static void end(DSLContext dsl, long change, VersionDiff spec, List<Record> ending) {
        Table<?> text = spec.text();
        List<? extends TableField<?, ?>> key = spec.key();
        List<Query> updates = new ArrayList<>();
        List<Field<?>> identifying =
                key.isEmpty() ? List.of(Objects.requireNonNull(spec.table().field("id"))) : List.copyOf(key);
        for (Record each : ending) {
            updates.add(ended(dsl, change, spec.table(), identifying, each, identifying));
            if (text != null && !spec.belongsToVersion()) {
                updates.add(ended(dsl, change, text, List.copyOf(spec.textKey()), each, identifying));
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
            Record stored,
            List<Field<?>> values) {
        Condition condition = VersionDiff.current(versions);
        for (int i = 0; i < columns.size(); i++) {
            condition = condition.and(((Field<Object>) columns.get(i)).eq(stored.get((Field<Object>) values.get(i))));
        }
        return dsl.update(versions)
                .set((Field<Long>) Objects.requireNonNull(versions.field("superseded_in")), change)
                .where(condition);
    }
}
