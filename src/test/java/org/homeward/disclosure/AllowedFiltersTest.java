package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.disclosure.AllowedFilters.Division;
import org.homeward.disclosure.ReleaseCalendar.Due;
import org.homeward.disclosure.ReleaseCalendar.Length;
import org.junit.jupiter.api.Test;

/** Which questions a release answers, and when. */
class AllowedFiltersTest {

    private static final ReleaseCalendar CALENDAR = ReleaseCalendar.STANDARD;
    private static final AllowedFilters ALLOWED = new AllowedFilters(CALENDAR);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    private static final Period MONTH = months("2026-09", 1);
    private static final Period QUARTER = months("2026-07", 3);
    private static final Period YEAR = months("2025-04", 12);
    private static final Period LAST_12 = months("2025-10", 12);

    @Test
    void a_period_has_the_length_that_it_begins_and_ends_with() {
        assertThat(CALENDAR.length(MONTH)).contains(Length.MONTH);
        assertThat(CALENDAR.length(QUARTER)).contains(Length.QUARTER);
        assertThat(CALENDAR.length(YEAR)).contains(Length.YEAR);
        assertThat(CALENDAR.length(LAST_12)).contains(Length.LAST_12_MONTHS);
        assertThat(List.of(months("2026-08", 3), months("2026-09", 12), months("2026-07", 2), months("2024-04", 24)))
                .allMatch(period -> CALENDAR.length(period).isEmpty());
        assertThat(CALENDAR.length(new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 29))))
                .isEmpty();
    }

    @Test
    void a_period_is_released_two_months_after_its_end_and_again_with_its_year() {
        assertThat(CALENDAR.dueOn(QUARTER)).isEqualTo(DECEMBER);
        assertThat(CALENDAR.due(DECEMBER)).contains(new Due(Length.QUARTER, QUARTER, DECEMBER));
        assertThat(CALENDAR.due(DECEMBER.minusDays(1))).extracting(Due::period).doesNotContain(QUARTER, MONTH, LAST_12);
        assertThat(CALENDAR.restatedOn(QUARTER)).isEqualTo(LocalDate.of(2027, 6, 1));
        assertThat(CALENDAR.restatedOn(months("2026-03", 1))).isEqualTo(LocalDate.of(2026, 6, 1));
    }

    @Test
    void a_release_computes_what_became_due_and_what_is_restated_and_nothing_else() {
        LocalDate november = DECEMBER.minusMonths(1);
        assertThat(CALENDAR.computed(DECEMBER, Optional.of(november)))
                .extracting(Due::period)
                .containsExactlyInAnyOrder(MONTH, QUARTER, LAST_12);
        assertThat(CALENDAR.computed(LocalDate.of(2027, 1, 1), Optional.of(DECEMBER)))
                .extracting(Due::period)
                .containsExactly(months("2026-10", 1));
        assertThat(CALENDAR.computed(LocalDate.of(2027, 6, 1), Optional.of(LocalDate.of(2027, 5, 1))))
                .extracting(Due::period)
                .as("the year, with every month and quarter in it")
                .contains(months("2026-04", 12), months("2026-04", 1), months("2027-03", 1), months("2026-07", 3))
                .doesNotContain(months("2026-03", 1), months("2027-04", 1));
        assertThat(CALENDAR.computed(DECEMBER, Optional.empty())).isEqualTo(CALENDAR.due(DECEMBER));
    }

    @Test
    void a_missed_release_is_made_up_by_the_next() {
        assertThat(CALENDAR.computed(DECEMBER, Optional.of(LocalDate.of(2026, 9, 1))))
                .extracting(Due::period)
                .contains(months("2026-07", 1), months("2026-08", 1), MONTH);
    }

    @Test
    void the_nearest_period_is_of_the_length_asked_for() {
        assertThat(CALENDAR.nearest(months("2026-11", 1), DECEMBER)).contains(MONTH);
        assertThat(CALENDAR.nearest(months("2026-10", 3), DECEMBER)).contains(QUARTER);
        assertThat(CALENDAR.nearest(months("2026-08", 2), DECEMBER)).contains(QUARTER);
        assertThat(CALENDAR.nearest(months("2030-04", 12), DECEMBER)).contains(YEAR);
    }

    @Test
    void it_has_a_month_of_the_partnership_a_quarter_of_a_district_and_one_category() {
        DisclosureFilter month = DisclosureFilter.of(MONTH);
        DisclosureFilter quarter = DisclosureFilter.of(QUARTER);
        DisclosureFilter year = DisclosureFilter.of(YEAR);
        assertThat(List.of(
                        month,
                        quarter,
                        quarter.with(Facet.AREA, Set.of("E1")),
                        quarter.with(Facet.RISK, Risk.HIGH),
                        year.with(Facet.AREA, Set.of("E1")).with(Facet.RISK, Risk.HIGH),
                        DisclosureFilter.of(LAST_12).with(Facet.AREA, Set.of("E1"))))
                .allMatch(ALLOWED::has);
        assertThat(List.of(
                        month.with(Facet.AREA, Set.of("E1")),
                        month.with(Facet.RISK, Risk.HIGH),
                        quarter.with(Facet.AREA, Set.of("E1", "E2")),
                        quarter.with(Facet.AREA, Set.of("E1")).with(Facet.RISK, Risk.HIGH),
                        quarter.with(Facet.RISK, Risk.HIGH, Risk.MEDIUM),
                        quarter.with(Facet.RISK, Risk.HIGH).with(Facet.CARE, Care.CARE),
                        year.with(Facet.RISK, Risk.HIGH),
                        quarter.with(Facet.SEX, Sex.FEMALE),
                        DisclosureFilter.of(months("2026-08", 2))))
                .noneMatch(ALLOWED::has);
    }

    @Test
    void the_newest_question_that_is_divided_is_a_quarter_of_the_partnership_or_a_year_of_a_district() {
        DisclosureFilter partnership = DisclosureFilter.of(LAST_12);
        DisclosureFilter district = partnership.with(Facet.AREA, Set.of("E07990001"));

        assertThat(ALLOWED.divided(partnership, Division.CATEGORY, DECEMBER)).contains(DisclosureFilter.of(QUARTER));
        assertThat(ALLOWED.divided(district, Division.CATEGORY, DECEMBER))
                .contains(DisclosureFilter.of(YEAR).with(Facet.AREA, Set.of("E07990001")));
    }

    @Test
    void only_what_is_wide_enough_is_divided() {
        assertThat(ALLOWED.divisions(DisclosureFilter.of(MONTH))).isEmpty();
        assertThat(ALLOWED.divisions(DisclosureFilter.of(QUARTER)))
                .containsExactlyInAnyOrder(Division.DISTRICT, Division.CATEGORY);
        assertThat(ALLOWED.divisions(DisclosureFilter.of(QUARTER).with(Facet.AREA, Set.of("E1"))))
                .isEmpty();
        assertThat(ALLOWED.divisions(DisclosureFilter.of(YEAR)))
                .containsExactlyInAnyOrder(Division.DISTRICT, Division.WARD);
        assertThat(ALLOWED.divisions(DisclosureFilter.of(QUARTER).with(Facet.RISK, Risk.HIGH)))
                .isEmpty();
    }

    private static Period months(String first, int many) {
        YearMonth begins = YearMonth.parse(first);
        return new Period(begins.atDay(1), begins.plusMonths(many - 1L).atEndOfMonth());
    }
}
