package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.places.HotSpot;
import org.homeward.places.HotSpotKind;
import org.homeward.places.HotSpotList;
import org.homeward.places.NearestName;
import org.homeward.places.PlacesFixtures;
import org.homeward.places.PlacesQuestion;
import org.homeward.support.CountyTest;
import org.homeward.support.SampleCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** What an analyst is told of the places that were planted in the sample county. */
@CountyTest
class HotSpotsOfTheCountyTest {

    private static final Viewer ANALYST = Viewer.of("story", Role.ANALYST);
    private static final DisclosureFilter YEAR =
            DisclosureFilter.of(new Period(SampleCounty.AS_OF.minusYears(1).plusDays(1), SampleCounty.AS_OF));

    private final TestDatabase database;

    HotSpotsOfTheCountyTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void the_new_place_the_faded_one_and_the_one_of_a_single_child_are_told_apart() {
        HotSpotList found = PlacesFixtures.hotSpots(database).find(ANALYST, YEAR, PlacesQuestion.WHAT_IS_NEW);

        assertThat(names(found, HotSpotKind.NEW)).containsExactly("Staithes Quay");
        assertThat(names(found, HotSpotKind.HISTORICAL)).contains("Castle Park");
        assertThat(found.spots())
                .filteredOn(spot -> spot.kind().isNotable() && spot.kind() != HotSpotKind.DRIVEN_BY_ONE_CHILD)
                .extracting(HotSpotsOfTheCountyTest::name)
                .doesNotContain("Priory Lane");
    }

    @Test
    void no_verdict_is_told_of_fewer_than_five_children() {
        HotSpotList found = PlacesFixtures.hotSpots(database).find(ANALYST, YEAR, PlacesQuestion.IS_IT_REAL);

        assertThat(names(found, HotSpotKind.HOT)).isNotEmpty();
        assertThat(found.spots())
                .allSatisfy(
                        spot -> assertThat(spot.children().number().orElse(0)).isGreaterThanOrEqualTo(5))
                .extracting(HotSpot::cell)
                .doesNotContainAnyElementsOf(
                        found.few().stream().map(HotSpotList.Few::cell).toList());
    }

    private static List<String> names(HotSpotList found, HotSpotKind kind) {
        return found.of(kind).stream().map(HotSpotsOfTheCountyTest::name).toList();
    }

    private static String name(HotSpot spot) {
        return spot.near().map(NearestName::name).orElse("");
    }
}
