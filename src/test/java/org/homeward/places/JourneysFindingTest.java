package org.homeward.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.Count;
import org.homeward.places.Journeys.Distance;
import org.homeward.places.Journeys.End;
import org.homeward.places.Journeys.Journey;
import org.homeward.print.Translations;
import org.junit.jupiter.api.Test;

class JourneysFindingTest {

    private static final End HARBOUR = new End("E1", "Harbour", new Coordinate(0, 0));
    private static final End WOLD = new End("E2", "Wold", new Coordinate(1, 1));

    @Test
    void nobody_went_to_another_district() {
        assertThat(text(new Journeys(
                        Count.of(12),
                        Count.ZERO,
                        Count.ZERO,
                        List.of(new Journey(HARBOUR, HARBOUR, Count.of(12), Count.of(14))),
                        List.of())))
                .isEqualTo("None of 12 children named a place outside the district that they went missing from.");
    }

    @Test
    void it_says_how_many_went_where_most_went_and_how_many_far_away() {
        assertThat(text(new Journeys(
                        Count.of(12),
                        Count.of(7),
                        Count.of(1),
                        List.of(
                                new Journey(HARBOUR, HARBOUR, Count.of(9), Count.of(9)),
                                new Journey(HARBOUR, WOLD, Count.of(6), Count.of(8)),
                                new Journey(HARBOUR, End.ACROSS_THE_BORDER, Count.of(1), Count.of(1))),
                        List.of(
                                new Distance(DistanceBand.WITHIN, Count.of(9), Count.of(9)),
                                new Distance(DistanceBand.FARTHER, Count.of(1), Count.of(1))))))
                .isEqualTo("**7 of 12 children** named a place outside the district that they went missing from; 1 of"
                        + " them one across the border of the county. Most went from **Harbour to Wold** (6 children). **1 child** named a"
                        + " place 20 km or more beyond their district.");
    }

    private static String text(Journeys journeys) {
        return new JourneysFinding(journeys).text(Translations.english()::translate);
    }
}
