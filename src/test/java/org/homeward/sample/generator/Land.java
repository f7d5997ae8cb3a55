package org.homeward.sample.generator;

/** The land of the county, drawn once for all tests: it takes seconds and never differs. */
public final class Land {

    static final Geography DRAWN = County.land();

    private Land() {}

    public static County county(CountyPlan plan) {
        return County.on(DRAWN, plan);
    }
}
