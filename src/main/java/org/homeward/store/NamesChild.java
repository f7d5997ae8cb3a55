package org.homeward.store;

import static org.homeward.store.db.homeward.Tables.AUDIT;
import static org.jooq.impl.DSL.inline;

import org.homeward.disclosure.ChildId;
import org.jooq.Condition;

/** The audit entries that name a child among those whom they concern. */
public final class NamesChild {

    private NamesChild() {}

    /** The children are not empty, as the index says of its rows. */
    public static Condition of(ChildId child) {
        return AUDIT.CHILDREN
                .contains(new String[] {child.value().toString()})
                .and(AUDIT.CHILDREN.ne(inline(new String[0], AUDIT.CHILDREN)));
    }
}
