package org.homeward.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jooq.TableField;

/** The associated data of a ciphertext, as bytes: the table, the column and the id of the row. */
final class AssociatedData {

    private static final int KEY_ID_AT = 1;
    private static final int KEY_ID_ENDS = 5;

    private AssociatedData() {}

    static byte[] of(TableField<?, ?> column, Object... rowId) {
        List<?> ids = Arrays.asList(rowId);
        return ("homeward/sealed/1\n" + new EncryptedTable(column.getTable()).boundName() + "\n" + column.getName()
                        + "\n" + ids)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The id of the key that encrypted this value, which precedes it unencrypted; 0 where there is none. */
    static int keyOf(byte[] ciphertext) {
        return ciphertext.length < KEY_ID_ENDS || ciphertext[0] != 1
                ? 0
                : ByteBuffer.wrap(ciphertext).getInt(KEY_ID_AT);
    }
}
