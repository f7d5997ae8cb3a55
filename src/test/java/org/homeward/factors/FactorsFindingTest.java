package org.homeward.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.cellkey.NoiseMethod;
import org.homeward.print.Translations;
import org.junit.jupiter.api.Test;

class FactorsFindingTest {

    private static final FactorOrTheme CONFLICT = new FactorOrTheme(FactorTheme.FAMILY, "conflict", "Conflict at home");

    @Test
    void hidden_children_are_not_none() {
        assertThat(text(Count.under(8), share(CONFLICT, FactorSide.PUSH, Count.under(8))))
                .isEqualTo("**fewer than 8 children were interviewed.** The number is hidden to protect them.");
        assertThat(text(Count.of(110), share(CONFLICT, FactorSide.PUSH, Count.under(5))))
                .isEqualTo("110 children interviewed. The numbers for each factor are hidden to protect children.");
    }

    @Test
    void no_factor_is_not_a_hidden_one() {
        assertThat(text(Count.of(1), share(CONFLICT, FactorSide.PUSH, Count.ZERO)))
                .isEqualTo("1 child interviewed. No factors were named.");
    }

    @Test
    void the_most_common_factor_and_the_children_forced_have_their_denominator() {
        assertThat(text(
                        Count.of(12),
                        share(CONFLICT, FactorSide.PULL, Count.of(12)),
                        share(FactorOrTheme.ANY, FactorSide.FORCED, Count.of(1))))
                .isEqualTo("12 of 12 children interviewed gave **conflict at home** as a pull factor. 1 was forced or"
                        + " lured.");
    }

    @Test
    void every_sentence_says_that_its_numbers_are_noisy() {
        assertThat(text(
                        noisy(118),
                        share(CONFLICT, FactorSide.PUSH, noisy(41)),
                        share(CONFLICT, FactorSide.PULL, noisy(12)),
                        share(FactorOrTheme.ANY, FactorSide.FORCED, noisy(9))))
                .isEqualTo(
                        "About 41 of about 118 children interviewed gave **conflict at home** as a push factor. About"
                                + " 12 gave **conflict at home** as a pull factor. About 9 were forced or lured.");
    }

    @Test
    void without_single_factors_it_counts_the_children_of_each_side() {
        assertThat(text(
                        noisy(118),
                        share(FactorOrTheme.ANY, FactorSide.PUSH, noisy(98)),
                        share(FactorOrTheme.ANY, FactorSide.PULL, Count.under(5)),
                        share(FactorOrTheme.ANY, FactorSide.FORCED, noisy(9))))
                .isEqualTo(
                        "Of **about 118 children interviewed**, about 98 had a push factor, fewer than 5 a pull factor,"
                                + " and about 9 were forced or lured.");
    }

    private static Count noisy(int number) {
        return Count.noisy(number, NoiseMethod.HOUSE.exactness());
    }

    private static String text(Count interviewed, FactorShare... shares) {
        return new FactorsFinding(new Factors(List.of(new InterviewedCount("", interviewed)), List.of(shares)))
                .text(Translations.english()::translate);
    }

    private static FactorShare share(FactorOrTheme factor, FactorSide side, Count children) {
        return new FactorShare("", factor, side, children, children, children, children, children);
    }
}
