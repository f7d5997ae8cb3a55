package org.homeward.architecture.violations.people;

/** A deliberate violation: closes a cycle. */
final class DependsOnPlaces {
    final org.homeward.architecture.violations.places.StoresDslContext places = null;
}
