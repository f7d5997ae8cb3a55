package org.homeward.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Disclosed.placeAt;

import org.homeward.disclosure.Count;
import org.homeward.places.Journeys.Distance;
import org.homeward.places.Journeys.Journey;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class JourneyQueriesTest extends TwoWardsTestBase {

    private final JourneyQueries journeys;

    JourneyQueriesTest(TestDatabase database) {
        super(database);
        journeys = PlacesFixtures.journeys(database);
    }

    @Test
    void without_a_place_there_is_no_journey_and_no_band_has_a_number() {
        Journeys none = journeys.count(ANALYST, YEAR);

        assertThat(none.children()).isEqualTo(Count.ZERO);
        assertThat(none.between()).isEmpty();
        assertThat(none.byDistance())
                .hasSize(DistanceBand.values().length)
                .extracting(Distance::children)
                .containsOnly(Count.under(5));
    }

    /** The third child named both: it is one child elsewhere, and one in each journey. */
    @Test
    void a_journey_is_from_the_district_missing_from_to_the_district_of_the_place_and_counts_a_child_once() {
        disclosed(street(250, 430));
        disclosed(street(1250, 430));
        accounts.store(
                aChild().missingFrom("Harbour").disclosed(street(250, 430), street(1250, 430), street(1260, 430)));

        Journeys found = journeys.count(ANALYST, YEAR);

        assertThat(found.children()).isEqualTo(Count.of(3));
        assertThat(found.elsewhere()).isEqualTo(Count.of(2));
        assertThat(found.acrossBorder()).isEqualTo(Count.ZERO);
        assertThat(found.between())
                .extracting(JourneyQueriesTest::said)
                .containsExactly("Harbour > Wold 2 of 2", "Harbour > Harbour 2 of 2");
    }

    @Test
    void places_outside_every_district_are_one_end_without_a_name() {
        disclosed(placeAt(300_000, 500_000, "STREET", "STAYED", "out_of_area"));
        disclosed(placeAt(400_000, 300_000, "STREET", "STAYED", "out_of_area"));

        Journeys found = journeys.count(ANALYST, YEAR);

        assertThat(found.between()).singleElement().satisfies(journey -> {
            assertThat(journey.isAcrossBorder()).isTrue();
            assertThat(journey.children()).isEqualTo(Count.of(2));
        });
        assertThat(found.acrossBorder()).isEqualTo(Count.of(2));
    }

    @Test
    void a_distance_needs_the_ward_that_the_child_set_out_from() {
        named(5, 250, 430);

        assertThat(journeys.count(ANALYST, YEAR).byDistance())
                .filteredOn(each -> each.children().equals(Count.of(5)))
                .extracting(Distance::band)
                .containsExactly(DistanceBand.NOT_KNOWN);
    }

    /** Whoever knows the places of a child could find the ward that the child set out from. */
    @Test
    void no_band_says_which_one_fewer_than_five_children_are_in() {
        named(4, 250, 430);

        assertThat(journeys.count(ANALYST, YEAR).children()).isEqualTo(Count.of(4));
        assertThat(journeys.count(ANALYST, YEAR).byDistance())
                .hasSize(DistanceBand.values().length)
                .allSatisfy(each -> {
                    assertThat(each.children()).isEqualTo(Count.under(5));
                    assertThat(each.episodes()).isEqualTo(Count.under(5));
                });
    }

    @Test
    void a_band_ends_below_its_limit() {
        assertThat(DistanceBand.of(0)).isEqualTo(DistanceBand.UNDER_2_KM);
        assertThat(DistanceBand.of(1_999.9)).isEqualTo(DistanceBand.UNDER_2_KM);
        assertThat(DistanceBand.of(2_000)).isEqualTo(DistanceBand.UNDER_5_KM);
        assertThat(DistanceBand.of(20_000)).isEqualTo(DistanceBand.FARTHER);
    }

    @Test
    void a_board_reads_none() {
        disclosed(street(1250, 430));

        assertThat(journeys.count(BOARD, FINANCIAL_YEAR)).isEqualTo(Journeys.NONE);
    }

    private static String said(Journey journey) {
        return journey.from().name() + " > " + journey.to().name() + " "
                + journey.children().number().orElse(-1) + " of "
                + journey.episodes().number().orElse(-1);
    }
}
