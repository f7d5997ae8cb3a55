package org.homeward.people.ui;

import java.util.List;
import org.homeward.people.PersonDetails;
import org.homeward.people.PersonStatement;

/** One person of concern with the statements that name them, oldest interview first. */
record PersonWithStatements(PersonDetails person, List<PersonStatement> statements) {

    PersonWithStatements {
        statements = List.copyOf(statements);
    }

    long children() {
        return statements.stream().map(PersonStatement::child).distinct().count();
    }
}
