package org.homeward.support;

import java.util.List;
import org.homeward.access.Reading;
import org.homeward.access.Viewer;
import org.homeward.store.Sealed;
import org.homeward.store.Sight;
import org.homeward.store.Unopened;
import org.homeward.store.Vault;
import org.jooq.TableField;

/** What a sealed column says, for tests that look at what was stored; in the order of the rows' ids. */
public final class OpenWords {

    private OpenWords() {}

    public static List<String> in(TestDatabase database, TableField<?, Sealed> column) {
        return in(database.sight(), column);
    }

    public static List<String> in(Sight sight, TableField<?, Sealed> column) {
        return sight.open(
                Viewer.system("intake"),
                Reading.record("test", "words", column.getName()),
                dsl -> Unopened.list(
                        dsl.select(Vault.columns(column))
                                .from(column.getTable())
                                .where(column.isNotNull())
                                .orderBy(Vault.columns(column)
                                        .subList(1, Vault.columns(column).size()))
                                .fetch(),
                        (vault, row) -> vault.open(row, column)));
    }
}
