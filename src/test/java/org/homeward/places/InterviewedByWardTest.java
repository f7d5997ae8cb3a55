package org.homeward.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.places.InterviewedByWard.OfWard;
import org.homeward.print.Translations;
import org.homeward.request.Column.Face;
import org.junit.jupiter.api.Test;

/** The sentence and the columns; {@code CountedAgainstSqlProofTest} is about the numbers. */
class InterviewedByWardTest {

    private final Translations english = Translations.english();

    @Test
    void wards_in_which_fewer_than_half_were_interviewed_are_named() {
        assertThat(sentence(false, ward("Quay", 12, 2), ward("Hill", 20, 9), ward("Fen", 20, 10)))
                .isEqualTo("In **2 of 3 wards** fewer than half of the episodes led to an interview: an empty map there"
                        + " says nothing. Fewest: **Quay** and **Hill**.");
    }

    @Test
    void a_ward_with_too_few_episodes_for_a_share_is_in_no_number() {
        assertThat(sentence(false, ward("Quay", 12, 2), ward("Hill", 4, 0)))
                .startsWith("In **1 of 1 ward** fewer than half");
    }

    @Test
    void where_at_least_half_were_interviewed_no_ward_is_named() {
        assertThat(sentence(false, ward("Quay", 12, 6), ward("Hill", 20, 20)))
                .isEqualTo("In none of 2 wards did fewer than half of the episodes lead to an interview.");
        assertThat(sentence(false)).startsWith("In none of the wards");
    }

    @Test
    void of_a_release_wards_are_named_without_any_number() {
        OfWard named = new OfWard("E05000001", "Quay", "Harbour", Count.complement(), Count.complement(), true);

        assertThat(sentence(true, named))
                .isEqualTo("In one ward under one third of the episodes led to an interview: an empty map there says"
                        + " nothing. **Quay**.");
        assertThat(sentence(true))
                .isEqualTo("In no ward that can be shown did under one third of the episodes lead to an interview.");
        assertThat(Stream.of(Face.values())
                        .flatMap(face -> new InterviewedByWard(List.of(named), true)
                                .columns(english::translate)
                                .counts(List.of(named), face)))
                .isEmpty();
    }

    private String sentence(boolean released, OfWard... wards) {
        return new InterviewedByWard(List.of(wards), released).finding(english::translate);
    }

    private static OfWard ward(String name, int episodes, int interviewed) {
        return new OfWard("E05000001", name, "Harbour", Count.of(episodes), Count.of(interviewed), false);
    }
}
