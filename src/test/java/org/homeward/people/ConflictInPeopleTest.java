package org.homeward.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Disclosed.person;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.PersonId;
import org.homeward.export.ExportContent;
import org.homeward.print.Printable;
import org.homeward.print.Printing;
import org.homeward.print.SheetPrinter;
import org.homeward.print.Translations;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.SampleCopy;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * A member of staff with a conflict of interest finds the child in no list of persons, no panel, no sheet and no file.
 */
@DatabaseTest
class ConflictInPeopleTest {

    private static final Viewer POLICE = Viewer.of("pol", Role.POLICE).forPurpose(Purpose.INVESTIGATION);
    private static final Viewer CLOSE = Viewer.of("close", Role.POLICE).forPurpose(Purpose.INVESTIGATION);
    private static final DisclosureFilter ALL =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));

    @Test
    void a_conflict_holds_in_counts_panels_sheets_and_files(TestDatabase database) throws IOException {
        PersonQueries persons = new PersonQueries(database.database());
        PersonStatementQueries statements = new PersonStatementQueries(database.database());
        ChronologySheetProvider sheets = new ChronologySheetProvider(persons, statements);
        StatementsExport files = new StatementsExport(statements);
        Accounts.store(
                database,
                aChild().missingFrom("Harbour").disclosed(person("dez", "Dez").saying("canary words")),
                aChild().missingFrom("Harbour").disclosed(person("dez", "Dez").saying("other words")));
        PersonId dez = persons.count(POLICE, ALL).persons().getFirst().id();
        database.run("insert into homeward.staff_conflict (user_name, child_id, recorded_in)"
                + " select 'close', min(id), max(recorded_in) from homeward.child_key");
        Map<String, List<String>> parameters =
                Map.of("person", List.of(dez.value().toString()));

        assertThat(statements.findNaming(POLICE, ALL, dez)).hasSize(2);
        assertThat(printed(sheets.read(POLICE, ALL, parameters))).contains("canary words", "other words");
        assertThat(file(files.read(POLICE, ALL, parameters, Translations.english())))
                .contains("canary words", "other words");

        assertThat(persons.count(CLOSE, ALL).children()).isEqualTo(1);
        assertThat(statements.findNaming(CLOSE, ALL, dez))
                .singleElement()
                .satisfies(named -> assertThat(named.statement().words()).isEqualTo("other words"));
        assertThat(printed(sheets.read(CLOSE, ALL, parameters)))
                .contains("other words")
                .doesNotContain("canary");
        assertThat(file(files.read(CLOSE, ALL, parameters, Translations.english())))
                .contains("other words")
                .doesNotContain("canary");
    }

    private static String file(ExportContent content) {
        return content.tables().toString();
    }

    private static String printed(Printable printable) throws IOException {
        ZonedDateTime noon = ZonedDateTime.of(2026, 1, 15, 12, 0, 0, 0, ZoneId.of("Europe/London"));
        Printing printing = new Printing(
                printable.marking(false).words(Translations.english()::translate),
                ALL.period(),
                "all",
                new Printing.DataState(2, noon),
                new Printing.Requester("pol", noon, SampleCopy.COPY));
        byte[] pdf = new SheetPrinter().print(printable.on(printing, Translations.english()), Translations.english());
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ");
        }
    }
}
