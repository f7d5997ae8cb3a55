package org.homeward.trends;

import org.homeward.access.DisclosureControlFixtures;
import org.homeward.support.TestDatabase;

/** The counts by month over a test's own database. */
public final class TrendsFixtures {

    private TrendsFixtures() {}

    public static TrendQueries queries(TestDatabase database) {
        return new TrendQueries(database.database(), DisclosureControlFixtures.house());
    }
}
