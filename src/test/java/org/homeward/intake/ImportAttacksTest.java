package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.store.db.encrypted.Tables.STATEMENT_TEXT;
import static org.homeward.support.SmallCounty.SENDER;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalFixtures;
import org.homeward.approval.ApprovalKind;
import org.homeward.approval.ApprovalLedger;
import org.homeward.approval.ApprovalRefused;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.reference.ReferenceIntake;
import org.homeward.intake.store.HandlingDecisions;
import org.homeward.intake.store.HandlingDecisions.Waiting;
import org.homeward.intake.store.ImportResult;
import org.homeward.intake.store.WaitingSets;
import org.homeward.support.DatabaseTest;
import org.homeward.support.DecryptedText;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** What somebody who may import, or an administrator, could do to what children said, and cannot. */
@DatabaseTest
class ImportAttacksTest {

    private static final Viewer ADMIN = Viewer.of("admin", Role.ADMIN);
    private static final Viewer ADMIN2 = Viewer.of("admin2", Role.ADMIN);
    private static final Viewer LANTERN = new Viewer("lena", Role.INTERVIEWER, Set.of(), "lantern", null);
    private static final Viewer BEACON = new Viewer("bo", Role.INTERVIEWER, Set.of(), "beacon", null);
    private static final Viewer ANALYST = Viewer.of("ana", Role.ANALYST);
    private static final String AGREED = "S2,I1,factor,child,They argue,yes,agreed,police;partnership,no";

    private final TestDatabase database;
    private final Intake intake;
    private final ReferenceIntake reference;
    private final ApprovalLedger approvals;
    private final WaitingSets waiting;

    ImportAttacksTest(TestDatabase database) {
        this.database = database;
        IntakeFixtures fixtures = IntakeFixtures.withSmallCounty(database);
        this.intake = fixtures.intake();
        this.reference = fixtures.reference();
        this.approvals = ApprovalFixtures.ledger(database);
        this.waiting = IntakeFixtures.waiting(database);
    }

    @Test
    void a_system_that_nobody_owns_is_sent_for_by_nobody() {
        for (Viewer viewer : List.of(LANTERN, ANALYST)) {
            refused(() -> intake.load(viewer, new ValidSet("unowned").files()), "unowned");
            refused(() -> intake.preview(viewer, new ValidSet("unowned").files()), "unowned");
        }
        assertThat(stored("unowned")).isZero();
    }

    @Test
    void an_interviewer_sends_for_the_systems_of_their_own_provider_and_no_other() {
        own("lanterns,lantern,,");
        intake.load(
                SENDER,
                new ValidSet("lanterns")
                        .line("episodes.csv", 4, "E3,K2,away,04/2025,,care,E07990002,,,")
                        .files());
        ValidSet changed =
                new ValidSet("lanterns").line("statements.csv", 4, "S3,I1,person,child,x,no,agreed in part,none,no");

        refused(() -> intake.load(BEACON, changed.files()), "lanterns");
        refused(() -> intake.preview(BEACON, changed.files()), "lanterns");
        refused(() -> intake.load(ANALYST, changed.files()), "lanterns");
        assertThat(intake.preview(LANTERN, changed.files()).changed()).isPositive();
        assertThat(one("select count(*) from homeward.audit where kind = 'REFUSED' and user_name = 'bo'"))
                .isEqualTo("2");
    }

    @Test
    void an_analyst_sends_only_for_the_systems_that_name_them() {
        own("named,,cs,ana;other");
        assertThat(intake.load(ANALYST, new ValidSet("named").files()).rejected())
                .isEmpty();
        refused(() -> intake.load(Viewer.of("eve", Role.ANALYST), new ValidSet("named").files()), "named");
        own("named,,cs,other");
        refused(() -> intake.load(ANALYST, new ValidSet("named").files()), "named");
        assertThat(one("select count(*) from homeward.source_system where source_system = 'named'"))
                .isEqualTo("2");
    }

