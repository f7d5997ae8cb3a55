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
import org.homeward.export.Format;
import org.homeward.people.PersonDetails;
import org.homeward.people.PersonQueries;
import org.homeward.people.PersonStatementQueries;
import org.homeward.print.catalogue.SheetCatalogue;
import org.springframework.stereotype.Component;

/** What the room reads: the count, and one person with the statements that name them. */
@Component
class PersonActions {

    private final PersonQueries persons;
    private final PersonStatementQueries statements;
    private final SheetCatalogue printing;
    private final Exports files;

    PersonActions(PersonQueries persons, PersonStatementQueries statements, SheetCatalogue printing, Exports files) {
        this.persons = persons;
        this.statements = statements;
        this.printing = printing;
        this.files = files;
    }

    /** The same statements on paper. */
    byte[] chronology(Viewer viewer, DisclosureFilter filter, PersonId id, Recipient recipient, Locale locale) {
        return printing.print(
                viewer,
                "chronology",
                filter,
                Map.of(
                        PeopleView.PERSON, List.of(id.value().toString()),
                        SheetCatalogue.RECIPIENT, List.of(recipient.words())),
                locale);
    }

    /** The same statements as a file. */
    Exports.File file(Viewer viewer, DisclosureFilter filter, PersonId id, Format format, Recipient recipient) {
        Map<String, List<String>> about =
                Map.of(PeopleView.PERSON, List.of(id.value().toString()));
        return files.handOver(viewer, "statements", format, filter, about, recipient);
    }

    PersonQueries persons() {
        return persons;
    }

    Optional<PersonWithStatements> open(Viewer viewer, DisclosureFilter filter, PersonId id) {
        Optional<PersonDetails> person = persons.open(viewer, filter, id);
        return person.map(found -> new PersonWithStatements(found, statements.findNaming(viewer, filter, id)));
    }
}
