package org.homeward.store;

import static org.homeward.store.db.homeward.Tables.AUDIT;
import static org.jooq.impl.DSL.inline;

import org.homeward.disclosure.ChildId;
import org.jooq.Condition;

/**
 * Selects the audit entries that name a child among those whom they concern: whose records were in a list, on a sheet or in a file, or were
 * read through a person or a place. An entry about the child's own account names the child as its subject instead.
 */
public final class NamesChild {

    private NamesChild() {}

    /** By the public id of the child. That children is not empty is said once more, because the index holds only such entries. */
    public static Condition of(ChildId child) {
        return AUDIT.CHILDREN
                .contains(new String[] {child.value().toString()})
                .and(AUDIT.CHILDREN.ne(inline(new String[0], AUDIT.CHILDREN)));
    }
}
