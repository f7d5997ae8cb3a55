package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkingTest {

    @Test
    void one_more_item_never_lowers_any_part_of_a_marking() {
        List<Marking> all = new ArrayList<>();
        for (Marking.Level level : Marking.Level.values()) {
            for (int audiences = 0; audiences < 16; audiences++) {
                Set<Audience> notFor = EnumSet.noneOf(Audience.class);
                for (Audience audience : Audience.values()) {
                    if ((audiences >> audience.ordinal() & 1) == 1) {
                        notFor.add(audience);
                    }
                }
                all.add(new Marking(level, notFor, false));
                all.add(new Marking(level, notFor, true));
            }
        }
        for (Marking one : all) {
            for (Marking more : all) {
                Marking both = one.and(more);
                assertThat(both.level()).isGreaterThanOrEqualTo(one.level());
                assertThat(both.notFor()).containsAll(one.notFor()).containsAll(more.notFor());
                assertThat(both.onConditions()).isEqualTo(one.onConditions() || more.onConditions());
                assertThat(both).isEqualTo(more.and(one));
            }
        }
    }

    @Test
    void figures_are_official_only_where_small_numbers_are_hidden() {
        assertThat(Marking.ofFigures(true).level().words()).isEqualTo("OFFICIAL");
        assertThat(Marking.ofFigures(false).level().words()).isEqualTo("OFFICIAL-SENSITIVE");
    }

    @Test
    void every_police_handling_code_except_the_unrestricted_one_sets_conditions() {
        assertThat(new Grading("3x5x2", "1", "A", "P").onConditions()).isFalse();
        assertThat(new Grading("3x5x2", "1", "A", "C").onConditions()).isTrue();
        assertThat(new Grading("5x5x5", "A", "1", "1").onConditions()).isFalse();
        assertThat(new Grading("5x5x5", "A", "1", "5").onConditions()).isTrue();
        assertThat(new Grading("other", "A", "1", "P").onConditions()).isTrue();
    }
}
