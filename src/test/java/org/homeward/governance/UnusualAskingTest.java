package org.homeward.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.homeward.access.Asking;
import org.homeward.governance.UnusualAsking.Day;
import org.junit.jupiter.api.Test;

class UnusualAskingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Test
    void more_than_three_times_the_busiest_day_of_the_four_weeks_before_is_unusual() {
        assertThat(UnusualAsking.among(
                        List.of(
                                copies("ann", 40, 100),
                                copies("ann", 9, 8),
                                copies("ann", 2, 24),
                                copies("ann", 0, 73)),
                        TODAY))
                .containsExactly(new UnusualAsking("ann", Asking.COPIES, TODAY, 73, 24));
    }

    @Test
    void three_times_as_much_is_not_yet_unusual() {
        assertThat(UnusualAsking.among(List.of(copies("ann", 3, 10), copies("ann", 1, 30)), TODAY))
                .isEmpty();
    }

    @Test
    void a_new_user_has_a_first_busy_day_but_not_any() {
        assertThat(UnusualAsking.among(List.of(copies("new", 0, 19)), TODAY)).isEmpty();
        assertThat(UnusualAsking.among(List.of(copies("new", 0, 20)), TODAY))
                .containsExactly(new UnusualAsking("new", Asking.COPIES, TODAY, 20, 0));
    }

    @Test
    void a_day_of_the_week_before_last_is_not_shown_again_and_kinds_are_apart() {
        assertThat(UnusualAsking.among(
                        List.of(copies("ann", 7, 500), new Day("ann", Asking.LISTS, TODAY, 149), copies("bob", 6, 21)),
                        TODAY))
                .containsExactly(new UnusualAsking("bob", Asking.COPIES, TODAY.minusDays(6), 21, 0));
    }

    private static Day copies(String user, int daysAgo, int asked) {
        return new Day(user, Asking.COPIES, TODAY.minusDays(daysAgo), asked);
    }
}
