package org.homeward.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
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
 * Encrypts the plain text of an older installation, which a migration marked with a leading zero byte. It runs once for each such
 * migration, in batches, and resumes after an interruption. A table is complete when the check constraints on its columns are
 * validated. What its rows hold encrypted already is read for the fingerprint, which is of all of it.
 */
final class EncryptLegacyRows {

    private static final Logger LOG = LoggerFactory.getLogger(EncryptLegacyRows.class);
    private static final int BATCH = 500;

    private final Keyring.Keys keys;
    private final Encryptor encryptor;

    EncryptLegacyRows(Keyring.Keys keys) {
        this.keys = keys;
        this.encryptor = new Encryptor(keys);
    }

    void run(DSLContext dsl) {
        Map<String, List<String>> unvalidated =
                dsl.resultQuery("""
                        select 'encrypted.' || c.relname, k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
                        where k.connamespace = 'encrypted'::regnamespace and k.contype = 'c' and not k.convalidated""").fetchGroups(row -> row.get(0, String.class), row -> row.get(1, String.class));
        int rows = 0;
        for (EncryptedTable table : EncryptedTable.all()) {
            if (unvalidated.containsKey(table.name())) {
                rows += encrypt(dsl, table);
                unvalidated
                        .get(table.name())
                        .forEach(check -> dsl.execute("alter table " + table.name() + " validate constraint " + check));
            }
        }
        if (!unvalidated.isEmpty()) {
            dsl.execute("insert into homeward.access_due select id from homeward.child_key");
        }
        if (rows > 0) {
            vacuum(dsl, unvalidated.keySet());
            LOG.info("Encrypted {} rows that were in plain text.", rows);
        }
    }

    private int encrypt(DSLContext dsl, EncryptedTable table) {
        int all = 0;
        int done;
        do {
            done = dsl.transactionResult(inside -> batch(inside.dsl(), table));
            all += done;
        } while (done > 0);
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
        Map<TableField<?, Ciphertext>, String> texts = new HashMap<>();
        for (TableField<?, Ciphertext> column : table.encryptedColumns()) {
            Ciphertext value = row.get(column);
            if (value != null) {
                texts.put(column, isMarked(value) ? plainText(value) : decrypted(value, column, table.idOf(row)));
            }
        }
        TableRecord<?> encrypted = (TableRecord<?>) inside.newRecord(table.table());
        table.rowId().forEach(id -> encrypted.set((Field<Object>) id, row.get(id)));
        encryptor.encryptInto(encrypted, texts);
        encryptor.indexInto(encrypted, table, texts);
        Field<byte[]> fingerprint = table.fingerprint();
        if (fingerprint != null) {
            encrypted.set(fingerprint, encryptor.fingerprint(table, identity(table, row, bound), texts));
        }
        Condition same = DSL.trueCondition();
        for (TableField<?, ?> id : table.rowId()) {
            same = same.and(((Field<Object>) id).eq(row.get(id)));
            encrypted.touched(id, false);
        }
        return inside.update(table.table()).set(encrypted).where(same);
    }

    private static List<?> identity(EncryptedTable table, Record row, @Nullable Field<?> bound) {
        return bound != null
                ? List.of(row.get(bound))
                : table.rowId().stream()
                        .filter(id -> !id.getName().equals("recorded_in"))
                        .map(row::get)
                        .toList();
    }

    private String decrypted(Ciphertext value, TableField<?, Ciphertext> column, Object[] id) {
        try {
            return new String(
                    keys.aead().decrypt(value.bytes(), AssociatedData.of(column, id)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException foreign) {
            throw new DecryptionFailed(column);
        }
    }

    private static boolean isMarked(Ciphertext value) {
        return value.bytes()[0] == 0;
    }

    private static String plainText(Ciphertext marked) {
        byte[] bytes = marked.bytes();
        return new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
    }

    /**
     * Altered and dropped values remain in the pages of the tables until these are rewritten, and frequent values remain in
     * the planner's statistics.
     */
    private static void vacuum(DSLContext dsl, Set<String> tables) {
        tables.forEach(table -> dsl.execute("vacuum full analyze " + table));
        dsl.execute(
                "vacuum full analyze homeward.interview_version, homeward.statement_version, homeward.place_version, homeward.rejected_row");
        dsl.execute("vacuum full pg_catalog.pg_statistic");
    }
}
