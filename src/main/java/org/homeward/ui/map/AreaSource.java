package org.homeward.ui.map;

/**
 * Areas to draw over the base map.
 *
 * @param url a GeoJSON feature collection of polygons; each feature's properties are the {@code code} and its name as {@code name}, and
 *     if wanted {@code hatched} (true where little is known), {@code level} (1 to 5, a step of the ramp),
 *     {@code value} (the words written in the area) and {@code label} ({@code [longitude, latitude]} of its name)
 * @param ramp the ramp that {@code level} steps through
 * @param named whether names are written on the map
 */
public record AreaSource(String url, Ramp ramp, boolean named) {}
