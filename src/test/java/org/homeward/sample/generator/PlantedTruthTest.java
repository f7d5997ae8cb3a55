package org.homeward.sample.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each planted truth is found from the figures alone, and is not found in a county in which it was not planted. */
class PlantedTruthTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);
    private static final CountyPlan EVERY = CountyPlan.withEveryTruth(20_26, AS_OF);
    private static final Geography LAND = Land.DRAWN;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Findings planted;

    @SuppressWarnings("NullAway.Init")
    private static Findings ofAnotherYear;

    @BeforeAll
    static void draw() {
        planted = findings(EVERY);
        ofAnotherYear = findings(CountyPlan.withEveryTruth(7, LocalDate.of(2025, 3, 31)));
    }

    @ParameterizedTest
    @EnumSource
    void aTruthShowsOnlyWhereItIsPlanted(PlantedTruth truth) {
        assertThat(planted.show(truth)).as("planted").isTrue();
        assertThat(findings(EVERY.without(truth)).show(truth)).as("not planted").isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyTruthShowsWithAnotherSeedAndDate(PlantedTruth truth) {
        assertThat(ofAnotherYear.show(truth)).isTrue();
    }

    @Test
    void eachTruthIsFoundOnceAndWhereItWasPlanted() {
        assertThat(planted.emergedCells()).hasSize(1);
        assertThat(planted.fadedCells()).hasSize(1);
        assertThat(planted.singleChildCells()).hasSize(1);
        assertThat(planted.adultsUnderSeveralNames()).hasSize(1);
        assertThat(planted.districtsOfferingUnderAThird()).containsExactly("E07999003");
        assertThat(planted.providersWithGaps()).containsExactly("TIDEWAY");
        assertThat(planted.figures().kept())
                .singleElement()
                .extracting(Figures.KeptFigure::words)
                .isEqualTo(County.CONFIDENTIAL_WORDS);
    }

    private static Findings findings(CountyPlan plan) {
        County.on(LAND, plan).writeTo(folder);
        return new Findings(new CountyFiles(folder.resolve("disclosures"), plan.asOf()).figures());
    }
}
