package org.homeward.sample.generator;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** One feature of the map: land, built, water, park, road, main_road, railway or label. */
record MapFeature(String layer, @Nullable String name, Geometry shape) {}
