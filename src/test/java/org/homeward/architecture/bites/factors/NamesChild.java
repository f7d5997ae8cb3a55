package org.homeward.architecture.bites.factors;

/** A violation kept on purpose: a counting room that names a child. */
final class NamesChild {
    final org.homeward.architecture.bites.disclosure.ChildName name =
            new org.homeward.architecture.bites.disclosure.ChildName();
}