    @Test
    void nobody_who_sends_decides_who_may_send() {
        FileSet sources = FileSet.empty().with("source_systems.csv", "source_system,senders", "mine,ana");
        assertThatThrownBy(() -> reference.load(ANALYST, sources)).isInstanceOf(ImportRejected.class);
        assertThatThrownBy(() -> reference.load(LANTERN, sources)).isInstanceOf(ImportRejected.class);
        assertThat(stored("mine")).isZero();
    }

    @Test
    void one_administrator_alone_names_no_owner_and_no_sender() {
        reference.load(ADMIN, sources("alone,lantern,,"));
        Approval waits = openSources().getLast();
        assertThat(stored("alone")).isZero();
        refused(() -> intake.load(LANTERN, new ValidSet("alone").files()), "alone");
        assertThat(waits.before() + ">" + waits.after()).isEqualTo(">provider lantern|");

        for (Viewer other : List.of(ADMIN, LANTERN, ANALYST)) {
            assertThatThrownBy(() -> approvals.approve(other, waits.id(), "As agreed", (dsl, approved) -> approved))
                    .isInstanceOf(ApprovalRefused.class);
        }
        assertThatThrownBy(() -> reference.load(ADMIN2, sources("alone,beacon,,")))
                .hasMessageContaining("waits for a second administrator already");
        assertThatThrownBy(() -> database.database()
                        .write(
                                ADMIN,
                                "source",
                                (dsl, change) -> dsl.execute(
                                        "insert into homeward.source_system (source_system, senders, recorded_in)"
                                                + " values ('alone', '{ana}', " + change + ")")))
                .hasMessageContaining("row-level security");

        approvals.approve(ADMIN2, waits.id(), "As agreed", (dsl, approved) -> approved);
        assertThat(one("select provider_id is not null and senders = '{}' from homeward.source_system"
                        + " where source_system = 'alone'"))
                .isEqualTo("t");
        assertThat(database.listAsSuperuser("select user_name || ' ' || what || ' ' || filter from homeward.audit"
                        + " where subject = 'alone' order by number"))
                .containsExactly(
                        "admin source asked  > provider lantern|", "admin2 source approved  > provider lantern|");
        assertThatThrownBy(() -> reference.load(ADMIN, sources("alone,lantern,,Ana Smith|x")))
                .hasMessageContaining("line 2: Ana Smith|x is not a user name");
    }

    @Test
    void a_provider_sends_no_interviews_of_another() {
        own("invented,lantern,,");
        var result = intake.preview(
                LANTERN,
                new ValidSet("invented")
                        .line("interviews.csv", 2, "I1,K1,E1;E2,beacon,A. Worker,12/03/2025 10:00,told,,")
                        .files());
        assertThat(result.rejected())
                .filteredOn(row -> row.file().equals("interviews.csv"))
                .extracting(RejectedRow::column)
                .containsExactly("provider");
    }

    @Test
    void an_administrator_sends_no_disclosures_and_previews_none() {
        intake.load(SENDER, new ValidSet("admins").files());
        ValidSet widened = new ValidSet("admins").line("statements.csv", 3, AGREED);

        assertThatThrownBy(() -> intake.load(ADMIN, widened.files())).isInstanceOf(ImportRejected.class);
        assertThatThrownBy(() -> intake.preview(ADMIN, widened.files())).isInstanceOf(ImportRejected.class);
    }

    @Test
    void an_import_alone_does_not_widen_who_may_read_a_statement() {
        intake.load(SENDER, new ValidSet("widened").files());
        ValidSet widened = new ValidSet("widened").line("statements.csv", 3, AGREED);
        ImportResult result = intake.load(SENDER, widened.files());

        assertThat(handling("widened", "S2")).isEqualTo("OBJECTED----t");
        assertThat(result.notices())
                .extracting(notice -> notice.file() + notice.line())
                .containsExactly("statements.csv3");
        assertThat(requests("widened")).containsExactly("sample AGREED true 3");
        assertThat(intake.load(SENDER, widened.files()).batch())
                .as("asked once")
                .isNull();

        intake.load(SENDER, new ValidSet("widened").files());
        assertThat(requests("widened")).as("asked no longer").isEmpty();
    }

