package org.homeward.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.release.ReleaseFixtures.released;
import static org.homeward.support.Disclosed.placeAt;

import java.util.List;
import java.util.Set;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DegreeBox;
import org.homeward.store.NotReleased;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** What counts, lists and points withhold, and from whom. */
@DatabaseTest
class PlacesSuppressionTest extends TwoWardsTestBase {

    PlacesSuppressionTest(TestDatabase database) {
        super(database);
    }

    @Test
    void where_a_child_set_out_from_is_never_counted() {
        disclosed(placeAt(250, 430, "STREET", "WENT_FROM", "park"));

        assertThat(places.countByArea(ANALYST, YEAR, AreaKind.WARD).isNothing()).isTrue();
        assertThat(places.countByCell(ANALYST, YEAR, CellSize.M500).cells()).isEmpty();
    }

    @Test
    void a_confidential_statement_is_in_no_count_and_no_list() {
        named(5, 250, 430);
        disclosed(street(250, 430).objected());

        CellCount cell = only(ANALYST);

        assertThat(cell.children()).isEqualTo(Count.of(5));
        assertThat(statements.findStatements(ANALYST, YEAR, new MapSelection.Cell(QUAY_CELL)))
                .hasSize(5);
    }

    @Test
    void statements_of_children_outside_the_viewers_districts_are_not_counted() {
        named(5, 250, 430);
        Viewer wold = new Viewer("wo", Role.ANALYST, Set.of("E99000012"), null, Purpose.SAFEGUARDING_REVIEW);

        assertThat(places.countByArea(wold, YEAR, AreaKind.WARD).isNothing()).isTrue();
        assertThat(places.countByCell(wold, YEAR, CellSize.M500).cells()).isEmpty();
    }

    @Test
    void a_cell_with_fewer_than_five_children_has_no_number_for_any_role() {
        named(4, 250, 430);

        for (Role role : List.of(Role.ANALYST, Role.POLICE, Role.CHILDRENS_SERVICES)) {
            Viewer viewer = Viewer.of("v", role).forPurpose(Purpose.SAFEGUARDING_REVIEW);
            CellCount cell = only(viewer);
            assertThat(cell.isHidden()).isTrue();
            assertThat(cell.statements()).isEqualTo(Count.under(5));
            assertThat(cell.near()).isEmpty();
            assertThat(statements.findStatements(viewer, YEAR, new MapSelection.Cell(QUAY_CELL)))
                    .isEmpty();
        }
    }

    @Test
    void a_board_reads_the_wards_of_a_release_with_small_ones_hidden_and_no_cells() {
        named(30, 250, 430);
        named(20, 1250, 430);
        released(database, board -> places.countByArea(board, FINANCIAL_YEAR, AreaKind.WARD));

        PlacesByArea wards = places.countByArea(BOARD, FINANCIAL_YEAR, AreaKind.WARD);

        assertThat(places.countByCell(BOARD, FINANCIAL_YEAR, CellSize.M500).cells())
                .isEmpty();
        assertThat(wards.areas()).extracting(PlaceCount::name).contains("Quay", "Hill");
        assertThat(wards.areas().getFirst().children().number().orElseThrow()).isBetween(24, 36);
        assertThat(statements.findStatements(BOARD, FINANCIAL_YEAR, new MapSelection.Area(AreaKind.WARD, "E05000001")))
                .isEmpty();
    }

    @Test
    void what_a_board_read_stays_the_same_until_the_next_release() {
        named(30, 250, 430);
        released(database, board -> places.countByArea(board, FINANCIAL_YEAR, AreaKind.WARD));
        PlacesByArea before = places.countByArea(BOARD, FINANCIAL_YEAR, AreaKind.WARD);

        named(40, 250, 430);
        assertThat(places.countByArea(BOARD, FINANCIAL_YEAR, AreaKind.WARD)).isEqualTo(before);

        released(database, board -> places.countByArea(board, FINANCIAL_YEAR, AreaKind.WARD));
        assertThat(places.countByArea(BOARD, FINANCIAL_YEAR, AreaKind.WARD)
                        .areas()
                        .getFirst()
                        .children()
                        .number()
                        .orElseThrow())
                .isGreaterThan(60);
    }

    @Test
    void the_same_children_have_the_same_noise_in_whatever_is_counted_of_them() {
        named(30, 250, 430);
        released(database, board -> {
            places.countByArea(board, FINANCIAL_YEAR, AreaKind.WARD);
            places.countByArea(board, FINANCIAL_YEAR, AreaKind.DISTRICT);
        });

        Count whole =
                places.countByArea(BOARD, FINANCIAL_YEAR, AreaKind.WARD).whole().children();
        assertThat(whole.isShown()).isTrue();
        assertThat(places.countByArea(BOARD, FINANCIAL_YEAR, AreaKind.WARD)
                        .areas()
                        .getFirst()
                        .children())
                .isEqualTo(whole);
        assertThat(places.countByArea(BOARD, FINANCIAL_YEAR, AreaKind.DISTRICT)
                        .whole()
                        .children())
                .isEqualTo(whole);
    }

    @Test
    void nothing_is_counted_for_a_board_that_no_release_has() {
        named(30, 250, 430);

        assertThatThrownBy(() -> places.countByArea(BOARD, FINANCIAL_YEAR, AreaKind.WARD))
                .isInstanceOf(NotReleased.class);
    }

    @Test
    void single_points_are_given_only_where_few_are_in_view_and_never_a_home() {
        DegreeBox here = new DegreeBox(-8, 49, -7, 50.5);
        named(3, 250, 430);
        disclosed(placeAt(250, 430, "STREET", "STAYED", "friend_home"));

        Viewer working = ANALYST.forPurpose(Purpose.SAFEGUARDING_REVIEW);
        assertThat(statements.points(working, YEAR, here, 60)).hasSize(3);
        assertThat(statements.points(working, YEAR, here, 2)).isEmpty();
        assertThat(statements.points(BOARD, YEAR, here, 60)).isEmpty();
        assertThat(statements.points(working, YEAR, new DegreeBox(1, 1, 2, 2), 60))
                .isEmpty();
        assertThat(statements.points(ANALYST.forPurpose(null), YEAR, here, 60))
                .as("of a hexagon that is hidden, without a working view")
                .isEmpty();
        assertThat(statements.points(
                        Viewer.of("cs", Role.CHILDRENS_SERVICES).forPurpose(Purpose.FOLLOW_UP), YEAR, here, 60))
                .as("of who may have none")
                .isEmpty();
        named(3, 250, 430);
        assertThat(statements.points(ANALYST.forPurpose(null), YEAR, here, 60))
                .as("six children")
                .hasSize(6);
    }
}
