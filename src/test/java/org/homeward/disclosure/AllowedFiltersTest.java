package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllowedFiltersTest {

    private static final AllowedFilters ALLOWED = new AllowedFilters(LocalDate.of(2026, 6, 30));
    private static final DisclosureFilter SPRING =
            DisclosureFilter.of(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31)));

    @Test
    void whole_past_months_one_area_and_two_categories_are_unchanged() {
        DisclosureFilter requested = SPRING.with(Facet.AREA, Set.of("E1"))
                .with(Facet.CARE, Care.CARE)
                .with(Facet.AGE, AgeBand.AGE_13_15);

        assertThat(ALLOWED.narrow(requested).filter()).isEqualTo(requested);
        assertThat(ALLOWED.allows(requested)).isTrue();
    }

    @Test
    void days_are_widened_to_months_that_have_ended() {
        Period days = new Period(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 6, 20));

        AllowedFilters.NarrowedFilter narrowed = ALLOWED.narrow(SPRING.withPeriod(days));

        assertThat(narrowed.filter()).isEqualTo(SPRING);
        assertThat(narrowed.removed()).containsExactly("from", "to");
    }

    @Test
    void two_areas_are_removed() {
        AllowedFilters.NarrowedFilter narrowed = ALLOWED.narrow(SPRING.with(Facet.AREA, Set.of("E1", "E2")));

        assertThat(narrowed.filter()).isEqualTo(SPRING);
        assertThat(narrowed.removed()).containsExactly("area");
    }

    @Test
    void a_third_category_is_removed_with_its_whole_facet() {
        AllowedFilters.NarrowedFilter narrowed = ALLOWED.narrow(SPRING.with(Facet.CARE, Care.CARE)
                .with(Facet.RISK, Risk.HIGH, Risk.MEDIUM)
                .with(Facet.PROVIDER, Set.of("LANTERN")));

        assertThat(narrowed.filter())
                .isEqualTo(SPRING.with(Facet.CARE, Care.CARE).with(Facet.PROVIDER, Set.of("LANTERN")));
        assertThat(narrowed.removed()).containsExactly("risk");
        assertThat(ALLOWED.allows(narrowed.filter())).isTrue();
    }
}
