package org.homeward.store;

import static org.jooq.impl.DSL.select;

import org.homeward.store.db.homeward.Routines;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/** As known at the change that the transaction was asked to see; for sealed tables, which have no view that does it. */
public final class AsOf {

    private AsOf() {}

    public static Condition condition(Table<?> sealed) {
        Field<Long> known = select(Routines.asOfChange()).asField();
        Field<Long> recorded = sealed.field("recorded_in", Long.class);
        Field<Long> superseded = sealed.field("superseded_in", Long.class);
        if (recorded == null || superseded == null) {
            throw new IllegalArgumentException(sealed.getName() + " does not say when it was known.");
        }
        return recorded.le(known).and(superseded.isNull().or(superseded.gt(known)));
    }
}
