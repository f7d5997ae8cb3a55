package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.store.db.encrypted.Tables.ACTION_TEXT;
import static org.homeward.store.db.encrypted.Tables.COMPANION_TEXT;
import static org.homeward.store.db.encrypted.Tables.STATEMENT_TEXT;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.approval.ApprovalFixtures;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.store.BatchUndo;
import org.homeward.intake.store.BatchUndo.Undone;
import org.homeward.support.DatabaseTest;
import org.homeward.support.DecryptedText;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole batch is undone while nothing depends on it: everything is as before, and what it made stricter stays stricter. */
@DatabaseTest
class BatchUndoTest {

    private static final Viewer LENA = new Viewer("lena", Role.INTERVIEWER, Set.of(), "lantern", null);
    private static final Viewer BO = new Viewer("bo", Role.INTERVIEWER, Set.of(), "beacon", null);

    /** Every table of versions and its current rows, without what says when they were recorded and which id a row has. */
    private static final String STATE = "select table_schema || '.' || table_name from information_schema.columns"
            + " where column_name = 'superseded_in' and table_schema in ('homeward', 'encrypted') and (table_name like '%\\_version'"
            + " or table_schema = 'encrypted') order by 1";

    private static final String AGREED =
            "S1,I1,place,child,\"We were at the \"\"old\"\" pier, all night\",yes,agreed,police;partnership,no";
    private static final String OBJECTED =
            "S1,I1,place,child,\"We were at the \"\"old\"\" pier, all night\",yes,objected,none,no";

    private final TestDatabase database;
    private final Intake intake;
    private final BatchUndo undo;

    BatchUndoTest(TestDatabase database) {
        this.database = database;
        this.intake = IntakeFixtures.withSmallCounty(database).intake();
        this.undo = new BatchUndo(database.database(), ApprovalFixtures.ledger(database), SmallCounty.CLOCK);
    }

    @BeforeEach
    void users() {
        database.run("insert into homeward.app_user (name, password_hash, role, provider_id)"
                + " select v.name, '', 'INTERVIEWER', p.id from (values ('lena', 'lantern'), ('bo', 'beacon'))"
                + " as v (name, provider) join homeward.provider p on p.code = v.provider on conflict do nothing");
    }

    @Test
    void everything_is_as_it_was_before_and_nothing_is_deleted() {
        load(lanterns("before"));
        List<String> before = state();
        List<Integer> texts = texts();
        int versions = count("homeward.statement_version");

        UUID batch = load(lanterns("before")
                .line("children.csv", 2, "K1,Adah,Example,04/05/2010,female,WBRI,K2")
                .line("statements.csv", 4, "S3,I1,person,child,Blue was there,no,agreed in part,police,no")
                .line("companions.csv", 2, "S3,Bennie,K2,friend")
                .line("actions.csv", 2, "A1,I1,cs,tell child,20/03/2025,19/03/2025,done,Ring Ada twice")
                .add("factors.csv", "S2,family_conflict,push")
                .drop("factors.csv", 4)
                .drop("factors.csv", 3)
                .add("children.csv", "K3,Cy,Example,01/09/2012,male,W1,")
                .add("episodes.csv", "E9,K3,missing,02/04/2025 22:40,03/04/2025 06:10,home,E07990001,,low,lantern"));
        assertThat(state()).isNotEqualTo(before);

        Undone undone = undo.undo(LENA, batch);

        assertThat(undone.tightened()).isZero();
        assertThat(undone.records()).isPositive();
        assertThat(state()).isEqualTo(before);
        assertThat(texts())
                .as("the text begins again, encrypted for its new version")
                .isEqualTo(texts.stream().map(number -> number + 1).toList());
        assertThat(count("homeward.statement_version")).isGreaterThan(versions);
        assertThat(database.queryAsSuperuser(
                        "select u.imported_by || ' ' || (u.undoes = b.id) from homeward.import_batch b"
                                + " join homeward.import_batch u on u.undoes = b.id where b.public_id = '" + batch
                                + "'"))
                .isEqualTo("lena true");
        assertThat(database.queryAsSuperuser("select user_name || ' ' || kind || ' ' || cardinality(children)"
                        + " from homeward.audit where what = 'undo of before'"))
                .isEqualTo("lena IMPORT 3");
        refused(ImportError.UNDO_UNKNOWN, () -> undo.undo(LENA, batch));
    }

