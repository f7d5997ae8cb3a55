package org.homeward.store;

import java.sql.Connection;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Checks at every start, as the owner of the tables, that the keys match the encrypted rows. The first keys are created here,
 * but never beside rows that another key encrypted: those rows would silently be lost. What verifies the seal of a viewer is stored
 * from the keys each time.
 */
@Component
public final class KeyCheck implements Callback {

    private final Keyring keyring;

    public KeyCheck(Keyring keyring) {
        this.keyring = keyring;
    }

    @Override
    public String getCallbackName() {
        return "keys";
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE || event == Event.AFTER_MIGRATE;
    }

    /** Encrypting existing rows ends with a vacuum, which cannot run in a transaction. */
    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return false;
    }

    @Override
    public void handle(Event event, Context context) {
        DSLContext dsl = on(context.getConnection());
        if (event == Event.BEFORE_MIGRATE) {
            ensureKeys(dsl);
        } else {
            new EncryptLegacyRows(keyring.reload()).run(dsl);
            new RlsSession(keyring).storeKey(dsl);
            EncryptedTable.all().forEach(table -> requireDecryptable(dsl, table));
        }
    }

    static DSLContext on(Connection connection) {
        return DSL.using(connection, SQLDialect.POSTGRES);
    }

    private void ensureKeys(DSLContext dsl) {
        if (keyring.exists()) {
            return;
        }
        if (!keyring.isEmpty() || holdsEncryptedRows(dsl)) {
            throw new KeysMissing("The database contains encrypted text, but its keys are not in " + keyring.place()
                    + ". Restore vault.json and index.key from their backup. Nothing was changed.");
        }
        keyring.create();
    }

    /** Reads the catalogue and not the generated tables, because the database may still have an older schema. */
    private static boolean holdsEncryptedRows(DSLContext dsl) {
        List<String> columns = dsl.resultQuery("""
                        select format('(select true from %I.%I where substring(%I from 1 for 1) = ''\\x01'' limit 1)',
                                      table_schema, table_name, column_name)
                        from information_schema.columns
                        where table_schema in ('sealed', 'encrypted') and data_type = 'bytea'
                          and column_name <> 'fingerprint' and column_name not like '%\\_index'""").fetchInto(String.class);
        return !columns.isEmpty()
                && Boolean.TRUE.equals(dsl.resultQuery("select coalesce(" + String.join(", ", columns) + ", false)")
                        .fetchSingle()
                        .get(0, Boolean.class));
    }

    private void requireDecryptable(DSLContext dsl, EncryptedTable table) {
        Decryptor decryptor = new Decryptor(keyring);
        for (TableField<?, Ciphertext> column : table.encryptedColumns()) {
            Record any = dsl.select(Decryptor.columns(column))
                    .from(table.table())
                    .where(column.isNotNull())
                    .limit(1)
                    .fetchOne();
            if (any != null) {
                requireDecryptable(decryptor, any, column);
            }
        }
    }

    private void requireDecryptable(Decryptor decryptor, Record row, TableField<?, Ciphertext> column) {
        try {
            decryptor.decrypt(row, column);
        } catch (DecryptionFailed foreign) {
            throw new KeysMissing("The keys in " + keyring.place() + " are not the keys that encrypted the database: "
                    + foreign.getMessage() + " Restore the right keys from their backup. Nothing was changed.");
        }
    }
}
