package org.homeward.reference;

import org.homeward.support.TestDatabase;

/** Reference queries over a test's own database. */
public final class ReferenceFixtures {

    private ReferenceFixtures() {}

    public static ReferenceQueries lists(TestDatabase database) {
        return new ReferenceQueries(database.database());
    }

    public static PaperMapQueries paperMaps(TestDatabase database) {
        return new PaperMapQueries(database.database());
    }

    public static GeographyQueries geography(TestDatabase database) {
        return new GeographyQueries(database.database());
    }
}
