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
 * Opens sealed words. {@link Sight#open} alone hands one out, once the reading is in the audit, and shuts it when the reading is
 * over. A value opens only in the table, the column and the row that it was sealed for.
 */
public final class Vault {

    private final Keyring keyring;
    private boolean shut;

    Vault(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * Opens one value.
     *
     * @param rowId the values of the table's primary key, in its order
     * @throws NotOpened if it was altered, moved from elsewhere, or sealed with a key that is not here
     */
    public String open(Sealed sealed, TableField<?, Sealed> column, Object... rowId) {
        if (shut) {
            throw new IllegalStateException("The reading for which this was opened is over.");
        }
        byte[] bytes = sealed.bytes();
        Keyring.Keys keys = keyring.keys();
        if (!keys.ids().contains(Bound.keyOf(bytes))) {
            keys = keyring.reload();
        }
        try {
            return new String(keys.aead().decrypt(bytes, Bound.to(column, rowId)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException foreign) {
            throw new NotOpened(column);
        }
    }

    /** Opens a column of a row that was read with {@link #columns}; the column is one that always says something. */
    public String open(Record row, TableField<?, Sealed> column) {
        return Objects.requireNonNull(openIfSaid(row, column));
    }

    /** Opens a column of a row that was read with {@link #columns}; null where it says nothing. */
    public @Nullable String openIfSaid(Record row, TableField<?, Sealed> column) {
        Sealed sealed = row.get(column);
        return sealed == null ? null : open(sealed, column, new WordsTable(column.getTable()).idOf(row));
    }

    /** These columns, and the ids of their rows, without which they cannot be opened. */
    @SafeVarargs
    public static List<Field<?>> columns(TableField<?, Sealed>... sealed) {
        Set<Field<?>> columns = new LinkedHashSet<>(Arrays.asList(sealed));
        for (TableField<?, Sealed> column : sealed) {
            columns.addAll(new WordsTable(column.getTable()).rowId());
        }
        return new ArrayList<>(columns);
    }

    void shut() {
        shut = true;
    }
}
