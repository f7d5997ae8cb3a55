package org.homeward.sample.generator;

/** The land of the county, drawn once for all tests of the generator: it takes seconds and never differs. */
final class Land {

    static final Geography DRAWN = County.land();

    private Land() {}
}
