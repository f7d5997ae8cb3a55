package org.homeward.architecture.violations.places;

/** A violation kept on purpose: holds a DSLContext outside the gate. */
public final class HoldsContext {
    private final org.jooq.DSLContext dsl;

    HoldsContext(org.jooq.DSLContext dsl) {
        this.dsl = dsl;
    }

    int rows() {
        return dsl.fetch("select 1").size();
    }
}
