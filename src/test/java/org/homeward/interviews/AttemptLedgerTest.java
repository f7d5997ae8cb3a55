package org.homeward.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.coverage.CoverageFixtures;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.OfferMethod;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.RecordedTime;
import org.homeward.support.Account;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.Geography;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An attempt to offer an interview, recorded by hand. */
@DatabaseTest
class AttemptLedgerTest {

    private static final Instant NOW = Instant.parse("2025-03-03T09:30:20Z");
    private static final DisclosureFilter YEAR =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
    private static final Viewer IVY = new Viewer("ivy", Role.INTERVIEWER, Set.of(), "lantern", null);
    private static final Viewer ANALYST = Viewer.of("ana", Role.ANALYST);

    private final TestDatabase database;
    private final WorklistQueries worklist;
    private final AttemptLedger attempts;
    private final Accounts accounts;

    AttemptLedgerTest(TestDatabase database) {
        this.database = database;
        this.worklist = new WorklistQueries(database.database(), Clock.fixed(NOW, ZoneOffset.UTC));
        this.attempts = new AttemptLedger(database.database(), worklist, Clock.fixed(NOW, ZoneOffset.UTC));
        this.accounts = Accounts.inEmpty(
                database,
                Geography.threeDistricts().provider("lantern", "Lantern", "").provider("tideway", "Tideway", ""));
    }

    @BeforeEach
    void a_child_waits() {
        accounts.store(returned("lantern"));
    }

    private static Account returned(String provider) {
        return aChild().missingFrom("Harbour")
                .on("2025-03-01 20:00")
                .returned("2025-03-02 10:00")
                .provider(provider);
    }

    @Test
    void it_stands_in_the_worklist_and_in_coverage_at_once_and_is_gone_once_undone() {
        List<WaitingChild> before = worklist.list(IVY, YEAR);

        AttemptLedger.Attempt attempt =
                record(IVY, OfferMethod.PHONE, OfferOutcome.NO_ANSWER).orElseThrow();

        WaitingChild child = worklist.list(IVY, YEAR).getFirst();
        assertThat(child.attempts()).singleElement().satisfies(made -> {
            assertThat(made.method()).isEqualTo(OfferMethod.PHONE);
            assertThat(made.outcome()).isEqualTo(OfferOutcome.NO_ANSWER);
            assertThat(made.made()).extracting(RecordedTime::earliest).isEqualTo(Instant.parse("2025-03-03T09:30:00Z"));
        });
        assertThat(child.next()).isEqualTo(WaitingChild.Step.OTHER_METHOD);
        assertThat(offered()).isEqualTo(Count.of(1));

        assertThat(attempts.undo(IVY, attempt)).isTrue();

        assertThat(worklist.list(IVY, YEAR)).isEqualTo(before);
        assertThat(offered()).isEqualTo(Count.ZERO);
        assertThat(attempts.undo(IVY, attempt)).as("a second time").isFalse();
    }

    @Test
    void it_counts_for_every_episode_about_which_the_child_waits() {
        database.truncate();
        Accounts.inEmpty(database, Geography.threeDistricts().provider("lantern", "Lantern", ""))
                .store(returned("lantern")
                        .missingFrom("Harbour")
                        .on("2025-03-02 20:00")
                        .returned("2025-03-03 08:00")
                        .provider("lantern"));

        record(IVY, OfferMethod.VISIT, OfferOutcome.ACCEPTED);

        assertThat(offered()).isEqualTo(Count.of(2));
        assertThat(worklist.list(IVY, YEAR))
                .singleElement()
                .satisfies(child -> assertThat(child.next()).isEqualTo(WaitingChild.Step.INTERVIEW));
    }

    @Test
    void a_child_who_declined_leaves_the_worklist() {
        record(IVY, OfferMethod.PHONE, OfferOutcome.DECLINED_BY_CHILD);

        assertThat(worklist.list(IVY, YEAR)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "INTERVIEWER")
    void nobody_else_records_one(Role role) {
        assertThat(record(new Viewer("ivy", role, Set.of(), null, null), OfferMethod.PHONE, OfferOutcome.NO_ANSWER))
                .isEmpty();
        assertThat(offered()).isEqualTo(Count.ZERO);
    }

    @Test
    void a_child_of_another_provider_or_one_who_does_not_exist_is_not_recorded_about() {
        Viewer other = new Viewer("tom", Role.INTERVIEWER, Set.of(), "tideway", null);

        assertThat(record(other, OfferMethod.PHONE, OfferOutcome.NO_ANSWER)).isEmpty();
        assertThat(attempts.record(
                        IVY, YEAR, new ChildId(UUID.randomUUID()), OfferMethod.PHONE, OfferOutcome.NO_ANSWER))
                .isEmpty();
        assertThat(offered()).isEqualTo(Count.ZERO);
    }

    @Test
    void only_who_recorded_it_takes_it_back() {
        AttemptLedger.Attempt attempt =
                record(IVY, OfferMethod.PHONE, OfferOutcome.NO_ANSWER).orElseThrow();

        assertThat(attempts.undo(new Viewer("ada", Role.INTERVIEWER, Set.of(), "lantern", null), attempt))
                .isFalse();
        assertThat(attempts.undo(Viewer.of("ivy", Role.ANALYST), attempt)).isFalse();
        assertThat(offered()).isEqualTo(Count.of(1));
    }

    @Test
    void both_are_in_the_audit_under_the_child() {
        AttemptLedger.Attempt attempt =
                record(IVY, OfferMethod.PHONE, OfferOutcome.NO_ANSWER).orElseThrow();
        attempts.undo(IVY, attempt);

        assertThat(database.listAsSuperuser(
                        "select what from homeward.audit where user_name = 'ivy' and kind = 'CHANGE' and ? = any (children) order by number",
                        attempt.child().value().toString()))
                .containsExactly("attempt recorded", "attempt undone");
    }

    private Optional<AttemptLedger.Attempt> record(Viewer viewer, OfferMethod method, OfferOutcome outcome) {
        ChildId child = worklist.list(IVY, YEAR).getFirst().child();
        return attempts.record(viewer, YEAR, child, method, outcome);
    }

    private Count offered() {
        return CoverageFixtures.queries(database)
                .byDistrict(ANALYST, YEAR)
                .whole()
                .offered();
    }
}