    @Test
    void a_first_batch_is_undone_whole_and_the_same_files_store_it_again() {
        ValidSet set = lanterns("first");
        List<String> before = state();
        UUID batch = load(set);
        List<String> stored = state();

        undo.undo(LENA, batch);
        assertThat(state()).isEqualTo(before);

        assertThat(intake.load(LENA, set.files()).added()).isEqualTo(set.rows());
        assertThat(state()).isEqualTo(stored);
    }

    @Test
    void what_it_made_stricter_stays_stricter_and_the_wider_handling_waits_for_a_second_person() {
        load(lanterns("strict").line("statements.csv", 2, AGREED));
        UUID batch = load(lanterns("strict").line("statements.csv", 2, OBJECTED));

        Undone undone = undo.undo(LENA, batch);

        assertThat(undone.tightened()).isEqualTo(1);
        String statement = " join homeward.statement_key k on k.id = v.%s where k.source_system = 'strict'"
                + " and k.source_key = 'S1' and v.superseded_in is null";
        assertThat(database.queryAsSuperuser("select v.child_view || v.for_police || v.for_partnership"
                        + " from homeward.statement_version v" + statement.formatted("id")))
                .isEqualTo("OBJECTEDfalsefalse");
        assertThat(database.queryAsSuperuser("select v.child_view || v.for_police || v.for_partnership || v.asked_by"
                        + " from homeward.handling_request v" + statement.formatted("statement_id")))
                .isEqualTo("AGREEDtruetruelena");
        assertThat(database.queryAsSuperuser("select a.new_value from homeward.approval a join homeward.statement_key k"
                        + " on a.subject = k.public_id::text where k.source_system = 'strict' and a.kind = 'HANDLING'"
                        + " and a.decision is null"))
                .startsWith("AGREED ");
    }

    @Test
    void refused_where_something_later_depends_on_it() {
        UUID first = load(lanterns("later"));
        UUID second = load(lanterns("later").line("persons.csv", 2, "P1,Red,25-34,female"));
        refused(ImportError.UNDO_CHANGED_SINCE, () -> undo.undo(LENA, first));

        undo.undo(LENA, second);
        refused(ImportError.UNDO_CHANGED_SINCE, () -> undo.undo(LENA, first));

        UUID added = load(lanterns("hangs").only("manifest.csv", "children.csv"));
        load(lanterns("hangs").only("manifest.csv", "children.csv", "episodes.csv"));
        refused(ImportError.UNDO_CHANGED_SINCE, () -> undo.undo(LENA, added));
    }

    @Test
    void refused_where_a_copy_or_a_release_used_it_or_a_second_person_had_a_part_in_it() {
        UUID copied = load(lanterns("copied"));
        UUID statement = UUID.fromString(database.queryAsSuperuser(
                "select public_id from homeward.statement_key where source_system = 'copied' limit 1"));
        database.database()
                .audit(
                        LENA,
                        new AuditEvent(
                                AuditKind.EXPORT,
                                "export",
                                "people.csv",
                                "",
                                "",
                                "A meeting",
                                "x1",
                                1,
                                List.of(),
                                List.of(statement)));
        database.run("alter table homeward.audit disable trigger user; update homeward.audit set as_of_change ="
                + " (select max(number) from homeward.change) where copy = 'x1'; alter table homeward.audit enable always trigger only_grows;"
                + " alter table homeward.audit enable always trigger never_emptied");
        refused(ImportError.UNDO_COPIED, () -> undo.undo(LENA, copied));

        UUID approved = load(lanterns("approved"));
        database.run("update homeward.import_batch set approved_by = 'lou' where public_id = '" + approved + "'");
        refused(ImportError.UNDO_APPROVED, () -> undo.undo(LENA, approved));
        assertThat(undo.whyNever(LENA, "approved", "lou", Instant.now()))
                .map(ImportProblem::error)
                .contains(ImportError.UNDO_APPROVED);
        assertThat(undo.whyNever(LENA, "approved", null, Instant.EPOCH))
                .map(ImportProblem::error)
                .contains(ImportError.UNDO_TOO_LATE);

        UUID old = load(lanterns("aged"));
        database.run("update homeward.import_batch set imported_at = '2025-12-01' where public_id = '" + old + "'");
        refused(ImportError.UNDO_TOO_LATE, () -> undo.undo(LENA, old));

        UUID released = load(lanterns("released"));
        database.run(
                "insert into homeward.release (due_on, data_version, method, prepared_by, released_by, released_at)"
                        + " select '2025-12-01', max(number), 'test', 'system:x', 'ana', now() from homeward.change");
        refused(ImportError.UNDO_RELEASED, () -> undo.undo(LENA, released));
    }

