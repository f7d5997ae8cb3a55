package org.homeward.architecture.violations.disclosure;

/** A deliberate violation: the shared domain types depend on a library. */
public final class DependsOnJooq {
    final org.jooq.Condition condition = org.jooq.impl.DSL.trueCondition();
}
