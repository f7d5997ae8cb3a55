package org.homeward.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.homeward.access.UsageKind;
import org.homeward.governance.UnusualUsage.Day;
import org.junit.jupiter.api.Test;

class UnusualUsageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Test
    void more_than_three_times_the_busiest_day_of_the_four_weeks_before_is_unusual() {
        assertThat(UnusualUsage.among(
                        List.of(
                                copies("ann", 40, 100),
                                copies("ann", 9, 8),
                                copies("ann", 2, 24),
                                copies("ann", 0, 73)),
                        TODAY))
                .containsExactly(new UnusualUsage("ann", UsageKind.COPIES, TODAY, 73, 24));
    }

    @Test
    void three_times_as_much_is_not_yet_unusual() {
        assertThat(UnusualUsage.among(List.of(copies("ann", 3, 10), copies("ann", 1, 30)), TODAY))
                .isEmpty();
    }

    @Test
    void a_new_user_has_a_first_busy_day_but_not_any() {
        assertThat(UnusualUsage.among(List.of(copies("new", 0, 19)), TODAY)).isEmpty();
        assertThat(UnusualUsage.among(List.of(copies("new", 0, 20)), TODAY))
                .containsExactly(new UnusualUsage("new", UsageKind.COPIES, TODAY, 20, 0));
    }

    @Test
    void a_day_of_the_week_before_last_is_not_shown_again_and_kinds_are_apart() {
        assertThat(UnusualUsage.among(
                        List.of(
                                copies("ann", 7, 500),
                                new Day("ann", UsageKind.LISTS, TODAY, 149),
                                copies("bob", 6, 21)),
                        TODAY))
                .containsExactly(new UnusualUsage("bob", UsageKind.COPIES, TODAY.minusDays(6), 21, 0));
    }

    private static Day copies(String user, int daysAgo, int asked) {
        return new Day(user, UsageKind.COPIES, TODAY.minusDays(daysAgo), asked);
    }
}
