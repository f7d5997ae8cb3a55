package org.homeward.interviews;

import org.homeward.support.TestDatabase;

/** The room Interviews over a test's own database, for the tests of other rooms. */
public final class InterviewsFixtures {

    private InterviewsFixtures() {}

    public static AccountQueries accounts(TestDatabase database) {
        return new AccountQueries(database.database());
    }

    public static IdentityQueries identities(TestDatabase database) {
        return new IdentityQueries(database.database());
    }

    public static InterviewQueries list(TestDatabase database) {
        return new InterviewQueries(database.database());
    }

    public static BreakGlassLedger glass(TestDatabase database) {
        return new BreakGlassLedger(database.database());
    }
}
