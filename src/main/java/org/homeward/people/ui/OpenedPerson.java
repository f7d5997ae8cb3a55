package org.homeward.people.ui;

import java.util.List;
import org.homeward.people.NamedStatement;
import org.homeward.people.PersonOpened;

/** One person of concern on the desk, with the statements that name them, oldest interview first. */
record OpenedPerson(PersonOpened person, List<NamedStatement> statements) {

    OpenedPerson {
        statements = List.copyOf(statements);
    }

    long children() {
        return statements.stream().map(NamedStatement::child).distinct().count();
    }
}
