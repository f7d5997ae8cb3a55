package org.homeward.architecture.violations.places;

/** A violation kept on purpose: a question room that knows another. */
final class LooksIntoPeople {
    final org.homeward.architecture.violations.people.PersonQueries people =
            new org.homeward.architecture.violations.people.PersonQueries();
}
