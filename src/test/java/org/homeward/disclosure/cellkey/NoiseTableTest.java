package org.homeward.disclosure.cellkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.homeward.disclosure.cellkey.ReleasedTables.known;

import java.util.Map;
import java.util.stream.IntStream;
import org.homeward.disclosure.cellkey.NoiseTable.Parameters;
import org.homeward.disclosure.cellkey.NoiseTable.Row;
import org.homeward.disclosure.cellkey.NoiseTable.Variance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of noise against published ones: the vignette of the R package ptable 1.0.0, and a solution by scipy 1.10.1. */
class NoiseTableTest {

    private static final Map<String, NoiseTable> TABLES = Map.of(
            "D2V090", NoiseTable.of(new Parameters(2, 0.9, Variance.EXACTLY, 0, true)),
            "D2V100", NoiseTable.of(new Parameters(2, 1, Variance.AT_MOST, 0, true)),
            "D2V108js1", NoiseTable.of(new Parameters(2, 1.08, Variance.EXACTLY, 1, false)));

    @ParameterizedTest
    @CsvSource({
        "D2V090, 1, -1, 0.3625",
        "D2V090, 1, 0, 0.3625",
        "D2V090, 1, 1, 0.1875",
        "D2V090, 1, 2, 0.0875",
        "D2V090, 2, -2, 0.0515460893131",
        "D2V090, 2, -1, 0.243815642748",
        "D2V090, 2, 0, 0.409276535878",
        "D2V108js1, 1, -1, 0.513333333333",
        "D2V108js1, 1, 0, 0",
        "D2V108js1, 1, 1, 0.46",
        "D2V108js1, 1, 2, 0.0266666666667",
        "D2V108js1, 2, -2, 0.165608346859",
        "D2V108js1, 2, -1, 0",
        "D2V108js1, 2, 0, 0.546349918844",
        "D2V108js1, 2, 1, 0.244866774875",
        "D2V108js1, 2, 2, 0.0431749594221",
        "D2V108js1, 3, -1, 0.420784681405",
        "D2V108js1, 3, 0, 0.277645955786",
        "D2V108js1, 3, 1, 0.182354044214",
        "D2V108js1, 3, 2, 0.119215318595",
        "D2V108js1, 4, -2, 0.0739466779323",
        "D2V108js1, 4, 0, 0.363680067594"
    })
    void a_distribution_is_the_one_that_scipy_finds(String table, int count, int noise, double probability) {
        assertThat(known(TABLES, table).row(count).probability(noise)).isCloseTo(probability, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"1, -1, 0.3665", "1, 0, 0.3665", "1, 1, 0.1676", "1, 2, 0.0995", "2, -2, 0.0638", "2, 0, 0.3830"})
    void a_distribution_is_the_one_printed_in_the_vignette_of_ptable(int count, int noise, double printed) {
        assertThat(known(TABLES, "D2V100").row(count).probability(noise)).isCloseTo(printed, within(5e-5));
    }

    @Test
    void the_variance_of_ptable_is_an_upper_bound_only() {
        assertThat(known(TABLES, "D2V100").row(1).variance()).isCloseTo(0.932, within(5e-4));
        assertThat(known(TABLES, "D2V100").row(2).variance()).isCloseTo(1, within(1e-12));
    }

    /** Keys of the worked example, from 0 to 255. */
    @ParameterizedTest
    @CsvSource({
        "8, 51, -1",
        "19, 206, 1",
        "10, 28, -1",
        "1, 177, 0",
        "40, 195, 1",
        "22, 9, -2",
        "12, 5, -2",
        "35, 138, 0"
    })
    void the_noise_of_a_key_is_the_first_whose_cumulative_probability_exceeds_it(int count, int key, int noise) {
        assertThat(known(TABLES, "D2V090").row(count).at((key + 0.5) / 256)).isEqualTo(noise);
    }

    @Test
    void the_noise_of_the_house_has_mean_nought_variance_three_and_at_most_six_for_every_count() {
        NoiseTable noise = NoiseMethod.HOUSE.noise();
        for (int count = 1; count <= 100; count++) {
            Row row = noise.row(count);
            assertThat(IntStream.rangeClosed(row.lowest(), row.highest())
                            .mapToDouble(row::probability)
                            .sum())
                    .isCloseTo(1, within(1e-12));
            assertThat(row.mean()).as("mean of %d", count).isCloseTo(0, within(1e-12));
            assertThat(row.variance()).as("variance of %d", count).isCloseTo(3, within(1e-12));
            assertThat(row.lowest()).isGreaterThanOrEqualTo(-Math.min(count, 6));
            assertThat(row.highest()).isLessThanOrEqualTo(6);
        }
        assertThat(noise.row(0)).isEqualTo(new Row(0, java.util.List.of(1.0)));
        assertThat(noise.reach()).isEqualTo(6);
    }

    @Test
    void no_distribution_is_invented_where_none_exists() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoiseTable.of(new Parameters(2, 4.5, Variance.EXACTLY, 0, false)));
    }
}