    @Test
    void refused_for_whoever_may_not_send_for_it_or_has_a_conflict_of_interest() {
        UUID batch = load(lanterns("whose"));
        refused(ImportError.SOURCE_NOT_YOURS, () -> undo.undo(BO, batch));
        refused(ImportError.SOURCE_NOT_YOURS, () -> undo.undo(Viewer.of("ana", Role.ANALYST), batch));
        refused(ImportError.UNDO_UNKNOWN, () -> undo.undo(LENA, UUID.randomUUID()));

        database.run("insert into homeward.staff_conflict (user_name, child_id, recorded_in)"
                + " select 'lena', id, 1 from homeward.child_key where source_system = 'whose' limit 1");
        refused(ImportError.UNDO_CONFLICT, () -> undo.undo(LENA, batch));
        database.run("delete from homeward.staff_conflict");
        undo.undo(LENA, batch);
    }

    private UUID load(ValidSet set) {
        return Objects.requireNonNull(intake.load(LENA, set.files()).batch());
    }

    private ValidSet lanterns(String source) {
        database.run("insert into homeward.source_system (source_system, provider_id, senders, recorded_in)"
                + " select '" + source + "', id, '{}', 1 from homeward.provider p where code = 'lantern'"
                + " and not exists (select from homeward.source_system where source_system = '" + source + "')");
        return new ValidSet(source).line("episodes.csv", 4, "E3,K2,away,04/2025,,care,E07990002,,,lantern");
    }

    private List<String> state() {
        return database.listAsSuperuser(STATE).stream()
                .map(table -> table + " "
                        + database.queryAsSuperuser(
                                "select md5(coalesce(string_agg(content, ',' order by content), ''))"
                                        + " from (select (to_jsonb(v) - array(select column_name::text from information_schema.columns"
                                        + " where table_schema || '.' || table_name = '" + table
                                        + "' and (column_name like 'access\\_%'"
                                        + " or column_name = any (array['recorded_in', 'superseded_in', 'counted_scopes', 'file_id', 'line'])"
                                        + " or data_type = 'bytea' and column_name not in ('fingerprint', 'name_index', 'sound_index')"
                                        + (table.matches(
                                                        ".*(companion|vehicle|phone|handle|action|offer|sharing|feedback|referral)_version")
                                                ? " or column_name = 'id'"
                                                : "")
                                        + ")))::text as content from " + table
                                        + " v where superseded_in is null) rows"))
                .toList();
    }

    /** How many versions have the texts that the first set has. */
    private List<Integer> texts() {
        return List.of(
                Collections.frequency(DecryptedText.of(database, STATEMENT_TEXT.WORDS), "Red was there"),
                Collections.frequency(DecryptedText.of(database, COMPANION_TEXT.CALLED), "Benny"),
                Collections.frequency(DecryptedText.of(database, ACTION_TEXT.WHAT), "Ring Ada"));
    }

    private int count(String table) {
        return Integer.parseInt(database.queryAsSuperuser("select count(*) from " + table));
    }

    private static void refused(ImportError error, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        ImportRejected.class,
                        rejected -> assertThat(rejected.problem().error()).isEqualTo(error));
    }
}
