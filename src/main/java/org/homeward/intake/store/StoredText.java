package org.homeward.intake.store;

import static org.homeward.store.db.encrypted.Tables.STATEMENT_TEXT;
import static org.homeward.store.db.homeward.Tables.STATEMENT_VERSION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.store.Ciphertext;
import org.homeward.store.Decryptor;
import org.homeward.store.Encryptor;
import org.homeward.store.db.encrypted.tables.records.StatementTextRecord;
import org.homeward.store.db.homeward.tables.records.StatementVersionRecord;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * The current text of a statement, decrypted to be encrypted again for a new version with another handling. The child's words, who wrote
 * them and the question stay as they are.
 *
 * @param recordedIn the change in which this text was recorded
 * @param verbatim whether the words are the child's own
 * @param plain the text of each column that has one
 */
public record StoredText(long recordedIn, boolean verbatim, Map<TableField<?, Ciphertext>, String> plain) {

    private static final List<TableField<?, Ciphertext>> WORDS =
            List.of(STATEMENT_TEXT.WORDS, STATEMENT_TEXT.WRITTEN_BY, STATEMENT_TEXT.QUESTION_ASKED);

    /** What {@link #of} needs of a row. */
    public static final List<SelectFieldOrAsterisk> COLUMNS = Stream.concat(
                    Decryptor.columns(STATEMENT_TEXT.WORDS, STATEMENT_TEXT.WRITTEN_BY, STATEMENT_TEXT.QUESTION_ASKED)
                            .stream(),
                    Stream.of(STATEMENT_TEXT.VERBATIM))
            .<SelectFieldOrAsterisk>map(column -> column)
            .toList();

    /** Decrypts the text of one row with {@link #COLUMNS}. */
    public static StoredText of(Decryptor decryptor, Record row) {
        Map<TableField<?, Ciphertext>, String> plain = new HashMap<>();
        WORDS.forEach(column -> put(plain, column, decryptor.decryptNullable(row, column)));
        return new StoredText(row.get(STATEMENT_TEXT.RECORDED_IN), row.get(STATEMENT_TEXT.VERBATIM), plain);
    }

    /** With who decided against the child's view, and why; null for no such decision. */
    public StoredText decided(@Nullable String by, @Nullable String reason) {
        Map<TableField<?, Ciphertext>, String> with = new HashMap<>(plain);
        put(with, STATEMENT_TEXT.OVERRIDE_BY, by);
        put(with, STATEMENT_TEXT.OVERRIDE_REASON, reason);
        return new StoredText(recordedIn, verbatim, with);
    }

    /** Whether it is still the current text of the statement: false where an import or a decision has written another since. */
    public boolean isStored(DSLContext dsl, Long statement) {
        return dsl.fetchExists(
                STATEMENT_TEXT,
                STATEMENT_TEXT
                        .STATEMENT_ID
                        .eq(statement)
                        .and(STATEMENT_TEXT.RECORDED_IN.eq(recordedIn))
                        .and(STATEMENT_TEXT.SUPERSEDED_IN.isNull()));
    }

    /**
     * Ends the current version of the statement and its text, and writes the next ones with this text.
     *
     * @param next the next version of the statement, with its new handling
     */
    public void write(DSLContext dsl, long change, StatementVersionRecord next, Encryptor encryptor) {
        StatementTextRecord row = STATEMENT_TEXT.newRecord();
        row.setVerbatim(verbatim);
        write(dsl, change, next, new EncryptedText(row, plain, encryptor).withFingerprint(List.of(next.getId())));
    }

    /** The same with text that is encrypted for the statement already. */
    static void write(DSLContext dsl, long change, StatementVersionRecord next, EncryptedText text) {
        dsl.update(STATEMENT_VERSION)
                .set(STATEMENT_VERSION.SUPERSEDED_IN, change)
                .where(STATEMENT_VERSION.ID.eq(next.getId()))
                .and(STATEMENT_VERSION.SUPERSEDED_IN.isNull())
                .execute();
        dsl.update(STATEMENT_TEXT)
                .set(STATEMENT_TEXT.SUPERSEDED_IN, change)
                .where(STATEMENT_TEXT.STATEMENT_ID.eq(next.getId()))
                .and(STATEMENT_TEXT.SUPERSEDED_IN.isNull())
                .execute();
        next.setRecordedIn(change);
        next.setSupersededIn(null);
        next.touched(true);
        text.row().set(STATEMENT_TEXT.STATEMENT_ID, next.getId());
        text.row().set(STATEMENT_TEXT.RECORDED_IN, change);
        dsl.batchInsert(next, text.encrypted()).execute();
    }

    private static void put(
            Map<TableField<?, Ciphertext>, String> plain, TableField<?, Ciphertext> column, @Nullable String text) {
        if (text != null) {
            plain.put(column, text);
        }
    }

    /** Never the text: logs and failed assertions show this. */
    @Override
    public String toString() {
        return "StoredText[recordedIn=" + recordedIn + "]";
    }
}
