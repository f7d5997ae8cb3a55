package org.homeward.support;

import java.time.Clock;
import java.time.Duration;
import org.homeward.approval.ApprovalFixtures;
import org.homeward.approval.ApprovalLedger;
import org.homeward.intake.Intake;
import org.homeward.intake.reference.PostcodeLedger;
import org.homeward.intake.reference.ReferenceIntake;
import org.homeward.intake.reference.ReferenceLedger;
import org.homeward.intake.store.ImportWriter;
import org.homeward.intake.store.PlaceAssignment;
import org.homeward.intake.store.UnusualLimits;
import org.homeward.intake.store.WaitingSets;

/** The real intake, over a test's own database. */
public record IntakeFixtures(Intake intake, ReferenceIntake reference) {

    public static IntakeFixtures to(TestDatabase database) {
        return to(database, SmallCounty.CLOCK);
    }

    /** For files that are sent on another day than that of the small county. */
    public static IntakeFixtures to(TestDatabase database, Clock clock) {
        ApprovalLedger approvals = ApprovalFixtures.ledger(database);
        WaitingSets waiting = waiting(database);
        ImportWriter writer = new ImportWriter(
                database.database(), approvals, waiting, new UnusualLimits(20, 1, Duration.ofDays(365), clock));
        return new IntakeFixtures(
                new Intake(writer, waiting, clock),
                new ReferenceIntake(
                        new ReferenceLedger(database.database(), approvals),
                        new PostcodeLedger(database.database()),
                        new PlaceAssignment(database.database())));
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
