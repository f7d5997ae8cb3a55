package org.homeward.reference;

import org.homeward.disclosure.Coordinate;

/** A name printed on the public map, and where it stands; never a home or a care setting. */
public record NamedPlace(String name, Coordinate at) {}
