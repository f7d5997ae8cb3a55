package org.homeward.intake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.intake.ValidSet;
import org.homeward.intake.job.ImportJob.State;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.store.ImportNotes;
import org.homeward.intake.store.ImportResult;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A set that is checked and stored in the background, and everything that can come between. */
@DatabaseTest
class ImportJobsTest {

    private static final Viewer LENA = new Viewer("lena", Role.INTERVIEWER, Set.of(), "lantern", null);
    private static final Viewer LOU = new Viewer("lou", Role.INTERVIEWER, Set.of(), "lantern", null);

    private final TestDatabase database;
    private final JobFixtures fixtures;
    private final ImportJobs jobs;

    ImportJobsTest(TestDatabase database) {
        this.database = database;
        this.fixtures = new JobFixtures(database);
        this.jobs = fixtures.jobs();
        fixtures.account(LENA, true);
        fixtures.account(LOU, true);
    }

    @BeforeEach
    void sources() {
        database.run("insert into homeward.source_system (source_system, provider_id, senders, recorded_in)"
                + " select v.name, p.id, '{}', 1 from homeward.provider p, (values ('kept'), ('twice'), ('cut'), ('lost'), ('long'))"
                + " as v (name) where p.code = 'lantern' and not exists"
                + " (select from homeward.source_system s where s.source_system = v.name)");
    }

    @Test
    void files_are_kept_encrypted_until_they_are_stored_and_the_report_is_what_a_preview_would_say() {
        FileSet files = set("kept")
                .line("children.csv", 2, "K1,Ada,Example,31/11/2010,female,WBRI,K2")
                .files();
        ImportResult preview = IntakeFixtures.to(database).intake().preview(LENA, files);

        UUID id = fixtures.send(LENA, files);
        assertThat(fixtures.job(LENA, id).state()).isEqualTo(State.CHECKING);
        assertThat(count("encrypted.import_content_text where import_job_id = "
                        + fixtures.job(LENA, id).id()))
                .isEqualTo(files.names().size());
        assertThat(
                        one(
                                "select count(*) from encrypted.import_content_text"
                                        + " where position('Example'::bytea in content) > 0 or position('children'::bytea in file_name) > 0"))
                .isEqualTo("0");
        fixtures.work();

        ImportJob checked = fixtures.job(LENA, id);
        assertThat(checked.state()).isEqualTo(State.CHECKED);
        assertThat(checked.rejected()).isEqualTo(preview.rejectedRows()).isPositive();
        assertThat(result(checked)).isEqualTo(preview);
        assertThat(one("select count(*) from homeward.child_key where source_system = 'kept'"))
                .isEqualTo("0");

        jobs.store(LENA, id, new ImportNotes("lena", "As usual"));
        fixtures.work();

        ImportJob stored = fixtures.job(LENA, id);
        assertThat(stored.state()).isEqualTo(State.STORED);
        assertThat(stored.batch()).isNotNull().isEqualTo(result(stored).batch());
        assertThat(result(stored).rejected()).isEqualTo(preview.rejected());
        assertThat(one("select count(*) from homeward.child_key where source_system = 'kept'"))
                .isEqualTo("1");
        assertThat(count("encrypted.import_content_text where import_job_id = " + stored.id()))
                .isZero();
        assertThat(fixtures.work()).as("nothing is due").isZero();
    }

    @Test
    void only_its_sender_finds_an_import_reads_its_report_stores_or_cancels_it() {
        UUID id = fixtures.send(LENA, set("kept").files());
        fixtures.work();
        ImportJob job = fixtures.job(LENA, id);

        assertThat(jobs.find(LOU, id)).isEmpty();
        assertThat(jobs.report(LOU, job)).isEmpty();
        assertThat(jobs.list(LOU, 10)).isEmpty();
        assertThat(jobs.cancel(LOU, id)).isFalse();
        jobs.store(LOU, id, ImportNotes.PLAIN);
        assertThat(fixtures.work()).isZero();
        assertThat(fixtures.job(LENA, id).state()).isEqualTo(State.CHECKED);
    }

    @Test
    void reading_a_report_is_audited_under_the_children_whom_it_is_about() {
        IntakeFixtures.to(database)
                .intake()
                .load(SmallCounty.SENDER, set("twice").files());
        UUID id = fixtures.send(LENA, set("twice").files());
        fixtures.work();
        jobs.report(LENA, fixtures.job(LENA, id));

        assertThat(database.listAsSuperuser("select unnest(children) from homeward.audit where user_name = 'lena'"
                        + " and what = 'report of an import' and subject = '" + id + "' order by 1"))
                .isEqualTo(database.listAsSuperuser(
                        "select public_id::text from homeward.child_key where source_system = 'twice' order by 1"))
                .hasSize(2);
    }

