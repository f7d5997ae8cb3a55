package org.homeward.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each planted truth is found from the figures alone, and is not found in a county in which it was not planted. */
class PlantedTruthTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);
    private static final Geography LAND = County.land();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aTruthShowsOnlyWhereItIsPlanted(PlantedTruth truth) {
        CountyPlan all = CountyPlan.withEveryTruth(20_26, AS_OF);
        assertThat(findings(all).show(truth)).as("planted").isTrue();
        assertThat(findings(all.without(truth)).show(truth)).as("not planted").isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyTruthShowsWithAnotherSeedAndDate(PlantedTruth truth) {
        CountyPlan plan = CountyPlan.withEveryTruth(7, LocalDate.of(2025, 3, 31));
        assertThat(findings(plan).show(truth)).isTrue();
    }

    @Test
    void eachTruthIsFoundOnceAndWhereItWasPlanted() {
        Findings findings = findings(CountyPlan.withEveryTruth(20_26, AS_OF));
        assertThat(findings.emergedCells()).hasSize(1);
        assertThat(findings.fadedCells()).hasSize(1);
        assertThat(findings.singleChildCells()).hasSize(1);
        assertThat(findings.adultsUnderSeveralNames()).hasSize(1);
        assertThat(findings.districtsOfferingUnderAThird()).containsExactly("E07999003");
        assertThat(findings.providersWithGaps()).containsExactly("TIDEWAY");
        assertThat(findings.figures().kept())
                .singleElement()
                .extracting(Figures.KeptFigure::words)
                .isEqualTo(County.CONFIDENTIAL_WORDS);
    }

    private Findings findings(CountyPlan plan) {
        County.on(LAND, plan).writeTo(folder);
        return new Findings(new CountyFiles(folder.resolve("disclosures"), plan.asOf()).figures());
    }
}
