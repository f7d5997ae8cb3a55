package org.homeward.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Disclosed.placeAt;
import static org.homeward.support.Disclosed.placeNotMapped;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.DrawnArea;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Sex;
import org.homeward.places.PlaceQueries.Mapped;
import org.homeward.support.Account;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PlaceQueriesTest extends TwoWardsTestBase {

    PlaceQueriesTest(TestDatabase database) {
        super(database);
    }

    @Test
    void nothing_was_named() {
        PlacesByArea wards = places.countByArea(ANALYST, YEAR, AreaKind.WARD);

        assertThat(wards.isNothing()).isTrue();
        assertThat(wards.areas()).isEmpty();
        assertThat(wards.mapped().all()).isEqualTo(Count.ZERO);
        assertThat(places.countByCell(ANALYST, YEAR, CellSize.M500).cells()).isEmpty();
    }

    @Test
    void a_child_who_names_a_place_in_two_episodes_is_one_child_two_episodes_and_three_statements() {
        accounts.store(aChild().missingFrom("Harbour")
                .on("2025-03-01 18:00")
                .missingFrom("Harbour")
                .on("2025-05-01")
                .interviewedAboutAll("2025-05-04 10:00")
                .disclosed(street(250, 430).aboutEpisode(1), street(250, 430), street(260, 440)));

        PlaceCount quay =
                places.countByArea(ANALYST, YEAR, AreaKind.WARD).areas().getFirst();

        assertThat(quay.name()).isEqualTo("Quay");
        assertThat(quay.within()).isEqualTo("Harbour");
        assertThat(quay.children()).isEqualTo(Count.of(1));
        assertThat(quay.episodes()).isEqualTo(Count.of(2));
        assertThat(quay.statements()).isEqualTo(Count.of(3));
        assertThat(quay.restsOnOneChild()).isTrue();
    }

    @Test
    void of_two_areas_with_as_many_children_the_first_by_name_comes_first() {
        named(3, 250, 430);
        named(3, 1250, 430);

        assertThat(places.countByArea(ANALYST, YEAR, AreaKind.WARD).areas())
                .extracting(PlaceCount::name)
                .containsExactly("Hill", "Quay");
        assertThat(places.countByArea(ANALYST, YEAR, AreaKind.DISTRICT).areas())
                .extracting(PlaceCount::name)
                .containsExactly("Harbour", "Wold");
    }

    @Test
    void vague_places_are_in_no_cell_and_no_area_and_are_counted_separately() {
        named(5, 250, 430);
        for (String precision : List.of("AREA", "TOWN_ONLY", "TOWN_ONLY")) {
            disclosed(placeAt(500, 500, precision, "STAYED", "park"));
        }
        disclosed(placeNotMapped());

        PlacesByArea wards = places.countByArea(ANALYST, YEAR, AreaKind.WARD);

        assertThat(wards.mapped()).isEqualTo(new Mapped(Count.of(9), Count.of(5), Count.of(3), Count.of(1)));
        assertThat(statements.findStatements(ANALYST, YEAR, new MapSelection.Unmapped(true)))
                .hasSize(3);
        assertThat(statements.findStatements(ANALYST, YEAR, new MapSelection.Unmapped(false)))
                .hasSize(1);
        assertThat(wards.whole().children()).isEqualTo(Count.of(9));
        assertThat(wards.areas()).extracting(PlaceCount::statements).containsExactly(Count.of(5));
        assertThat(places.countByCell(ANALYST, YEAR, CellSize.M500).cells())
                .singleElement()
                .extracting(CellCount::statements)
                .isEqualTo(Count.of(5));
    }

    @Test
    void a_count_driven_by_one_child_is_flagged() {
        named(5, 250, 430);
        accounts.store(aChildWhoNamesTheStreetInEpisodes(6));

        assertThat(only(ANALYST).restsOnOneChild()).isTrue();
        assertThat(only(ANALYST).episodes()).isEqualTo(Count.of(11));
    }

    @Test
    void half_of_the_episodes_is_not_more_than_half() {
        named(4, 250, 430);
        accounts.store(aChildWhoNamesTheStreetInEpisodes(4));

        assertThat(only(ANALYST).restsOnOneChild()).isFalse();
    }

    @Test
    void a_number_and_the_list_behind_it_agree_in_every_cell_and_every_area() {
        named(5, 250, 430);
        named(6, 1250, 430);
        named(8, 1900, 700);
        for (CellSize size : CellSize.values()) {
            for (CellCount cell : places.countByCell(ANALYST, YEAR, size).shown()) {
                assertThat(statements.findStatements(ANALYST, YEAR, new MapSelection.Cell(cell.cell())))
                        .hasSize(cell.statements().number().orElseThrow());
            }
        }
        for (PlaceCount area : places.countByArea(ANALYST, YEAR, AreaKind.WARD).areas()) {
            assertThat(statements.findStatements(ANALYST, YEAR, new MapSelection.Area(AreaKind.WARD, area.code())))
                    .hasSize(area.statements().number().orElseThrow());
        }
    }

    @Test
    void cells_of_every_size_hold_the_same_statements() {
        named(5, 250, 430);
        named(6, 1250, 430);
        named(8, 1900, 700);

        for (CellSize size : CellSize.values()) {
            assertThat(places.countByCell(ANALYST, YEAR, size).cells().stream()
                            .mapToInt(cell -> cell.statements().number().orElseThrow())
                            .sum())
                    .isEqualTo(19);
        }
    }

    @Test
    void a_figure_as_known_at_a_change_does_not_alter_afterwards() {
        long earlier = named(5, 250, 430);
        named(3, 250, 430);

        assertThat(only(ANALYST).children()).isEqualTo(Count.of(8));
        assertThat(places.countByCell(ANALYST, YEAR.withAsOf(earlier), CellSize.M500)
                        .shown()
                        .getFirst()
                        .children())
                .isEqualTo(Count.of(5));
    }

    @Test
    void a_cell_takes_the_public_name_in_it_or_nearest_to_it() {
        named(5, 250, 430);
        named(5, 1250, 430);

        List<CellCount> cells = places.countByCell(ANALYST, YEAR, CellSize.M500).shown();

        assertThat(cells)
                .extracting(cell -> cell.near().orElseThrow())
                .containsExactlyInAnyOrder(
                        new NearestName("Station Approach", NearestName.Side.AT),
                        new NearestName("Station Approach", NearestName.Side.EAST));
        assertThat(cells).extracting(CellCount::ward).containsExactlyInAnyOrder("Quay", "Hill");
    }

    @Test
    void only_the_category_asked_for_is_counted() {
        named(5, 250, 430);
        disclosed(placeAt(250, 430, "STREET", "STAYED", "takeaway"));

        assertThat(places.countByArea(ANALYST, YEAR.with(Facet.CATEGORY, Set.of("takeaway")), AreaKind.WARD)
                        .whole()
                        .statements())
                .isEqualTo(Count.of(1));
    }

    @Test
    void a_filter_by_place_selects_what_is_there_but_nothing_of_a_hexagon_without_a_number() {
        String hill = HexagonCell.at(new Coordinate(1250, 430), 500).code();
        DisclosureFilter quay = YEAR.with(Facet.PLACE, Set.of(QUAY_CELL.code()));
        named(5, 250, 430);
        named(4, 1250, 430);
        disclosed(placeAt(250, 430, "STREET", "WENT_FROM", "park"));

        assertThat(statementsAtPlaces(quay)).isEqualTo(Count.of(5));
        assertThat(statementsAtPlaces(quay.with(Facet.PLACE, Set.of(QUAY_CELL.code(), hill))))
                .isEqualTo(Count.of(5));
        assertThat(statementsAtPlaces(YEAR.with(Facet.PLACE, Set.of(hill)))).isEqualTo(Count.ZERO);
        assertThat(statementsAtPlaces(YEAR.with(Facet.PLACE_WARD, Set.of("E05000002"))))
                .isEqualTo(Count.of(4));
        assertThat(statementsAtPlaces(quay.with(Facet.SEX, Sex.OTHER))).isEqualTo(Count.ZERO);
    }

    @Test
    void a_drawn_area_stands_for_whole_hexagons_and_never_for_one_without_a_number() {
        named(5, 250, 430);
        named(4, 1250, 430);
        disclosed(placeAt(250, 430, "STREET", "WENT_FROM", "park"));
        DrawnArea both = DrawnArea.circle(new Coordinate(700, 400), 2000);
        DrawnArea ring = DrawnArea.ring(List.of(
                        new Coordinate(0, 0), new Coordinate(700, 0), new Coordinate(700, 900), new Coordinate(0, 900)))
                .orElseThrow();

        assertThat(statementsAtPlaces(YEAR.with(Facet.WITHIN, Set.of(both.code()))))
                .isEqualTo(Count.of(5));
        assertThat(statementsAtPlaces(YEAR.with(Facet.WITHIN, Set.of(ring.code()))))
                .isEqualTo(Count.of(5));
        assertThat(statementsAtPlaces(
                        YEAR.with(Facet.WITHIN, Set.of(ring.code())).with(Facet.PLACE, Set.of(QUAY_CELL.code()))))
                .isEqualTo(Count.of(5));
        assertThat(statementsAtPlaces(
                        YEAR.with(Facet.WITHIN, Set.of(ring.code())).with(Facet.SEX, Sex.OTHER)))
                .isEqualTo(Count.ZERO);
    }

    /** The attack of a tracker: circles that differ by a little, and what one has more than another. */
    @Test
    void no_two_circles_differ_by_fewer_than_five_children() {
        named(7, 250, 430);
        named(4, 420, 430);
        named(5, 1250, 430);
        named(4, 1750, 430);
        named(1, 2250, 430);
        Set<Integer> totals = new TreeSet<>();
        for (int east = 0; east <= 2400; east += 200) {
            for (int radius = 300; radius <= 1800; radius += 100) {
                String circle =
                        DrawnArea.circle(new Coordinate(east, 400), radius).code();
                totals.add(places.countByArea(ANALYST, YEAR.with(Facet.WITHIN, Set.of(circle)), AreaKind.WARD)
                        .whole()
                        .children()
                        .number()
                        .orElseThrow());
            }
        }
        assertThat(totals).containsExactly(0, 5, 11, 16);
    }

    private Count statementsAtPlaces(DisclosureFilter filter) {
        return places.countByArea(ANALYST, filter, AreaKind.WARD).whole().statements();
    }

    private static Account aChildWhoNamesTheStreetInEpisodes(int episodes) {
        Account account = aChild();
        for (int month = 1; month <= episodes; month++) {
            account.missingFrom("Harbour").on("2025-0" + month + "-10").disclosed(street(250, 430));
        }
        return account;
    }
}
