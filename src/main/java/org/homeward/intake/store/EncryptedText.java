package org.homeward.intake.store;

import java.util.List;
import java.util.Map;
import org.homeward.store.Ciphertext;
import org.homeward.store.EncryptedTable;
import org.homeward.store.Encryptor;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * The text of one incoming row: a record with its unencrypted columns, among them the fingerprint by which it is compared with
 * the stored text, and the plain text. The text is encrypted only when the record is written, because its id is not known before.
 */
record EncryptedText(TableRecord<?> row, Map<TableField<?, Ciphertext>, String> plain, Encryptor encryptor) {

    /**
     * Fills in the fingerprint and the keyed indexes.
     *
     * @param owner the key of the record that the text belongs to, without its version
     */
    EncryptedText withFingerprint(List<? extends @Nullable Object> owner) {
        EncryptedTable table = new EncryptedTable(row.getTable());
        Field<byte[]> fingerprint = table.fingerprint();
        if (fingerprint != null) {
            row.set(fingerprint, encryptor.fingerprint(table, owner, plain));
        }
        encryptor.indexInto(row, table, plain);
        return this;
    }

    /** The record as it is written; its id must be set. */
    TableRecord<?> encrypted() {
        encryptor.encryptInto(row, plain);
        return row;
    }
}
