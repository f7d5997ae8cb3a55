package org.homeward.trends;

import org.homeward.access.OpenControl;
import org.homeward.support.TestDatabase;

/** The counts by month over a test's own database. */
public final class OpenTrends {

    private OpenTrends() {}

    public static TrendQueries queries(TestDatabase database) {
        return new TrendQueries(database.sight(), OpenControl.house());
    }
}
