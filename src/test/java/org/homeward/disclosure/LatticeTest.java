package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LatticeTest {

    private static final Lattice LATTICE = new Lattice(LocalDate.of(2026, 6, 30));
    private static final DisclosureFilter SPRING =
            DisclosureFilter.of(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31)));

    @Test
    void whole_past_months_one_area_and_two_categories_are_held_as_they_are() {
        DisclosureFilter asked =
                SPRING.withDistricts(Set.of("E1")).withCare(Set.of(Care.CARE)).withAges(Set.of(AgeBand.AGE_13_15));

        assertThat(LATTICE.hold(asked).filter()).isEqualTo(asked);
        assertThat(LATTICE.holds(asked)).isTrue();
    }

    @Test
    void days_are_widened_to_months_that_have_ended() {
        Period days = new Period(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 6, 20));

        Lattice.Held held = LATTICE.hold(SPRING.withPeriod(days));

        assertThat(held.filter()).isEqualTo(SPRING);
        assertThat(held.left()).containsExactly("from", "to");
    }

    @Test
    void two_areas_are_no_area() {
        Lattice.Held held = LATTICE.hold(SPRING.withDistricts(Set.of("E1", "E2")));

        assertThat(held.filter()).isEqualTo(SPRING);
        assertThat(held.left()).containsExactly("area");
    }

    @Test
    void a_third_category_is_left_out_with_its_whole_facet() {
        Lattice.Held held = LATTICE.hold(SPRING.withCare(Set.of(Care.CARE))
                .withRisks(Set.of(Risk.HIGH, Risk.MEDIUM))
                .withProviders(Set.of("LANTERN")));

        assertThat(held.filter()).isEqualTo(SPRING.withCare(Set.of(Care.CARE)).withProviders(Set.of("LANTERN")));
        assertThat(held.left()).containsExactly("risk");
        assertThat(LATTICE.holds(held.filter())).isTrue();
    }
}
