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
 * Decrypts text. Only {@link AuditedDatabase#readDecrypted} creates one, after the read is audited, and closes it when the
 * read ends. A value can be decrypted only in the table, the column and the row for which it was encrypted.
 */
public final class Decryptor {

    private final Keyring keyring;
    private boolean closed;

    Decryptor(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * Decrypts one value.
     *
     * @param rowId the values of the table's primary key, in its order
     * @throws DecryptionFailed if it was altered, moved from elsewhere, or encrypted with a key that is missing
     */
    public String decrypt(Ciphertext ciphertext, TableField<?, Ciphertext> column, Object... rowId) {
        if (closed) {
            throw new IllegalStateException("This decryptor is closed because its read has ended.");
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

    /** Decrypts a column of a row that was read with {@link #columns}; the column is never null. */
    public String decrypt(Record row, TableField<?, Ciphertext> column) {
        return Objects.requireNonNull(decryptNullable(row, column));
    }

    /** Decrypts a column of a row that was read with {@link #columns}; null where the column is null. */
    public @Nullable String decryptNullable(Record row, TableField<?, Ciphertext> column) {
        Ciphertext ciphertext = row.get(column);
        return ciphertext == null ? null : decrypt(ciphertext, column, new EncryptedTable(column.getTable()).idOf(row));
    }

    /** These columns and the ids of their rows, without which they cannot be decrypted. */
    @SafeVarargs
    public static List<Field<?>> columns(TableField<?, Ciphertext>... encrypted) {
        Set<Field<?>> columns = new LinkedHashSet<>(Arrays.asList(encrypted));
        for (TableField<?, Ciphertext> column : encrypted) {
            columns.addAll(new EncryptedTable(column.getTable()).rowId());
        }
        return new ArrayList<>(columns);
    }

    void close() {
        closed = true;
    }
}
