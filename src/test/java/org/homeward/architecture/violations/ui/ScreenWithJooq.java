package org.homeward.architecture.violations.ui;

/** A deliberate violation: a screen that builds a query. */
final class ScreenWithJooq {
    final org.jooq.Condition condition = org.jooq.impl.DSL.trueCondition();
}
