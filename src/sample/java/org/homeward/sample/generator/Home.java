package org.homeward.sample.generator;

import org.locationtech.jts.geom.Coordinate;

/** An address in a town; its ward and district follow from where it stands. */
record Home(String address, Town town, Coordinate at, Area ward, String districtCode) {}
