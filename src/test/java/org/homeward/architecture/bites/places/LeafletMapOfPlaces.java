package org.homeward.architecture.bites.places;

/** A violation kept on purpose: a Leaflet name outside ui.map. */
final class LeafletMapOfPlaces {}
