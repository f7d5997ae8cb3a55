package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.support.SmallCounty.SENDER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalFixtures;
import org.homeward.approval.ApprovalRefused;
import org.homeward.decisions.DecisionLedger;
import org.homeward.decisions.DecisionRefused;
import org.homeward.decisions.DecisionRefused.Why;
import org.homeward.decisions.KeptStatement;
import org.homeward.decisions.KeptStatementQueries;
import org.homeward.disclosure.Audience;
import org.homeward.intake.store.HandlingDecisions;
import org.homeward.intake.store.UnreadStatementQueries;
import org.homeward.intake.store.UnreadStatements;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** What a child kept from everybody does not lie unread: its provider's safeguarding lead reads it and decides. */
@DatabaseTest
class KeptStatementsTest {

    private static final Viewer LEAD = new Viewer("lea", Role.SAFEGUARDING_LEAD, Set.of(), "lantern", null);
    private static final String OBJECTED = "S3,I1,person,child,Red hurt me,yes,objected,none,no";
    private static final String REASON = "A man who hurts children";

    private final TestDatabase database;
    private final Intake intake;
    private final KeptStatementQueries statements;
    private final DecisionLedger ledger;

    KeptStatementsTest(TestDatabase database) {
        this.database = database;
        this.intake = IntakeFixtures.withSmallCounty(database).intake();
        this.statements = new KeptStatementQueries(database.database());
        this.ledger = new DecisionLedger(database.database(), Clock.systemUTC(), ApprovalFixtures.stepUp());
        database.run("insert into homeward.app_user (name, password_hash, role, provider_id)"
                + " select 'lea', 'x', 'SAFEGUARDING_LEAD', id from homeward.provider where code = 'lantern'"
                + " on conflict do nothing");
    }

    @Test
    void only_the_lead_of_the_provider_reads_it() {
        send("read");
        KeptStatement told = kept("read");
        assertThat(told.statement().words()).isEqualTo("Red hurt me");
        assertThat(told.harms()).isNotEmpty();
        assertThat(told.persons()).hasSize(1);
        assertThat(told.needsDecision(LocalDate.now(Clock.systemUTC()))).isTrue();

        for (Viewer other : List.of(
                new Viewer("bea", Role.SAFEGUARDING_LEAD, Set.of(), "beacon", null),
                new Viewer("any", Role.SAFEGUARDING_LEAD, Set.of(), null, null),
                new Viewer("lena", Role.INTERVIEWER, Set.of(), "lantern", null),
                Viewer.of("ana", Role.ANALYST),
                Viewer.of("admin", Role.ADMIN))) {
            assertThat(statements.list(other))
                    .as(other.role() + " " + other.provider())
                    .isEmpty();
        }
    }

    @Test
    void it_is_audited_under_every_child_concerned() {
        send("audited");
        KeptStatement told = kept("audited");
        database.truncateAudit();
        statements.list(LEAD);
        assertThat(database.listAsSuperuser("select children::text from homeward.audit where room = 'decisions'"))
                .singleElement()
                .asString()
                .contains(told.child().value().toString());
    }

    @Test
    void a_conflict_of_interest_hides_it_from_the_lead() {
        send("conflict");
        KeptStatement told = kept("conflict");
        database.run("insert into homeward.staff_conflict (user_name, child_id, recorded_in)"
                + " select 'lea', id, (select max(number) from homeward.change) from homeward.child_key where public_id = '"
                + told.child().value() + "'");
        assertThat(statements.list(LEAD)).extracting(KeptStatement::id).doesNotContain(told.id());
    }

    @Test
    void shared_against_the_childs_view_it_carries_who_decided_and_why() {
        send("shared");
        KeptStatement told = kept("shared");
        ledger.share(LEAD, told, EnumSet.of(Audience.POLICE), REASON, true);

        assertThat(handling("shared")).isEqualTo("OBJECTED P-- overridden told");
        assertThat(statements.list(LEAD)).extracting(KeptStatement::id).doesNotContain(told.id());
        assertThatThrownBy(() -> ledger.share(LEAD, told, EnumSet.of(Audience.PARTNERSHIP), REASON, true))
                .isInstanceOf(DecisionRefused.class);
    }

