package org.homeward.disclosure.cellkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.cellkey.NoiseMethod.CountRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectedShareTest {

    private static final NoiseMethod METHOD = NoiseMethod.HOUSE;

    @ParameterizedTest
    @CsvSource({
        "20, 160, 10, 15, 0",
        "360, 440, 80, 83, 3",
        "140, 160, 84, 91, ",
        "40, 40, 90, 100, 4",
        "140, 440, 30, 33, 0",
        "20, 25, , , ",
        "30, 40, , , ",
        "6, 9, , , "
    })
    void a_share_is_the_range_that_the_noise_allows_and_none_where_that_is_wider_than_twenty_points(
            int part, int whole, Integer low, Integer high, Integer step) {
        ProtectedShare share = METHOD.share(Count.of(part), Count.of(whole));
        assertThat(share.isTooFewToSay()).isEqualTo(low == null);
        assertThat(share.lowPercent().stream().boxed().findAny().orElse(null)).isEqualTo(low);
        assertThat(share.highPercent().stream().boxed().findAny().orElse(null)).isEqualTo(high);
        assertThat(share.step().stream().boxed().findAny().orElse(null)).isEqualTo(step);
    }

    @Test
    void its_text_is_the_range_or_says_that_there_are_too_few() {
        assertThat(METHOD.share(Count.of(360), Count.of(440)).text((key, values) -> key + List.of(values)))
                .isEqualTo("release.share.range[80, 83]");
        assertThat(METHOD.share(Count.of(6), Count.of(9)).text((key, values) -> key))
                .isEqualTo("release.share.too-few");
        assertThat(METHOD.text((key, values) -> key + List.of(values))).isEqualTo("release.method[5, 6, 3]");
    }

    @Test
    void a_hidden_part_of_many_is_few_or_none_and_a_hidden_whole_says_nothing() {
        ProtectedShare few = METHOD.share(Count.under(5), Count.of(60));
        assertThat(few.lowPercent()).hasValue(0);
        assertThat(few.highPercent()).hasValue(11);
        assertThat(few.isUnderAThird()).isTrue();
        assertThat(METHOD.share(Count.under(5), Count.under(5)).isTooFewToSay()).isTrue();
        assertThat(METHOD.share(Count.complement(), Count.of(60)).isTooFewToSay())
                .isTrue();
        assertThat(METHOD.share(Count.of(60), Count.complement()).isTooFewToSay())
                .isTrue();
    }

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
            ProtectedShare share = METHOD.share(
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
}
