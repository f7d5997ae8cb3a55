package org.homeward.reference;

import org.locationtech.jts.geom.Geometry;

/**
 * An area as it is drawn on paper.
 *
 * @param district the name of the district it lies in, or its own
 * @param shape British National Grid, in metres
 */
public record Outline(String code, String name, String district, Geometry shape) {}
