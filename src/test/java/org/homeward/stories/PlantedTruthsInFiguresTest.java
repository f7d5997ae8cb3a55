package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.homeward.county.PlantedTruth;
import org.homeward.support.CountyTest;
import org.homeward.support.TestDatabase;
import org.homeward.support.WithoutTruths;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is known to be true of the sample county shows in the figures that its readers get, asked of the same queries as the
 * screens; and it does not show in the same county where it was not planted.
 */
@CountyTest
class PlantedTruthsInFiguresTest {

    private final CountedCounty planted;
    private final CountedCounty plain;

    PlantedTruthsInFiguresTest(TestDatabase planted, @WithoutTruths TestDatabase plain) {
        this.planted = new CountedCounty(planted);
        this.plain = new CountedCounty(plain);
    }

    @ParameterizedTest
    @EnumSource
    void a_truth_shows_only_where_it_was_planted(PlantedTruth truth) throws SQLException {
        assertThat(planted.shows(truth)).as("planted").isTrue();
        assertThat(plain.shows(truth)).as("not planted").isFalse();
    }
}
