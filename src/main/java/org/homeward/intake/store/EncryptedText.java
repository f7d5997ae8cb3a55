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
 * The words of one arrival: a row with everything that is not sealed, among it the fingerprint by which it is compared with what
 * stands, and the words themselves, which are sealed into it only as it is written, because only then its id is known.
 */
record EncryptedText(TableRecord<?> row, Map<TableField<?, Ciphertext>, String> plain, Encryptor encryptor) {

    /**
     * Fills in the fingerprint and the keyed indexes.
     *
     * @param thing what the words are of: the key of the row without its version
     */
    EncryptedText marked(List<? extends @Nullable Object> thing) {
        EncryptedTable table = new EncryptedTable(row.getTable());
        Field<byte[]> fingerprint = table.fingerprint();
        if (fingerprint != null) {
            row.set(fingerprint, encryptor.fingerprint(table, thing, plain));
        }
        encryptor.indexInto(row, table, plain);
        return this;
    }

    /** The row as it is written; its id must be set. */
    TableRecord<?> encrypted() {
        encryptor.encryptInto(row, plain);
        return row;
    }
}