    @Test
    void what_was_shared_stays_shared_while_it_is_sent_as_it_was_and_no_longer() {
        send("again");
        ledger.share(LEAD, kept("again"), EnumSet.of(Audience.POLICE), REASON, false);
        assertThat(intake.load(SENDER, set("again").files()).batch())
                .as("nothing to store")
                .isNull();
        assertThat(handling("again")).isEqualTo("OBJECTED P-- overridden");

        intake.load(
                SENDER,
                set("again")
                        .line("statements.csv", 4, OBJECTED.replace("hurt", "kissed"))
                        .files());
        assertThat(handling("again")).isEqualTo("OBJECTED ---");
        assertThat(kept("again").statement().words()).isEqualTo("Red kissed me");
        assertThat(standing("again")).isZero();
    }

    /** What the provider does next, and must. */
    @Test
    void what_was_shared_stays_shared_when_it_is_recorded_that_the_police_were_told() {
        send("told");
        ledger.share(LEAD, kept("told"), EnumSet.of(Audience.POLICE), REASON, true);
        assertThat(intake.load(
                                SENDER,
                                set("told")
                                        .add("sharing.csv", "H2,I1,S3,police,13/01/2026,safeguarding,received")
                                        .files())
                        .rejected())
                .isEmpty();
        assertThat(handling("told")).isEqualTo("OBJECTED P-- overridden told");
        assertThat(standing("told")).isOne();
    }

    @Test
    void what_hangs_on_it_is_not_revealed_by_an_older_decision() {
        send("hangs");
        ledger.share(LEAD, kept("hangs"), EnumSet.of(Audience.POLICE), REASON, false);
        intake.load(
                SENDER,
                set("hangs").line("vehicles.csv", 2, "S3,P1,CD34,yes,white van").files());
        assertThat(handling("hangs")).isEqualTo("OBJECTED ---");
        assertThat(kept("hangs").statement().words()).isEqualTo("Red hurt me");
        assertThat(standing("hangs")).isZero();
    }

    /** Two ways lead to a wider handling; who takes one has not been told of the other. */
    @Test
    void a_decision_of_the_lead_and_a_request_of_the_provider_do_not_undo_each_other() {
        HandlingDecisions requests = new HandlingDecisions(
                database.database(), ApprovalFixtures.ledger(database), ApprovalFixtures.queries(database));
        Viewer second = new Viewer("lou", Role.INTERVIEWER, Set.of(), "lantern", null);
        String agreed = OBJECTED.replace("objected,none", "agreed,police;partnership");

        send("first");
        intake.load(SENDER, set("first").line("statements.csv", 4, agreed).files());
        Approval asked = requests.listOpen(second).getLast().approval();
        ledger.share(LEAD, kept("first"), EnumSet.of(Audience.CHILDRENS_SERVICES), REASON, true);
        assertThatThrownBy(() -> requests.approve(second, asked, "She says yes"))
                .isInstanceOf(ApprovalRefused.class);
        assertThat(handling("first")).isEqualTo("OBJECTED -S- overridden told");

        send("second");
        intake.load(SENDER, set("second").line("statements.csv", 4, agreed).files());
        ledger.keep(
                LEAD, kept("second"), REASON, LocalDate.now(Clock.systemUTC()).plusDays(7));
        requests.approve(second, requests.listOpen(second).getLast().approval(), "She says yes");
        assertThat(handling("second")).isEqualTo("AGREED P-A");
        assertThat(standing("second")).as("the decision to keep it").isZero();
    }

