package org.homeward.places;

import org.homeward.access.DisclosureControlFixtures;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.support.TestDatabase;

/** The counts of places over a test's own database. */
public final class PlacesFixtures {

    private PlacesFixtures() {}

    public static PlaceQueries queries(TestDatabase database) {
        return new PlaceQueries(
                database.database(), ReferenceFixtures.geography(database), DisclosureControlFixtures.house());
    }
}
