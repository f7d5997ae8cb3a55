package org.homeward.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.cellkey.NoiseMethod;
import org.homeward.print.Translations;
import org.junit.jupiter.api.Test;

class CoverageChangeTest {

    private static final Period SPRING = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));

    @Test
    void a_difference_beyond_the_noise_is_named() {
        assertThat(against(of(400, 360, 100), of(500, 400, 160)))
                .isEqualTo(
                        "Compared with Jan – Mar 2026: fewer episodes ended (about 500 then), the share offered an interview is"
                                + " higher (88–92%, 79–81% then) and the share interviewed within 72 hours is lower (24–26%, 31–33% then).");
    }

    @Test
    void a_difference_that_noise_may_have_made_is_not() {
        assertThat(against(of(402, 362, 101), of(400, 360, 100)))
                .contains("the number of episodes shows no difference that these numbers can tell (about 400 then)")
                .contains("the share offered an interview shows no difference that these numbers can tell");
    }

    @Test
    void nothing_is_higher_beside_a_range_that_has_a_value_of_its_own() {
        assertThat(against(of(50, 49, 40), of(100, 91, 80))).doesNotContain("is higher", "is lower");
    }

    @Test
    void too_few_to_say_is_said() {
        assertThat(against(of(20, 12, 8), of(400, 360, 100)))
                .contains("too few to say how the share offered an interview changed");
    }

    @Test
    void what_was_restated_says_so_and_what_the_release_before_had() {
        assertThat(new CoverageChange(
                                of(400, 360, 100),
                                Optional.empty(),
                                Optional.of(new CoverageChange.Earlier(LocalDate.of(2026, 3, 1), of(380, 350, 95))))
                        .text(Translations.english()::translate))
                .isEqualTo(
                        "This period was restated with its year. The release of 1 Mar 2026 had about 380 episodes, 90–94% offered an"
                                + " interview and 24–26% interviewed within 72 hours.");
    }

    @Test
    void where_no_release_has_anything_to_compare_with_it_says_nothing() {
        assertThat(new CoverageChange(of(400, 360, 100), Optional.empty(), Optional.empty())
                        .text(Translations.english()::translate))
                .isEmpty();
    }

    private static String against(CoverageCount now, CoverageCount then) {
        return new CoverageChange(now, Optional.of(new CoverageChange.Before(SPRING, then)), Optional.empty())
                .text(Translations.english()::translate);
    }

    private static CoverageCount of(int returned, int offered, int in72h) {
        return new CoverageCount(
                "",
                noisy(returned),
                noisy(offered),
                noisy(offered),
                noisy(offered),
                noisy(in72h),
                noisy(10),
                noisy(100));
    }

    private static Count noisy(int number) {
        return Count.noisy(number, NoiseMethod.HOUSE.exactness());
    }
}
