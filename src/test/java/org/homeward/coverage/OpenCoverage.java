package org.homeward.coverage;

import org.homeward.access.OpenControl;
import org.homeward.support.TestDatabase;

/** The counts of coverage over a test's own database. */
public final class OpenCoverage {

    private OpenCoverage() {}

    public static CoverageQueries queries(TestDatabase database) {
        return new CoverageQueries(database.sight(), OpenControl.house());
    }
}
