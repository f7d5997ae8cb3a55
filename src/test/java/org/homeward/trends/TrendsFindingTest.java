package org.homeward.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.cellkey.NoiseMethod;
import org.homeward.print.Translations;
import org.homeward.trends.MonthlyCount.Series;
import org.junit.jupiter.api.Test;

class TrendsFindingTest {

    @Test
    void nothing_is_not_hidden() {
        assertThat(text(Count.ZERO, Count.ZERO, month(9, Count.ZERO, Count.ZERO)))
                .isEqualTo("No episodes or interviews in this period.");
        assertThat(text(Count.ZERO, Count.of(2), month(9, Count.of(2), Count.ZERO)))
                .isEqualTo("**2 interviews** took place in September 2026, the latest complete month of this period."
                        + " No missing episodes began in this period.");
    }

    @Test
    void hidden_months_of_many_episodes_are_not_few_episodes() {
        assertThat(text(Count.of(110), Count.of(30), month(9, Count.under(5), Count.under(5))))
                .isEqualTo("**Fewer than 5 interviews** took place in September 2026, the latest complete month of this"
                        + " period. **110 missing episodes** began in this period. The number for each month is hidden"
                        + " to protect children.");
    }

    @Test
    void no_earlier_month_takes_the_place_of_a_hidden_one() {
        assertThat(text(
                        Count.of(20),
                        Count.of(20),
                        month(8, Count.of(20), Count.of(9)),
                        month(9, Count.under(5), Count.of(11))))
                .startsWith("**Fewer than 5 interviews** took place in September 2026")
                .endsWith("September 2026 had the most episodes: **11**.");
    }

    @Test
    void a_tie_names_each_month_and_an_unfinished_month_can_have_most() {
        assertThat(text(
                        Count.of(27),
                        Count.of(3),
                        month(8, Count.of(3), Count.of(9)),
                        month(9, Count.ZERO, Count.of(9)),
                        new MonthlyCount(
                                YearMonth.of(2026, 11),
                                true,
                                Count.ZERO,
                                Count.of(9),
                                Count.ZERO,
                                Count.ZERO,
                                Count.ZERO,
                                Count.ZERO)))
                .contains("0 interviews** took place in September 2026")
                .endsWith("August 2026, September 2026 and November 2026 had the most episodes: **9 each**.");
    }

    @Test
    void no_month_is_called_the_highest_within_the_noise() {
        MonthlyCount august = month(8, noisy(20), noisy(31));
        assertThat(text(noisy(90), noisy(60), august, month(9, noisy(20), noisy(25))))
                .endsWith(
                        "**About 20 interviews** took place in September 2026, the latest complete month of this period."
                                + " August 2026 had the most episodes: **about 31**.");
        assertThat(text(noisy(90), noisy(60), august, month(9, noisy(20), noisy(28))))
                .endsWith("One of August 2026 and September 2026 had the most episodes: their numbers are too close to"
                        + " tell which.");
        assertThat(text(noisy(90), noisy(60), august, august, august, month(9, noisy(20), noisy(28))))
                .endsWith("The 4 months with the most episodes have numbers too close to tell them apart.");
    }

    private static Count noisy(int number) {
        return Count.noisy(number, NoiseMethod.HOUSE.exactness());
    }

    private static String text(Count episodes, Count interviews, MonthlyCount... months) {
        return new TrendsFinding(
                        new MonthlySeries(
                                List.of(months), Map.of(Series.EPISODES, episodes, Series.INTERVIEWS, interviews)),
                        Locale.UK)
                .text(Translations.english()::translate);
    }

    private static MonthlyCount month(int month, Count interviews, Count episodes) {
        return new MonthlyCount(
                YearMonth.of(2026, month), false, interviews, episodes, episodes, Count.ZERO, Count.ZERO, Count.ZERO);
    }
}
