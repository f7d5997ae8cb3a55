package org.homeward.store;

import static org.jooq.impl.DSL.val;

import org.homeward.access.AuditEvent;
import org.homeward.access.Viewer;
import org.homeward.store.db.homeward.Routines;
import org.jooq.DSLContext;

/** The ledger of changes: every writing transaction takes the next number, in commit order. */
public final class ChangeLedger {

    private ChangeLedger() {}

    /** Takes the next number; the kind and the purpose of the change are those of its audit entry. */
    public static long next(DSLContext dsl, Viewer madeBy, AuditEvent event) {
        return dsl.select(Routines.nextChange(
                        val(madeBy.name()), val(event.what()), val(event.kind().name())))
                .fetchSingle()
                .value1();
    }
}
