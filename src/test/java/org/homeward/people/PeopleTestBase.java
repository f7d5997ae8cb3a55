package org.homeward.people;

import java.time.LocalDate;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;

/** Queries of persons of concern over a test's own, empty database. */
abstract class PeopleTestBase {

    static final Viewer ANALYST = Viewer.of("ana", Role.ANALYST).forPurpose(Purpose.SAFEGUARDING_REVIEW);
    static final Viewer POLICE = Viewer.of("pol", Role.POLICE).forPurpose(Purpose.SAFEGUARDING_REVIEW);
    static final DisclosureFilter ALL =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));

    final TestDatabase database;
    final PersonQueries persons;
    final PersonStatementQueries statements;

    PeopleTestBase(TestDatabase database) {
        this.database = database;
        this.persons = new PersonQueries(database.database());
        this.statements = new PersonStatementQueries(database.database());
    }

    @BeforeEach
    void an_empty_county() {
        database.truncate();
    }
}
