package org.homeward.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Encrypts text, and computes the keyed fingerprints and indexes by which it is found again. Decrypts nothing. */
public final class Encryptor {

    private static final String HMAC = "HmacSHA256";
    private static final int SUM_BYTES = 16;

    private final Keyring.Keys keys;

    Encryptor(Keyring.Keys keys) {
        this.keys = keys;
    }

    /** @param rowId the values of the table's primary key, in its order */
    public Ciphertext encrypt(String text, TableField<?, Ciphertext> column, Object... rowId) {
        try {
            return new Ciphertext(
                    keys.aead().encrypt(text.getBytes(StandardCharsets.UTF_8), AssociatedData.of(column, rowId)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A value could not be encrypted.", impossible);
        }
    }

    /** Encrypts each column into a row whose id is set. */
    public void encryptInto(Record row, Map<TableField<?, Ciphertext>, String> texts) {
        texts.forEach((column, text) ->
                row.set(column, encrypt(text, column, new EncryptedTable(column.getTable()).idOf(row))));
    }

    /**
     * An HMAC over the text of one row, in the order of the table: equal for equal text of the same row. Without the key it
     * reveals nothing else.
     *
     * @param rowKey the key of the row without its version
     */
    public byte[] fingerprint(EncryptedTable table, List<?> rowKey, Map<TableField<?, Ciphertext>, String> texts) {
        Collection<@Nullable String> inOrder =
                table.encryptedColumns().stream().map(texts::get).toList();
        return mac("fingerprint/" + table.boundName() + "/" + rowKey, inOrder);
    }

    /** Fills the keyed indexes of a row, where its table has any. */
    public void indexInto(Record row, EncryptedTable table, Map<TableField<?, Ciphertext>, String> texts) {
        if (NameIndex.COLUMNS.stream().allMatch(column -> table.index(column) == null)) {
            return;
        }
        NameIndex.of(texts).forEach((index, canonical) -> {
            TableField<?, byte[]> column = table.index(index);
            if (column != null) {
                row.set(column, canonical.isEmpty() ? null : indexValue(column, canonical));
            }
        });
    }

    /** The value in a keyed index for a name, a sound or a birth date that {@link NameIndex} has made canonical. */
    public byte[] indexValue(TableField<?, byte[]> column, String canonical) {
        return mac(
                "index/" + new EncryptedTable(column.getTable()).boundName() + "/" + column.getName(),
                List.of(canonical));
    }

    /** Lengths precede contents, so that no two lists have the same bytes. */
    private byte[] mac(String domain, Collection<@Nullable String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        append(bytes, domain);
        parts.forEach(part -> append(bytes, part));
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(keys.index(), HMAC));
            return java.util.Arrays.copyOf(mac.doFinal(bytes.toByteArray()), SUM_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java runtime has no " + HMAC + ".", impossible);
        }
    }

    private static void append(ByteArrayOutputStream bytes, @Nullable String part) {
        byte[] text = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt(part == null ? -1 : text.length)
                .array());
        bytes.writeBytes(text);
    }
}
