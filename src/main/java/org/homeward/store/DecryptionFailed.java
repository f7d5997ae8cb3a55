package org.homeward.store;

import org.jooq.TableField;

/** A sealed value that is not what was sealed for this row, column and table with a key that the house has. */
public final class DecryptionFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DecryptionFailed(TableField<?, ?> column) {
        super(
                "A value of " + new EncryptedTable(column.getTable()).name() + "." + column.getName()
                        + " could not be opened: it was altered, or sealed for another row, column or table, or its key is not here.");
    }
}
