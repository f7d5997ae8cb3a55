package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllowedFiltersTest {

    private static final AllowedFilters LATTICE = new AllowedFilters(LocalDate.of(2026, 6, 30));
    private static final DisclosureFilter SPRING =
            DisclosureFilter.of(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31)));

    @Test
    void whole_past_months_one_area_and_two_categories_are_held_as_they_are() {
        DisclosureFilter asked =
                SPRING.withDistricts(Set.of("E1")).withCare(Set.of(Care.CARE)).withAges(Set.of(AgeBand.AGE_13_15));

        assertThat(LATTICE.narrow(asked).filter()).isEqualTo(asked);
        assertThat(LATTICE.allows(asked)).isTrue();
    }

    @Test
    void days_are_widened_to_months_that_have_ended() {
        Period days = new Period(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 6, 20));

        AllowedFilters.NarrowedFilter held = LATTICE.narrow(SPRING.withPeriod(days));

        assertThat(held.filter()).isEqualTo(SPRING);
        assertThat(held.removed()).containsExactly("from", "to");
    }

    @Test
    void two_areas_are_no_area() {
        AllowedFilters.NarrowedFilter held = LATTICE.narrow(SPRING.withDistricts(Set.of("E1", "E2")));

        assertThat(held.filter()).isEqualTo(SPRING);
        assertThat(held.removed()).containsExactly("area");
    }

    @Test
    void a_third_category_is_left_out_with_its_whole_facet() {
        AllowedFilters.NarrowedFilter held = LATTICE.narrow(SPRING.withCare(Set.of(Care.CARE))
                .withRisks(Set.of(Risk.HIGH, Risk.MEDIUM))
                .withProviders(Set.of("LANTERN")));

        assertThat(held.filter()).isEqualTo(SPRING.withCare(Set.of(Care.CARE)).withProviders(Set.of("LANTERN")));
        assertThat(held.removed()).containsExactly("risk");
        assertThat(LATTICE.allows(held.filter())).isTrue();
    }
}
