package org.homeward.architecture.violations.ui;

/** A violation kept on purpose: a screen that builds a query. */
final class DrawsFromJooq {
    final org.jooq.Condition condition = org.jooq.impl.DSL.trueCondition();
}