    /** The list shows one thing and an import changes it: neither words nor a detail go out that the lead did not read. */
    @Test
    void a_lead_shares_nothing_that_was_not_shown() {
        send("shown-words");
        KeptStatement words = kept("shown-words");
        intake.load(
                SENDER,
                set("shown-words")
                        .line("statements.csv", 4, OBJECTED.replace("Red hurt me", "I am pregnant"))
                        .files());
        refused(Why.CHANGED_SINCE, () -> ledger.share(LEAD, words, EnumSet.of(Audience.POLICE), REASON, true));

        send("shown-detail");
        KeptStatement detail = kept("shown-detail");
        intake.load(
                SENDER,
                set("shown-detail").add("harms.csv", "S3,exploitation_sexual").files());
        refused(Why.CHANGED_SINCE, () -> ledger.share(LEAD, detail, EnumSet.of(Audience.POLICE), REASON, true));

        send("shown-person");
        KeptStatement person = kept("shown-person");
        intake.load(
                SENDER,
                set("shown-person")
                        .line("persons.csv", 2, "P1,Another,35-49,male")
                        .files());
        refused(Why.CHANGED_SINCE, () -> ledger.share(LEAD, person, EnumSet.of(Audience.POLICE), REASON, true));
        assertThat(handling("shown-words") + handling("shown-detail") + handling("shown-person"))
                .isEqualTo("OBJECTED ---".repeat(3));

        ledger.share(LEAD, kept("shown-words"), EnumSet.of(Audience.POLICE), REASON, true);
        assertThat(handling("shown-words")).isEqualTo("OBJECTED P-- overridden told");
    }

    /** The child still objects, and nothing new was said: whoever approves the request would not know that the lead decided otherwise. */
    @Test
    void an_override_that_was_asked_for_before_the_lead_decided_to_keep_it_is_not_approved() {
        HandlingDecisions requests = new HandlingDecisions(
                database.database(), ApprovalFixtures.ledger(database), ApprovalFixtures.queries(database));
        Viewer second = new Viewer("lou", Role.INTERVIEWER, Set.of(), "lantern", null);
        send("override");
        intake.load(
                SENDER,
                set("override")
                        .line(
                                "statements.csv",
                                1,
                                "statement_key,interview_key,kind,said_by,words,verbatim,child_view,audiences,concerns_carer,"
                                        + "override_by,override_at,override_reason,override_child_told")
                        .line(
                                "statements.csv",
                                2,
                                "S1,I1,place,child,\"We were at the \"\"old\"\" pier, all night\",yes,agreed,police;partnership,no,,,,")
                        .line("statements.csv", 3, "S2,I1,factor,child,They argue,yes,objected,none,yes,,,,")
                        .line(
                                "statements.csv",
                                4,
                                "S3,I1,person,child,Red hurt me,yes,objected,police,no,A. Manager,10/01/2026 10:00,It is better,no")
                        .files());
        Approval asked = requests.listOpen(second).getLast().approval();
        ledger.keep(
                LEAD, kept("override"), REASON, LocalDate.now(Clock.systemUTC()).plusDays(7));

        assertThatThrownBy(() -> requests.approve(second, asked, "As asked")).isInstanceOf(ApprovalRefused.class);
        assertThat(handling("override")).isEqualTo("OBJECTED ---");
        assertThat(standing("override")).isOne();
    }

    /** An earlier version shows only what both its own handling and that of now allow: row security too, where the earlier one was stricter. */
    @Test
    void what_hung_on_it_while_it_was_kept_stays_kept_in_the_database() {
        HandlingDecisions requests = new HandlingDecisions(
                database.database(), ApprovalFixtures.ledger(database), ApprovalFixtures.queries(database));
        Viewer second = new Viewer("lou", Role.INTERVIEWER, Set.of(), "lantern", null);
        send("details");
        intake.load(
                SENDER,
                set("details")
                        .line("statements.csv", 4, OBJECTED.replace("objected,none", "agreed,police"))
                        .line("vehicles.csv", 2, "S3,P1,CD34,yes,white van")
                        .files());
        requests.approve(second, requests.listOpen(second).getLast().approval(), "She says yes");
        assertThat(handling("details")).isEqualTo("AGREED P--");

        int earlier = database.database()
                .writeUnversioned(
                        Viewer.of("pol", Role.POLICE),
                        dsl -> dsl.fetch("select v.* from homeward.vehicle_version v join homeward.statement_key k"
                                        + " on k.id = v.statement_id where k.source_system = 'details'"
                                        + " and v.superseded_in is not null")
                                .size());
        assertThat(earlier).isZero();
    }

