package org.homeward.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.cellkey.NoiseMethod;
import org.homeward.places.PlacesFinding.Grain;
import org.homeward.places.PlacesFinding.Named;
import org.homeward.print.Translations;
import org.junit.jupiter.api.Test;

class PlacesFindingTest {

    private static final String NONE = "The number for each ward is hidden to protect children.";

    @Test
    void nothing_and_hidden_are_told_apart() {
        assertThat(text(Count.ZERO)).isEqualTo("No children named a place.");
        assertThat(text(Count.under(8), named("Harbour", Count.under(8))))
                .isEqualTo("A place was named by fewer than 8 children. The number is hidden to protect them. " + NONE);
        assertThat(text(Count.complement(), named("Harbour", Count.of(30)), named("Fen", Count.under(5))))
                .isEqualTo(
                        "A place was named by a hidden number of children. The number is hidden to protect them. Most"
                                + " named ward: **Harbour** (30 children).");
        assertThat(text(Count.of(110), named("Harbour", Count.under(5))))
                .isEqualTo("110 children named places in 7 statements. " + NONE);
    }

    @Test
    void every_place_of_a_tie_is_named_or_their_number() {
        Named one = named("Harbour", Count.of(7));
        assertThat(text(Count.of(9), one, named("Fen", Count.of(6))))
                .endsWith("Most named ward: **Harbour** (7 children).");
        assertThat(text(Count.of(9), one, named("Fen", Count.of(7)), named("Wold", Count.of(7))))
                .endsWith("Most named wards: **Harbour**, **Fen** and **Wold** (7 children each).");
        assertThat(text(Count.of(9), one, one, one, one, named("Wold", Count.of(6))))
                .endsWith("4 wards were each named by 7 children, the highest number.");
    }

    @Test
    void no_place_is_called_the_most_named_within_the_noise() {
        Named one = named("Harbour", noisy(31));
        assertThat(text(noisy(90), one, named("Fen", noisy(25)), named("Wold", Count.under(5))))
                .endsWith("Most named ward: **Harbour** (about 31 children).");
        assertThat(text(noisy(90), one, named("Fen", noisy(28)), named("Wold", noisy(9))))
                .endsWith("Most named wards: **Harbour** and **Fen**; their numbers are too close to tell them apart.");
        assertThat(text(noisy(90), one, one, one, named("Wold", noisy(30))))
                .endsWith("The 4 most named wards have numbers too close to tell them apart.");
    }

    private static Count noisy(int number) {
        return Count.noisy(number, NoiseMethod.HOUSE.exactness());
    }

    private static Named named(String name, Count children) {
        return new Named(name, children);
    }

    private static String text(Count children, Named... places) {
        return new PlacesFinding(
                        children,
                        Count.of(7),
                        List.of(places),
                        Grain.areas(AreaKind.WARD, true, Translations.english()::translate))
                .text(Translations.english()::translate);
    }
}
