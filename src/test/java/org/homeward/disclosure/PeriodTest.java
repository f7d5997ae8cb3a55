package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);

    @Test
    void a_period_may_be_one_day_but_never_end_before_it_begins() {
        assertThat(new Period(TODAY, TODAY).to()).isEqualTo(TODAY);
        assertThatThrownBy(() -> new Period(TODAY, TODAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-03-16");
    }

    @Test
    void whole_months_end_with_the_month_before_this_one() {
        assertThat(Period.wholeMonthsBefore(TODAY, 1)).isEqualTo(period("2026-02-01", "2026-02-28"));
        assertThat(Period.wholeMonthsBefore(TODAY, 12)).isEqualTo(period("2025-03-01", "2026-02-28"));
    }

    @Test
    void a_year_is_twelve_months_with_today_in_it_also_from_a_leap_day() {
        assertThat(Period.yearTo(TODAY)).isEqualTo(period("2025-03-18", "2026-03-17"));
        assertThat(Period.yearTo(LocalDate.of(2024, 2, 29))).isEqualTo(period("2023-03-01", "2024-02-29"));
    }

    @Test
    void months_are_whole_from_the_first_to_the_last_day() {
        assertThat(period("2024-02-01", "2024-02-29").isWholeMonths()).isTrue();
        assertThat(period("2024-02-01", "2024-02-28").isWholeMonths()).isFalse();
        assertThat(period("2024-02-02", "2024-02-29").isWholeMonths()).isFalse();
    }

    @Test
    void a_viewer_of_totals_gets_whole_months_that_have_ended() {
        assertThat(period("2025-11-20", "2026-01-05").inWholePastMonths(TODAY))
                .isEqualTo(period("2025-11-01", "2026-01-31"));
        assertThat(period("2026-01-10", "2026-03-17").inWholePastMonths(TODAY))
                .isEqualTo(period("2026-01-01", "2026-02-28"));
    }

    @Test
    void a_period_in_this_month_or_later_becomes_the_month_before() {
        assertThat(period("2026-03-02", "2026-03-09").inWholePastMonths(TODAY))
                .isEqualTo(period("2026-02-01", "2026-02-28"));
        assertThat(period("2027-01-01", "2027-12-31").inWholePastMonths(TODAY))
                .isEqualTo(period("2026-02-01", "2026-02-28"));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
