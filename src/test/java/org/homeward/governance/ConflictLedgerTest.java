package org.homeward.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Disclosed.push;

import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalFixtures;
import org.homeward.approval.ApprovalQueries;
import org.homeward.approval.ApprovalRefused;
import org.homeward.governance.ConflictRefused.Why;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.homeward.users.UsersFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** A conflict of interest is recorded by one person and removed by two; settings that changed are audited. */
@DatabaseTest
class ConflictLedgerTest {

    private static final Viewer ONE = Viewer.of("gil", Role.GOVERNANCE);
    private static final Viewer TWO = Viewer.of("gwen", Role.GOVERNANCE);
    private static final String WHY = "no longer neighbours";

    private final TestDatabase database;
    private final ConflictQueries conflicts;
    private final ConflictLedger ledger;
    private final ApprovalQueries requests;
    private String child = "";

    ConflictLedgerTest(TestDatabase database) {
        this.database = database;
        this.conflicts = new ConflictQueries(database.database());
        this.requests = ApprovalFixtures.queries(database);
        this.ledger = new ConflictLedger(
                database.database(),
                ApprovalFixtures.ledger(database),
                new ChildAccessLogQueries(database.database()),
                UsersFixtures.queries(database),
                "");
    }

    @BeforeEach
    void one_child_and_one_user() {
        database.truncate();
        Accounts.store(database, aChild().missingFrom("Harbour").disclosed(push("friends")));
        child = database.listAsSuperuser("select reference from homeward.child_key")
                .getFirst();
        UsersFixtures.made(database, "pol", Role.POLICE);
    }

    @Test
    void it_is_recorded_at_once_and_removed_by_a_second_person_who_is_not_concerned() {
        ledger.record(ONE, " Pol ", child.toLowerCase(Locale.ROOT));
        assertThat(conflicts.list(ONE)).singleElement().satisfies(recorded -> {
            assertThat(recorded.user()).isEqualTo("pol");
            assertThat(recorded.childReference()).isEqualTo(child);
        });

        ledger.askForRemoval(ONE, conflicts.list(ONE).getFirst(), WHY);
        Approval request = requests.listOpen(ONE).getFirst();
        assertThatThrownBy(() -> ledger.approve(ONE, request, WHY)).isInstanceOf(ApprovalRefused.class);
        assertThatThrownBy(() -> ledger.approve(Viewer.of("pol", Role.GOVERNANCE), request, WHY))
                .isInstanceOf(ApprovalRefused.class);
        assertThatThrownBy(() -> ledger.approve(Viewer.of("adi", Role.ADMIN), request, WHY))
                .isInstanceOf(RuntimeException.class);
        assertThat(conflicts.list(ONE)).hasSize(1);

        ledger.approve(TWO, request, WHY);

        assertThat(conflicts.list(ONE)).isEmpty();
        String id = database.listAsSuperuser("select public_id::text from homeward.child_key")
                .getFirst();
        assertThat(database.listAsSuperuser(
                        "select user_name || ': ' || what || ': ' || filter from homeward.audit"
                                + " where room = 'governance' and kind = 'CHANGE' and subject = ? order by number",
                        id))
                .containsExactly(
                        "gil: conflict recorded:  > pol",
                        "gil: removal of a conflict asked: pol > ",
                        "gwen: conflict removed: pol > ");
        assertThat(requests.listDecided(TWO, 5))
                .singleElement()
                .satisfies(decided -> assertThat(List.of(decided.subject(), decided.before(), decided.after()))
                        .containsExactly("pol", child, ""));
        assertThat(database.listAsSuperuser(
                        "select distinct user_name || ': ' || what from homeward.audit"
                                + " where ? = any (children) and kind = 'RECORDS_LISTED' order by 1",
                        id))
                .as("who read of it is found from the child")
                .containsExactly("gil: conflicts", "gil: open requests", "gwen: decided requests");
    }

    /** The application cannot end one by itself. */
    @Test
    void without_an_approved_request_nothing_ends_it() {
        ledger.record(ONE, "pol", child);

        assertThatThrownBy(() -> database.database()
                        .writeUnversioned(
                                ONE,
                                dsl -> dsl.execute("update homeward.staff_conflict set superseded_in = 2147483647")))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> database.database()
                        .writeUnversioned(ONE, dsl -> dsl.execute("delete from homeward.staff_conflict")))
                .isInstanceOf(RuntimeException.class);
        assertThat(conflicts.list(ONE)).hasSize(1);
    }

    @Test
    void only_governance_records_one_for_a_known_user_and_child_once() {
        refused(Why.NOT_GOVERNANCE, () -> ledger.record(Viewer.of("adi", Role.ADMIN), "pol", child));
        refused(Why.USER_UNKNOWN, () -> ledger.record(ONE, "poll", child));
        refused(Why.CHILD_UNKNOWN, () -> ledger.record(ONE, "pol", "C-0"));
        ledger.record(ONE, "pol", child);
        refused(Why.ALREADY_RECORDED, () -> ledger.record(ONE, "pol", child));
        assertThat(conflicts.list(Viewer.of("adi", Role.ADMIN))).isEmpty();
    }

    @Test
    void a_setting_that_changed_between_two_starts_is_audited_with_both_values() {
        MockEnvironment environment = new MockEnvironment().withProperty("homeward.disclosure.threshold", "5");
        SettingsRecord settings = new SettingsRecord(database.database(), environment);
        settings.record();
        settings.record();
        assertThat(changed()).isEmpty();

        environment.setProperty("homeward.disclosure.threshold", "3");
        settings.record();
        settings.record();

        assertThat(changed()).containsExactly("system:settings homeward.disclosure.threshold 5 > 3");
    }

    private List<String> changed() {
        return database.listAsSuperuser("select user_name || ' ' || what || ' ' || filter from homeward.audit"
                + " where room = 'settings' order by number");
    }

    private static void refused(Why why, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        ConflictRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
