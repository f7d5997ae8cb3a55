package org.homeward.people.ui;

import java.util.Optional;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.PersonId;
import org.homeward.people.NamedStatementQueries;
import org.homeward.people.PersonOpened;
import org.homeward.people.PersonQueries;
import org.springframework.stereotype.Component;

/** What the room reads: the count, and one person with the statements that name them. */
@Component
class PersonDesk {

    private final PersonQueries persons;
    private final NamedStatementQueries statements;

    PersonDesk(PersonQueries persons, NamedStatementQueries statements) {
        this.persons = persons;
        this.statements = statements;
    }

    PersonQueries persons() {
        return persons;
    }

    Optional<OpenedPerson> open(Viewer viewer, DisclosureFilter filter, PersonId id) {
        Optional<PersonOpened> person = persons.open(viewer, filter, id);
        return person.map(found -> new OpenedPerson(found, statements.findNaming(viewer, filter, id)));
    }
}
