package org.homeward.places;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.homeward.support.TestDatabase;
import org.homeward.support.world.Statement;
import org.homeward.support.world.World;

/** Two wards of two districts, a street with a public name between them, and children who name places in them. */
abstract class TwoWardsTestBase {

    static final DisclosureFilter YEAR =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
    static final Viewer ANALYST = Viewer.of("ana", Role.ANALYST).forPurpose(Purpose.SAFEGUARDING_REVIEW);
    static final Viewer BOARD = Viewer.of("bo", Role.BOARD).forPurpose(Purpose.SAFEGUARDING_REVIEW);
    static final HexagonCell QUAY_CELL = HexagonCell.at(new Coordinate(250, 430), 500);

    final PlaceQueries places;
    final PlaceQueries unrounded;
    final PlaceStatementQueries statements;
    final World world;

    TwoWardsTestBase(TestDatabase database) {
        this.places = new PlaceQueries(
                database.database(), new GeographyQueries(database.database()), DisclosureControlFixtures.house());
        this.unrounded = new PlaceQueries(
                database.database(), new GeographyQueries(database.database()), DisclosureControlFixtures.unrounded());
        this.statements = new PlaceStatementQueries(database.database());
        this.world = World.empty(database);
        world.ward("Quay", "E05000001", "Harbour", 0, 1000);
        world.ward("Hill", "E05000002", "Wold", 1000, 2000);
        world.namedPlace("Station Approach", 250, 430);
    }

    CellCount only(Viewer viewer) {
        List<CellCount> cells = places.countByCell(viewer, YEAR, CellSize.M500).cells();
        assertThat(cells).hasSize(1);
        return cells.getFirst();
    }

    void named(int children, double easting, double northing) {
        for (int i = 0; i < children; i++) {
            statement().place(easting, northing).stored();
        }
    }

    /** A statement by a child of its own. */
    Statement statement() {
        long child = world.child();
        long episode = world.missing(child).stored();
        return world.told(world.interview(child).about(episode).stored(), episode);
    }
}
