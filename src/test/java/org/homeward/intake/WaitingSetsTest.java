package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.support.SmallCounty.SENDER;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalFixtures;
import org.homeward.approval.ApprovalRefused;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.store.ImportNotes;
import org.homeward.intake.store.ImportResult;
import org.homeward.intake.store.ImportResult.Outcome;
import org.homeward.intake.store.UnusualSet;
import org.homeward.intake.store.WaitingSets;
import org.homeward.intake.store.WaitingSets.Waiting;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one person alone could do by an unusual set, and cannot: it waits for a second person of the same source system. */
@DatabaseTest
class WaitingSetsTest {

    private static final Viewer LENA = interviewer("lena", "lantern");
    private static final Viewer LOU = interviewer("lou", "lantern");
    private static final Viewer BO = interviewer("bo", "beacon");
    private static final Viewer ANALYST = Viewer.of("ana", Role.ANALYST);
    private static final String OLD =
            "E1,K1,missing,02/03/2021 22:40,03/03/2021 06:10,home,E07990001,E05990001,medium,lantern";
    private static final ImportNotes WHY = new ImportNotes(null, "Found in an old folder");

    private final TestDatabase database;
    private final Intake intake;
    private final WaitingSets waiting;

    WaitingSetsTest(TestDatabase database) {
        this.database = database;
        this.intake = IntakeFixtures.withSmallCounty(database).intake();
        this.waiting = IntakeFixtures.waiting(database);
    }

    @BeforeEach
    void users() {
        database.run("insert into homeward.app_user (name, password_hash, role, provider_id)"
                + " select v.name, '', v.role, p.id from (values ('lena', 'INTERVIEWER', 'lantern'),"
                + " ('lou', 'INTERVIEWER', 'lantern'), ('bo', 'INTERVIEWER', 'beacon'), ('ana', 'ANALYST', null))"
                + " as v (name, role, provider) left join homeward.provider p on p.code = v.provider"
                + " on conflict do nothing");
    }

    @Test
    void records_of_long_ago_wait_encrypted_and_are_stored_as_they_were_sent_when_a_second_person_approves() {
        own("old");
        ValidSet set = lanterns("old").line("episodes.csv", 2, OLD);
        ImportResult preview = intake.preview(LENA, set.files());
        assertThat(preview.outcome()).isEqualTo(Outcome.WAITS);
        assertThat(preview.notices()).anySatisfy(notice -> {
            assertThat(notice.file() + notice.line() + notice.column()).isEqualTo("episodes.csv2started");
            assertThat(notice.problem().text()).contains("This was more than 365 days ago");
        });
        assertThat(intake.preview(
                                LENA,
                                lanterns("old")
                                        .line("episodes.csv", 2, OLD)
                                        .line(
                                                "episodes.csv",
                                                3,
                                                "E2,K1,missing,10/03/2021 20:00,,home,E07990001,,high,lantern")
                                        .files())
                        .notices())
                .filteredOn(notice ->
                        notice.file().equals("episodes.csv") && notice.column().equals("started"))
                .as("one notice for the file")
                .singleElement()
                .satisfies(notice -> assertThat(notice.problem().text())
                        .contains("This row and 1 other in the file were more than 365 days ago"));

        ImportResult sent = intake.load(LENA, set.files(), WHY);
        assertThat(sent.outcome()).isEqualTo(Outcome.WAITS);
        assertThat(sent.unusual()).isEqualTo(new UnusualSet(0, 0, 1, 0));
        assertThat(children("old")).isZero();
        assertThat(one("select count(*) from encrypted.waiting_import_text")).isNotEqualTo("0");
        assertThat(one(
                        "select count(*) from encrypted.waiting_import_text where position('Example'::bytea in content) > 0"
                                + " or position('children'::bytea in file_name) > 0"))
                .isEqualTo("0");
        Waiting waits = open(LOU);
        assertThat(waits.approval().before()).isEqualTo("LONG_AGO=1");
        assertThat(waits.approval().reason()).isEqualTo("Found in an old folder");
        assertThat(intake.preview(LOU, waits).outcome()).isEqualTo(Outcome.WAITS);

        ImportResult stored = intake.approve(LOU, waits, "The folder is real");
        assertThat(stored.added()).isEqualTo(preview.added());
        assertThat(children("old")).isEqualTo(2);
        assertThat(one("select imported_by || ' ' || responsible || ' ' || approved_by || ' ' || set_sha256"
                        + " from homeward.import_batch where source_system = 'old'"))
                .isEqualTo("lena lena lou " + set.files().sha256());
        assertThat(files()).isZero();
        assertThat(intake.load(LENA, set.files()).batch()).as("stored already").isNull();
        assertThat(waiting.listDecided(LENA, 5).getFirst().approval().outcome())
                .isNotNull()
                .satisfies(outcome ->
                        assertThat(outcome.by() + " " + outcome.reason()).isEqualTo("lou The folder is real"));
        assertThat(database.listAsSuperuser(
                        "select user_name || ' ' || what from homeward.audit where what ~ ' old( |$)'"
                                + " or subject like 'old %' order by number"))
                .containsSubsequence(
                        "lena waiting set of old",
                        "lena import asked",
                        "lou preview of old",
                        "lou import approved",
                        "lou import of old for lena");
    }

