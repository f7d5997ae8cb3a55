package org.homeward.architecture.violations.factors;

/** A violation kept on purpose: a counting room that names a child. */
final class NamesChild {
    final org.homeward.architecture.violations.disclosure.ChildName name =
            new org.homeward.architecture.violations.disclosure.ChildName();
}
