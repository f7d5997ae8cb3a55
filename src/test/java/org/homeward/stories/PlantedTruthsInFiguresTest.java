package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.homeward.sample.generator.PlantedTruth;
import org.homeward.support.CountyTest;
import org.homeward.support.TestDatabase;
import org.homeward.support.WithoutPlantedTruths;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is known to be true of the sample county shows in the figures that its readers get, asked of the same queries as the
 * screens; and it does not show in the same county where it was not planted.
 */
@CountyTest
class PlantedTruthsInFiguresTest {

    private final DatabaseFindings planted;
    private final DatabaseFindings plain;

    PlantedTruthsInFiguresTest(TestDatabase planted, @WithoutPlantedTruths TestDatabase plain) {
        this.planted = new DatabaseFindings(planted);
        this.plain = new DatabaseFindings(plain);
    }

    @ParameterizedTest
    @EnumSource
    void a_truth_shows_only_where_it_was_planted(PlantedTruth truth) throws SQLException {
        assertThat(planted.shows(truth)).as("planted").isTrue();
        assertThat(plain.shows(truth)).as("not planted").isFalse();
    }
}