    @Test
    void an_import_that_was_cancelled_is_neither_checked_nor_stored_and_its_files_are_gone() {
        UUID early = fixtures.send(LENA, set("cut").files());
        assertThat(jobs.cancel(LENA, early)).isTrue();
        fixtures.work();
        assertThat(fixtures.job(LENA, early).state()).isEqualTo(State.CANCELLED);

        UUID late = fixtures.send(LENA, set("cut").files());
        fixtures.work();
        jobs.store(LENA, late, ImportNotes.PLAIN);
        assertThat(jobs.cancel(LENA, late)).isTrue();
        fixtures.work();
        assertThat(fixtures.job(LENA, late).state()).isEqualTo(State.CANCELLED);

        assertThat(one("select count(*) from homeward.child_key where source_system = 'cut'"))
                .isEqualTo("0");
        assertThat(count("encrypted.import_content_text c join homeward.import_job j on j.id = c.import_job_id"
                        + " where j.state = 'CANCELLED'"))
                .isZero();
        assertThat(jobs.report(LENA, fixtures.job(LENA, late))).isEmpty();
    }

    @Test
    void what_is_stored_is_not_cancelled_any_more() {
        UUID id = fixtures.send(LENA, set("long").files(), true);
        fixtures.work();

        assertThat(fixtures.job(LENA, id).state())
                .as("a program is asked nothing")
                .isEqualTo(State.STORED);
        assertThat(jobs.cancel(LENA, id)).isFalse();
        assertThatThrownBy(() ->
                        database.run("update homeward.import_job set state = 'STORING' where public_id = '" + id + "'"))
                .hasStackTraceContaining("this import has ended");
    }

    @Test
    void whoever_lost_the_right_meanwhile_stores_nothing() {
        UUID disabled = fixtures.send(LENA, set("lost").files());
        fixtures.account(LENA, false);
        fixtures.work();
        assertThat(problem(fixtures.job(LENA, disabled))).isEqualTo(ImportError.SENDER_CHANGED);

        fixtures.account(LENA, true);
        UUID moved = fixtures.send(LENA, set("lost").files());
        fixtures.work();
        fixtures.account(new Viewer("lena", Role.INTERVIEWER, Set.of(), "beacon", null), true);
        jobs.store(LENA, moved, ImportNotes.PLAIN);
        fixtures.work();
        assertThat(problem(fixtures.job(LENA, moved))).isEqualTo(ImportError.SENDER_CHANGED);

        assertThat(one("select count(*) from homeward.child_key where source_system = 'lost'"))
                .isEqualTo("0");
        assertThatThrownBy(() -> jobs.begin(Viewer.of("board", Role.BOARD))).isInstanceOf(ImportRejected.class);
    }

    @Test
    void a_set_that_cannot_be_read_says_why_and_its_files_are_gone() {
        UUID id = fixtures.send(LENA, FileSet.empty().with("children.csv", "child_key", "K1"));
        fixtures.work();

        ImportJob job = fixtures.job(LENA, id);
        assertThat(problem(job)).isEqualTo(ImportError.MANIFEST_MISSING);
        assertThat(count("encrypted.import_content_text where import_job_id = " + job.id()))
                .isZero();
    }

    @Test
    void a_large_file_is_kept_in_parts_and_is_the_same_again() {
        String words = "w".repeat(9 * 1024 * 1024) + "é";
        FileSet files = FileSet.empty().with("statements.csv", words);
        UUID id = fixtures.send(LENA, files);

        ImportJob job = fixtures.job(LENA, id);
        assertThat(count("encrypted.import_content_text where import_job_id = " + job.id()))
                .isEqualTo(3);
        assertThat(fixtures.ledger().files(job).sha256()).isEqualTo(files.sha256());
        jobs.cancel(LENA, id);
    }

    @Test
    void nobody_comes_back_and_what_was_kept_expires() {
        UUID id = fixtures.send(LENA, set("kept").files());
        fixtures.work();
        jobs.expire();
        assertThat(fixtures.job(LENA, id).state()).isEqualTo(State.CHECKED);
        database.run("update homeward.import_job set expires_at = created_at");
        jobs.expire();

        ImportJob job = fixtures.job(LENA, id);
        assertThat(job.state()).isEqualTo(State.EXPIRED);
        assertThat(count("encrypted.import_content_text where import_job_id = " + job.id()))
                .isZero();
        assertThat(count("encrypted.import_report_text where import_job_id = " + job.id()))
                .isZero();
    }

    private static ValidSet set(String source) {
        return new ValidSet(source).line("episodes.csv", 4, "E3,K2,away,04/2025,,care,E07990002,,,lantern");
    }

    private ImportResult result(ImportJob job) {
        return Objects.requireNonNull(jobs.report(LENA, job).orElseThrow().result());
    }

    private ImportError problem(ImportJob job) {
        assertThat(job.state()).isEqualTo(State.REJECTED);
        return Objects.requireNonNull(jobs.report(LENA, job).orElseThrow().problem())
                .error();
    }

    private int count(String from) {
        return Integer.parseInt(one("select count(*) from " + from));
    }

    private String one(String query) {
        List<String> rows = database.listAsSuperuser(query);
        return rows.getFirst();
    }
}