    @Test
    void a_wider_handling_is_decided_by_another_interviewer_of_the_provider_and_by_nobody_else() {
        HandlingDecisions decisions = decisions();
        own("decided,lantern,,");
        ValidSet own = new ValidSet("decided").line("statements.csv", 3, AGREED);
        intake.load(SENDER, new ValidSet("decided").files());
        assertThat(intake.load(LANTERN, own.files()).outcome()).isEqualTo(ImportResult.Outcome.WAITS);
        Viewer second = new Viewer("lou", Role.INTERVIEWER, Set.of(), "lantern", null);
        assertThat(decisions.listOpen(second))
                .noneMatch(each -> each.approval().askedBy().equals("lena"));
        intake.approve(second, waiting.listOpen(second).getLast(), "As she told us");

        assertThat(decisions.listOpen(BEACON)).isEmpty();
        Approval waiting = decisions.listOpen(second).getLast().approval();
        assertThat(waiting.before()).isEqualTo("OBJECTED NONE CONCERNS_CARER");
        assertThat(waiting.after()).isEqualTo("AGREED POLICE,PARTNERSHIP");
        for (Viewer other : List.of(LANTERN, BEACON, ANALYST)) {
            assertThatThrownBy(() -> decisions.approve(other, waiting, "She says yes"))
                    .isInstanceOf(ApprovalRefused.class);
        }
        assertThat(handling("decided", "S2")).isEqualTo("OBJECTED----t");

        decisions.approve(second, waiting, "She says yes");
        assertThat(handling("decided", "S2")).isEqualTo("AGREEDP-A-f");
        assertThat(requests("decided")).isEmpty();
        assertThat(intake.load(LANTERN, own.files()).batch())
                .as("the same again")
                .isNull();
        assertThat(DecryptedText.of(database, STATEMENT_TEXT.WORDS)).contains("They argue");
    }

    @Test
    void nobody_decides_across_a_conflict_of_interest_and_who_decides_or_reads_of_it_is_found_from_the_child() {
        HandlingDecisions decisions = decisions();
        own("conflicted,lantern,,");
        intake.load(SENDER, new ValidSet("conflicted").files());
        intake.load(
                LANTERN,
                new ValidSet("conflicted").line("statements.csv", 3, AGREED).files());
        Viewer aunt = new Viewer("lou", Role.INTERVIEWER, Set.of(), "lantern", null);
        Viewer second = new Viewer("lee", Role.INTERVIEWER, Set.of(), "lantern", null);
        intake.approve(second, this.waiting.listOpen(second).getLast(), "As she told us");
        Waiting waiting = decisions.listOpen(second).stream()
                .filter(each -> each.approval().subject().equals(statement("conflicted", "S2")))
                .findAny()
                .orElseThrow();
        database.run("insert into homeward.staff_conflict (user_name, child_id, recorded_in) select 'lou', id,"
                + " (select max(number) from homeward.change) from homeward.child_key"
                + " where source_system = 'conflicted' and source_key = 'K1'");

        assertThat(decisions.listOpen(aunt)).doesNotContain(waiting);
        assertThatThrownBy(() -> decisions.approve(aunt, waiting.approval(), "She says yes"))
                .isInstanceOf(ApprovalRefused.class);
        assertThatThrownBy(() -> decisions.decline(aunt, waiting.approval(), "She says no"))
                .isInstanceOf(ApprovalRefused.class);
        assertThat(handling("conflicted", "S2")).isEqualTo("OBJECTED----t");

        database.truncateAudit();
        decisions.decline(second, waiting.approval(), "She says no");
        assertThat(ApprovalFixtures.queries(database).listDecided(Viewer.of("gil", Role.GOVERNANCE), 50))
                .filteredOn(each -> each.kind() == ApprovalKind.HANDLING)
                .extracting(Approval::subject)
                .as("never the id of a statement")
                .isNotEmpty()
                .allMatch(subject -> subject.matches("S-[0-9]+"));
        assertThat(database.listAsSuperuser("select a.user_name || ': ' || what from homeward.audit a"
                        + " join homeward.child_key k on k.public_id::text = any (a.children)"
                        + " where k.source_system = 'conflicted' order by a.number"))
                .containsExactly("lee: handling declined", "gil: decided requests");
    }

