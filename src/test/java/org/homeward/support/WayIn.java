package org.homeward.support;

import java.time.Clock;
import org.homeward.intake.Intake;
import org.homeward.intake.keep.DisclosureLedger;
import org.homeward.intake.reference.ReferenceIntake;
import org.homeward.intake.reference.ReferenceLedger;

/** The real way in, to a test's own database. */
public record WayIn(Intake intake, ReferenceIntake reference) {

    public static WayIn to(TestDatabase database) {
        return to(database, SmallCounty.CLOCK);
    }

    /** For what is sent on another day than that of the small county. */
    public static WayIn to(TestDatabase database, Clock clock) {
        return new WayIn(
                new Intake(new DisclosureLedger(database.sight()), clock),
                new ReferenceIntake(new ReferenceLedger(database.sight())));
    }

    /** With the areas, agencies and providers of {@link SmallCounty}; loading them again changes nothing. */
    public static WayIn withSmallCounty(TestDatabase database) {
        WayIn way = to(database);
        way.reference().load(SmallCounty.SENDER, SmallCounty.reference());
        return way;
    }
}
