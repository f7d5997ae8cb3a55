package org.homeward.support;

import java.time.Clock;
import java.time.Duration;
import org.homeward.approval.ApprovalFixtures;
import org.homeward.approval.ApprovalLedger;
import org.homeward.approval.ApprovalQueries;
import org.homeward.intake.Intake;
import org.homeward.intake.reference.ReferenceIntake;
import org.homeward.intake.reference.ReferenceLedger;
import org.homeward.intake.store.ImportWriter;
import org.homeward.intake.store.UnusualLimits;
import org.homeward.intake.store.WaitingSets;
import org.homeward.store.AuditedDatabase;

/** The real intake, over a test's own database. */
public record IntakeFixtures(Intake intake, ReferenceIntake reference) {

    public static IntakeFixtures to(TestDatabase database) {
        return to(database, SmallCounty.CLOCK);
    }

    /** For files that are sent on another day than that of the small county. */
    public static IntakeFixtures to(TestDatabase database, Clock clock) {
        return to(database.database(), clock);
    }

    public static IntakeFixtures to(AuditedDatabase database, Clock clock) {
        ApprovalLedger approvals = ApprovalFixtures.ledger(database, SmallCounty.CLOCK);
        WaitingSets waiting = new WaitingSets(database, approvals, new ApprovalQueries(database, SmallCounty.CLOCK));
        ImportWriter writer =
                new ImportWriter(database, approvals, waiting, new UnusualLimits(20, 1, Duration.ofDays(365), clock));
        return new IntakeFixtures(
                new Intake(writer, waiting, clock), new ReferenceIntake(new ReferenceLedger(database, approvals)));
    }

    public static WaitingSets waiting(TestDatabase database) {
        return new WaitingSets(
                database.database(), ApprovalFixtures.ledger(database), ApprovalFixtures.queries(database));
    }

    /** With the areas, agencies and providers of {@link SmallCounty}; loading them again changes nothing. */
    public static IntakeFixtures withSmallCounty(TestDatabase database) {
        IntakeFixtures fixtures = to(database);
        fixtures.reference().load(SmallCounty.SENDER, SmallCounty.reference());
        return fixtures;
    }
}