    /** The second lock: SQL that somebody injects, or a query that forgets whose a request is. */
    @Test
    void row_security_keeps_requests_about_statements_and_sets_from_those_who_do_not_decide_them() {
        own("rows,lantern,,");
        intake.load(SENDER, new ValidSet("rows").files());
        intake.load(
                LANTERN, new ValidSet("rows").line("statements.csv", 3, AGREED).files());
        Viewer second = new Viewer("lou", Role.INTERVIEWER, Set.of(), "lantern", null);
        assertThat(rows(second, "kind = 'IMPORT' and subject like 'rows %'")).isOne();
        intake.approve(second, waiting.listOpen(second).getLast(), "As she told us");
        String about = "kind = 'HANDLING' and subject = '" + statement("rows", "S2") + "'";
        assertThat(rows(second, about)).isOne();
        for (Viewer other :
                List.of(BEACON, ANALYST, ADMIN, new Viewer("any", Role.INTERVIEWER, Set.of(), null, null))) {
            assertThat(rows(other, "kind in ('HANDLING', 'IMPORT')"))
                    .as(other.role() + " of " + other.provider())
                    .isZero();
        }
        database.run("insert into homeward.staff_conflict (user_name, child_id, recorded_in) select 'lou', id,"
                + " (select max(number) from homeward.change) from homeward.child_key"
                + " where source_system = 'rows' and source_key = 'K1'");
        assertThat(rows(second, about)).as("a conflict of interest").isZero();
    }

    private int rows(Viewer viewer, String which) {
        return database.database()
                .writeUnversioned(
                        viewer,
                        dsl -> dsl.fetch("select 1 from homeward.approval where " + which)
                                .size());
    }

    private String statement(String sourceSystem, String key) {
        return one("select public_id::text from homeward.statement_key where source_system = '" + sourceSystem
                + "' and source_key = '" + key + "'");
    }

    @Test
    void what_was_declined_is_not_asked_again_until_something_changes() {
        HandlingDecisions decisions = decisions();
        ValidSet widened = new ValidSet("declined").line("statements.csv", 3, AGREED);
        intake.load(SENDER, new ValidSet("declined").files());
        intake.load(SENDER, widened.files());
        decisions.decline(LANTERN, decisions.listOpen(LANTERN).getLast().approval(), "She says no");
        assertThat(intake.load(SENDER, widened.files()).batch()).isNull();
        assertThat(handling("declined", "S2")).isEqualTo("OBJECTED----t");

        int before = decisions.listOpen(LANTERN).size();
        intake.load(
                SENDER,
                widened.line("statements.csv", 3, AGREED.replace("argue", "shout"))
                        .files());
        assertThat(decisions.listOpen(LANTERN)).hasSize(before + 1);
    }

    private HandlingDecisions decisions() {
        return new HandlingDecisions(
                database.database(), ApprovalFixtures.ledger(database), ApprovalFixtures.queries(database));
    }

    @Test
    void new_words_do_not_become_readable_by_a_wider_handling_and_end_what_was_asked_for_the_old_ones() {
        intake.load(SENDER, new ValidSet("words").files());
        intake.load(
                SENDER, new ValidSet("words").line("statements.csv", 3, AGREED).files());
        intake.load(
                SENDER,
                new ValidSet("words")
                        .line("statements.csv", 3, AGREED.replace("argue", "never argue"))
                        .files());

        assertThat(handling("words", "S2")).isEqualTo("OBJECTED----t");
        assertThat(requests("words")).hasSize(1);
        assertThat(one(
                        "select count(*) from homeward.handling_request r join homeward.statement_key k on k.id = r.statement_id"
                                + " where source_system = 'words'"))
                .isEqualTo("2");
        assertThat(DecryptedText.of(database, STATEMENT_TEXT.WORDS)).contains("They never argue");
    }

