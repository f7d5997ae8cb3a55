package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.disclosure.cellkey.NoiseMethod;
import org.homeward.print.Translations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    private final Translator english = Translations.english()::translate;

    @ParameterizedTest
    @CsvSource({
        "20, 160, 10–15%, 0",
        "360, 440, 80–83%, 3",
        "140, 160, 84–91%, ",
        "40, 40, 90–100%, 4",
        "140, 440, 30–33%, 0",
        "20, 25, too few to say, ",
        "30, 40, too few to say, ",
        "6, 9, too few to say, "
    })
    void of_noisy_numbers_it_is_a_range_with_a_class_only_where_the_whole_range_lies_in_one(
            int part, int whole, String words, Integer step) {
        Share share = new Share(noisy(part), noisy(whole));
        assertThat(share.words(english)).isEqualTo(words);
        assertThat(share.isTooFewToSay()).isEqualTo(words.equals("too few to say"));
        assertThat(share.step().orElse(null)).isEqualTo(step);
        assertThat(share.sorted() == null).isEqualTo(share.isTooFewToSay());
    }

    @ParameterizedTest
    @CsvSource({"33, 100, 33%, 0", "34, 100, 34%, 1", "846, 1000, 85%, 4", "9, 10, 90%, 4", "6, 9, –, "})
    void of_exact_numbers_it_is_a_whole_percentage_or_a_dash(int part, int whole, String words, Integer step) {
        Share share = new Share(Count.of(part), Count.of(whole));
        assertThat(share.words(english)).isEqualTo(words);
        assertThat(share.isTooFewToSay()).isFalse();
        assertThat(share.step().orElse(null)).isEqualTo(step);
    }

    @Test
    void a_hidden_part_of_many_is_few_or_none_and_a_hidden_whole_says_nothing() {
        Share few = new Share(Count.under(5), noisy(60));
        assertThat(few.words(english)).isEqualTo("0–11%");
        assertThat(few.isUnderAThird()).isTrue();
        assertThat(new Share(Count.under(5), Count.under(5)).words(english)).isEqualTo("too few to say");
        assertThat(new Share(Count.complement(), noisy(60)).isTooFewToSay()).isTrue();
        assertThat(new Share(noisy(60), Count.complement()).isTooFewToSay()).isTrue();
    }

    @Test
    void it_is_under_a_third_only_where_even_its_upper_end_is() {
        assertThat(new Share(noisy(140), noisy(440)).isUnderAThird()).isTrue();
        assertThat(new Share(noisy(145), noisy(440)).isUnderAThird()).isFalse();
        assertThat(new Share(Count.of(145), Count.of(440)).isUnderAThird()).isTrue();
    }

    @Test
    void the_rest_is_known_only_beyond_the_noise_or_the_rounding() {
        assertThat(new Share(noisy(80), noisy(110)).rest().orElseThrow())
                .satisfies(rest -> assertThat(rest.isNoisy()).isTrue())
                .satisfies(rest -> assertThat(rest.number()).hasValue(30));
        assertThat(new Share(noisy(108), noisy(110)).rest()).isEmpty();
        assertThat(new Share(noisy(110), noisy(108)).rest()).isEmpty();
        assertThat(new Share(Count.rounded(105, 5), Count.rounded(110, 5)).rest())
                .isEmpty();
        assertThat(new Share(Count.of(108), Count.of(110)).rest()).hasValue(Count.of(2));
        assertThat(new Share(Count.under(5), noisy(110)).rest()).isEmpty();
    }

    private static Count noisy(int number) {
        return Count.noisy(number, NoiseMethod.HOUSE.exactness());
    }
}
