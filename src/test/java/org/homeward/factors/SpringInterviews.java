package org.homeward.factors;

import static org.homeward.support.Account.aChild;

import java.time.LocalDate;
import java.util.Optional;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.Period;
import org.homeward.support.Account;
import org.homeward.support.Accounts;
import org.homeward.support.Disclosed;
import org.homeward.support.Geography;
import org.homeward.support.TestDatabase;

/** Interviews of one spring in a test's own data, and the counts of their factors. */
abstract class SpringInterviews {

    static final Viewer ANALYST = Viewer.of("ana", Role.ANALYST);
    static final Viewer BOARD = Viewer.of("bo", Role.BOARD);
    static final DisclosureFilter SPRING =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 5, 31)));

    final FactorQueries queries;
    final FactorQueries unrounded;
    final TestDatabase database;
    final Accounts accounts;

    SpringInterviews(TestDatabase database) {
        this.queries = new FactorQueries(database.database(), DisclosureControlFixtures.house());
        this.unrounded = new FactorQueries(database.database(), DisclosureControlFixtures.unrounded());
        this.database = database;
        this.accounts = Accounts.inEmpty(database, Geography.threeDistricts());
    }

    /** A child with one completed interview in the spring, about an episode from Harbour, in which all of this was disclosed. */
    static Account interviewed(Disclosed... statements) {
        return aChild().missingFrom("Harbour").disclosed(statements);
    }

    static FactorShare share(Factors factors, String group, String code, FactorSide side) {
        return factors.shares().stream()
                .filter(share -> Optional.ofNullable(share.factor().code()).equals(Optional.of(code))
                        && share.group().equals(group)
                        && share.side() == side)
                .findAny()
                .orElseThrow();
    }
}
