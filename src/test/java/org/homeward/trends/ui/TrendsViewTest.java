package org.homeward.trends.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.release.ReleaseFixtures.released;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;
import static org.mockito.Mockito.mock;

import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.export.Exports;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.request.SignedInDesk;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.Geography;
import org.homeward.support.TestDatabase;
import org.homeward.trends.TrendsFixtures;
import org.homeward.ui.KaribuTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class TrendsViewTest extends KaribuTest {

    private final TestDatabase database;
    private final Accounts accounts;

    TrendsViewTest(TestDatabase database) {
        this.database = database;
        this.accounts = Accounts.inEmpty(database, Geography.threeDistricts());
    }

    @Test
    void the_latest_month_is_marked_and_the_sentence_leaves_it_out() {
        accounts.store(aChild().missingFrom("Harbour")
                .on("2026-10-05 20:00")
                .interviewed("2026-10-07 10:00")
                .missingFrom("Harbour")
                .on("2026-11-05 20:00"));

        assertThat(screen(Role.ANALYST, "trends"))
                .contains("1 interview took place in October 2026, the latest complete month of this period.")
                .contains("Nov 2026 (provisional)")
                .contains("2 episodes · 1 child · 1 interview");
    }

    @Test
    void a_board_reads_text_for_a_small_month() {
        accounts.store(children(3, () -> aChild().missingFrom("Harbour").on("2026-03-05 20:00")));

        released(database, board -> screen(Role.BOARD, "trends?from=2026-01&to=2026-03"));

        assertThat(screen(Role.BOARD, "trends?from=2026-01&to=2026-03"))
                .contains("fewer than 5, hidden", "Mar 2026")
                .doesNotContain("Nov 2026 (provisional)");
    }

    @Test
    void where_nothing_happened_it_says_so() {
        assertThat(screen(Role.ANALYST, "trends")).contains("No episodes or interviews match in this period");
    }

    @Test
    void an_address_may_name_the_data_that_the_figures_are_counted_from() {
        accounts.store(aChild().missingFrom("Harbour").on("2026-10-05 20:00"));
        long before = ReferenceFixtures.lists(database)
                .latest(Viewer.of("ann", Role.ANALYST))
                .change();
        accounts.store(children(6, () -> aChild().missingFrom("Harbour").on("2026-10-06 20:00")));

        assertThat(screen(Role.ANALYST, "trends?known=" + before))
                .contains("1 episode · 1 child", "Data known on", "listed for the latest data only")
                .doesNotContain("could not be used");
        assertThat(screen(Role.ANALYST, "trends"))
                .contains("7 episodes · 7 children")
                .doesNotContain("Data known on");
        assertThat(screen(Role.ANALYST, "trends?known=soon"))
                .contains("7 episodes · 7 children", "could not be used")
                .doesNotContain("Data known on");
        released(database, board -> screen(Role.BOARD, "trends?from=2026-07&to=2026-09"));
        assertThat(screen(Role.BOARD, "trends?from=2026-07&to=2026-09&known=" + before))
                .contains("left out")
                .doesNotContain("Data known on", "1 episode");
    }

    private String screen(Role role, String address) {
        TrendsView view = new TrendsView(
                SignedInDesk.filterRequests(database, Viewer.of("ann", role)),
                TrendsFixtures.queries(database),
                mock(Exports.class));
        view.beforeEnter(SignedInDesk.enterEvent(address));
        return words(shown(view));
    }
}
