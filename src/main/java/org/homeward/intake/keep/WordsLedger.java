package org.homeward.intake.keep;

import java.util.List;
import java.util.Map;
import org.homeward.store.Sealed;
import org.homeward.store.Sealing;
import org.homeward.store.WordsTable;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * The words of one arrival: a row with everything that is not sealed, among it the fingerprint by which it is compared with what
 * stands, and the words themselves, which are sealed into it only as it is written, because only then its id is known.
 */
record WordsLedger(TableRecord<?> row, Map<TableField<?, Sealed>, String> plain, Sealing sealing) {

    /**
     * Fills in the fingerprint and the keyed indexes.
     *
     * @param thing what the words are of: the key of the row without its version
     */
    WordsLedger marked(List<? extends @Nullable Object> thing) {
        WordsTable table = new WordsTable(row.getTable());
        Field<byte[]> fingerprint = table.fingerprint();
        if (fingerprint != null) {
            row.set(fingerprint, sealing.fingerprint(table, thing, plain));
        }
        sealing.indexInto(row, table, plain);
        return this;
    }

    /** The row as it is written; its id must be set. */
    TableRecord<?> sealed() {
        sealing.sealInto(row, plain);
        return row;
    }
}
