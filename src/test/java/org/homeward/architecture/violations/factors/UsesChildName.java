package org.homeward.architecture.violations.factors;

/** A deliberate violation: a counting room that uses the name of a child. */
final class UsesChildName {
    final org.homeward.architecture.violations.disclosure.ChildName name =
            new org.homeward.architecture.violations.disclosure.ChildName();
}
