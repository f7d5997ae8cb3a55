package org.homeward.architecture.violations.people;

/** A deliberate violation: a query without a viewer. */
public final class PersonQueries {
    public int countAll() {
        return 0;
    }
}
