package org.homeward.reference;

import org.locationtech.jts.geom.Geometry;

/** One shape of the drawn map, British National Grid; {@code layer} as in the basemap: land, water, road … */
public record GroundShape(String layer, Geometry shape) {}
