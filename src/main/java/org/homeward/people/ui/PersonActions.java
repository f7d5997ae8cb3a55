package org.homeward.people.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Recipient;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.PersonId;
import org.homeward.export.Exports;
import org.homeward.people.PersonDetails;
import org.homeward.people.PersonQueries;
import org.homeward.people.PersonStatementQueries;
import org.homeward.print.catalogue.SheetCatalogue;
import org.springframework.stereotype.Component;

/** Reads the count, and one person with the statements that name them; prints the latter. */
@Component
class PersonActions {

    private final PersonQueries persons;
    private final PersonStatementQueries statements;
    private final SheetCatalogue sheets;
    private final Exports exports;

    PersonActions(PersonQueries persons, PersonStatementQueries statements, SheetCatalogue sheets, Exports exports) {
        this.persons = persons;
        this.statements = statements;
        this.sheets = sheets;
        this.exports = exports;
    }

    /** Prints these statements. */
    byte[] chronology(Viewer viewer, DisclosureFilter filter, PersonId id, Recipient recipient, Locale locale) {
        return sheets.print(
                viewer,
                "chronology",
                filter,
                Map.of(PeopleView.PERSON, List.of(id.value().toString())),
                recipient,
                locale);
    }

    Exports exports() {
        return exports;
    }

    PersonQueries persons() {
        return persons;
    }

    Optional<PersonWithStatements> open(Viewer viewer, DisclosureFilter filter, PersonId id) {
        Optional<PersonDetails> person = persons.open(viewer, filter, id);
        return person.map(found -> new PersonWithStatements(found, statements.findNaming(viewer, filter, id)));
    }
}
