package org.homeward.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Disclosed.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.PlaceRole;
import org.homeward.print.Printable;
import org.homeward.print.Translations;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ChronologyTest {

    private static final Viewer POLICE = Viewer.of("pol", Role.POLICE).forPurpose(Purpose.SAFEGUARDING_REVIEW);
    private static final DisclosureFilter ALL =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));

    private final TestDatabase database;
    private final PersonQueries persons;
    private final PersonStatementQueries statements;
    private final ChronologySheetProvider chronologies;

    ChronologyTest(TestDatabase database) {
        this.database = database;
        this.persons = new PersonQueries(database.database());
        this.statements = new PersonStatementQueries(database.database());
        this.chronologies = new ChronologySheetProvider(persons, statements);
    }

    @BeforeEach
    void an_empty_county() {
        database.truncate();
    }

    @Test
    void the_printed_sheet_has_the_statements_of_the_screen_and_none_kept_confidential() {
        Accounts.store(
                database,
                aChild().missingFrom("Harbour")
                        .on("2025-05-01")
                        .disclosed(person("dez", "Dez").saying("He waits outside.")),
                aChild().missingFrom("Moor")
                        .on("2025-02-01")
                        .disclosed(
                                person("dez", "Dezzy").saying("He has a silver car."),
                                person("dez", "Dezzy")
                                        .saying("never to be told")
                                        .objected()));
        PersonCount dez = persons.count(POLICE, ALL).persons().getFirst();
        List<PersonStatement> screen = statements.findNaming(POLICE, ALL, dez.id());

        ChronologySheet sheet = (ChronologySheet) chronologies.read(
                POLICE, ALL, Map.of("person", List.of(dez.id().value().toString())));
        String printed = text(sheet);

        assertThat(screen).hasSize(2);
        assertThat(printed).contains("person " + dez.reference()).doesNotContain("never to be told");
        for (PersonStatement named : screen) {
            assertThat(printed)
                    .contains(named.statement().reference())
                    .contains(named.childReference())
                    .contains(named.statement().words())
                    .contains(Translations.english().date(named.interviewed().day()))
                    .contains(named.heldBy() + "; writer")
                    .contains(named.named())
                    .contains("person " + dez.reference());
            assertThat(named.heldBy()).isNotEmpty();
            assertThat(sheet.lines())
                    .extracting(line -> line.interview().heldBy())
                    .contains(named.heldBy() + "; writer " + named.writtenBy());
        }
        assertThat(printed).contains("Known as: Dez, Dezzy.");
    }

    /** What was read of a child through a person is found from that child. */
    @Test
    void a_reading_through_a_person_or_a_place_names_every_child_whom_it_concerns() throws java.sql.SQLException {
        Accounts.store(
                database,
                aChild().missingFrom("Harbour").on("2025-05-01").disclosed(person("dez", "Dez")),
                aChild().missingFrom("Moor").on("2025-02-01").disclosed(person("dez", "Dezzy")),
                aChild().missingFrom("Moor")
                        .on("2025-02-01")
                        .disclosed(person("dez", "Dezzy").objected()));
        PersonCount dez = persons.count(POLICE, ALL).persons().getFirst();

        chronologies.read(POLICE, ALL, Map.of("person", List.of(dez.id().value().toString())));

        assertThat(
                        database.listAsSuperuser(
                                "select unnest(children) from homeward.audit where what = 'statements naming a person' order by 1"))
                .isEqualTo(database.listAsSuperuser("select distinct k.public_id::text from homeward.child_key k"
                        + " join homeward.statement s on s.child_id = k.id where s.for_police order by 1"))
                .hasSize(2);
    }

    @Test
    void an_unknown_and_a_malformed_id_print_the_same_empty_sheet() {
        Printable unknown =
                chronologies.read(POLICE, ALL, Map.of("person", List.of("c0ffee00-0000-4000-8000-000000000000")));

        assertThat(chronologies.read(POLICE, ALL, Map.of("person", List.of("nonsense"))))
                .isEqualTo(unknown);
        assertThat(chronologies.read(POLICE, ALL, Map.of())).isEqualTo(unknown);
    }

    @Test
    void a_ward_is_printed_by_its_name_with_what_children_called_the_place() {
        Accounts.store(
                database, aChild().missingFrom("Harbour").disclosed(org.homeward.support.Disclosed.place("Quay")));

        assertThat(chronologies.read(POLICE, ALL, Map.of("ward", List.of(SmallCounty.QUAY))))
                .isInstanceOfSatisfying(ChronologySheet.class, sheet -> {
                    assertThat(sheet.subject()).isEqualTo("places in Quay");
                    assertThat(sheet.lines())
                            .extracting(ChronologySheet.Line::named)
                            .containsExactly(new ChronologySheet.Named("the place I went to", null, PlaceRole.STAYED));
                    assertThat(text(sheet)).contains("Filters: places in Quay; all");
                });
    }

    @Test
    void a_statement_recorded_in_other_words_is_no_quotation() {
        assertThat(new ChronologySheet.Interview(null, "", org.homeward.disclosure.SaidBy.CHILD, "C-0001", false)
                        .isQuotation())
                .isFalse();
        assertThat(new ChronologySheet.Interview(null, "", org.homeward.disclosure.SaidBy.CHILD, "C-0001", true)
                        .isQuotation())
                .isTrue();
    }

    private static String text(Printable printable) {
        return PeopleFixtures.printed(printable, ALL);
    }
}
