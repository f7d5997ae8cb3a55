package org.homeward.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Disclosed.person;
import static org.homeward.support.Disclosed.place;
import static org.homeward.support.Disclosed.push;

import java.util.List;
import org.homeward.disclosure.PersonId;
import org.homeward.people.PersonCount.AreaCount;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PersonQueriesTest extends PeopleTestBase {

    PersonQueriesTest(TestDatabase database) {
        super(database);
    }

    @Test
    void nobody_is_listed_where_nobody_was_named() {
        Accounts.store(database, aChild().missingFrom("Harbour").disclosed(push("bullying")));

        assertThat(persons.count(ANALYST, ALL)).isEqualTo(new PeopleCount(List.of(), 0));
        assertThat(persons.open(ANALYST, ALL, PersonId.random())).isEmpty();
        assertThat(statements.findNaming(ANALYST, ALL, PersonId.random())).isEmpty();
    }

    @Test
    void one_child_naming_one_person_is_counted_with_where_and_when() {
        Accounts.store(
                database,
                aChild().missingFrom("Harbour")
                        .on("2025-03-02")
                        .interviewed("2025-03-05 16:00")
                        .disclosed(person("dez", "Dez"), place("Quay")));

        PersonCount only = persons.count(ANALYST, ALL).persons().getFirst();

        assertThat(only.children()).isEqualTo(1);
        assertThat(only.interviews()).isEqualTo(1);
        assertThat(only.statements()).isEqualTo(1);
        assertThat(only.first().day()).isEqualTo("2025-03-05");
        assertThat(only.last()).isEqualTo(only.first());
        assertThat(only.districts()).containsExactly(new AreaCount("Harbour", 1));
        assertThat(only.wards()).containsExactly(new AreaCount("Quay", 1));
    }

    @Test
    void distinct_children_come_first_then_interviews_then_the_latest_date() {
        Accounts.store(
                database,
                aChild().missingFrom("Harbour")
                        .on("2025-02-01")
                        .disclosed(person("two-children", "A"))
                        .missingFrom("Harbour")
                        .on("2025-05-01")
                        .disclosed(person("early", "C")),
                aChild().missingFrom("Moor").on("2025-02-10").disclosed(person("two-children", "A")),
                aChild().missingFrom("Moor")
                        .on("2025-03-01")
                        .disclosed(person("often", "B"))
                        .missingFrom("Moor")
                        .on("2025-04-01")
                        .disclosed(person("often", "B"), person("often", "Bee"))
                        .missingFrom("Moor")
                        .on("2025-06-01")
                        .disclosed(person("late", "D")));

        PeopleCount people = persons.count(ANALYST, ALL);

        assertThat(people.persons().stream().map(this::called)).containsExactly("A", "B", "D", "C");
        assertThat(people.persons().stream().map(PersonCount::children)).containsExactly(2, 1, 1, 1);
        assertThat(people.persons().stream().map(PersonCount::interviews)).containsExactly(2, 2, 1, 1);
        assertThat(people.persons().get(1).statements()).isEqualTo(3);
        assertThat(people.children()).isEqualTo(3);
    }

    @Test
    void persons_named_by_as_many_children_share_the_first_place() {
        Accounts.store(
                database,
                aChild().missingFrom("Harbour")
                        .on("2025-02-01")
                        .disclosed(person("one", "One"), person("other", "Other")));

        assertThat(persons.count(ANALYST, ALL).mostNamed()).hasSize(2);
    }

    @Test
    void names_are_read_only_when_a_person_is_opened_most_children_first() {
        Accounts.store(
                database,
                aChild().missingFrom("Harbour").disclosed(person("dez", "Dez")),
                aChild().missingFrom("Harbour").disclosed(person("dez", "Dez")),
                aChild().missingFrom("Moor").disclosed(person("dez", "D-Man").saying("He is called D-Man.")));
        PersonCount counted = persons.count(ANALYST, ALL).persons().getFirst();

        assertThat(counted.toString()).doesNotContain("Dez").doesNotContain("D-Man");
        assertThat(persons.open(ANALYST, ALL, counted.id()).orElseThrow().called())
                .containsExactly(new PersonDetails.Called("Dez", 2), new PersonDetails.Called("D-Man", 1));
    }

    @Test
    void the_list_behind_the_number_has_as_many_statements_oldest_interview_first() {
        Accounts.store(
                database,
                aChild().missingFrom("Harbour")
                        .on("2025-05-01")
                        .disclosed(person("dez", "Dez").saying("later")),
                aChild().missingFrom("Moor")
                        .on("2025-02-01")
                        .disclosed(person("dez", "Dezzy").saying("earlier")));
        PersonCount counted = persons.count(POLICE, ALL).persons().getFirst();

        List<PersonStatement> named = statements.findNaming(POLICE, ALL, counted.id());

        assertThat(named).hasSize(counted.statements());
        assertThat(named.stream().map(statement -> statement.statement().words()))
                .containsExactly("earlier", "later");
        assertThat(named.stream().map(PersonStatement::named)).containsExactly("Dezzy", "Dez");
        assertThat(named.stream().map(PersonStatement::childReference)).doesNotHaveDuplicates();
    }

    @Test
    void a_place_lists_its_statements_by_ward_and_only_those_the_viewer_may_see() {
        Accounts.store(
                database,
                aChild().missingFrom("Harbour").disclosed(place("Quay").saying("by the quay"), place("Station")),
                aChild().missingFrom("Harbour").disclosed(place("Quay").objected()));

        assertThat(statements.findInWard(POLICE, ALL, SmallCounty.QUAY))
                .singleElement()
                .satisfies(
                        statement -> assertThat(statement.statement().words()).isEqualTo("by the quay"));
    }

    private String called(PersonCount person) {
        return persons.open(ANALYST, ALL, person.id())
                .orElseThrow()
                .called()
                .getFirst()
                .words();
    }
}
