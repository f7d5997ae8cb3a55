package org.homeward.architecture.violations.people;

/** A violation kept on purpose: a query without a viewer. */
public final class PersonQueries {
    public int countAll() {
        return 0;
    }
}
