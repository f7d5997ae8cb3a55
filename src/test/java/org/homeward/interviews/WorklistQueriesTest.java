package org.homeward.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.support.Account.aChild;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.RecordedTime;
import org.homeward.store.NotReleased;
import org.homeward.support.Account;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.Geography;
import org.homeward.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DatabaseTest
class WorklistQueriesTest {

    private static final Viewer WORKER = new Viewer("cora", Role.CHILDRENS_SERVICES, Set.of(), null, null);
    private static final Viewer INTERVIEWER = new Viewer("ivy", Role.INTERVIEWER, Set.of(), "lantern", null);
    private static final Instant NOW = Instant.parse("2025-03-05T12:00:00Z");
    private static final DisclosureFilter YEAR =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));

    private final TestDatabase database;
    private final WorklistQueries worklist;

    WorklistQueriesTest(TestDatabase database) {
        this.database = database;
        this.worklist = new WorklistQueries(database.database(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void an_empty_county() {
        database.truncate();
    }

    private static Account returned() {
        return aChild().missingFrom("Harbour").on("2025-03-01 20:00").returned("2025-03-02 10:00");
    }

    @Test
    void a_child_who_returned_and_was_not_interviewed_waits_with_the_attempts_so_far() {
        Accounts.store(
                database, returned().offered("2025-03-02 12:00", "NO_ANSWER").offered("2025-03-03 12:00", "ACCEPTED"));

        assertThat(worklist.list(WORKER, YEAR)).singleElement().satisfies(child -> {
            assertThat(child.district()).isEqualTo("Harbour");
            assertThat(child.returned().day()).isEqualTo(LocalDate.of(2025, 3, 2));
            assertThat(child.attempts())
                    .extracting(WaitingChild.Attempt::outcome)
                    .containsExactly(OfferOutcome.NO_ANSWER, OfferOutcome.ACCEPTED);
            assertThat(child.lastSent()).isNotNull();
        });
    }

    @Test
    void nobody_waits_who_was_interviewed_needs_no_interview_or_has_not_returned() {
        Accounts.store(
                database,
                returned().interviewed("2025-03-04 15:30"),
                returned().interviewNotRequired(),
                aChild().missingFrom("Harbour").on("2025-03-01 20:00").stillMissing());

        assertThat(worklist.list(WORKER, YEAR)).isEmpty();
    }

    @Test
    void an_interview_that_was_broken_off_leaves_the_child_waiting() {
        Accounts.store(database, returned().interviewed("2025-03-04 15:30").brokenOff());

        assertThat(worklist.list(WORKER, YEAR)).hasSize(1);
    }

    @Test
    void a_child_who_declined_is_left_out_until_they_accept_and_a_carer_cannot_decline_for_them() {
        Accounts.store(
                database,
                returned().offered("2025-03-02 12:00", "DECLINED_BY_CHILD"),
                returned().offered("2025-03-02 12:00", "DECLINED_BY_CHILD").offered("2025-03-03 12:00", "ACCEPTED"),
                returned().offered("2025-03-02 12:00", "DECLINED_BY_CARER"));

        assertThat(worklist.list(WORKER, YEAR))
                .extracting(WaitingChild::next)
                .containsExactlyInAnyOrder(WaitingChild.Step.INTERVIEW, WaitingChild.Step.ASK_THE_CHILD);
    }

    @Test
    void one_interview_about_several_episodes_ends_the_waiting_for_all_of_them() {
        Accounts.store(
                database,
                returned()
                        .missingFrom("Harbour")
                        .on("2025-03-05 20:00")
                        .returned("2025-03-06 10:00")
                        .interviewedAboutAll("2025-03-07 15:00"));

        assertThat(worklist.list(WORKER, YEAR)).isEmpty();
    }

    @Test
    void several_episodes_that_wait_are_one_row_from_the_earlier_return() {
        Accounts.store(
                database,
                returned()
                        .offered("2025-03-02 12:00", "NO_ANSWER")
                        .missingFrom("Harbour")
                        .on("2025-03-05 20:00")
                        .returned("2025-03-06 10:00")
                        .offered("2025-03-06 12:00", "NO_ANSWER"));

        assertThat(worklist.list(WORKER, YEAR)).singleElement().satisfies(child -> {
            assertThat(child.returned().day()).isEqualTo(LocalDate.of(2025, 3, 2));
            assertThat(child.attempts())
                    .extracting(WaitingChild.Attempt::made)
                    .extracting(RecordedTime::day)
                    .containsExactly(LocalDate.of(2025, 3, 2), LocalDate.of(2025, 3, 6));
        });
    }

    @Test
    void a_child_who_is_missing_again_does_not_wait_meanwhile() {
        Accounts.store(
                database,
                returned().missingFrom("Harbour").on("2025-03-05 20:00").stillMissing());

        assertThat(worklist.list(WORKER, YEAR)).isEmpty();
    }

    @Test
    void whoever_else_asks_gets_no_row_and_every_child_shown_is_named_in_the_audit() {
        Accounts.store(database, returned(), returned());
        database.truncateAudit();

        List<WaitingChild> shown = worklist.list(WORKER, YEAR);

        assertThat(shown).hasSize(2);
        assertThat(database.listAsSuperuser(
                        "select unnest(children) from homeward.audit where what = 'worklist' order by 1"))
                .containsExactlyInAnyOrderElementsOf(shown.stream()
                        .map(child -> child.child().value().toString())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANALYST", "POLICE", "GOVERNANCE", "ADMIN"})
    void the_list_is_for_those_who_offer_interviews_or_coordinate_them(Role role) {
        Accounts.store(database, returned());

        assertThat(worklist.list(Viewer.of("someone", role), YEAR)).isEmpty();
    }

    @Test
    void a_board_is_answered_by_releases_alone() {
        Accounts.store(database, returned());

        assertThatThrownBy(() -> worklist.list(Viewer.of("bo", Role.BOARD), YEAR))
                .isInstanceOf(NotReleased.class);
    }

    @Test
    void an_interviewer_sees_the_children_of_their_provider_and_filters_narrow() {
        Accounts.store(database, returned());

        assertThat(worklist.list(INTERVIEWER, YEAR).size()
                        + worklist.list(new Viewer("tom", Role.INTERVIEWER, Set.of(), "other", null), YEAR)
                                .size())
                .isEqualTo(1);
        assertThat(worklist.list(WORKER, YEAR.with(Facet.CARE, Care.CARE))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANALYST", "POLICE", "CHILDRENS_SERVICES"})
    void others_who_read_records_have_the_numbers_of_each_provider(Role role) {
        Accounts.inEmpty(
                        database,
                        Geography.threeDistricts()
                                .provider("lantern", "Lantern", "")
                                .provider("tideway", "Tideway", ""))
                .store(
                        returned().provider("tideway"),
                        returned().provider("tideway").returned("2025-03-05 11:00"),
                        returned().provider("lantern").returned("2025-03-02 14:00"),
                        returned().provider(""),
                        returned().provider("tideway").interviewed("2025-03-04 15:30"));

        List<WaitingOfProvider> rows = worklist.byProvider(Viewer.of("ana", role), YEAR, 100_000);

        assertThat(rows)
                .containsExactly(
                        waiting("Lantern", 0, 0, 1, 0),
                        waiting("Tideway", 1, 0, 0, 1),
                        waiting(null, 1, 0, 0, 0),
                        waiting("", 2, 0, 1, 1));
    }

    @Test
    void where_a_service_has_been_silent_it_is_not_known() {
        Accounts.store(database, returned());

        assertThat(worklist.byProvider(Viewer.of("ana", Role.ANALYST), YEAR, -100_000))
                .last()
                .isEqualTo(waiting("", 0, 1, 0, 0));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"BOARD", "GOVERNANCE", "ADMIN"})
    void a_board_has_no_numbers_either(Role role) {
        Accounts.store(database, returned());

        assertThat(worklist.byProvider(Viewer.of("bo", role), YEAR, 100_000)).isEmpty();
    }

    private static WaitingOfProvider waiting(
            @Nullable String provider, int overdue, int notKnown, int today, int later) {
        return new WaitingOfProvider(provider, Count.of(overdue), Count.of(notKnown), Count.of(today), Count.of(later));
    }
}
