package org.homeward.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.cellkey.NoiseMethod;
import org.homeward.print.Translations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentence states what the figures beside it show: nothing, one, all, and each way in which they are hidden. */
class CoverageFindingTest {

    record Case(Coverage coverage, String text) {}

    static Stream<Case> cases() {
        return Stream.of(
                new Case(Coverage.NOTHING, "No missing episodes ended in this period."),
                new Case(
                        of(n(1), n(1), n(0)),
                        "Of 1 missing episode that ended, **1 had an interview offered** and **0 had a return interview"
                                + " within 72 hours**."),
                new Case(
                        of(n(110), n(110), n(110)),
                        "Of 110 missing episodes that ended, **110 had an interview offered** and **110 had a return"
                                + " interview within 72 hours**."),
                new Case(
                        of(n(110), Count.complement(), Count.under(5)),
                        "**110 missing episodes** ended in this period. How many had an interview offered, and how many"
                                + " had one within 72 hours, is hidden to protect children."),
                new Case(
                        of(n(110), n(80), Count.under(8)),
                        "Of 110 missing episodes that ended, **80 had an interview offered**. How many had a return"
                                + " interview within 72 hours is hidden to protect children."),
                new Case(
                        of(n(110), Count.complement(), n(40)),
                        "Of 110 missing episodes that ended, **40 had a return interview within 72 hours**. How many had"
                                + " an interview offered is hidden to protect children."),
                new Case(
                        of(Count.under(8), Count.under(8), Count.under(8)),
                        "**Fewer than 8 missing episodes** ended in this period. How many had an interview offered, and"
                                + " how many had one within 72 hours, is hidden to protect children."));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_sentence_says_what_the_figures_say(Case one) {
        assertThat(text(one.coverage())).isEqualTo(one.text());
    }

    @Test
    void a_district_is_named_only_where_its_share_is_under_a_third() {
        assertThat(text(withDistrict(n(30), n(10)))).doesNotContain("Oxholme");
        assertThat(text(withDistrict(n(30), n(9))))
                .endsWith("In Oxholme, an interview was offered after 9 of 30 episodes, fewer than one third.");
        assertThat(text(withDistrict(n(9), n(1)))).doesNotContain("Oxholme");
    }

    @Test
    void noisy_numbers_are_about_and_their_share_is_a_range() {
        assertThat(text(of(noisy(440), noisy(360), noisy(140))))
                .isEqualTo(
                        "Of about 440 missing episodes that ended, **about 360 had an interview offered** and **about"
                                + " 140 (30–33%) had a return interview within 72 hours**.");
    }

    @Test
    void a_district_is_under_a_third_only_beyond_the_noise_and_named_where_there_are_too_few_to_say() {
        assertThat(text(withDistrict(noisy(60), noisy(18)))).doesNotContain("Oxholme");
        assertThat(text(withDistrict(noisy(60), noisy(13))))
                .endsWith("In Oxholme, an interview was offered after about 13 of about 60 episodes, fewer than one"
                        + " third.");
        assertThat(text(withDistrict(noisy(60), Count.under(5))))
                .endsWith("In Oxholme, an interview was offered after fewer than 5 of about 60 episodes, fewer than one"
                        + " third.");
        assertThat(text(withDistrict(Count.under(5), Count.under(5))))
                .endsWith("Too few episodes ended in Oxholme to say what share had an interview offered.");
    }

    private static String text(Coverage coverage) {
        return new CoverageFinding(coverage, Optional.empty()).text(Translations.english()::translate);
    }

    private static Coverage of(Count returned, Count offered, Count in72h) {
        return new Coverage(count("", returned, offered, in72h), List.of());
    }

    private static Coverage withDistrict(Count returned, Count offered) {
        return new Coverage(
                count("", n(110), n(80), n(40)), List.of(count("Oxholme", returned, offered, Count.under(5))));
    }

    private static CoverageCount count(String group, Count returned, Count offered, Count in72h) {
        return new CoverageCount(group, returned, offered, offered, offered, in72h, in72h, returned);
    }

    private static Count noisy(int number) {
        return Count.noisy(number, NoiseMethod.HOUSE.exactness());
    }

    private static Count n(int number) {
        return Count.of(number);
    }
}
