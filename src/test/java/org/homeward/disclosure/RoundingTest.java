package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundingTest {

    private static final Period MAY = new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
    private static final Period JUNE = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
    private static final Rounding RANDOM = Rounding.random(5, "a secret").over(MAY);

    @Test
    void a_count_is_rounded_to_one_of_the_two_nearest_multiples_and_marked_as_rounded() {
        assertThat(IntStream.range(0, 2_000)).allSatisfy(number -> {
            Count shown = RANDOM.of(number);
            assertThat(shown.base()).isEqualTo(5);
            assertThat(shown.number().orElseThrow() % 5).isZero();
            assertThat(Math.abs(shown.number().orElseThrow() - number)).isLessThan(5);
        });
    }

    @Test
    void a_larger_count_is_never_shown_smaller() {
        List<Integer> shown = IntStream.range(0, 2_000)
                .map(number -> RANDOM.of(number).number().orElseThrow())
                .boxed()
                .toList();

        assertThat(shown).isSorted();
    }

    @Test
    void the_same_count_of_the_same_period_is_rounded_alike_and_another_secret_or_period_differs() {
        assertThat(shown(Rounding.random(5, "a secret").over(MAY))).isEqualTo(shown(RANDOM));
        assertThat(shown(Rounding.random(5, "another").over(MAY))).isNotEqualTo(shown(RANDOM));
        assertThat(shown(RANDOM.over(JUNE))).isNotEqualTo(shown(RANDOM));
    }

    @Test
    void over_many_secrets_rounding_is_unbiased() {
        double mean = IntStream.range(0, 4_000)
                .map(i -> Rounding.random(5, "secret " + i).of(12).number().orElseThrow())
                .average()
                .orElseThrow();

        assertThat(mean).isBetween(11.8, 12.2);
    }

    @Test
    void a_published_profile_rounds_to_the_nearest() {
        assertThat(IntStream.of(7, 8, 12, 13).mapToObj(Rounding.nearest(5)::of))
                .containsExactly(Count.rounded(5, 5), Count.rounded(10, 5), Count.rounded(10, 5), Count.rounded(15, 5));
    }

    @Test
    void the_secret_is_in_no_text() {
        assertThat(RANDOM.toString()).doesNotContain("a secret");
    }

    private static List<Count> shown(Rounding rounding) {
        return IntStream.range(0, 200).mapToObj(rounding::of).toList();
    }
}
