package org.homeward.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.access.Viewer;
import org.homeward.intake.Intake;
import org.homeward.intake.check.ParsedSet;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.store.ImportResult;
import org.homeward.support.CountyTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SampleCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** The county that all other tests use was loaded once; here it is loaded again. */
@CountyTest
class SampleCountyLoaderTest {

    @Test
    void the_sample_county_comes_in_whole_and_only_once(TestDatabase loaded) {
        Intake intake = IntakeFixtures.to(loaded, SampleCounty.CLOCK).intake();
        List<FileSet> sets =
                SampleCounty.drawn().sendings().map(SampleCountyLoader::files).toList();

        assertThat(sets).singleElement().satisfies(set -> {
            ImportResult again = intake.load(Viewer.system("sample"), set);
            assertThat(again.rejected()).isEmpty();
            assertThat(again.outcome()).isEqualTo(ImportResult.Outcome.ALREADY_HERE);
            assertThat(again.same()).isGreaterThan(30_000).isEqualTo(rows(set));
        });
    }

    private static int rows(FileSet set) {
        return ParsedSet.of(set).rows().values().stream().mapToInt(List::size).sum();
    }
}
