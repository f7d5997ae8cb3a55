package org.homeward.architecture.violations.places;

/** A violation kept on purpose: a Leaflet name outside ui.map. */
final class LeafletMapOfPlaces {}
