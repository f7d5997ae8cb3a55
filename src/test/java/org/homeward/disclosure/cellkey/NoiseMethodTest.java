package org.homeward.disclosure.cellkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.cellkey.NoiseMethod.CountRange;
import org.junit.jupiter.api.Test;

class NoiseMethodTest {

    private static final NoiseMethod METHOD = NoiseMethod.HOUSE;

    /** True numbers at random, noise by their keys: the ranges must hold the true shares, and not be wider than they need be. */
    @Test
    void the_true_share_lies_in_its_range_nineteen_times_in_twenty() {
        Random random = new Random(44);
        CellKeys keys = new CellKeys("of the tests");
        int held = 0;
        int all = 4000;
        for (int i = 0; i < all; i++) {
            int whole = 20 + random.nextInt(150);
            int part = 10 + random.nextInt(whole - 12);
            Share.Range share = METHOD.share(
                    METHOD.protect(keys, new CellKeys.Cell(part, random.nextLong())),
                    METHOD.protect(keys, new CellKeys.Cell(whole, random.nextLong())));
            double truth = part / (double) whole;
            held += share.low() <= truth && truth <= share.high() ? 1 : 0;
        }
        assertThat(held / (double) all).isCloseTo(0.955, within(0.02));
    }

    /** The probabilities of the noise, added by hand: 0.0177 beyond 3 up or down and 0.0665 beyond 2. */
    @Test
    void a_count_has_a_range_too() {
        assertThat(METHOD.range(Count.of(20))).isEqualTo(new CountRange(17, 23));
        assertThat(METHOD.range(Count.of(5))).isEqualTo(new CountRange(5, 9));
        assertThat(METHOD.range(Count.under(5))).isEqualTo(new CountRange(0, 6));
        assertThat(METHOD.range(Count.complement()).low()).isEqualTo(5);
    }

    @Test
    void what_is_shown_of_a_count_adds_up_to_certainty() {
        for (int count = 0; count < 40; count++) {
            double sum = METHOD.likelihood(Count.under(5), count);
            for (int shown = 5; shown < 60; shown++) {
                sum += METHOD.likelihood(Count.of(shown), count);
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void a_number_is_marked_with_the_method_that_protected_it_and_finds_it_again() {
        Count shown = METHOD.protect(new CellKeys("of the tests"), new CellKeys.Cell(60, 7));
        assertThat(shown.isNoisy()).isTrue();
        assertThat(shown.isExact()).isFalse();
        assertThat(NoiseMethod.of(shown, Count.under(5))).hasValue(METHOD);
        assertThat(NoiseMethod.of(Count.of(60), Count.under(5))).isEmpty();
        assertThat(METHOD.text((key, values) -> key + List.of(values))).isEqualTo("release.method[5, 6, 3]");
    }

    /** About normal, with twice the variance, 2 x 3: of a difference of 1 or more it is sure from 0.5 + 1.96 x 2.45 = 5.3 on. */
    @Test
    void of_two_numbers_one_is_surely_more_only_beyond_their_noise() {
        assertThat(noisy(31).isSurelyMoreThan(noisy(25))).isTrue();
        assertThat(noisy(31).isSurelyMoreThan(noisy(26))).isFalse();
        assertThat(noisy(31).isSurelyMoreThan(Count.under(5))).isTrue();
        assertThat(noisy(6).isSurelyMoreThan(Count.under(5))).isFalse();
        assertThat(noisy(31).isSurelyMoreThan(Count.complement())).isFalse();
        assertThat(Count.under(5).isSurelyMoreThan(noisy(6))).isFalse();
        assertThat(Count.of(31).isSurelyMoreThan(Count.of(30))).isTrue();
    }

    private static Count noisy(int number) {
        return Count.noisy(number, METHOD.exactness());
    }
}
