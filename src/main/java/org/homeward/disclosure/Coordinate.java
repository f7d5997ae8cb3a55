package org.homeward.disclosure;

/** A point on the British National Grid (EPSG:27700), in metres. The order is east, then north; it is decided here only. */
public record Coordinate(double easting_m, double northing_m) {}
