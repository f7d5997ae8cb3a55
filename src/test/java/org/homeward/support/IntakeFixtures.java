package org.homeward.support;

import java.time.Clock;
import org.homeward.approval.ApprovalFixtures;
import org.homeward.intake.Intake;
import org.homeward.intake.reference.ReferenceIntake;
import org.homeward.intake.reference.ReferenceLedger;
import org.homeward.intake.store.ImportWriter;

/** The real intake, over a test's own database. */
public record IntakeFixtures(Intake intake, ReferenceIntake reference) {

    public static IntakeFixtures to(TestDatabase database) {
        return to(database, SmallCounty.CLOCK);
    }

    /** For files that are sent on another day than that of the small county. */
    public static IntakeFixtures to(TestDatabase database, Clock clock) {
        return new IntakeFixtures(
                new Intake(new ImportWriter(database.database(), ApprovalFixtures.ledger(database)), clock),
                new ReferenceIntake(new ReferenceLedger(database.database())));
    }

    /** With the areas, agencies and providers of {@link SmallCounty}; loading them again changes nothing. */
    public static IntakeFixtures withSmallCounty(TestDatabase database) {
        IntakeFixtures fixtures = to(database);
        fixtures.reference().load(SmallCounty.SENDER, SmallCounty.reference());
        return fixtures;
    }
}
