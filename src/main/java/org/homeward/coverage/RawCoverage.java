package org.homeward.coverage;

import org.homeward.disclosure.RawCount;

/** The numbers of {@link CoverageCount} before suppression. */
record RawCoverage(
        String group,
        RawCount returned,
        RawCount offered,
        RawCount accepted,
        RawCount done,
        RawCount in72h,
        RawCount perhaps,
        RawCount children) {

    static RawCoverage none(String group) {
        RawCount none = RawCount.NOTHING;
        return new RawCoverage(group, none, none, none, none, none, none, none);
    }

    int notOffered() {
        return returned.number() - offered.number();
    }

    int notAccepted() {
        return offered.number() - accepted.number();
    }

    int notDone() {
        return accepted.number() - done.number();
    }

    int later() {
        return done.number() - in72h.number() - perhaps.number();
    }
}
