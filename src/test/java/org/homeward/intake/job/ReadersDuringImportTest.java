package org.homeward.intake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.coverage.CoverageFixtures;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.intake.store.ImportResult;
import org.homeward.interviews.InterviewsFixtures;
import org.homeward.places.PlacesFixtures;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** While a set is being stored, readers wait for nothing, and read what was stored before. */
@DatabaseTest
class ReadersDuringImportTest {

    private static final Viewer POLICE = Viewer.of("po", Role.POLICE).forPurpose(Purpose.SAFEGUARDING_REVIEW);
    private static final DisclosureFilter YEAR =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
    private static final int CHILDREN = 30;
    /** Whoever waited for the import would wait until it is let go, which is after all of them. */
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private final TestDatabase database;
    private final IntakeFixtures intake;

    ReadersDuringImportTest(TestDatabase database) {
        this.database = database;
        this.intake = IntakeFixtures.withSmallCounty(database);
    }

    @Test
    void readers_wait_for_nothing_while_an_import_holds_all_that_it_wrote() throws Exception {
        intake.intake().load(SmallCounty.SENDER, new LargeSet("before", CHILDREN).files());
        Count children = children();
        ChildId child = new ChildId(java.util.UUID.fromString(
                database.queryAsSuperuser("select public_id::text from homeward.child_key order by id limit 1")));

        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                Connection holding = database.asSuperuser()) {
            holding.setAutoCommit(false);
            // Nobody writes this table, and everybody reads it: the import stops here, with all its locks.
            holding.createStatement().execute("lock table homeward.factor_version in share row exclusive mode");
            Future<ImportResult> storing = threads.submit(
                    () -> intake.intake().load(SmallCounty.SENDER, new LargeSet("during", CHILDREN).files()));
            awaitWaiting();

            Future<?> reading = threads.submit(() -> {
                assertThat(children()).isEqualTo(children);
                assertThat(CoverageFixtures.queries(database).byCare(POLICE, YEAR))
                        .isNotNull();
                assertThat(InterviewsFixtures.accounts(database).open(POLICE, child))
                        .isPresent();
            });
            assertThatCode(() -> reading.get(AT_MOST.toSeconds(), TimeUnit.SECONDS))
                    .doesNotThrowAnyException();
            assertThat(storing.isDone()).isFalse();

            holding.rollback();
            assertThat(storing.get().added()).isEqualTo(CHILDREN * 7);
        }
        assertThat(children()).isEqualTo(Count.of(2 * CHILDREN));
    }

    private Count children() {
        return PlacesFixtures.queries(database)
                .countByArea(POLICE, YEAR, AreaKind.DISTRICT)
                .whole()
                .children();
    }

    private void awaitWaiting() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            if (!database.queryAsSuperuser("select count(*)::text from pg_locks where not granted")
                    .equals("0")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The import did not come as far as the table that it waits for.");
    }
}
