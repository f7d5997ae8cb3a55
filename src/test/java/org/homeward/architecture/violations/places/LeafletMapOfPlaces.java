package org.homeward.architecture.violations.places;

/** A deliberate violation: a Leaflet name outside ui.map. */
final class LeafletMapOfPlaces {}
