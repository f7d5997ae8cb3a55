package org.homeward.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.release.ReleaseFixtures.released;
import static org.homeward.support.Account.children;

import java.time.LocalDate;
import java.util.Set;
import org.homeward.access.FilterTooFine;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.support.Account;
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
    void a_board_reads_a_release_and_cannot_tell_none_from_few() {
        accounts.store(children(3, () -> april("Harbour")));
        accounts.store(children(18, () -> april("Wold")));
        accounts.store(children(22, () -> april("Fen")));
        released(database, board -> queries.byDistrict(board, QUARTER));

        Coverage coverage = queries.byDistrict(BOARD, QUARTER);

        assertThat(coverage.groups()).extracting(CoverageCount::group).containsExactly("Fen", "Harbour", "Wold");
        assertThat(coverage.groups().get(0).returned().number().orElseThrow()).isBetween(16, 28);
        assertThat(coverage.groups().get(1).returned()).isEqualTo(Count.under(5));
        assertThat(coverage.groups()).extracting(CoverageCount::done).containsOnly(Count.under(5));
        assertThat(coverage.whole().returned().number().orElseThrow()).isBetween(37, 49);
    }

    @Test
    void a_month_is_released_for_the_partnership_and_not_for_a_district() {
        DisclosureFilter april = DisclosureFilter.of(new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 30)));
        accounts.store(children(30, () -> april("Wold")));
        released(database, board -> queries.byDistrict(board, april));

        assertThat(queries.byDistrict(BOARD, april).groups()).isEmpty();
        assertThat(queries.byDistrict(BOARD, april).whole().returned().isShown())
                .isTrue();
        assertThatThrownBy(() -> queries.byDistrict(BOARD, april.with(Facet.AREA, Set.of("E99000011"))))
                .isInstanceOf(FilterTooFine.class);
    }

    private static Account april(String district) {
        return returnedTo(district).on("2025-04-09 18:00").returned("2025-04-10 10:00");
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
}
