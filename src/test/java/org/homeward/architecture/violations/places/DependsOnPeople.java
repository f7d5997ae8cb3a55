package org.homeward.architecture.violations.places;

/** A deliberate violation: a question room that depends on another. */
final class DependsOnPeople {
    final org.homeward.architecture.violations.people.PersonQueries people =
            new org.homeward.architecture.violations.people.PersonQueries();
}
