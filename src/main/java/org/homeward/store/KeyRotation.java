package org.homeward.store;

import com.google.crypto.tink.KeysetHandle;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Creates a new key and re-encrypts every value with it. Works as the owner of the tables, in batches with a transaction
 * each; after an interruption the next run continues. The old key is removed when no value needs it any more, which is
 * checked while nobody writes.
 */
public final class KeyRotation {

    private static final int BATCH = 500;

    private final DataSource owner;
    private final Keyring keyring;

    public KeyRotation(DataSource owner, Keyring keyring) {
        this.owner = owner;
        this.keyring = keyring;
    }

    /** @return how many rows of each table were re-encrypted */
    public Map<String, Integer> run() {
        try (Connection connection = owner.getConnection()) {
            DSLContext dsl = KeyCheck.on(connection);
            requireSingleRotation(dsl);
            if (keyring.reload().ids().size() == 1) {
                keyring.change(keys -> keys.addEntry(Keyring.freshPrimary()));
            }
            Map<String, Integer> counts = new LinkedHashMap<>();
            do {
                EncryptedTable.all()
                        .forEach(table -> counts.merge(table.name(), reencrypted(dsl, table), Integer::sum));
            } while (!oldKeysGone(dsl));
            return counts;
        } catch (SQLException down) {
            throw new StoreUnavailable(down);
        }
    }

    private static void requireSingleRotation(DSLContext dsl) {
        if (!dsl.select(DSL.field("pg_try_advisory_lock(72, 2)", Boolean.class))
                .fetchSingle()
                .value1()) {
            throw new KeysMissing("Another rotation of the keys is running. Wait until it has finished.");
        }
    }

    private int reencrypted(DSLContext dsl, EncryptedTable table) {
        int rows = 0;
        Object[] after = new Object[0];
        while (true) {
            Object[] from = after;
            Result<Record> batch = dsl.transactionResult(inside -> {
                Result<Record> found = next(inside.dsl(), table, from);
                inside.dsl()
                        .batch(found.stream()
                                .map(row -> reencrypt(inside.dsl(), table, row))
                                .toList())
                        .execute();
                return found;
            });
            if (batch.isEmpty()) {
                return rows;
            }
            rows += batch.size();
            after = table.idOf(batch.getLast());
        }
    }

    private Result<Record> next(DSLContext dsl, EncryptedTable table, Object[] after) {
        List<Field<?>> columns = new ArrayList<>(table.rowId());
        columns.addAll(table.encryptedColumns());
        var ordered = dsl.select(columns)
                .from(table.table())
                .where(oldKey(table))
                .orderBy(table.rowId().stream().map(Field::asc).toList());
        return after.length == 0
                ? ordered.limit(BATCH).fetch()
                : ordered.seek(after).limit(BATCH).fetch();
    }

    /** Encrypted with a key other than the current one, in any of its columns. */
    private Condition oldKey(EncryptedTable table) {
        byte[] current = ByteBuffer.allocate(5)
                .put((byte) 1)
                .putInt(keyring.keys().primary())
                .array();
        return table.encryptedColumns().stream()
                .map(column -> DSL.condition("substring({0} from 1 for 5) <> {1}", column, DSL.val(current)))
                .reduce(DSL.falseCondition(), Condition::or);
    }

    private Query reencrypt(DSLContext dsl, EncryptedTable table, Record row) {
        Object[] id = table.idOf(row);
        Record reencrypted = dsl.newRecord(table.table());
        for (TableField<?, Ciphertext> column : table.encryptedColumns()) {
            Ciphertext old = row.get(column);
            if (old != null) {
                reencrypted.set(column, reencrypt(old, column, id));
            }
        }
        Condition same = DSL.trueCondition();
        for (TableField<?, ?> part : table.rowId()) {
            same = same.and(same(part, row));
        }
        return dsl.update(table.table()).set(reencrypted).where(same);
    }

    @SuppressWarnings("unchecked")
    private static Condition same(TableField<?, ?> part, Record row) {
        return ((Field<Object>) part).eq(row.get(part));
    }

    private Ciphertext reencrypt(Ciphertext old, TableField<?, Ciphertext> column, Object[] id) {
        byte[] bound = AssociatedData.of(column, id);
        try {
            return new Ciphertext(
                    keyring.keys().aead().encrypt(keyring.keys().aead().decrypt(old.bytes(), bound), bound));
        } catch (GeneralSecurityException foreign) {
            throw new DecryptionFailed(column);
        }
    }

    /** Every writer holds the lock of the change ledger until its rows are visible. */
    private boolean oldKeysGone(DSLContext dsl) {
        return dsl.transactionResult(inside -> {
            inside.dsl().execute("select pg_advisory_xact_lock(72, 1)");
            boolean none = EncryptedTable.all().stream()
                    .noneMatch(table -> inside.dsl().fetchExists(table.table(), oldKey(table)));
            if (none) {
                keyring.change(KeyRotation::onlyPrimary);
            }
            return none;
        });
    }

    private static KeysetHandle.Builder onlyPrimary(KeysetHandle.Builder keys) {
        for (int at = keys.size() - 1; at >= 0; at--) {
            if (!keys.getAt(at).isPrimary()) {
                keys.deleteAt(at);
            }
        }
        return keys;
    }
}
