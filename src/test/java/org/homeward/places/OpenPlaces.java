package org.homeward.places;

import org.homeward.access.OpenControl;
import org.homeward.reference.OpenReference;
import org.homeward.support.TestDatabase;

/** The counts of places over a test's own database. */
public final class OpenPlaces {

    private OpenPlaces() {}

    public static PlaceQueries queries(TestDatabase database) {
        return new PlaceQueries(database.sight(), OpenReference.geography(database), OpenControl.house());
    }
}
