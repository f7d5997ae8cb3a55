package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.homeward.print.Translations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CountedTest {

    private final Translator english = Translations.english()::translate;

    record Case(Count count, String text) {}

    static Stream<Case> cases() {
        return Stream.of(
                new Case(Count.ZERO, "0 children"),
                new Case(Count.of(1), "1 child"),
                new Case(Count.of(2), "2 children"),
                new Case(Count.of(1204), "1,204 children"),
                new Case(Count.rounded(15, 5), "15 children"),
                new Case(Count.noisy(31, new Exactness.Noisy(5, 6, 3)), "about 31 children"),
                new Case(Count.under(5), "fewer than 5 children"),
                new Case(Count.under(8), "fewer than 8 children"),
                new Case(Count.complement(), "a hidden number of children"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_count_agrees_with_its_noun(Case one) {
        assertThat(Counted.CHILDREN.text(one.count(), english)).isEqualTo(one.text());
    }

    @ParameterizedTest
    @EnumSource
    void every_noun_has_a_text_for_every_count(Counted noun) {
        assertThat(noun.text(0, english)).startsWith("0");
        assertThat(noun.text(1, english)).startsWith("1");
        assertThat(noun.text(1204, english)).startsWith("1,204");
        assertThat(noun.text(Count.under(5), english))
                .startsWith("fewer than 5")
                .doesNotContainPattern("-?[12]");
        assertThat(noun.text(Count.complement(), english))
                .startsWith("a hidden number")
                .doesNotContainPattern("\\d");
    }
}