    @Test
    void handling_is_tightened_at_once_also_where_the_row_widens_it_elsewhere() {
        intake.load(SENDER, new ValidSet("tight").files());
        intake.load(
                SENDER,
                new ValidSet("tight")
                        .line("statements.csv", 2, "S1,I1,place,child,We were there,yes,agreed,partnership;carers,no")
                        .files());
        assertThat(handling("tight", "S1")).isEqualTo("AGREED--A-f");

        intake.load(
                SENDER,
                new ValidSet("tight")
                        .line("statements.csv", 2, "S1,I1,place,child,We were there,yes,objected,none,no")
                        .files());
        assertThat(handling("tight", "S1")).isEqualTo("OBJECTED----f");
        assertThat(requests("tight")).isEmpty();
    }

    @Test
    void an_override_of_an_objection_waits_and_a_stored_one_is_not_widened() {
        String header = "statement_key,interview_key,kind,said_by,words,verbatim,child_view,audiences,concerns_carer,"
                + "override_by,override_at,override_reason,override_child_told";
        String decided = ",A. Lead,01/06/2025 10:00,Risk to a sibling,yes";
        intake.load(SENDER, new ValidSet("override").files());
        intake.load(
                SENDER,
                new ValidSet("override")
                        .only("manifest.csv", "statements.csv")
                        .line("statements.csv", 1, header)
                        .line("statements.csv", 2, "S9,I1,other,child,I said so,yes,objected,police,no" + decided)
                        .line("statements.csv", 3, "S2,I1,factor,child,They argue,yes,objected,police,yes" + decided)
                        .drop("statements.csv", 4)
                        .files());
        assertThat(handling("override", "S2")).isEqualTo("OBJECTED----t");
        assertThat(handling("override", "S9")).isEqualTo("OBJECTEDP---f");

        intake.load(
                SENDER,
                new ValidSet("override")
                        .only("manifest.csv", "statements.csv")
                        .line("statements.csv", 1, header)
                        .line(
                                "statements.csv",
                                2,
                                "S9,I1,other,child,x,yes,objected,police;partnership,yes"
                                        + decided.replace("10:00", "11:00"))
                        .drop("statements.csv", 4)
                        .drop("statements.csv", 3)
                        .files());
        assertThat(handling("override", "S9")).isEqualTo("OBJECTEDP---t");
        assertThat(one(
                        "select to_char(override_at at time zone 'Europe/London', 'HH24') from homeward.statement_version v"
                                + " join homeward.statement_key k on k.id = v.id where v.superseded_in is null and source_key = 'S9'"
                                + " and source_system = 'override'"))
                .isEqualTo("10");
        assertThat(DecryptedText.of(database, STATEMENT_TEXT.WORDS)).contains("I said so");
    }

    @Test
    void a_place_is_not_added_to_a_statement_under_the_handling_of_its_words() {
        intake.load(SENDER, new ValidSet("place").files());
        var result = intake.load(
                SENDER,
                new ValidSet("place")
                        .only("manifest.csv", "places.csv")
                        .line("places.csv", 2, "S1,my flat,point,stayed,friend_home,503800,805100,,")
                        .files());

        assertThat(result.rejected()).extracting(RejectedRow::column).containsExactly("statement_key");
        assertThat(result.changed()).isZero();
    }

    @Test
    void previews_do_not_tell_a_stored_date_of_birth_by_bisection() {
        intake.load(
                SENDER,
                new ValidSet("born")
                        .line("children.csv", 2, "K1,Ada,Example,14/05/2007,female,WBRI,K2")
                        .files());

        assertThat(answer("born", "13/05/2007")).isNotEmpty().isEqualTo(answer("born", "15/05/2007"));
        assertThat(answer("born", "13/05/2025")).isNotEmpty().isEqualTo(answer("born", "15/05/2025"));
        assertThat(answer("born", "15/05/2025")).isEqualTo(answer("born", "15/05/2007"));
        assertThat(answer("born", "13/05/2024")).isEmpty();
    }

