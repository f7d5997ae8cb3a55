package org.homeward.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.StepUp;
import org.homeward.access.UserPrincipal;
import org.homeward.access.UserPrincipal.AccountStatus;
import org.homeward.access.UserPrincipal.Factor;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval.Decision;
import org.homeward.approval.Approval.Request;
import org.homeward.approval.ApprovalRefused.Why;
import org.homeward.support.DatabaseTest;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A request is asked, shown, decided once by somebody else or expired, and each step is audited. */
@DatabaseTest
class ApprovalTest {

    private static final Viewer ONE = reader("one");
    private static final Viewer TWO = reader("two");
    private static final Request STRICTER =
            new Request(ApprovalKind.SETTING, "homeward.disclosure.threshold", "5", "10", "the board asked for it");

    private final TestDatabase database;
    private final ApprovalLedger ledger;
    private final ApprovalQueries requests;

    ApprovalTest(TestDatabase database) {
        this.database = database;
        this.ledger = ApprovalFixtures.ledger(database);
        this.requests = ApprovalFixtures.queries(database);
    }

    @BeforeEach
    void empty() {
        database.truncate();
        database.run("insert into homeward.setting_value (name, value) values ('" + STRICTER.subject() + "', '"
                + STRICTER.before() + "')");
    }

    /** A session that somebody left open is no second person. */
    @Test
    void approving_needs_a_fresh_code_and_declining_needs_none() {
        long id = ledger.ask(ONE, STRICTER);
        UserPrincipal left = new UserPrincipal(TWO, "", AccountStatus.ACTIVE)
                .withFactor(
                        Factor.ENTERED,
                        SmallCounty.CLOCK.instant().minus(StepUp.FRESH).minusSeconds(1));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(left, null, List.of()));
        try {
            assertThatThrownBy(() -> ledger.approve(TWO, id, "as agreed", (dsl, approved) -> approved))
                    .isInstanceOf(StepUp.Required.class);
            assertThat(requests.listOpen(TWO)).hasSize(1);
            ledger.decline(TWO, id, "not now");
            assertThat(requests.listOpen(TWO)).isEmpty();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void an_approved_request_takes_effect_once_and_its_history_names_everybody_and_both_values() {
        long id = ledger.ask(ONE, STRICTER);
        assertThat(requests.listOpen(TWO)).singleElement().satisfies(open -> {
            assertThat(open.askedBy()).isEqualTo("one");
            assertThat(open.reason()).isEqualTo("the board asked for it");
        });

        String stored = ledger.approve(TWO, id, "agreed with the board", (dsl, approved) -> approved.after());
        assertThat(stored).isEqualTo("10");

        assertThat(requests.listOpen(TWO)).isEmpty();
        for (Viewer reader : new Viewer[] {ONE, TWO, Viewer.of("gov", Role.GOVERNANCE)}) {
            assertThat(requests.listDecided(reader, 9)).singleElement().satisfies(decided -> {
                assertThat(decided.outcome())
                        .isEqualTo(new Approval.Outcome(
                                Decision.APPROVED, "two", SmallCounty.CLOCK.instant(), "agreed with the board"));
                assertThat(decided.before() + decided.after()).isEqualTo("510");
            });
        }
        refused(Why.NO_LONGER_OPEN, () -> ledger.approve(TWO, id, "once more", (dsl, approved) -> 0));
        assertThat(audited())
                .containsExactly(
                        "one setting asked " + STRICTER.subject() + " 5 > 10",
                        "two setting approved " + STRICTER.subject() + " 5 > 10");
    }

    @Test
    void an_effect_that_fails_leaves_the_request_open() {
        long id = ledger.ask(ONE, STRICTER);

        assertThatThrownBy(() -> ledger.approve(TWO, id, "agreed", (dsl, approved) -> {
                    throw new IllegalStateException("not stored");
                }))
                .hasMessage("not stored");
        assertThat(requests.listOpen(TWO)).hasSize(1);
    }

    @Test
    void who_asked_withdraws_and_never_approves() {
        long id = ledger.ask(ONE, STRICTER);
        refused(Why.SAME_PERSON, () -> ledger.approve(ONE, id, "agreed", (dsl, approved) -> 0));

        ledger.decline(ONE, id, "no longer needed");

        assertThat(requests.listDecided(TWO, 9))
                .singleElement()
                .satisfies(ended -> assertThat(ended.outcome())
                        .isEqualTo(new Approval.Outcome(
                                Decision.WITHDRAWN, "one", SmallCounty.CLOCK.instant(), "no longer needed")));
    }

    @Test
    void a_request_and_a_decision_need_a_reason_and_the_role_that_decides() {
        refused(
                Why.REASON_MISSING,
                () -> ledger.ask(ONE, new Request(STRICTER.kind(), STRICTER.subject(), "5", "10", "  ")));
        refused(Why.NOT_YOURS, () -> ledger.ask(Viewer.of("pol", Role.POLICE), STRICTER));
        long id = ledger.ask(ONE, STRICTER);
        refused(Why.REASON_MISSING, () -> ledger.decline(TWO, id, "no"));
        for (Role role :
                new Role[] {Role.POLICE, Role.CHILDRENS_SERVICES, Role.ADMIN, Role.ANALYST, Role.BOARD, Role.INTERVIEWER
                }) {
            Viewer other = Viewer.of("other", role).forPurpose(Purpose.DATA_QUALITY);
            refused(Why.NOT_YOURS, () -> ledger.approve(other, id, "agreed", (dsl, approved) -> 0));
            assertThat(requests.listOpen(other)).isEmpty();
        }
    }

    @Test
    void a_request_expires_and_can_be_asked_again() {
        long id = ledger.ask(ONE, STRICTER);
        refused(Why.ALREADY_ASKED, () -> ledger.ask(TWO, STRICTER));
        Instant late = SmallCounty.CLOCK.instant().plus(ApprovalFixtures.LASTS);
        ApprovalLedger later = ApprovalFixtures.ledger(database, Clock.fixed(late, SmallCounty.CLOCK.getZone()));
        refused(Why.NO_LONGER_OPEN, () -> later.approve(TWO, id, "agreed", (dsl, approved) -> 0));

        assertThat(later.expire(Viewer.system("approval"), late.minusSeconds(1)))
                .isZero();
        assertThat(later.expire(Viewer.system("approval"), late)).isEqualTo(1);

        assertThat(audited()).contains("system:approval setting expired " + STRICTER.subject() + " 5 > 10");
        later.ask(TWO, STRICTER);
    }

    private static Viewer reader(String name) {
        return Viewer.of(name, Role.GOVERNANCE).forPurpose(Purpose.DATA_QUALITY);
    }

    private java.util.List<String> audited() {
        return database.listAsSuperuser("select user_name || ' ' || what || ' ' || subject || ' ' || filter"
                + " from homeward.audit where room = 'approval' and kind = 'CHANGE' order by number");
    }

    private static void refused(Why why, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        ApprovalRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
