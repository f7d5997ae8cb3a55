package org.homeward.support;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.homeward.approval.ApprovalFixtures;
import org.homeward.approval.ApprovalLedger;
import org.homeward.approval.ApprovalQueries;
import org.homeward.disclosure.Translator;
import org.homeward.intake.Intake;
import org.homeward.intake.ValidSet;
import org.homeward.intake.check.Checker;
import org.homeward.intake.check.ParsedSet;
import org.homeward.intake.check.ReferenceData;
import org.homeward.intake.reference.ReferenceIntake;
import org.homeward.intake.reference.ReferenceLedger;
import org.homeward.intake.store.ImportWriter;
import org.homeward.intake.store.UnusualLimits;
import org.homeward.intake.store.WaitingSets;
import org.homeward.print.Translations;
import org.homeward.store.AuditedDatabase;

/** The real intake, over a test's own database. */
public record IntakeFixtures(Intake intake, ReferenceIntake reference) {

    public static final Translator ENGLISH = Translations.english()::translate;

    public static IntakeFixtures to(TestDatabase database) {
        return to(database, SmallCounty.CLOCK);
    }

    /** For files that are sent on another day than that of the small county. */
    public static IntakeFixtures to(TestDatabase database, Clock clock) {
        return to(database.database(), clock);
    }

    public static IntakeFixtures to(AuditedDatabase database, Clock clock) {
        ApprovalLedger approvals = ApprovalFixtures.ledger(database, SmallCounty.CLOCK);
        return new IntakeFixtures(
                new Intake(writer(database, clock), waiting(database), clock),
                new ReferenceIntake(new ReferenceLedger(database, approvals)));
    }

    private static WaitingSets waiting(AuditedDatabase database) {
        return new WaitingSets(
                database,
                ApprovalFixtures.ledger(database, SmallCounty.CLOCK),
                new ApprovalQueries(database, SmallCounty.CLOCK));
    }

    private static ImportWriter writer(AuditedDatabase database, Clock clock) {
        return new ImportWriter(
                database,
                ApprovalFixtures.ledger(database, SmallCounty.CLOCK),
                waiting(database),
                new UnusualLimits(20, 1, Duration.ofDays(365), clock));
    }

    /** What is known of the small county before a set is checked, for tests that check many. */
    public static ReferenceData known(TestDatabase database) {
        withSmallCounty(database);
        AtomicReference<ReferenceData> known = new AtomicReference<>();
        ParsedSet parsed = ParsedSet.of(new ValidSet("known").files());
        writer(database.database(), SmallCounty.CLOCK).preview(SmallCounty.SENDER, parsed, reference -> {
            known.set(reference);
            return new Checker(SmallCounty.CLOCK).check(parsed, reference);
        });
        return Objects.requireNonNull(known.get());
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
