package org.homeward.architecture.violations.disclosure;

/** A violation kept on purpose: the common language that knows a library. */
public final class SpeaksSql {
    final org.jooq.Condition condition = org.jooq.impl.DSL.trueCondition();
}
