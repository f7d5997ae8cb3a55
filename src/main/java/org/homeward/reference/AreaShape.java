package org.homeward.reference;

/**
 * A published area as it is drawn.
 *
 * @param geoJson its outline, a GeoJSON geometry in degrees
 * @param label_lon where its name stands, in degrees
 */
public record AreaShape(String code, String name, String geoJson, double label_lon, double label_lat) {}
