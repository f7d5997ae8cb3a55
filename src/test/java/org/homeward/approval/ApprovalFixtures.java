package org.homeward.approval;

import java.time.Clock;
import java.time.Duration;
import org.homeward.access.CurrentViewer;
import org.homeward.access.StepUp;
import org.homeward.store.AuditedDatabase;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;

/** The ledger and the queries of a test's own database. */
public final class ApprovalFixtures {

    static final Duration LASTS = Duration.ofDays(7);

    private ApprovalFixtures() {}

    public static ApprovalLedger ledger(TestDatabase database) {
        return ledger(database, SmallCounty.CLOCK);
    }

    public static ApprovalLedger ledger(TestDatabase database, Clock clock) {
        return ledger(database.database(), clock);
    }

    public static ApprovalLedger ledger(AuditedDatabase database, Clock clock) {
        return new ApprovalLedger(database, clock, LASTS, stepUp());
    }

    /** Asks nobody: no test is signed in. */
    public static StepUp stepUp() {
        return new StepUp(new CurrentViewer(), SmallCounty.CLOCK);
    }

    public static ApprovalQueries queries(TestDatabase database) {
        return new ApprovalQueries(database.database(), SmallCounty.CLOCK);
    }
}
