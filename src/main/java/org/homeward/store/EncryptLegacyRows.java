package org.homeward.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals the words of an older installation, which the migration left marked by a leading zero byte; once, in batches, and from
 * where it stopped if it was stopped. A table is done when the check on its columns has been validated.
 */
final class EncryptLegacyRows {

    private static final Logger LOG = LoggerFactory.getLogger(EncryptLegacyRows.class);
    private static final int BATCH = 500;

    private final Encryptor encryptor;

    EncryptLegacyRows(Encryptor encryptor) {
        this.encryptor = encryptor;
    }

    void run(DSLContext dsl) {
        Map<String, List<String>> unproved =
                dsl.resultQuery("""
                        select 'encrypted.' || c.relname, k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
                        where k.connamespace = 'encrypted'::regnamespace and k.contype = 'c' and not k.convalidated""").fetchGroups(row -> row.get(0, String.class), row -> row.get(1, String.class));
        int rows = 0;
        for (EncryptedTable table : EncryptedTable.all()) {
            if (unproved.containsKey(table.name())) {
                rows += encrypt(dsl, table);
                unproved.get(table.name())
                        .forEach(check -> dsl.execute("alter table " + table.name() + " validate constraint " + check));
            }
        }
        if (rows > 0) {
            vacuum(dsl, unproved.keySet());
            LOG.info("Sealed {} rows of words that stood in plain text.", rows);
        }
    }

    private int encrypt(DSLContext dsl, EncryptedTable table) {
        int all = 0;
        int now;
        do {
            now = dsl.transactionResult(inside -> batch(inside.dsl(), table));
            all += now;
        } while (now > 0);
        return all;
    }

    private int batch(DSLContext inside, EncryptedTable table) {
        Table<?> version = table.hasVersionId() ? parent(table) : null;
        List<Field<?>> columns = new ArrayList<>(List.of(table.table().fields()));
        Field<?> bound = version == null ? null : table.boundTo(version);
        if (bound != null) {
            columns.add(bound);
        }
        var from = version == null || bound == null
                ? inside.select(columns).from(table.table())
                : inside.select(columns).from(table.table()).join(version).onKey();
        List<? extends Record> rows =
                from.where(isPlainText(table)).limit(BATCH).fetch();
        inside.batch(rows.stream().map(row -> update(inside, table, row, bound)).toList())
                .execute();
        return rows.size();
    }

    private static Table<?> parent(EncryptedTable table) {
        return table.table().getReferences().getFirst().getKey().getTable();
    }

    private static Condition isPlainText(EncryptedTable table) {
        Field<byte[]> fingerprint = table.fingerprint();
        return fingerprint != null
                ? fingerprint.eq(new byte[0])
                : DSL.condition(
                        "substring({0} from 1 for 1) = '\\x00'",
                        table.encryptedColumns().getFirst());
    }

    @SuppressWarnings("unchecked")
    private org.jooq.Query update(DSLContext inside, EncryptedTable table, Record row, @Nullable Field<?> bound) {
        Map<TableField<?, Ciphertext>, String> words = new HashMap<>();
        for (TableField<?, Ciphertext> column : table.encryptedColumns()) {
            Ciphertext marked = row.get(column);
            if (marked != null) {
                words.put(column, plainText(marked.bytes()));
            }
        }
        TableRecord<?> sealed = (TableRecord<?>) inside.newRecord(table.table());
        table.rowId().forEach(id -> sealed.set((Field<Object>) id, row.get(id)));
        encryptor.encryptInto(sealed, words);
        encryptor.indexInto(sealed, table, words);
        Field<byte[]> fingerprint = table.fingerprint();
        if (fingerprint != null) {
            sealed.set(fingerprint, encryptor.fingerprint(table, thing(table, row, bound), words));
        }
        Condition same = DSL.trueCondition();
        for (TableField<?, ?> id : table.rowId()) {
            same = same.and(((Field<Object>) id).eq(row.get(id)));
            sealed.touched(id, false);
        }
        return inside.update(table.table()).set(sealed).where(same);
    }

    private static List<?> thing(EncryptedTable table, Record row, @Nullable Field<?> bound) {
        return bound != null
                ? List.of(row.get(bound))
                : table.rowId().stream()
                        .filter(id -> !id.getName().equals("recorded_in"))
                        .map(row::get)
                        .toList();
    }

    private static String plainText(byte[] marked) {
        if (marked[0] != 0) {
            throw new IllegalStateException("Words were to be sealed that already are.");
        }
        return new String(marked, 1, marked.length - 1, StandardCharsets.UTF_8);
    }

    /**
     * The pages of the tables still hold what was altered and dropped, until they are written anew; so does what the planner
     * keeps of frequent values.
     */
    private static void vacuum(DSLContext dsl, Set<String> tables) {
        tables.forEach(table -> dsl.execute("vacuum full analyze " + table));
        dsl.execute(
                "vacuum full analyze homeward.interview_version, homeward.statement_version, homeward.rejected_row");
        dsl.execute("vacuum full pg_catalog.pg_statistic");
    }
}
