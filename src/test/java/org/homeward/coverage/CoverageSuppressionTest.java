package org.homeward.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.support.Account.children;

import java.time.LocalDate;
import java.util.Set;
import org.homeward.access.FilterTooFine;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** What is withheld outside a viewer's area, and what a board is not shown. */
@DatabaseTest
class CoverageSuppressionTest extends SpringReturns {

    CoverageSuppressionTest(TestDatabase database) {
        super(database);
    }

    @Test
    void what_is_out_of_the_viewers_area_is_not_counted() {
        accounts.store(returnedTo("Wold"));

        Viewer harbour = new Viewer("ana", Role.ANALYST, Set.of("E99000011"), null, null);

        assertThat(queries.byDistrict(harbour, SPRING).isNothing()).isTrue();
        assertThat(queries.byDistrict(Viewer.of("gil", Role.GOVERNANCE), SPRING).isNothing())
                .isTrue();
    }

    @Test
    void unrounded_a_board_sees_no_small_number_nor_its_complement() {
        returned(3, "Harbour");
        returned(8, "Wold");
        returned(12, "Fen");

        Coverage coverage = unrounded.byDistrict(BOARD, SPRING);

        assertThat(coverage.groups())
                .extracting(CoverageCount::returned)
                .containsExactly(n(12), Count.under(5), Count.complement());
        assertThat(coverage.whole().returned()).isEqualTo(n(23));
    }

    @Test
    void a_board_is_shown_multiples_of_five_and_cannot_tell_none_from_few() {
        returned(3, "Harbour");
        returned(8, "Wold");
        returned(12, "Fen");

        Coverage coverage = queries.byDistrict(BOARD, SPRING);

        assertThat(coverage.groups()).extracting(CoverageCount::group).contains("Fen", "Harbour", "Wold");
        assertThat(coverage.groups())
                .extracting(CoverageCount::returned)
                .allMatch(count -> count.equals(Count.under(5))
                        || (count.isRounded() && count.number().orElseThrow() % 5 == 0));
        assertThat(coverage.groups()).extracting(CoverageCount::done).containsOnly(Count.under(5));
        assertThat(coverage.whole().returned()).isIn(Count.rounded(20, 5), Count.rounded(25, 5));
    }

    @Test
    void a_board_that_asks_more_finely_than_it_may_is_refused_by_the_query() {
        DisclosureFilter fortnight =
                DisclosureFilter.of(new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 14)));

        assertThatThrownBy(() -> queries.byDistrict(BOARD, fortnight)).isInstanceOf(FilterTooFine.class);
        assertThatThrownBy(() -> queries.byCare(BOARD, fortnight)).isInstanceOf(FilterTooFine.class);
        assertThatThrownBy(() -> queries.stillMissing(BOARD, fortnight)).isInstanceOf(FilterTooFine.class);
        assertThat(queries.byDistrict(ANALYST, fortnight).isNothing()).isTrue();
    }

    @Test
    void unrounded_a_board_cannot_subtract_a_step_from_the_one_before() {
        returned(10, "Fen");
        accounts.store(children(18, () -> returnedTo("Fen").offered("2025-03-02 12:00", "NO_ANSWER")));
        returned(2, "Wold");
        accounts.store(children(12, () -> returnedTo("Wold").offered("2025-03-02 12:00", "NO_ANSWER")));

        Coverage coverage = unrounded.byDistrict(BOARD, SPRING);

        assertThat(coverage.groups()).extracting(CoverageCount::returned).containsExactly(n(28), n(14));
        assertThat(coverage.groups())
                .as("2 in Wold were not offered one, so neither district says how many were")
                .extracting(CoverageCount::offered)
                .containsExactly(Count.complement(), Count.complement());
        assertThat(coverage.whole().offered()).isEqualTo(n(30));
    }
}
