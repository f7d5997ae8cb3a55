package org.homeward.trends.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.reference.ui.SignedInDesk;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.homeward.support.world.World;
import org.homeward.trends.TrendsFixtures;
import org.homeward.ui.KaribuTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class TrendsViewTest extends KaribuTest {

    private final TestDatabase database;
    private final World world;

    TrendsViewTest(TestDatabase database) {
        this.database = database;
        this.world = World.empty(database);
    }

    @Test
    void the_latest_month_is_marked_and_the_sentence_leaves_it_out() {
        long child = world.child();
        long episode = world.missing(child).began("2026-10-05 20:00").stored();
        world.interview(child).about(episode).held("2026-10-07 10:00").stored();
        world.missing(child).began("2026-11-05 20:00").stored();

        assertThat(screen(Role.ANALYST, "trends"))
                .contains("1 interview took place in October 2026, the latest complete month.")
                .contains("Nov 2026 (provisional)")
                .contains("2 episodes · 1 child · 1 interview");
    }

    @Test
    void a_board_reads_words_for_a_small_month() {
        for (int i = 0; i < 3; i++) {
            world.missing(world.child()).began("2026-03-05 20:00").stored();
        }

        assertThat(screen(Role.BOARD, "trends"))
                .contains("fewer than 5, hidden")
                .doesNotContain("Nov 2026 (provisional)");
    }

    @Test
    void where_nothing_happened_it_says_so() {
        assertThat(screen(Role.ANALYST, "trends")).contains("No episodes or interviews match in this period");
    }

    private String screen(Role role, String address) {
        TrendsView view = new TrendsView(
                SignedInDesk.filterRequests(database, Viewer.of("ann", role)), TrendsFixtures.queries(database));
        view.beforeEnter(SignedInDesk.enterEvent(address));
        return words(shown(view));
    }
}
