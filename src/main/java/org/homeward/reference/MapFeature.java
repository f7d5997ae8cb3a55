package org.homeward.reference;

import org.jspecify.annotations.Nullable;

/** One thing of the drawn map: its layer, its name where it has one, and a GeoJSON geometry in degrees. */
public record MapFeature(String layer, @Nullable String name, String geoJson) {}
