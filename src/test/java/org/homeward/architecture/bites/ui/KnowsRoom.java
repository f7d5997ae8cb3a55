package org.homeward.architecture.bites.ui;

/** A violation kept on purpose: furniture that knows a room. */
final class KnowsRoom {
    final org.homeward.architecture.bites.people.PersonQueries people =
            new org.homeward.architecture.bites.people.PersonQueries();
}
