package org.homeward.store;

import static org.jooq.impl.DSL.select;

import org.homeward.store.db.homeward.Routines;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/** The rows as of the change that the transaction reads; for encrypted tables, which have no view for it. */
public final class AsOf {

    private AsOf() {}

    public static Condition condition(Table<?> encrypted) {
        Field<Long> asOf = select(Routines.asOfChange()).asField();
        Field<Long> recorded = encrypted.field("recorded_in", Long.class);
        Field<Long> superseded = encrypted.field("superseded_in", Long.class);
        if (recorded == null || superseded == null) {
            throw new IllegalArgumentException(encrypted.getName() + " has no columns recorded_in and superseded_in.");
        }
        return recorded.le(asOf).and(superseded.isNull().or(superseded.gt(asOf)));
    }
}
