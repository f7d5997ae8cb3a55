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
    void without_a_place_there_is_no_journey_and_every_band_is_nought() {
        Journeys none = journeys.count(ANALYST, YEAR);

        assertThat(none.children()).isEqualTo(Count.ZERO);
        assertThat(none.between()).isEmpty();
        assertThat(none.byDistance())
                .hasSize(DistanceBand.values().length)
                .extracting(Distance::children)
                .containsOnly(Count.ZERO);
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

    /** Whoever knows the places of a child could otherwise find where in its district the child set out. */
    @Test
    void a_distance_begins_at_the_border_of_the_district() {
        disclosed(street(250, 430));
        disclosed(street(1250, 430));
        disclosed(placeAt(6_500, 430, "STREET", "STAYED", "out_of_area"));
        disclosed(placeAt(300_000, 500_000, "STREET", "STAYED", "out_of_area"));

        assertThat(journeys.count(ANALYST, YEAR).byDistance())
                .extracting(each -> each.band() + " " + each.children().number().orElse(-1))
                .containsExactly("WITHIN 1", "UNDER_5_KM 1", "UNDER_20_KM 1", "FARTHER 1", "NOT_KNOWN 0");
    }

    @Test
    void a_band_ends_below_its_limit() {
        assertThat(DistanceBand.beyond(0)).isEqualTo(DistanceBand.UNDER_5_KM);
        assertThat(DistanceBand.beyond(4_999.9)).isEqualTo(DistanceBand.UNDER_5_KM);
        assertThat(DistanceBand.beyond(5_000)).isEqualTo(DistanceBand.UNDER_20_KM);
        assertThat(DistanceBand.beyond(20_000)).isEqualTo(DistanceBand.FARTHER);
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
