package org.homeward.architecture.violations.factors;

/** A deliberate violation: static mutable state. */
@SuppressWarnings("all")
final class HasMutableStatic {
    static int last;
}
