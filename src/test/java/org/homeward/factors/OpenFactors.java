package org.homeward.factors;

import org.homeward.support.TestDatabase;

/** The counts of factors over a test's own database. */
public final class OpenFactors {

    private OpenFactors() {}

    public static FactorQueries queries(TestDatabase database) {
        return new FactorQueries(database.sight());
    }
}
