package org.homeward.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.hotspot.EmergenceCategory.Period;
import org.homeward.hotspot.EmergenceCategory.Trend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twelve periods, the earliest first: h hot, c cold, a dot for neither. */
class EmergenceCategoryTest {

    @ParameterizedTest
    @CsvSource({
        "............, true, NEW",
        "...........h, true, NEW",
        "...........h, false, SPORADIC",
        ".........hhh, true, CONSECUTIVE",
        ".........hh., true, CONSECUTIVE",
        ".........hhh, false, SPORADIC",
        "hhhhhhhhhhhh, false, PERSISTENT",
        "hhhhhhhhhhh., true, PERSISTENT",
        "hhhhhhhhhh.., false, HISTORICAL",
        "..hhhhhh...., false, HISTORICAL",
        "..hh........, false, SPORADIC",
        "..c..hh.....h, false, OSCILLATING",
        "h..h.h.h...h, true, SPORADIC",
        "............, false, NONE",
        "cccccccccccc, false, NONE"
    })
    void a_history_has_a_category(String history, boolean claimed, EmergenceCategory category) {
        assertThat(EmergenceCategory.of(periods(history, 0), claimed)).isEqualTo(category);
    }

    @Test
    void what_is_almost_always_hot_rises_or_falls() {
        assertThat(EmergenceCategory.of(periods("hhhhhhhhhhhh", 0.3), false)).isEqualTo(EmergenceCategory.INTENSIFYING);
        assertThat(EmergenceCategory.of(periods("hhhhhhhhhhhh", -0.3), false)).isEqualTo(EmergenceCategory.DIMINISHING);
    }

    /** What faded half a year ago is never new, whatever it was. */
    @Test
    void what_is_not_claimed_is_never_new() {
        for (String history : List.of("hhhhhhhhhh..", "...........h", "h..........h")) {
            assertThat(EmergenceCategory.of(periods(history, 0), false)).isNotEqualTo(EmergenceCategory.NEW);
        }
    }

    /** S = 8 of 10 pairs, var = 16.667: z = 1.7146, as in R's Kendall package; with a tie var falls. */
    @Test
    void a_trend_needs_more_than_five_rising_values_of_which_one_falls() {
        assertThat(Trend.of(new double[] {1, 2, 4, 3, 5})).isEqualTo(Trend.NONE);
        assertThat(Trend.of(new double[] {1, 2, 3, 4, 5})).isEqualTo(Trend.RISING);
        assertThat(Trend.of(new double[] {5, 5, 5, 5, 5})).isEqualTo(Trend.NONE);
        assertThat(Trend.of(new double[] {9, 7, 7, 5, 3, 1})).isEqualTo(Trend.FALLING);
    }

    private static List<Period> periods(String history, double slope) {
        return java.util.stream.IntStream.range(0, history.length())
                .mapToObj(i -> new Period(history.charAt(i) == 'h', history.charAt(i) == 'c', slope * i))
                .toList();
    }
}
