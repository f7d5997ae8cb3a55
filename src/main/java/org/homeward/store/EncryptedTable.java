package org.homeward.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** A table of the schema {@code encrypted}: its encrypted columns, the id of a row, and what a ciphertext of it is bound to. */
public record EncryptedTable(Table<?> table) {

    private static final String FINGERPRINT = "fingerprint";

    /**
     * The name that ciphertexts, fingerprints and keyed indexes of a table are bound to: the name that it had when its first value
     * was encrypted. Whatever the table is called later, this name stays, or no value of it can be decrypted any more.
     */
    private static final Map<String, String> BOUND_NAMES = Map.ofEntries(
            Map.entry("action_text", "sealed.action_words"),
            Map.entry("break_glass_text", "sealed.break_glass_words"),
            Map.entry("child_identity", "sealed.child_identity"),
            Map.entry("companion_text", "sealed.companion_words"),
            Map.entry("episode_text", "sealed.episode_words"),
            Map.entry("handle_text", "sealed.handle_words"),
            Map.entry("interview_text", "sealed.interview_words"),
            Map.entry("mention_text", "sealed.mention_words"),
            Map.entry("person_text", "sealed.person_words"),
            Map.entry("phone_text", "sealed.phone_words"),
            Map.entry("place_text", "sealed.place_words"),
            Map.entry("rejected_value", "sealed.rejected_value"),
            Map.entry("statement_text", "sealed.statement_words"),
            Map.entry("vehicle_text", "sealed.vehicle_words"));

    static List<EncryptedTable> all() {
        return org.homeward.store.db.encrypted.Encrypted.ENCRYPTED.getTables().stream()
                .map(EncryptedTable::new)
                .toList();
    }

    String name() {
        return "encrypted." + table.getName();
    }

    String boundName() {
        return Objects.requireNonNull(
                BOUND_NAMES.get(table.getName()), () -> "Add " + table.getName() + " to the bound names.");
    }

    /** In the order of the table. */
    @SuppressWarnings("unchecked")
    public List<TableField<?, Ciphertext>> encryptedColumns() {
        return Arrays.stream(table.fields())
                .filter(field -> field.getType() == Ciphertext.class)
                .<TableField<?, Ciphertext>>map(field -> (TableField<?, Ciphertext>) field)
                .toList();
    }

    /** The columns whose values name one row: a sealed value opens only under these. */
    public List<? extends TableField<?, ?>> rowId() {
        return Objects.requireNonNull(table.getPrimaryKey()).getFields();
    }

    /** @return the values of {@link #rowId} in a row that was read with them */
    Object[] idOf(Record row) {
        return rowId().stream().map(row::get).toArray();
    }

    /** Whether its rows belong to one version each, and so to an id that the database gives only as they are written. */
    public boolean hasVersionId() {
        return table.field("recorded_in") == null;
    }

    /** What a fingerprint is bound to where the row's own id is not known yet: the statement or interview that it tells of. */
    public @Nullable Field<?> boundTo(Table<?> version) {
        Field<?> statement = version.field("statement_id");
        return statement != null ? statement : version.field("interview_id");
    }

    /** The keyed sum of the row's words; null for a table that intake never compares. */
    @SuppressWarnings("unchecked")
    public @Nullable Field<byte[]> fingerprint() {
        return (Field<byte[]>) table.field(FINGERPRINT);
    }

    /** A keyed index of this name; null where the table has none. */
    @SuppressWarnings("unchecked")
    @Nullable
    TableField<?, byte[]> index(String name) {
        return (TableField<?, byte[]>) table.field(name);
    }
}
