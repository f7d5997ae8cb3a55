package org.homeward.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.homeward.intake.store.ImportResult;

/**
 * Accounts in the database of one test, sent through the real intake: into the {@link SmallCounty} on 15 January 2026, or
 * into an emptied database with a geography of the test's own at noon on 20 November 2026.
 */
public final class Accounts {

    private static final String NOON = "2026-11-20T12:00:00Z";

    private final TestDatabase database;
    private final IntakeFixtures intake;
    private final Geography geography;

    private Accounts(TestDatabase database, Geography geography) {
        this.database = database;
        this.intake = IntakeFixtures.to(database, Clock.fixed(Instant.parse(NOON), ZoneOffset.UTC));
        this.geography = geography;
    }

    /** Removes everything that earlier tests of the class stored, and stores this geography. */
    public static Accounts inEmpty(TestDatabase database, Geography geography) {
        database.truncate();
        Accounts accounts = new Accounts(database, geography);
        accounts.intake.reference().load(SmallCounty.SENDER, geography.reference());
        accounts.dateChanges();
        database.truncateAudit();
        return accounts;
    }

    /** Stores these accounts, with the small county below them; every row must be accepted. */
    public static ImportResult store(TestDatabase database, Account... accounts) {
        return load(IntakeFixtures.withSmallCounty(database), SmallCounty.GEOGRAPHY, accounts);
    }

    /** Stores these accounts; every row must be accepted. The answer is the number of the change that recorded them. */
    public long store(Account... accounts) {
        load(intake, geography, accounts);
        return dateChanges();
    }

    /** The database dates a change by its own clock; a figure of a test does not depend on the day on which it runs. */
    private long dateChanges() {
        return database.listAsSuperuser("update homeward.change set made_at = '" + NOON + "' returning number").stream()
                .mapToLong(Long::parseLong)
                .max()
                .orElseThrow();
    }

    private static ImportResult load(IntakeFixtures intake, Geography geography, Account... accounts) {
        ImportResult result = intake.intake().load(SmallCounty.SENDER, AccountFiles.of(geography, accounts));
        assertThat(result.rejected())
                .as("rows of the fixture that were rejected")
                .isEmpty();
        return result;
    }
}
