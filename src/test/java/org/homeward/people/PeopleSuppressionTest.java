package org.homeward.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Disclosed.person;
import static org.homeward.support.Disclosed.place;

import java.util.Set;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.PersonId;
import org.homeward.intake.read.FileSet;
import org.homeward.store.NotReleased;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From whom persons, statements and names are withheld. */
@DatabaseTest
class PeopleSuppressionTest extends PeopleTestBase {

    PeopleSuppressionTest(TestDatabase database) {
        super(database);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_confidential_statement_is_visible_to_no_role(Role role) {
        Accounts.store(
                database,
                aChild().missingFrom("Harbour")
                        .disclosed(person("hidden", "Nobody").objected(), place("Quay")));
        Viewer viewer = Viewer.of("anyone", role).forPurpose(Purpose.SAFEGUARDING_REVIEW);

        if (!role.isUnderDisclosureControl()) {
            assertThat(persons.count(viewer, ALL).persons()).isEmpty();
        }
        PersonId person = idOf("hidden");
        assertThat(persons.open(viewer, ALL, person)).isEmpty();
        assertThat(statements.findNaming(viewer, ALL, person)).isEmpty();
    }

    @Test
    void a_statement_reaches_only_the_audiences_it_allows() {
        Accounts.store(
                database,
                aChild().missingFrom("Harbour").disclosed(person("dez", "Dez").onlyFor("POLICE")));

        assertThat(persons.count(POLICE, ALL).persons()).hasSize(1);
        assertThat(persons.count(ANALYST, ALL).persons()).isEmpty();
    }

    @Test
    void nothing_from_outside_the_viewers_districts_is_counted_or_opened() {
        Accounts.store(database, aChild().missingFrom("Harbour").disclosed(person("dez", "Dez")));
        PersonId person = persons.count(POLICE, ALL).persons().getFirst().id();
        Viewer elsewhere = new Viewer("moor", Role.POLICE, Set.of(SmallCounty.MOOR), null, Purpose.SAFEGUARDING_REVIEW);

        assertThat(persons.count(elsewhere, ALL).persons()).isEmpty();
        assertThat(persons.open(elsewhere, ALL, person)).isEmpty();
        assertThat(statements.findNaming(elsewhere, ALL, person)).isEmpty();
    }

    @Test
    void a_board_member_is_given_no_persons_at_all() {
        Accounts.store(database, aChild().missingFrom("Harbour").disclosed(person("dez", "Dez")));

        assertThatThrownBy(() -> persons.count(Viewer.of("bo", Role.BOARD), ALL))
                .isInstanceOf(NotReleased.class);
    }

    @Test
    void a_member_of_staff_with_a_conflict_reads_nothing_about_the_child() {
        Accounts.store(database, aChild().missingFrom("Harbour").disclosed(person("dez", "Dez")));
        database.run("insert into homeward.staff_conflict select 'pol', id, recorded_in from homeward.child_key");

        assertThat(persons.count(POLICE, ALL).persons()).isEmpty();
        assertThat(persons.count(ANALYST, ALL).persons()).hasSize(1);
    }

    @Test
    void a_friend_who_is_a_child_is_never_a_person_of_concern() {
        FileSet set = FileSet.empty()
                .with("manifest.csv", "format,source_system,sent_at", "homeward-1,fixture,2026-01-14T06:00:00Z")
                .with(
                        "children.csv",
                        "child_key,given_name,family_name,date_of_birth,sex",
                        "c1,Robin,Example,2011-01-15,FEMALE",
                        "c2,Sam,Example,2011-02-15,MALE")
                .with(
                        "episodes.csv",
                        "episode_key,child_key,kind,started,ended,missing_from,district,risk,provider",
                        "e1,c1,MISSING,2025-03-02,2025-03-03,HOME," + SmallCounty.HARBOUR + ",LOW,lantern")
                .with(
                        "interviews.csv",
                        "interview_key,child_key,episode_keys,provider,interviewer,held",
                        "i1,c1,e1,lantern,A. Worker,2025-03-04")
                .with(
                        "statements.csv",
                        "statement_key,interview_key,kind,said_by,words,child_view,audiences",
                        "s1,i1,PERSON,CHILD,I was with Sam,AGREED,POLICE;CHILDRENS_SERVICES;PARTNERSHIP")
                .with("companions.csv", "statement_key,called,child_key,relationship", "s1,Sam,c2,FRIEND");
        assertThat(IntakeFixtures.withSmallCounty(database)
                        .intake()
                        .load(SmallCounty.SENDER, set)
                        .rejected())
                .isEmpty();

        assertThat(persons.count(POLICE, ALL).persons()).isEmpty();
        assertThat(persons.count(POLICE, ALL).children()).isZero();
    }

    @Test
    void what_cannot_be_audited_is_not_returned() {
        Accounts.store(database, aChild().missingFrom("Harbour").disclosed(person("dez", "Dez")));
        PersonId person = persons.count(POLICE, ALL).persons().getFirst().id();
        database.run("revoke insert on homeward.audit from homeward_app");
        try {
            assertThatThrownBy(() -> statements.findNaming(POLICE, ALL, person)).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> persons.open(POLICE, ALL, person)).isInstanceOf(RuntimeException.class);
        } finally {
            database.run("grant insert on homeward.audit to homeward_app");
        }
        assertThat(statements.findNaming(POLICE, ALL, person)).hasSize(1);
    }

    /** The id of a person whom no viewer may see. */
    private PersonId idOf(String key) {
        return database.database()
                .read(
                        Viewer.system("intake"),
                        org.homeward.access.ReadRequest.reference("test", "person"),
                        dsl -> new PersonId(dsl.select(org.homeward.store.db.homeward.Tables.PERSON_KEY.PUBLIC_ID)
                                .from(org.homeward.store.db.homeward.Tables.PERSON_KEY)
                                .where(org.homeward.store.db.homeward.Tables.PERSON_KEY.SOURCE_KEY.eq(key))
                                .fetchSingle()
                                .value1()));
    }
}
