package org.homeward.people;

import org.homeward.support.TestDatabase;

/** The counts of persons of concern over a test's own database. */
public final class PeopleFixtures {

    private PeopleFixtures() {}

    public static PersonQueries queries(TestDatabase database) {
        return new PersonQueries(database.database());
    }
}
