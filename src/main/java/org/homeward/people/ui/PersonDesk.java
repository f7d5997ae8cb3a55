package org.homeward.people.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Recipient;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.PersonId;
import org.homeward.export.ExportDesk;
import org.homeward.export.Format;
import org.homeward.people.NamedStatementQueries;
import org.homeward.people.PersonOpened;
import org.homeward.people.PersonQueries;
import org.homeward.print.desk.PrintDesk;
import org.springframework.stereotype.Component;

/** What the room reads: the count, and one person with the statements that name them. */
@Component
class PersonDesk {

    private final PersonQueries persons;
    private final NamedStatementQueries statements;
    private final PrintDesk printing;
    private final ExportDesk files;

    PersonDesk(PersonQueries persons, NamedStatementQueries statements, PrintDesk printing, ExportDesk files) {
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
                        PrintDesk.RECIPIENT, List.of(recipient.words())),
                locale);
    }

    /** The same statements as a file. */
    ExportDesk.File file(Viewer viewer, DisclosureFilter filter, PersonId id, Format format, Recipient recipient) {
        Map<String, List<String>> about =
                Map.of(PeopleView.PERSON, List.of(id.value().toString()));
        return files.handOver(viewer, "statements", format, filter, about, recipient);
    }

    PersonQueries persons() {
        return persons;
    }

    Optional<OpenedPerson> open(Viewer viewer, DisclosureFilter filter, PersonId id) {
        Optional<PersonOpened> person = persons.open(viewer, filter, id);
        return person.map(found -> new OpenedPerson(found, statements.findNaming(viewer, filter, id)));
    }
}
