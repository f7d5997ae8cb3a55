package org.homeward.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;
import static org.homeward.support.Disclosed.placeAt;

import java.time.LocalDate;
import java.util.List;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Period;
import org.homeward.reference.GeographyQueries;
import org.homeward.support.Accounts;
import org.homeward.support.Disclosed;
import org.homeward.support.Geography;
import org.homeward.support.TestDatabase;

/** Two wards of two districts, a street with a public name between them, and children who name places in them. */
abstract class TwoWardsTestBase {

    static final DisclosureFilter YEAR =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
    /** A year of the releases. */
    static final DisclosureFilter FINANCIAL_YEAR =
            DisclosureFilter.of(new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31)));

    static final Viewer ANALYST = Viewer.of("ana", Role.ANALYST).forPurpose(Purpose.SAFEGUARDING_REVIEW);
    static final Viewer BOARD = Viewer.of("bo", Role.BOARD).forPurpose(Purpose.SAFEGUARDING_REVIEW);
    static final HexagonCell QUAY_CELL = HexagonCell.at(new Coordinate(250, 430), 500);

    final PlaceQueries places;
    final TestDatabase database;
    final PlaceStatementQueries statements;
    final Accounts accounts;

    TwoWardsTestBase(TestDatabase database) {
        this.places = new PlaceQueries(
                database.database(), new GeographyQueries(database.database()), DisclosureControlFixtures.house());
        this.database = database;
        this.statements = new PlaceStatementQueries(database.database());
        this.accounts = Accounts.inEmpty(
                database,
                Geography.threeDistricts()
                        .ward("E05000001", "Quay", "Harbour", 0, 1000)
                        .ward("E05000002", "Hill", "Wold", 1000, 2000)
                        .namedPlace("Station Approach", 250, 430));
    }

    CellCount only(Viewer viewer) {
        List<CellCount> cells = places.countByCell(viewer, YEAR, CellSize.M500).cells();
        assertThat(cells).hasSize(1);
        return cells.getFirst();
    }

    /** So many children, each of whom names a street there. */
    long named(int number, int easting, int northing) {
        return accounts.store(
                children(number, () -> aChild().missingFrom("Harbour").disclosed(street(easting, northing))));
    }

    /** One more child with one statement. */
    void disclosed(Disclosed statement) {
        accounts.store(aChild().missingFrom("Harbour").disclosed(statement));
    }

    /** A park where the child stayed, known to the street. */
    static Disclosed street(int easting, int northing) {
        return placeAt(easting, northing, "STREET", "STAYED", "park");
    }
}