    /** As UTF-8 alone it would come back as another file. */
    @Test
    void a_file_that_is_not_utf_8_waits_byte_for_byte() {
        own("bytes");
        FileSet sent = FileSet.empty();
        FileSet plain = lanterns("bytes").line("episodes.csv", 2, OLD).files();
        for (String name : plain.names()) {
            String text =
                    new String(plain.bytes(name), java.nio.charset.StandardCharsets.UTF_8).replace("Ada", "Zo\u00eb");
            sent = sent.with(name, text.getBytes(java.nio.charset.Charset.forName("windows-1252")));
        }
        assertThat(intake.load(LENA, sent, WHY).outcome()).isEqualTo(Outcome.WAITS);

        ImportResult stored = intake.approve(LOU, open(LOU), "The folder is real");

        assertThat(stored.rejected()).isEmpty();
        assertThat(one("select set_sha256 from homeward.import_batch where source_system = 'bytes'"))
                .isEqualTo(sent.sha256());
    }

    /** Nothing is wrong with what the child wants; the interview's date is, or another column of the row. */
    @Test
    void tell_nobody_is_heard_although_something_else_of_the_row_or_its_interview_is_wrong() {
        own("heard");
        assertThat(intake.load(SENDER, lanterns("heard").files()).rejected()).isEmpty();
        String objected = "S1,I1,place,child,\"We were at the \"\"old\"\" pier, all night\",yes,objected,none,no";
        ImportResult sent = intake.load(
                LENA,
                lanterns("heard")
                        .line(
                                "interviews.csv",
                                2,
                                "I1,K1,E1;E2,lantern,A. Worker,32/03/2025 10:00,told,police:accepted;camhs,yes")
                        .line("statements.csv", 2, objected)
                        .line("statements.csv", 4, "S3,I1,no such kind,child,Red was there,no,objected,none,no")
                        .files());
        assertThat(sent.rejected()).isNotEmpty();
        assertThat(sent.notices())
                .filteredOn(notice -> notice.problem().error() == ImportError.HANDLING_HEARD)
                .hasSize(2);
        assertThat(handlings("heard"))
                .containsExactly("S1 OBJECTED nobody", "S2 OBJECTED nobody", "S3 OBJECTED nobody");
        assertThat(one(
                        "select count(*) from homeward.place_version v join homeward.statement_key k on k.id = v.statement_id"
                                + " where k.source_system = 'heard' and v.superseded_in is null"))
                .as("nothing else of the rejected row is stored or ends")
                .isEqualTo("1");

        ImportResult wider = intake.load(
                LENA,
                lanterns("heard")
                        .line("statements.csv", 2, "S1,I1,no such kind,child,x,yes,agreed,police,no")
                        .files());
        assertThat(wider.rejected()).isNotEmpty();
        assertThat(handlings("heard")).as("never wider").contains("S1 OBJECTED nobody");
    }