    /** No role has carers as its audience, so that what is for them alone would lie unread. */
    @Test
    void what_is_for_carers_only_is_read_by_the_lead_too() {
        String carers = OBJECTED.replace("objected,none", "agreed,carers");
        intake.load(SENDER, set("carers").line("statements.csv", 4, carers).files());
        KeptStatement told = kept("carers");
        assertThat(told.statement().words()).isEqualTo("Red hurt me");
        assertThat(told.statement().handling().audiences()).containsExactly(Audience.CARERS);
        assertThat(told.harms()).isNotEmpty();
        assertThat(told.needsDecision(LocalDate.now(Clock.systemUTC())))
                .as("the child did not object")
                .isFalse();

        ledger.share(LEAD, told, EnumSet.of(Audience.POLICE), REASON, true);
        assertThat(intake.load(
                                SENDER,
                                set("carers").line("statements.csv", 4, carers).files())
                        .batch())
                .as("nothing to store")
                .isNull();
        assertThat(handling("carers")).isEqualTo("AGREED P-- overridden told");
    }

    @Test
    void governance_and_the_sender_are_told_how_much_nobody_can_read() {
        UnreadStatementQueries unread = new UnreadStatementQueries(database.database());
        Viewer governance = Viewer.of("gil", Role.GOVERNANCE);
        assertThat(intake.load(SENDER, set("unread").files()).unread()).isEmpty();
        int before = unread.list(governance).stream()
                .mapToInt(UnreadStatements::statements)
                .sum();

        database.run("insert into homeward.staff_conflict (user_name, child_id, recorded_in)"
                + " select 'lea', id, (select max(number) from homeward.change) from homeward.child_key"
                + " where source_system = 'unread' and source_key = 'K1'");
        assertThat(intake.load(SENDER, set("unread").files()).unread())
                .as("the lead has a conflict of interest")
                .extracting(UnreadStatements::statements)
                .containsExactly(2);
        assertThat(unread.list(governance).stream()
                        .mapToInt(UnreadStatements::statements)
                        .sum())
                .isEqualTo(before + 2);
        assertThat(unread.list(LEAD)).isEmpty();
        assertThat(unread.list(Viewer.of("ana", Role.ANALYST))).isEmpty();

        database.run("update homeward.app_user set disabled = true where name = 'lea'");
        try {
            assertThat(intake.load(SENDER, set("leaderless").files()).unread())
                    .as("no lead")
                    .extracting(UnreadStatements::statements)
                    .containsExactly(2);
        } finally {
            database.run("update homeward.app_user set disabled = false where name = 'lea'");
        }
    }

    @Test
    void kept_for_the_childs_good_it_returns_on_the_day_of_review() {
        send("kept");
        LocalDate today = LocalDate.now(Clock.systemUTC());
        ledger.keep(LEAD, kept("kept"), "She is safe and would not speak again", today.plusDays(7));

        KeptStatement told = kept("kept");
        assertThat(told.needsDecision(today)).isFalse();
        assertThat(told.needsDecision(today.plusDays(7))).isTrue();
        assertThat(told.kept()).satisfies(decision -> {
            assertThat(decision.by()).isEqualTo("lea");
            assertThat(decision.reason()).startsWith("She is safe");
        });
        intake.load(
                SENDER,
                set("kept")
                        .line("statements.csv", 4, OBJECTED.replace("hurt", "kissed"))
                        .files());
        assertThat(kept("kept").needsDecision(today)).as("other words").isTrue();
    }

