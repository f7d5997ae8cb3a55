package org.homeward.architecture.violations.factors;

/** A violation kept on purpose: static mutable state. */
@SuppressWarnings("all")
final class RemembersForAll {
    static int last;
}
