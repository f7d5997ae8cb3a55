package org.homeward.reference;

/** A point in degrees (WGS 84), as a map in a browser takes it. */
public record DegreePoint(double latitude, double longitude) {}