    private List<String> handlings(String source) {
        return database.listAsSuperuser(
                "select concat_ws(' ', k.source_key, v.child_view, case when v.for_police or v.for_partnership"
                        + " or v.for_childrens_services or v.for_carers then 'somebody' else 'nobody' end)"
                        + " from homeward.statement_version v join homeward.statement_key k on k.id = v.id"
                        + " where k.source_system = '" + source + "' and v.superseded_in is null order by 1");
    }

    /** Whom statements name is what they say. */
    @Test
    void one_sender_alone_does_not_rename_the_person_whom_many_statements_name() {
        own("named");
        ValidSet set = lanterns("named");
        for (int i = 10; i < 31; i++) {
            set.add("statements.csv", "S" + i + ",I1,person,child,Red was there " + i + ",no,agreed,police,no");
            set.add("mentions.csv", "S" + i + ",P1,Red,known");
        }
        assertThat(intake.load(SENDER, set.files()).rejected()).isEmpty();
        ValidSet renamed = new ValidSet("named")
                .only("manifest.csv", "persons.csv")
                .line("persons.csv", 2, "P1,Another Man,35-49,male");
        ImportResult preview = intake.preview(LENA, renamed.files());
        assertThat(preview.rejected()).isEmpty();
        assertThat(preview.unusual()).isEqualTo(new UnusualSet(22, 0, 0, 0));
        assertThat(preview.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.column()).isEqualTo("person_key");
            assertThat(notice.problem().text()).contains("22 stored statements name this person");
        });
    }

    @Test
    void one_person_alone_another_provider_and_whoever_reads_only_approve_nothing() {
        own("attacked");
        intake.load(LENA, lanterns("attacked").line("episodes.csv", 2, OLD).files(), WHY);
        Waiting waits = open(LOU);

        assertThat(waiting.listOpen(BO)).isEmpty();
        assertThat(waiting.listOpen(ANALYST)).isEmpty();
        for (Viewer other :
                List.of(LENA, BO, ANALYST, Viewer.of("gov", Role.GOVERNANCE), Viewer.of("adm", Role.ADMIN))) {
            assertThatThrownBy(() -> intake.approve(other, waits, "I say so"))
                    .isInstanceOfAny(ApprovalRefused.class, ImportRejected.class);
        }
        assertThatThrownBy(() -> intake.preview(BO, waits)).isInstanceOf(ApprovalRefused.class);
        assertThatThrownBy(() -> waiting.decline(BO, waits, "I say so")).isInstanceOf(ApprovalRefused.class);
        assertThatThrownBy(() -> intake.load(
                        LENA, lanterns("attacked").line("episodes.csv", 2, OLD).files()))
                .hasMessageContaining("waits for a second person already");
        assertThat(children("attacked")).isZero();

        intake.approve(LOU, waits, "It is right");
        assertThatThrownBy(() -> intake.approve(LOU, waits, "Once more")).isInstanceOf(ApprovalRefused.class);
        assertThat(one("select count(*) from homeward.import_batch where source_system = 'attacked'"))
                .isEqualTo("1");
    }

    @Test
    void other_files_do_not_take_the_place_of_those_that_were_sent() {
        own("swapped");
        intake.load(LENA, lanterns("swapped").line("episodes.csv", 2, OLD).files(), WHY);
        Waiting waits = open(LOU);
        assertThatThrownBy(() -> database.database()
                        .write(
                                Viewer.system("intake"),
                                "swap",
                                (dsl, change) ->
                                        dsl.execute("update encrypted.waiting_import_text set content = file_name")))
                .hasMessageContaining("permission denied");

        // By the owner of the database, who moves the files of another set here.
        database.run(
                "update encrypted.waiting_import_text set content = (select content from encrypted.waiting_import_text"
                        + " where part = 2 limit 1) where part = 1");
        assertThatThrownBy(() -> intake.approve(LOU, waits, "It is right")).isInstanceOf(RuntimeException.class);
        database.run("delete from encrypted.waiting_import_text where part = 1");
        assertThatThrownBy(() -> intake.approve(LOU, waits, "It is right")).isInstanceOf(ImportRejected.class);
        assertThat(children("swapped")).isZero();
    }

    @Test
    void a_set_that_is_declined_withdrawn_or_expired_is_deleted() {
        own("ended");
        ValidSet set = lanterns("ended").line("episodes.csv", 2, OLD);
        intake.load(LENA, set.files(), WHY);
        waiting.decline(LOU, open(LOU), "It is not ours");
        assertThat(files()).isZero();

        intake.load(LENA, set.files(), WHY);
        waiting.decline(LENA, open(LENA), "Sent by mistake");
        assertThat(files()).isZero();

        intake.load(LENA, set.files(), WHY);
        Waiting late = open(LOU);
        var later = Clock.offset(SmallCounty.CLOCK, Duration.ofDays(8));
        ApprovalFixtures.ledger(database, later).expire(Viewer.system("approval"), later.instant());
        assertThat(files()).isZero();
        assertThatThrownBy(() -> intake.approve(LOU, late, "Too late")).isInstanceOf(ApprovalRefused.class);
        assertThat(children("ended")).isZero();
        assertThat(waiting.listDecided(LENA, 100))
                .filteredOn(each -> each.set().sourceSystem().equals("ended"))
                .extracting(each ->
                        Objects.requireNonNull(each.approval().outcome()).decision())
                .containsExactlyInAnyOrder(
                        Approval.Decision.EXPIRED, Approval.Decision.WITHDRAWN, Approval.Decision.DECLINED);
    }

    @Test
    void a_child_who_says_tell_nobody_does_not_wait() {
        own("tight");
        intake.load(SENDER, lanterns("tight").files());
        ValidSet set = lanterns("tight")
                .line("episodes.csv", 2, OLD.replace("E1,", "E9,"))
                .line("statements.csv", 2, "S1,I1,place,child,Other words,yes,objected,none,no")
                .line("statements.csv", 4, "S3,I1,person,child,Red was there,no,agreed,police;partnership,no");
        ImportResult sent = intake.load(LENA, set.files(), WHY);

        assertThat(sent.waits())
                .isNotNull()
                .satisfies(waits -> assertThat(waits.tightened()).isEqualTo(1));
        assertThat(handling("tight", "S1")).isEqualTo("OBJECTED-");
        assertThat(handling("tight", "S3")).isEqualTo("AGREED_IN_PARTP");
        assertThat(texts("tight", "S1")).as("the words wait").isEqualTo("1");
        waiting.decline(LOU, open(LOU), "It is not ours");
        assertThat(handling("tight", "S1")).isEqualTo("OBJECTED-");
    }

    @Test
    void a_set_is_not_approved_over_what_changed_after_it_was_sent() {
        own("overtaken");
        intake.load(SENDER, lanterns("overtaken").files());
        ValidSet stale = lanterns("overtaken")
                .line("episodes.csv", 3, OLD.replace("E1,", "E2,"))
                .line("statements.csv", 2, "S1,I1,place,child,Stale words,yes,agreed,police;partnership,no");
        intake.load(LENA, stale.files(), WHY);
        intake.load(
                LENA,
                lanterns("overtaken")
                        .line("statements.csv", 2, "S1,I1,place,child,Newer words,yes,agreed,police;partnership,no")
                        .files());

        assertThatThrownBy(() -> intake.approve(LOU, open(LOU), "It is right"))
                .hasMessageContaining("1 record that this set would change has changed since it was sent");
        assertThat(open(LOU).approval().outcome()).as("still waits").isNull();
    }

    @Test
    void a_statement_that_is_added_to_an_interview_of_long_ago_waits() {
        own("added");
        intake.load(
                SENDER,
                lanterns("added")
                        .line("episodes.csv", 2, OLD)
                        .line("interviews.csv", 2, "I1,K1,E1,lantern,A. Worker,12/03/2021 10:00,told,,")
                        .files());
        ValidSet statements = new ValidSet("added").only("manifest.csv", "statements.csv");
        assertThat(intake.preview(LENA, statements.files()).unusual().isUnusual())
                .isFalse();
        assertThat(intake.preview(
                                LENA,
                                statements
                                        .add("statements.csv", "S9,I1,other,child,Invented,yes,agreed,police,no")
                                        .files())
                        .unusual())
                .isEqualTo(new UnusualSet(0, 0, 1, 0));
        ValidSet whole = lanterns("added")
                .line("episodes.csv", 2, OLD)
                .line("interviews.csv", 2, "I1,K1,E1,lantern,A. Worker,12/03/2021 10:00,told,,");
        assertThat(intake.preview(
                                LENA,
                                whole.line(
                                                "statements.csv",
                                                4,
                                                "S3,I1,person,child,Blue was there,no,agreed in part,police,no")
                                        .files())
                        .unusual())
                .as("with its interview")
                .isEqualTo(new UnusualSet(0, 0, 1, 0));
        assertThat(intake.preview(
                                LENA,
                                lanterns("added")
                                        .line("interviews.csv", 2, "I1,K1,E1,lantern,A. Worker,12/03/2025 10:00,told,,")
                                        .files())
                        .unusual())
                .as("made recent")
                .isEqualTo(new UnusualSet(0, 0, 2, 0));
    }

    /** Whoever may send for a system could otherwise give its records to another district or provider to read. */
    @Test
    void a_set_that_moves_who_reads_a_stored_record_waits() {
        own("moved");
        intake.load(SENDER, lanterns("moved").files());
        String episode = "E1,K1,missing,02/03/2025 22:40,03/03/2025 06:10,home,E07990001,E05990001,medium,lantern";
        ValidSet interview =
                lanterns("moved").line("interviews.csv", 2, "I1,K1,E1,lantern,A. Worker,12/03/2025 10:00,told,,");
        for (ValidSet moved : List.of(
                lanterns("moved").line("episodes.csv", 2, episode.replace("E07990001,E05990001", "E07990002,")),
                lanterns("moved").line("episodes.csv", 2, episode.replace("lantern", "beacon")),
                interview)) {
            ImportResult preview = intake.preview(LENA, moved.files());
            assertThat(preview.rejected()).isEmpty();
            // An interview takes its three statements with it.
            assertThat(preview.unusual()).isEqualTo(new UnusualSet(0, 0, 0, moved.equals(interview) ? 4 : 1));
            assertThat(preview.notices())
                    .anySatisfy(notice -> assertThat(notice.problem().text()).contains("other people could read it"));
        }
        ValidSet moved = lanterns("moved").line("episodes.csv", 2, episode.replace("lantern", "beacon"));
        assertThat(intake.load(LENA, moved.files(), WHY).outcome()).isEqualTo(Outcome.WAITS);
        assertThat(intake.preview(
                                LENA,
                                lanterns("moved")
                                        .line("episodes.csv", 2, episode.replace("medium", "high"))
                                        .files())
                        .unusual()
                        .isUnusual())
                .as("read by the same people")
                .isFalse();
    }

    /** "Changed" and "unchanged" would tell somebody what is stored of a child of whom they may read nothing. */
    @Test
    void nobody_sends_previews_or_approves_what_is_about_a_child_with_whom_they_have_a_conflict_of_interest() {
        Viewer lily = interviewer("lily", "lantern");
        own("aunt");
        intake.load(SENDER, lanterns("aunt").files());
        ValidSet old = lanterns("aunt").line("episodes.csv", 2, OLD);
        intake.load(LOU, old.files(), WHY);
        Waiting waits = open(lily);
        database.run("insert into homeward.staff_conflict (user_name, child_id, recorded_in) select 'lily', id,"
                + " (select max(number) from homeward.change) from homeward.child_key"
                + " where source_system = 'aunt' and source_key = 'K1'");

        ValidSet statements = new ValidSet("aunt").only("manifest.csv", "statements.csv");
        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> intake.preview(lily, statements.files()),
                () -> intake.load(lily, statements.files()),
                () -> intake.preview(lily, waits),
                () -> intake.approve(lily, waits, "It is right"))) {
            assertThatThrownBy(attempt)
                    .isInstanceOf(ImportRejected.class)
                    .hasMessageContaining("conflict of interest with a child in this set: K1.");
        }
        assertThat(intake.preview(
                                lily,
                                new ValidSet("aunt")
                                        .only("manifest.csv", "children.csv")
                                        .drop("children.csv", 2)
                                        .files())
                        .same())
                .as("another child")
                .isOne();
    }

    @Test
    void many_changed_statements_wait_and_few_do_not() {
        own("many");
        ValidSet first = lanterns("many");
        ValidSet changed = lanterns("many");
        ValidSet tightened = lanterns("many");
        for (int i = 0; i < 21; i++) {
            first.add("statements.csv", "M" + i + ",I1,other,child,Words,yes,agreed,police;partnership,no");
            changed.add("statements.csv", "M" + i + ",I1,other,child,Others,yes,agreed,police;partnership,no");
            tightened.add("statements.csv", "M" + i + ",I1,other,child,Words,yes,agreed,police,no");
        }
        intake.load(SENDER, first.files());
        assertThat(intake.preview(LENA, changed.files()).unusual()).isEqualTo(new UnusualSet(21, 0, 0, 0));
        assertThat(intake.preview(LENA, tightened.files()).unusual().isUnusual())
                .as("tightening alone")
                .isFalse();
        changed.drop("statements.csv", 25);
        assertThat(intake.preview(LENA, changed.files()).unusual().isUnusual()).isFalse();
        assertThat(intake.load(SENDER, changed.line("episodes.csv", 2, OLD).files())
                        .batch())
                .as("a job of the application has nobody to ask")
                .isNotNull();
    }

    @Test
    void an_import_names_who_answers_for_it_and_nobody_who_could_not_send_it() {
        own("answers");
        for (String other : List.of("bo", "ana", "nobody")) {
            assertThatThrownBy(() -> intake.load(
                            LENA, lanterns("answers").files(), new ImportNotes(other, "Named somebody else")))
                    .isInstanceOf(ImportRejected.class)
                    .hasMessageContaining(other + " cannot send");
        }
        ImportResult stored =
                intake.load(LENA, lanterns("answers").files(), new ImportNotes("lou", "For her colleague"));
        assertThat(stored.outcome()).isEqualTo(Outcome.STORED);
        assertThat(
                        one(
                                "select imported_by || ' ' || responsible from homeward.import_batch where source_system = 'answers'"))
                .isEqualTo("lena lou");
        assertThat(intake.listResponsible(LENA, stored)).containsExactly("lena", "lou");
        assertThat(
                        one(
                                "select what from homeward.audit where what like 'import of answers%' order by number desc limit 1"))
                .isEqualTo("import of answers for lou");
    }

    /** Lantern's system, whose rows name no other provider. */
    private static ValidSet lanterns(String sourceSystem) {
        return new ValidSet(sourceSystem).line("episodes.csv", 4, "E3,K2,away,04/2025,,care,E07990002,,,");
    }

    private static Viewer interviewer(String name, String provider) {
        return new Viewer(name, Role.INTERVIEWER, Set.of(), provider, null);
    }

    private void own(String sourceSystem) {
        database.run("insert into homeward.source_system (source_system, provider_id, recorded_in)"
                + " select '" + sourceSystem + "', id, (select max(number) from homeward.change)"
                + " from homeward.provider where code = 'lantern'");
    }

    private Waiting open(Viewer viewer) {
        return waiting.listOpen(viewer).getLast();
    }

    private int children(String sourceSystem) {
        return Integer.parseInt(
                one("select count(*) from homeward.child_key where source_system = '" + sourceSystem + "'"));
    }

    /** The files of the set that was sent last. */
    private int files() {
        return Integer.parseInt(one("select count(*) from encrypted.waiting_import_text"
                + " where waiting_import_id = (select max(id) from homeward.waiting_import)"));
    }

    private String handling(String sourceSystem, String key) {
        return one("select child_view || case when for_police then 'P' else '-' end from homeward.statement_version v"
                + " join homeward.statement_key k on k.id = v.id where v.superseded_in is null and source_system = '"
                + sourceSystem + "' and source_key = '" + key + "'");
    }

    private String texts(String sourceSystem, String key) {
        return one(
                "select count(*) from encrypted.statement_text t join homeward.statement_key k on k.id = t.statement_id"
                        + " where source_system = '" + sourceSystem + "' and source_key = '" + key + "'");
    }

    private String one(String sql) {
        return database.listAsSuperuser(sql).getFirst();
    }
}
