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

/** Seals words, and makes the keyed sums by which they are found again. Opens nothing. */
public final class Encryptor {

    private static final String HMAC = "HmacSHA256";
    private static final int SUM_BYTES = 16;

    private final Keyring.Keys keys;

    Encryptor(Keyring.Keys keys) {
        this.keys = keys;
    }

    /** @param rowId the values of the table's primary key, in its order */
    public Ciphertext encrypt(String words, TableField<?, Ciphertext> column, Object... rowId) {
        try {
            return new Ciphertext(
                    keys.aead().encrypt(words.getBytes(StandardCharsets.UTF_8), AssociatedData.of(column, rowId)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A value could not be sealed.", impossible);
        }
    }

    /** Seals each column into a row whose id is set. */
    public void encryptInto(Record row, Map<TableField<?, Ciphertext>, String> words) {
        words.forEach((column, text) ->
                row.set(column, encrypt(text, column, new EncryptedTable(column.getTable()).idOf(row))));
    }

    /**
     * A keyed sum over the words of one row, in the order of the table: the same for the same words of the same thing, and telling
     * nothing else to whoever has no key.
     *
     * @param thing what the words are of: the key of the row without its version
     */
    public byte[] fingerprint(EncryptedTable table, List<?> thing, Map<TableField<?, Ciphertext>, String> words) {
        Collection<@Nullable String> inOrder =
                table.encryptedColumns().stream().map(words::get).toList();
        return mac("fingerprint/" + table.boundName() + "/" + thing, inOrder);
    }

    /** Fills the keyed indexes of a row, where its table has any. */
    public void indexInto(Record row, EncryptedTable table, Map<TableField<?, Ciphertext>, String> words) {
        NameIndex.of(words).forEach((index, canonical) -> {
            TableField<?, byte[]> column = table.index(index);
            if (column != null) {
                row.set(column, canonical.isEmpty() ? null : indexValue(column, canonical));
            }
        });
    }

    /** What a keyed index holds for a name, a sound or a birth date that {@link NameIndex} has made canonical. */
    public byte[] indexValue(TableField<?, byte[]> column, String canonical) {
        return mac(
                "index/" + new EncryptedTable(column.getTable()).boundName() + "/" + column.getName(),
                List.of(canonical));
    }

    /** Lengths go before contents, so that no two lists have the same bytes. */
    private byte[] mac(String domain, Collection<@Nullable String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        append(bytes, domain);
        parts.forEach(part -> append(bytes, part));
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(keys.index(), HMAC));
            return java.util.Arrays.copyOf(mac.doFinal(bytes.toByteArray()), SUM_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + HMAC + ".", impossible);
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
