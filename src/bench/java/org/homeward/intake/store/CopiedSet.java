package org.homeward.intake.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.intake.check.CheckedSet;
import org.homeward.intake.read.Row;
import org.homeward.intake.store.VersionDiff.IncomingRow;
import org.homeward.intake.store.VersionDiff.Plan;
import org.homeward.store.Encryptor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;

/** One checked set as text for COPY: the records that the intake plans, with the ids that it would have given. */
record CopiedSet(CheckedSet set, long change, Map<String, Long> files, ImportResult result, List<CopyText> tables) {

    static CopiedSet of(CheckedSet set, long change, long firstFile, KeyCounter keys, Encryptor encryptor) {
        RowCounts counts = new RowCounts();
        ImportPlan planned = ImportPlan.of(keys.dsl(), change, set, counts, encryptor);
        Map<String, Long> files = new HashMap<>();
        for (String file : set.parsed().rows().keySet()) {
            files.put(file, firstFile + files.size());
        }
        Map<Columns, CopyText> tables = new LinkedHashMap<>();
        planned.plans().forEach(plan -> add(plan, change, files, keys, tables));
        List<CopyText> copied = new ArrayList<>(keys.take());
        copied.addAll(tables.values());
        return new CopiedSet(set, change, files, counts.result(set, planned.notices()), copied);
    }

    private static void add(
            Plan plan, long change, Map<String, Long> files, KeyCounter keys, Map<Columns, CopyText> tables) {
        VersionDiff spec = plan.spec();
        for (IncomingRow row : plan.beginning()) {
            EncryptedText text = row.text();
            stamp(row.record(), change, row.at(), files);
            if (spec.belongsToVersion()) {
                long id = keys.next(spec.table().getName());
                set(row.record(), "id", id);
                if (text != null) {
                    set(text.row(), spec.textKey().getFirst().getName(), id);
                }
            } else if (text != null) {
                stamp(text.row(), change, row.at(), files);
            }
            add(row.record(), tables);
            if (text != null) {
                add(text.encrypted(), tables);
            }
        }
    }

    /** Rows that set the same columns are copied together. */
    private static void add(TableRecord<?> record, Map<Columns, CopyText> tables) {
        Table<?> table = record.getTable();
        Columns columns = new Columns(table, CopyText.touched(record));
        tables.computeIfAbsent(
                        columns,
                        name -> CopyText.like(
                                Objects.requireNonNull(table.getSchema()).getName() + "." + table.getName(), record))
                .add(record, columns.touched());
    }

    private record Columns(Table<?> table, BitSet touched) {}

    private static void stamp(Record record, long change, Row at, Map<String, Long> files) {
        set(record, "recorded_in", change);
        set(record, "file_id", Objects.requireNonNull(files.get(at.file())));
        set(record, "line", at.line());
    }

    /** Sets a column where the table has it. */
    @SuppressWarnings("unchecked")
    private static void set(Record record, String name, Object value) {
        Field<Object> field = (Field<Object>) record.field(name);
        if (field != null) {
            record.set(field, value);
        }
    }

    /** The change and the files have the numbers that the rows were given. */
    void requireChange(long recorded, Map<String, Long> fileIds) {
        if (recorded != change || !fileIds.equals(files)) {
            throw new IllegalStateException("Something else was stored meanwhile. Nothing is filled.");
        }
    }
}
