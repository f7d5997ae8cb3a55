package org.homeward.architecture.violations.ui;

/** A deliberate violation: a shared component that depends on a room. */
final class DependsOnRoom {
    final org.homeward.architecture.violations.people.PersonQueries people =
            new org.homeward.architecture.violations.people.PersonQueries();
}
