package org.homeward.architecture.violations.places;

/** A deliberate violation: stores a DSLContext, which belongs to one transaction. */
public final class StoresDslContext {
    private final org.jooq.DSLContext dsl;

    StoresDslContext(org.jooq.DSLContext dsl) {
        this.dsl = dsl;
    }

    int rows() {
        return dsl.fetch("select 1").size();
    }
}
