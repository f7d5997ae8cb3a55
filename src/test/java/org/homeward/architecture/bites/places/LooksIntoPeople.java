package org.homeward.architecture.bites.places;

/** A violation kept on purpose: a question room that knows another. */
final class LooksIntoPeople {
    final org.homeward.architecture.bites.people.PersonQueries people =
            new org.homeward.architecture.bites.people.PersonQueries();
}
