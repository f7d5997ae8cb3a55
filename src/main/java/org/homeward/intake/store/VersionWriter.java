package org.homeward.intake.store;

import static org.homeward.store.db.homeward.Tables.EPISODE_VERSION;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_EPISODE_VERSION;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_VERSION;
import static org.homeward.store.db.homeward.Tables.STATEMENT_VERSION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.intake.read.Row;
import org.homeward.intake.store.VersionDiff.IncomingRow;
import org.homeward.intake.store.VersionDiff.Plan;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;

/** Writes a plan of {@link VersionDiff}: ends versions, and begins others. */
final class VersionWriter {

    private VersionWriter() {}

    /** The versions from which it is worked out who may see the records of a child. */
    private static final Set<Table<?>> DECISIVE =
            Set.of(EPISODE_VERSION, INTERVIEW_VERSION, INTERVIEW_EPISODE_VERSION, STATEMENT_VERSION);

    /**
     * Ends versions before it begins others, so that a record never has two current versions. What decides who may see the records of a child
     * is written and settled first: whatever follows is written once, with its access in it.
     *
     * @param plans in the order of their references
     */
    static void write(DSLContext dsl, long change, List<Plan> plans, Map<String, Long> fileIds) {
        plans.forEach(plan -> end(dsl, change, plan.spec(), plan.ending()));
        plans.forEach(plan -> stamp(plan, change, fileIds));
        Map<Boolean, List<Plan>> decisive = plans.stream()
                .collect(Collectors.partitioningBy(
                        plan -> DECISIVE.contains(plan.spec().table())));
        List<Plan> first = Objects.requireNonNull(decisive.get(true));
        first.forEach(plan -> records(dsl, plan));
        settle(dsl);
        Objects.requireNonNull(decisive.get(false)).forEach(plan -> {
            records(dsl, plan);
            text(dsl, plan);
        });
        first.forEach(plan -> text(dsl, plan));
    }

    /** The end of the transaction settles again whatever is written afterwards. */
    private static void settle(DSLContext dsl) {
        dsl.execute("set constraints homeward.settle_access immediate");
        dsl.execute("set constraints homeward.settle_access deferred");
    }

    private static void records(DSLContext dsl, Plan plan) {
        List<TableRecord<?>> records = plan.beginning().stream()
                .<TableRecord<?>>map(IncomingRow::record)
                .toList();
        if (plan.spec().belongsToVersion()) {
            refer(plan.spec(), plan.beginning(), ManyRows.insertWithIds(dsl, records));
        } else {
            ManyRows.insert(dsl, records);
        }
    }

    private static void text(DSLContext dsl, Plan plan) {
        ManyRows.insert(
                dsl,
                plan.beginning().stream()
                        .map(IncomingRow::text)
                        .filter(Objects::nonNull)
                        .map(EncryptedText::encrypted)
                        .toList());
    }

    private static void stamp(Plan plan, long change, Map<String, Long> fileIds) {
        for (IncomingRow row : plan.beginning()) {
            stamp(row.record(), change, row.at(), fileIds);
            if (row.text() != null && !plan.spec().belongsToVersion()) {
                stamp(row.text().row(), change, row.at(), fileIds);
            }
        }
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
        stamps.put("file_id", Objects.requireNonNull(fileIds.get(at.sentFile())));
        stamps.put("line", at.sentLine());
        stamps.forEach((name, value) -> {
            Field<Object> field = (Field<Object>) record.field(name);
            if (field != null) {
                record.set(field, value);
            }
        });
    }

    private static void end(DSLContext dsl, long change, VersionDiff spec, List<Record> ending) {
        List<Field<?>> identifying = spec.key().isEmpty()
                ? List.of(Objects.requireNonNull(spec.table().field("id")))
                : List.copyOf(spec.key());
        ManyRows.end(dsl, change, spec.table(), identifying, identifying, ending);
        if (spec.text() != null && !spec.belongsToVersion()) {
            ManyRows.end(dsl, change, spec.text(), spec.textKey(), identifying, ending);
        }
    }
}
