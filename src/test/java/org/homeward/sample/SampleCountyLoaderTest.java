package org.homeward.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.homeward.intake.store.ImportResult;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SampleCountyLoaderTest {

    @Test
    void the_sample_county_comes_in_whole_and_only_once(TestDatabase database) {
        IntakeFixtures way = IntakeFixtures.to(database);
        SampleCountyLoader sample = new SampleCountyLoader(way.reference(), way.intake());
        LocalDate asOf = LocalDate.ofInstant(SmallCounty.CLOCK.instant(), java.time.ZoneOffset.UTC);

        ImportResult first = sample.load(asOf);
        assertThat(first.rejected()).isEmpty();
        assertThat(first.added()).isGreaterThan(30_000);

        ImportResult second = sample.load(asOf);
        assertThat(second.outcome()).isEqualTo(ImportResult.Outcome.ALREADY_HERE);
        assertThat(second.same()).isEqualTo(first.added());
    }
}
