package org.homeward.architecture.violations.people;

/** A violation kept on purpose: closes a cycle. */
final class LooksIntoPlaces {
    final org.homeward.architecture.violations.places.HoldsContext places = null;
}
