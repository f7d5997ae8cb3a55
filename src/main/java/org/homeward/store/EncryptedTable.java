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

/** A table of the schema {@code encrypted}: its encrypted columns, the id of a row, and what its ciphertexts are bound to. */
public record EncryptedTable(Table<?> table) {

    private static final String FINGERPRINT = "fingerprint";

    /**
     * The name to which ciphertexts, fingerprints and keyed indexes of a table are bound: its name when its first value was
     * encrypted. If the table is renamed, this name must stay, or its values cannot be decrypted any more.
     */
    private static final Map<String, String> BOUND_NAMES = Map.ofEntries(
            Map.entry("action_text", "sealed.action_words"),
            Map.entry("approval_text", "encrypted.approval_text"),
            Map.entry("break_glass_text", "sealed.break_glass_words"),
            Map.entry("child_identity", "sealed.child_identity"),
            Map.entry("companion_text", "sealed.companion_words"),
            Map.entry("episode_text", "sealed.episode_words"),
            Map.entry("handle_text", "sealed.handle_words"),
            Map.entry("handling_decision_text", "encrypted.handling_decision_text"),
            Map.entry("handling_request_text", "encrypted.handling_request_text"),
            Map.entry("import_content_text", "encrypted.import_content_text"),
            Map.entry("import_report_text", "encrypted.import_report_text"),
            Map.entry("interview_text", "sealed.interview_words"),
            Map.entry("mention_text", "sealed.mention_words"),
            Map.entry("passkey_text", "encrypted.passkey_text"),
            Map.entry("person_text", "sealed.person_words"),
            Map.entry("phone_text", "sealed.phone_words"),
            Map.entry("place_alias_text", "encrypted.place_alias_text"),
            Map.entry("place_text", "sealed.place_words"),
            Map.entry("rejected_value", "sealed.rejected_value"),
            Map.entry("second_factor_text", "encrypted.second_factor_text"),
            Map.entry("statement_text", "sealed.statement_words"),
            Map.entry("vehicle_text", "sealed.vehicle_words"),
            Map.entry("waiting_import_text", "encrypted.waiting_import_text"));

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
                BOUND_NAMES.get(table.getName()),
                () -> "Add the table " + table.getName() + " to EncryptedTable.BOUND_NAMES.");
    }

    /** In the order of the table. */
    @SuppressWarnings("unchecked")
    public List<TableField<?, Ciphertext>> encryptedColumns() {
        return Arrays.stream(table.fields())
                .filter(field -> field.getType() == Ciphertext.class)
                .<TableField<?, Ciphertext>>map(field -> (TableField<?, Ciphertext>) field)
                .toList();
    }

    /** The columns that identify one row; a value can be decrypted only with their values. */
    public List<? extends TableField<?, ?>> rowId() {
        return Objects.requireNonNull(table.getPrimaryKey()).getFields();
    }

    /** @return the values of {@link #rowId} in a row that was read with them */
    Object[] idOf(Record row) {
        return rowId().stream().map(row::get).toArray();
    }

    /** Whether each row belongs to one version, and so to an id that the database assigns on insert. */
    public boolean hasVersionId() {
        return table.field("recorded_in") == null;
    }

    /**
     * What a fingerprint is bound to where the row's own id is not known yet: the statement or the interview that the row
     * belongs to.
     */
    public @Nullable Field<?> boundTo(Table<?> version) {
        Field<?> statement = version.field("statement_id");
        return statement != null ? statement : version.field("interview_id");
    }

    /** The keyed fingerprint (HMAC) of the row's text; null for a table that an import never compares. */
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
