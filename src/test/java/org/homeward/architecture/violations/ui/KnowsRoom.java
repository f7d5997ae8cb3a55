package org.homeward.architecture.violations.ui;

/** A violation kept on purpose: furniture that knows a room. */
final class KnowsRoom {
    final org.homeward.architecture.violations.people.PersonQueries people =
            new org.homeward.architecture.violations.people.PersonQueries();
}
