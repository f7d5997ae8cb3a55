package org.homeward.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Opens sealed words. {@link AuditedDatabase#readDecrypted} alone hands one out, once the reading is in the audit, and shuts it when the reading is
 * over. A value opens only in the table, the column and the row that it was sealed for.
 */
public final class Decryptor {

    private final Keyring keyring;
    private boolean closed;

    Decryptor(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * Opens one value.
     *
     * @param rowId the values of the table's primary key, in its order
     * @throws DecryptionFailed if it was altered, moved from elsewhere, or sealed with a key that is not here
     */
    public String decrypt(Ciphertext ciphertext, TableField<?, Ciphertext> column, Object... rowId) {
        if (closed) {
            throw new IllegalStateException("The reading for which this was opened is over.");
        }
        byte[] bytes = ciphertext.bytes();
        Keyring.Keys keys = keyring.keys();
        if (!keys.ids().contains(AssociatedData.keyOf(bytes))) {
            keys = keyring.reload();
        }
        try {
            return new String(keys.aead().decrypt(bytes, AssociatedData.of(column, rowId)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException foreign) {
            throw new DecryptionFailed(column);
        }
    }

    /** Opens a column of a row that was read with {@link #columns}; the column is one that always says something. */
    public String decrypt(Record row, TableField<?, Ciphertext> column) {
        return Objects.requireNonNull(decryptNullable(row, column));
    }

    /** Opens a column of a row that was read with {@link #columns}; null where it says nothing. */
    public @Nullable String decryptNullable(Record row, TableField<?, Ciphertext> column) {
        Ciphertext ciphertext = row.get(column);
        return ciphertext == null ? null : decrypt(ciphertext, column, new EncryptedTable(column.getTable()).idOf(row));
    }

    /** These columns, and the ids of their rows, without which they cannot be opened. */
    @SafeVarargs
    public static List<Field<?>> columns(TableField<?, Ciphertext>... sealed) {
        Set<Field<?>> columns = new LinkedHashSet<>(Arrays.asList(sealed));
        for (TableField<?, Ciphertext> column : sealed) {
            columns.addAll(new EncryptedTable(column.getTable()).rowId());
        }
        return new ArrayList<>(columns);
    }

    void close() {
        closed = true;
    }
}
