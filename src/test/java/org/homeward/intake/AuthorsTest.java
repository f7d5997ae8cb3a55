package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.SmallCounty.SENDER;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.store.ImportResult;
import org.homeward.interviews.Account;
import org.homeward.interviews.AccountQueries;
import org.homeward.interviews.InterviewsFixtures;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** An author reads what they wrote, whatever its handling, and nobody becomes the author of what others wrote by sending it again. */
@DatabaseTest
class AuthorsTest {

    private static final String COLUMNS = "interview_key,child_key,episode_keys,provider,interviewer,author,held,harm";
    private static final String INTERVIEW = "I1,K1,E1;E2,lantern,A. Worker,%s,12/03/2025 10:00,told";
    private static final String OTHERS = "I2,K1,E2,lantern,B. Worker,lou,13/03/2025 10:00,told";
    private static final Viewer LENA = interviewer("lena", Set.of(), "lantern");

    private final TestDatabase database;
    private final Intake intake;
    private final AccountQueries accounts;

    AuthorsTest(TestDatabase database) {
        this.database = database;
        this.intake = IntakeFixtures.withSmallCounty(database).intake();
        this.accounts = InterviewsFixtures.accounts(database);
    }

    @Test
    void an_author_reads_what_they_wrote_and_nobody_else_reads_it_as_theirs() {
        send(set("read", "lena"));
        assertThat(words(LENA, "read"))
                .as("objected, and agreed for the police alone; not what the account shows anyway")
                .containsExactlyInAnyOrder("They argue", "Red was there", "We were at the \"old\" pier, all night");
        assertThat(accounts.open(LENA, child("read")).orElseThrow().interviews())
                .filteredOn(Account.Interview::byViewer)
                .hasSize(1)
                .allSatisfy(interview -> assertThat(interview.statements()).isEmpty());

        for (Viewer other : List.of(
                interviewer("lou", Set.of(), "lantern"),
                interviewer("lena", Set.of(), "beacon"),
                interviewer("lena", Set.of(), null),
                interviewer("lena", Set.of("E07990002"), "lantern"),
                new Viewer("lena", Role.ANALYST, Set.of(), "lantern", Purpose.FOLLOW_UP),
                new Viewer("lena", Role.CHILDRENS_SERVICES, Set.of(), "lantern", Purpose.FOLLOW_UP))) {
            assertThat(words(other, "read")).as(other.toString()).doesNotContain("They argue", "Red was there");
        }
    }

    @Test
    void a_conflict_of_interest_takes_it_away_and_emergency_access_adds_nothing() {
        send(set("conflict", "lena"));
        send(set("emergency", "lou"));
        database.run("insert into homeward.staff_conflict (user_name, child_id, recorded_in)"
                + " select 'lena', id, (select max(number) from homeward.change) from homeward.child_key"
                + " where source_system = 'conflict' and source_key = 'K1';"
                + " insert into homeward.break_glass (user_name, role, child_id, child_reference, ends_at)"
                + " select 'lena', 'INTERVIEWER', id, reference, clock_timestamp() + interval '50 minutes'"
                + " from homeward.child_key where source_system = 'emergency' and source_key = 'K1'");
        assertThat(words(LENA, "conflict")).isEmpty();
        assertThat(words(LENA, "emergency")).isEmpty();
        assertThat(readByDatabase(LENA, "emergency")).isZero();
    }

    /** Row security alone, where a query forgets that it reads as an author. */
    @Test
    void the_database_shows_an_author_their_own_statements_alone() {
        send(set("rows", "lena")
                .add("interviews.csv", OTHERS)
                .line("statements.csv", 3, "S2,I2,factor,child,They argue,yes,objected,none,yes"));
        assertThat(readByDatabase(LENA, "rows")).isEqualTo(2);
        assertThat(readByDatabase(interviewer("lou", Set.of(), "lantern"), "rows"))
                .isEqualTo(1);
        assertThat(readByDatabase(interviewer("lena", Set.of(), "beacon"), "rows"))
                .isZero();
        assertThat(readByDatabase(interviewer("lena", Set.of("E07990002"), "lantern"), "rows"))
                .isZero();
    }

    @Test
    void reading_it_is_audited_under_the_child_and_as_what_it_is() {
        send(set("audited", "lena"));
        database.truncateAudit();
        assertThat(words(LENA, "audited")).isNotEmpty();
        assertThat(database.listAsSuperuser(
                        "select concat_ws(' ', user_name, what, purpose, subject) from homeward.audit"
                                + " where what = 'statements of their author'"))
                .containsExactly("lena statements of their author OWN_STATEMENTS "
                        + child("audited").value());
    }

    @Test
    void a_set_that_names_another_author_waits_for_a_second_person() {
        send(set("moved", "lou"));
        ImportResult again = intake.preview(SENDER, set("moved", "lena").files());
        assertThat(again.unusual().moved()).isEqualTo(1);
        assertThat(again.notices()).anySatisfy(notice -> {
            assertThat(notice.column()).isEqualTo("author");
            assertThat(notice.problem().error()).isEqualTo(ImportError.READERS_CHANGE);
        });
    }

    @Test
    void an_author_is_a_user_name() {
        assertThat(intake.load(SENDER, set("named", "A. Worker").files()).rejected())
                .anySatisfy(row -> assertThat(row.problem().error()).isEqualTo(ImportError.AUTHOR_NO_USER_NAME));
    }

    private static ValidSet set(String sourceSystem, String author) {
        return new ValidSet(sourceSystem)
                .line("interviews.csv", 1, COLUMNS)
                .line("interviews.csv", 2, INTERVIEW.formatted(author));
    }

    private void send(ValidSet set) {
        assertThat(intake.load(SENDER, set.files()).rejected()).isEmpty();
    }

    private List<String> words(Viewer viewer, String sourceSystem) {
        return accounts.readWritten(viewer, child(sourceSystem)).stream()
                .map(each -> each.statement().words())
                .toList();
    }

    private int readByDatabase(Viewer viewer, String sourceSystem) {
        return database.database()
                .writeUnversioned(
                        viewer.asAuthor(),
                        dsl -> dsl.fetch("select t.statement_id from encrypted.statement_text t"
                                        + " join homeward.statement_key k on k.id = t.statement_id"
                                        + " join homeward.statement_version v on v.id = k.id and v.superseded_in is null"
                                        + " where k.source_system = '" + sourceSystem
                                        + "' and v.id in (select id from homeward.statement_key)")
                                .size());
    }

    private ChildId child(String sourceSystem) {
        return new ChildId(UUID.fromString(database.listAsSuperuser(
                        "select public_id from homeward.child_key where source_key = 'K1' and source_system = '"
                                + sourceSystem + "'")
                .getFirst()));
    }

    private static Viewer interviewer(
            String name, Set<String> districts, @org.jspecify.annotations.Nullable String provider) {
        return new Viewer(name, Role.INTERVIEWER, districts, provider, Purpose.FOLLOW_UP);
    }
}
