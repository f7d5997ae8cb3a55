package org.homeward.store;

import static org.homeward.store.db.homeward.Tables.INTERVIEW_KEY;
import static org.homeward.store.db.homeward.Tables.STATEMENT_VERSION;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Disclosed.push;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.adversarial.Prove;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.Geography;
import org.homeward.support.TestDatabase;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/**
 * Eight threads share four connections as changing viewers or without one. Each sees only the rows of its viewer, and the
 * connection keeps no viewer.
 */
@DatabaseTest
class PoolCheckoutsProofTest {

    private static final int THREADS = 8;
    private static final ReadRequest COUNT =
            ReadRequest.counts("places", "checkouts", DisclosureFilter.of(Period.yearTo(LocalDate.of(2025, 12, 31))));

    /** A viewer with the expected counts: statements that may be counted, interviews that may be opened. */
    private record Expected(Viewer viewer, int statements, int interviews) {}

    private final TestDatabase database;
    private final List<Expected> expectations = List.of(
            new Expected(Viewer.of("analyst", Role.ANALYST), 2, 2),
            new Expected(Viewer.of("board", Role.BOARD), 0, 0),
            new Expected(new Viewer("lantern", Role.INTERVIEWER, java.util.Set.of(), "lantern", null), 1, 1),
            new Expected(new Viewer("nowhere", Role.POLICE, java.util.Set.of("E07000000"), null, null), 0, 0),
            new Expected(Viewer.of("governance", Role.GOVERNANCE), 0, 0),
            new Expected(Viewer.system("signin"), 0, 0));

    PoolCheckoutsProofTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void a_pooled_connection_never_carries_another_viewer() throws Exception {
        Accounts accounts = Accounts.inEmpty(database, Geography.threeDistricts());
        for (String provider : List.of("lantern", "tideway")) {
            accounts.store(aChild().missingFrom("Harbour")
                    .on("2025-03-02 20:00")
                    .interviewed("2025-03-04 10:00")
                    .interviewedBy(provider)
                    .disclosed(push("friends"), push("bullying").objected()));
        }
        Prove proof = Prove.sized("pool-checkouts", 400, 10_000);
        List<Callable<Optional<String>>> checkouts = new ArrayList<>();
        var dice = proof.random();
        for (int i = 0; i < proof.size(); i++) {
            int who = dice.nextInt(expectations.size() + 1);
            boolean undone = dice.nextInt(5) == 0;
            checkouts.add(() -> who == expectations.size() ? asNobody() : as(expectations.get(who), undone));
        }
        List<String> failures = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Optional<String>> answer : threads.invokeAll(checkouts)) {
                answer.get().ifPresent(failures::add);
            }
        }
        proof.report(checkouts.size(), failures);
    }

    private Optional<String> as(Expected expected, boolean undone) {
        if (undone) {
            try {
                database.database().read(expected.viewer(), COUNT, dsl -> {
                    throw new IllegalStateException("undone");
                });
            } catch (IllegalStateException rolledBack) {
                return asNobody();
            }
        }
        return database.database().read(expected.viewer(), COUNT, dsl -> {
            String viewer = dsl.select(DSL.field("current_setting('homeward.viewer')", String.class))
                    .fetchSingle()
                    .value1();
            return differs(expected.viewer().name(), viewer)
                    .or(() ->
                            differs(expected.viewer().name(), expected.statements(), dsl.fetchCount(STATEMENT_VERSION)))
                    .or(() -> differs(expected.viewer().name(), expected.interviews(), dsl.fetchCount(INTERVIEW_KEY)));
        });
    }

    /** A connection straight from the pool, whichever viewer used it last. */
    private Optional<String> asNobody() {
        try (Connection connection = database.app().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coalesce(current_setting('homeward.viewer', true), ''),"
                                + " (select count(*) from homeward.statement_version) + (select count(*) from homeward.change)")) {
            row.next();
            String viewer = row.getString(1);
            return differs("", viewer).or(() -> rowsSeen(row));
        } catch (SQLException failed) {
            return Optional.of("nobody: " + failed.getSQLState());
        }
    }

    private static Optional<String> rowsSeen(ResultSet row) {
        try {
            return differs("nobody", 0, row.getInt(2));
        } catch (SQLException failed) {
            return Optional.of("nobody: " + failed.getSQLState());
        }
    }

    private static Optional<String> differs(String expected, Object seen) {
        return expected.equals(seen) ? Optional.empty() : Optional.of(expected + " found " + seen);
    }

    private static Optional<String> differs(String who, int expected, int seen) {
        return expected == seen ? Optional.empty() : Optional.of(who + " saw " + seen + " rows, not " + expected);
    }
}
