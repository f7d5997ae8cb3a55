package org.homeward.support;

import java.util.List;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Ciphertext;
import org.homeward.store.Decryptor;
import org.homeward.store.PendingDecryption;
import org.jooq.TableField;

/** The plain text of an encrypted column, for tests that check what was stored; in the order of the rows' ids. */
public final class DecryptedText {

    private DecryptedText() {}

    public static List<String> of(TestDatabase database, TableField<?, Ciphertext> column) {
        return of(database.database(), column);
    }

    public static List<String> of(AuditedDatabase database, TableField<?, Ciphertext> column) {
        return database.readDecrypted(
                Viewer.system("intake"),
                ReadRequest.record("test", "words", column.getName()),
                dsl -> PendingDecryption.list(
                        dsl.select(Decryptor.columns(column))
                                .from(column.getTable())
                                .where(column.isNotNull())
                                .orderBy(Decryptor.columns(column)
                                        .subList(1, Decryptor.columns(column).size()))
                                .fetch(),
                        (decryptor, row) -> decryptor.decrypt(row, column)));
    }
}
