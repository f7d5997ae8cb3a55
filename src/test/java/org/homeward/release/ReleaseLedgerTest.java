package org.homeward.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.homeward.support.Account.aChild;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalFixtures;
import org.homeward.approval.ApprovalLedger;
import org.homeward.approval.ApprovalRefused;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.release.ReleaseQueries.ListedRelease;
import org.homeward.release.ReleaseQueries.RoomPreview;
import org.homeward.store.FrozenTable;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.Geography;
import org.homeward.support.TestDatabase;
import org.homeward.trends.TrendQueries;
import org.homeward.trends.TrendsFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ReleaseLedgerTest {

    private static final Viewer ONE = Viewer.of("one", Role.ANALYST);
    private static final Viewer TWO = Viewer.of("two", Role.ANALYST);
    private static final Viewer BOARD = Viewer.of("bo", Role.BOARD);

    private final TestDatabase database;
    private final ReleaseQueries releases;
    private final ApprovalLedger approvals;

    ReleaseLedgerTest(TestDatabase database) {
        this.database = database;
        this.releases = new ReleaseQueries(database.database());
        this.approvals = ApprovalFixtures.ledger(database);
    }

    @BeforeEach
    void store() {
        Accounts.inEmpty(database, Geography.threeDistricts()).store(aChild().missingFrom("Harbour"));
    }

    @Test
    void a_number_that_a_room_did_not_protect_goes_into_no_release() {
        FrozenTable exact = new FrozenTable("trends", "by month", "2026-07-01..2026-07-31", "{\"whole\":\"=7\"}");
        FrozenTable hidden = new FrozenTable("trends", "by month", "2026-07-01..2026-07-31", "{\"whole\":\"<5\"}");

        assertThatThrownBy(() -> ReleaseLedger.requireNoExactNumber(List.of(hidden, exact)))
                .hasMessageContaining("trends", "by month", ".whole");
        ReleaseLedger.requireNoExactNumber(List.of(hidden));
    }

    @Test
    void a_release_goes_out_by_a_second_person_and_boards_read_it_only_then() {
        ReleaseLedger ledger = on("2026-11-20");
        ledger.prepare(ONE, (done, of) -> {});
        assertThat(releases.list(ONE)).extracting(ListedRelease::isOut).containsExactly(false);
        assertThat(releases.list(BOARD)).isEmpty();

        Approval request = asked(ledger, ONE);
        assertThatThrownBy(() -> ledger.letOut(ONE, request, newest(), "I looked at it"))
                .isInstanceOf(ApprovalRefused.class);
        ledger.letOut(TWO, request, newest(), "I looked at it");

        assertThat(releases.list(BOARD))
                .singleElement()
                .satisfies(out -> assertThat(out.preparedBy() + " " + out.releasedBy() + " " + out.dueOn())
                        .isEqualTo("one two 2026-11-01"));
    }

    @Test
    void whoever_prepared_it_does_not_let_it_out_though_another_asked() {
        ReleaseLedger ledger = on("2026-11-20");
        ledger.prepare(ONE, (done, of) -> {});
        Approval request = asked(ledger, TWO);

        assertThatThrownBy(() -> ledger.letOut(ONE, request, newest(), "I looked at it"))
                .isInstanceOf(ApprovalRefused.class);
        assertThatThrownBy(() -> approvals.approve(ONE, request.id(), "around the ledger", (dsl, approved) -> 0))
                .as("the database refuses it, too")
                .isInstanceOf(RuntimeException.class);
        assertThat(newest().isOut()).isFalse();
    }

    @Test
    void a_month_is_prepared_once_and_the_next_only_when_the_one_before_went_out() {
        assertThat(on("2026-11-20").prepare(ONE, (done, of) -> {})).isPresent();
        assertThat(on("2026-11-30").prepare(TWO, (done, of) -> {})).isEmpty();
        assertThatThrownBy(() -> on("2026-12-02").prepare(TWO, (done, of) -> {}))
                .isInstanceOf(ReleaseWaiting.class);

        on("2026-11-20").discard(TWO, newest().number());
        assertThat(on("2026-12-02").prepare(TWO, (done, of) -> {}))
                .map(ReleaseLedger.Prepared::dueOn)
                .contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void what_went_out_is_never_changed_or_withdrawn() {
        ReleaseLedger ledger = on("2026-11-20");
        ledger.prepare(ONE, (done, of) -> {});
        database.run("insert into homeward.frozen_table (release_id, room, what, filter, content)"
                + " select id, 'coverage', 'by district', 'x', '[9,5,6,3]' from homeward.release");
        ledger.letOut(TWO, asked(ledger, ONE), newest(), "I looked at it");

        for (String change : new String[] {
            "update homeward.release set method = 'another'",
            "delete from homeward.release",
            "update homeward.frozen_table set content = '[8,5,6,3]'",
            "delete from homeward.frozen_table",
            "insert into homeward.frozen_table (release_id, room, what, filter, content)"
                    + " select id, 'coverage', 'by care', 'x', '[9,5,6,3]' from homeward.release"
        }) {
            assertThatThrownBy(() -> database.run(change))
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("never changed");
        }
        on("2026-11-20").discard(TWO, newest().number());
        assertThat(releases.list(BOARD)).hasSize(1);
    }

    @Test
    void the_application_lets_nothing_out_around_a_request() {
        on("2026-11-20").prepare(ONE, (done, of) -> {});

        assertThatThrownBy(() -> database.database()
                        .writeUnversioned(
                                Viewer.system("release"),
                                dsl -> dsl.execute(
                                        "update homeward.release set released_by = 'two'," + " released_at = now()")))
                .rootCause()
                .hasMessageContaining("approved request");
    }

    @Test
    void a_line_over_a_quarter_does_not_release_its_months_again() {
        ReleaseQuestions questions = mock(ReleaseQuestions.class);
        DisclosureFilter quarter = DisclosureFilter.of(new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)));
        TrendQueries trends = TrendsFixtures.queries(database);
        when(questions.about(any(), any(), anyLong()))
                .thenAnswer(about -> List.of(quarter.withAsOf(about.getArgument(2))));
        doAnswer(asked -> trends.byMonth(asked.getArgument(0), asked.getArgument(1)))
                .when(questions)
                .ask(any(), any());

        ledger(questions, "2026-11-20").prepare(ONE, (done, of) -> {});

        assertThat(releases.preview(ONE, newest().number()))
                .extracting(RoomPreview::room, RoomPreview::tables)
                .containsExactly(tuple("trends", 1));
    }

    @Test
    void a_request_lets_out_what_was_looked_at_and_nothing_prepared_in_its_place() {
        ReleaseLedger ledger = on("2026-11-20");
        ledger.prepare(ONE, (done, of) -> {});
        Approval request = asked(ledger, ONE);
        ledger.discard(ONE, newest().number());
        ledger.prepare(ONE, (done, of) -> {});

        assertThatThrownBy(
                        () -> approvals.approve(TWO, request.id(), "I looked at it", (dsl, approved) -> approved.id()))
                .hasMessageContaining("there is no such release");
        assertThat(newest().isOut()).isFalse();
    }

    private Approval asked(ReleaseLedger ledger, Viewer viewer) {
        ledger.askToLetOut(viewer, newest(), "the figures are right");
        return ApprovalFixtures.queries(database)
                .listOpen(TWO.forPurpose(Purpose.SAFEGUARDING_REVIEW))
                .getFirst();
    }

    private ListedRelease newest() {
        return releases.list(ONE).getFirst();
    }

    private ReleaseLedger on(String day) {
        return ledger(mock(ReleaseQuestions.class), day);
    }

    private ReleaseLedger ledger(ReleaseQuestions questions, String day) {
        return new ReleaseLedger(
                database.database(),
                questions,
                DisclosureControlFixtures.house(),
                ReferenceFixtures.lists(database),
                approvals,
                Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneId.of("Europe/London")));
    }
}
