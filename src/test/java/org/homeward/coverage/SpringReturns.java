package org.homeward.coverage;

import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;

import java.time.LocalDate;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.support.Account;
import org.homeward.support.Accounts;
import org.homeward.support.Geography;
import org.homeward.support.TestDatabase;

/** Returns of one spring in a test's own data, and their interviews. */
abstract class SpringReturns {

    static final Viewer ANALYST = Viewer.of("ana", Role.ANALYST);
    static final Viewer BOARD = Viewer.of("bo", Role.BOARD);
    static final DisclosureFilter SPRING =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 5, 31)));
    static final DisclosureFilter AUTUMN =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 11, 30)));

    final CoverageQueries queries;
    final TestDatabase database;
    final Accounts accounts;

    SpringReturns(TestDatabase database) {
        this.queries = new CoverageQueries(database.database(), DisclosureControlFixtures.house());
        this.database = database;
        this.accounts = Accounts.inEmpty(database, Geography.threeDistricts());
    }

    /** A quarter of the releases. */
    static final DisclosureFilter QUARTER =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30)));

    CoverageCount all() {
        return queries.byDistrict(ANALYST, SPRING).whole();
    }

    void returned(int number, String district) {
        accounts.store(children(number, () -> returnedTo(district)));
    }

    /** A child who went missing on the evening of 1 March and returned on the morning after. */
    static Account returnedTo(String district) {
        return aChild().missingFrom(district).on("2025-03-01 18:00").returned("2025-03-02 10:00");
    }

    /** A child who returned within {@link #QUARTER}. */
    static Account april() {
        return returnedTo("Wold").on("2025-04-09 18:00").returned("2025-04-10 10:00");
    }

    /** A child who returned then and was interviewed then; no offer is recorded. */
    void interviewed(String returned, String held) {
        accounts.store(returnedTo("Harbour").returned(returned).withoutOffer().interviewed(held));
    }

    static Count n(int number) {
        return Count.of(number);
    }
}