    @Test
    void a_decision_needs_a_reason_somebody_to_share_with_and_a_day_to_come() {
        send("refused");
        KeptStatement told = kept("refused");
        LocalDate today = LocalDate.now(Clock.systemUTC());
        refused(Why.REASON_MISSING, () -> ledger.share(LEAD, told, EnumSet.of(Audience.POLICE), " short ", true));
        refused(Why.WITH_WHOM, () -> ledger.share(LEAD, told, Set.of(), REASON, true));
        refused(Why.WITH_WHOM, () -> ledger.share(LEAD, told, EnumSet.of(Audience.CARERS), REASON, true));
        refused(Why.REVIEW_DAY, () -> ledger.keep(LEAD, told, REASON, today));
        refused(Why.REVIEW_DAY, () -> ledger.keep(LEAD, told, REASON, today.plusYears(2)));
        Viewer beacon = new Viewer("bea", Role.SAFEGUARDING_LEAD, Set.of(), "beacon", null);
        refused(Why.NOT_YOURS, () -> ledger.share(beacon, told, EnumSet.of(Audience.POLICE), REASON, true));
        refused(
                Why.NOT_YOURS,
                () -> ledger.share(Viewer.of("ana", Role.ANALYST), told, EnumSet.of(Audience.POLICE), REASON, true));
        assertThat(handling("refused")).isEqualTo("OBJECTED ---");
    }

    @Test
    void the_database_lets_nobody_else_decide() {
        send("database");
        database.run("update homeward.app_user set disabled = true where name = 'lea'");
        try {
            KeptStatement told = kept("database");
            assertThatThrownBy(() -> ledger.share(LEAD, told, EnumSet.of(Audience.POLICE), REASON, true))
                    .hasStackTraceContaining("only the safeguarding lead of the provider decides");
        } finally {
            database.run("update homeward.app_user set disabled = false where name = 'lea'");
        }
    }

    private static void refused(Why why, Runnable decision) {
        assertThatThrownBy(decision::run)
                .isInstanceOfSatisfying(
                        DecisionRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private static ValidSet set(String sourceSystem) {
        return new ValidSet(sourceSystem).line("statements.csv", 4, OBJECTED);
    }

    private void send(String sourceSystem) {
        assertThat(intake.load(SENDER, set(sourceSystem).files()).rejected()).isEmpty();
    }

    /** The statement S3 of the system, which only the lead sees. */
    private KeptStatement kept(String sourceSystem) {
        String id = database.listAsSuperuser("select public_id from homeward.statement_key where source_key = 'S3'"
                        + " and source_system = '" + sourceSystem + "'")
                .getFirst();
        return statements.list(LEAD).stream()
                .filter(each -> each.id().toString().equals(id))
                .findAny()
                .orElseThrow();
    }

    private int standing(String sourceSystem) {
        return Integer.parseInt(database.listAsSuperuser(
                        "select count(*) from homeward.handling_decision d join homeward.statement_key k"
                                + " on k.id = d.statement_id where d.superseded_in is null and source_system = '"
                                + sourceSystem + "'")
                .getFirst());
    }

    private String handling(String sourceSystem) {
        return database.listAsSuperuser("select child_view || ' ' || case when for_police then 'P' else '-' end"
                        + " || case when for_childrens_services then 'S' else '-' end"
                        + " || case when for_partnership then 'A' else '-' end"
                        + " || case when overridden then ' overridden' else '' end"
                        + " || case when override_child_told then ' told' else '' end"
                        + " from homeward.statement_version v join homeward.statement_key k on k.id = v.id"
                        + " where v.superseded_in is null and source_key = 'S3' and source_system = '" + sourceSystem
                        + "'")
                .getFirst();
    }
}