    @Test
    void a_suggestion_names_no_stored_key() {
        intake.load(
                SENDER,
                new ValidSet("keys")
                        .line("children.csv", 3, "RI-K7264-16-1,Ben,Example,,male,W1,")
                        .line("children.csv", 2, "K1,Ada,Example,04/05/2010,female,WBRI,")
                        .only("manifest.csv", "children.csv")
                        .files());
        var result = intake.preview(
                SENDER,
                new ValidSet("keys")
                        .only("manifest.csv", "episodes.csv")
                        .line("episodes.csv", 2, "E9,RI-K7264-16-2,missing,02/03/2025,,home,E07990001,,medium,")
                        .files());

        assertThat(result.rejected().getFirst().reason()).isEqualTo("There is no child with this key.");
    }

    @Test
    void a_preview_is_one_entry_that_names_every_child_that_it_touched() {
        intake.load(SENDER, new ValidSet("touched").files());
        database.truncateAudit();
        intake.preview(
                SENDER,
                new ValidSet("touched")
                        .only("manifest.csv", "statements.csv")
                        .line("statements.csv", 2, "S1,I1,place,child,,yes,agreed,police,no")
                        .files());

        assertThat(
                        database.listAsSuperuser(
                                "select a.number - (select min(number) from homeward.audit where what = 'preview of touched')"
                                        + " || ' ' || k.source_key from homeward.audit a"
                                        + " join homeward.child_key k on k.public_id::text = any (a.children) where a.what = 'preview of touched'"))
                .containsExactly("0 K1");
    }

    /** What a preview says of an episode of a stored child that began on this day. */
    private List<String> answer(String sourceSystem, String started) {
        return intake
                .preview(
                        SENDER,
                        new ValidSet(sourceSystem)
                                .only("manifest.csv", "episodes.csv")
                                .drop("episodes.csv", 4)
                                .drop("episodes.csv", 3)
                                .line(
                                        "episodes.csv",
                                        2,
                                        "E9,K1,missing," + started + "," + started + ",home,E07990001,,medium,")
                                .files())
                .rejected()
                .stream()
                .map(RejectedRow::reason)
                .toList();
    }

    /** Two administrators name the owner of a system and its senders. */
    private void own(String row) {
        reference.load(ADMIN, sources(row));
        approvals.approve(ADMIN2, openSources().getLast().id(), "As agreed", (dsl, approved) -> approved);
    }

    private static FileSet sources(String row) {
        return FileSet.empty().with("source_systems.csv", "source_system,provider,agency,senders", row);
    }

    private List<Approval> openSources() {
        return ApprovalFixtures.queries(database).listOpen(ADMIN2);
    }

    private static void refused(ThrowableAssert.ThrowingCallable attack, String sourceSystem) {
        assertThatThrownBy(attack)
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining(sourceSystem)
                .hasMessageContaining("source_systems.csv");
    }

    private int stored(String sourceSystem) {
        return Integer.parseInt(one("select (select count(*) from homeward.child_key where source_system = '"
                + sourceSystem + "')" + " + (select count(*) from homeward.source_system where source_system = '"
                + sourceSystem + "')"));
    }

    /** The requests that wait: who asked, for which view and police, and in which line. */
    private List<String> requests(String sourceSystem) {
        return database.listAsSuperuser(
                "select replace(asked_by, 'system:', '') || ' ' || child_view || ' ' || for_police"
                        + " || ' ' || line from homeward.handling_request r join homeward.statement_key k on k.id = r.statement_id"
                        + " where r.superseded_in is null and source_system = '" + sourceSystem + "'");
    }

    private String one(String sql) {
        return database.listAsSuperuser(sql).getFirst();
    }

    private String handling(String sourceSystem, String key) {
        return database.listAsSuperuser("select child_view || case when for_police then 'P' else '-' end"
                        + " || case when for_childrens_services then 'S' else '-' end"
                        + " || case when for_partnership then 'A' else '-' end"
                        + " || case when for_carers then 'C' else '-' end || case when concerns_carer then 't' else 'f' end"
                        + " from homeward.statement_version v join homeward.statement_key k on k.id = v.id"
                        + " where v.superseded_in is null and source_system = '" + sourceSystem + "' and source_key = '"
                        + key + "'")
                .getFirst();
    }
}
