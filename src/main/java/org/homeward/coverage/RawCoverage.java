package org.homeward.coverage;

/** The numbers of {@link CoverageCount} before suppression. */
record RawCoverage(
        String group, int returned, int offered, int accepted, int done, int in72h, int perhaps, int children) {

    static RawCoverage none(String group) {
        return new RawCoverage(group, 0, 0, 0, 0, 0, 0, 0);
    }

    int notOffered() {
        return returned - offered;
    }

    int notAccepted() {
        return offered - accepted;
    }

    int notDone() {
        return accepted - done;
    }

    int later() {
        return done - in72h - perhaps;
    }
}
