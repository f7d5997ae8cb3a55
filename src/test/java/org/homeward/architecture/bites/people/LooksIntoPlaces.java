package org.homeward.architecture.bites.people;

/** A violation kept on purpose: closes a cycle. */
final class LooksIntoPlaces {
    final org.homeward.architecture.bites.places.HoldsContext places = null;
}
