package org.homeward.store;

import org.jooq.TableField;

/** An encrypted value that does not match its row, column, table or any available key. */
public final class DecryptionFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DecryptionFailed(TableField<?, ?> column) {
        super("A value of " + new EncryptedTable(column.getTable()).name() + "." + column.getName()
                + " could not be decrypted: it was altered, or encrypted for another row,"
                + " column or table, or its key is missing.");
    }
}
