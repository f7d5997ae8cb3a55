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
 * Each truth that was planted in the sample county appears in the figures of the same queries that the screens use, and does
 * not appear in the same county without planted truths.
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
    void a_truth_appears_only_where_it_was_planted(PlantedTruth truth) throws SQLException {
        assertThat(planted.shows(truth)).as("planted").isTrue();
        assertThat(plain.shows(truth)).as("not planted").isFalse();
    }
}
