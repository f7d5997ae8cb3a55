package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.homeward.coverage.Coverage;
import org.homeward.coverage.CoverageCount;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Exactness;
import org.homeward.trends.MonthlyCount;
import org.homeward.trends.MonthlyCount.Series;
import org.homeward.trends.MonthlySeries;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

class FrozenContentTest {

    private static final Count NOISY = Count.noisy(31, new Exactness.Noisy(5, 6, 3));
    private static final List<Count> COUNTS =
            List.of(Count.of(12), Count.ZERO, Count.rounded(25, 5), NOISY, Count.under(5), Count.complement());

    @Test
    void every_kind_of_count_reads_back_as_it_was_written() {
        assertThat(FrozenContent.read(FrozenContent.write(COUNTS), new TypeReference<List<Count>>() {}))
                .isEqualTo(COUNTS);
    }

    @Test
    void a_hidden_count_has_no_number() {
        assertThat(FrozenContent.write(List.of(Count.under(5), Count.complement())))
                .isEqualTo("[\"<5\",\"c\"]");
    }

    @Test
    void a_number_without_its_kind_is_no_count() {
        assertThatThrownBy(() -> FrozenContent.read("[12]", new TypeReference<List<Count>>() {}))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> FrozenContent.read("[[12,1]]", new TypeReference<List<Count>>() {}))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void tables_read_back_with_their_groups_months_and_totals() {
        CoverageCount row = new CoverageCount(
                "Wold and Fen",
                Count.of(40),
                NOISY,
                Count.of(20),
                Count.of(12),
                Count.under(5),
                Count.under(5),
                Count.of(30));
        Coverage coverage = new Coverage(row, List.of(row));
        assertThat(FrozenContent.read(FrozenContent.write(coverage), new TypeReference<Coverage>() {}))
                .isEqualTo(coverage);

        MonthlySeries months = new MonthlySeries(
                List.of(new MonthlyCount(
                        YearMonth.of(2026, 9),
                        true,
                        Count.of(1),
                        Count.of(2),
                        Count.of(3),
                        Count.of(4),
                        Count.under(5),
                        Count.ZERO)),
                Map.of(Series.EPISODES, Count.of(9)));
        assertThat(FrozenContent.read(FrozenContent.write(months), new TypeReference<MonthlySeries>() {}))
                .isEqualTo(months);
    }
}
