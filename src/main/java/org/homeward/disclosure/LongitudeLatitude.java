package org.homeward.disclosure;

/** A point on WGS 84 (EPSG:4326), in degrees. The order is longitude, then latitude, as in GeoJSON. */
public record LongitudeLatitude(double longitude, double latitude) {}
