package org.homeward.sample.generator;

import org.locationtech.jts.geom.Coordinate;

/** An address in a town; its ward and district follow from its location. */
record Home(String address, Town town, Coordinate at, Area ward, String districtCode) {}
