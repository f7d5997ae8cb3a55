package org.homeward.coverage.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.coverage.CoverageFixtures;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.reference.ui.SignedInDesk;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.homeward.support.world.World;
import org.homeward.ui.KaribuTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CoverageViewTest extends KaribuTest {

    private final TestDatabase database;
    private final World world;

    CoverageViewTest(TestDatabase database) {
        this.database = database;
        this.world = World.empty(database);
    }

    @Test
    void the_sentence_the_steps_and_the_tables_say_the_same_numbers() {
        for (int i = 0; i < 12; i++) {
            long episode = world.missing(world.child())
                    .from("Wold")
                    .back("2026-03-02 10:00")
                    .stored();
            if (i < 9) {
                world.offered(episode, "NO_ANSWER");
            }
        }
        long child = world.child();
        long heard = world.missing(child).from("Fen").back("2026-03-02 10:00").stored();
        world.interview(child).about(heard).held("2026-03-03 10:00").stored();

        String said = screen(Role.ANALYST, "coverage");

        assertThat(said)
                .contains(
                        "Of 13 missing episodes that ended, 10 had an interview offered and 1 had a return interview within 72 hours.")
                .contains("77% of 13")
                .contains("3 not offered")
                .contains("13 episodes that ended · 13 children · 0 still missing");
    }

    @Test
    void a_board_reads_words_where_a_number_would_tell_on_a_child() {
        for (int i = 0; i < 3; i++) {
            world.missing(world.child()).from("Wold").back("2026-03-02 10:00").stored();
        }
        for (int i = 0; i < 17; i++) {
            world.missing(world.child()).from("Fen").back("2026-03-02 10:00").stored();
        }

        String said = screen(Role.BOARD, "coverage");

        assertThat(said).contains("fewer than 5, hidden").doesNotContain("17");
    }

    @Test
    void a_board_is_held_to_whole_past_months() {
        world.missing(world.child()).back("2026-11-02 10:00").stored();

        assertThat(screen(Role.BOARD, "coverage?from=2026-11-01&to=2026-11-20&age=age-13-15"))
                .contains(
                        "Nov 2026",
                        "fewer than 5 episodes that ended · fewer than 5 children · fewer than 5 still missing");
    }

    @Test
    void where_nothing_matches_it_says_which_filter_to_drop() {
        world.missing(world.child()).from("Wold").back("2026-03-02 10:00").stored();

        assertThat(screen(Role.ANALYST, "coverage?care=care")).contains("Remove Living arrangement to see 1 episode.");
    }

    private String screen(Role role, String address) {
        CoverageView view = new CoverageView(
                SignedInDesk.filterRequests(database, Viewer.of("ann", role)),
                CoverageFixtures.queries(database),
                new OfferedMap(ReferenceFixtures.geography(database)),
                mock(SheetCatalogue.class));
        view.beforeEnter(SignedInDesk.enterEvent(address));
        return words(shown(view));
    }
}
