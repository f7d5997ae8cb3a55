package org.homeward.factors.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.factors.FactorsFixtures;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.reference.ui.SignedInDesk;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.homeward.support.world.Statement;
import org.homeward.support.world.World;
import org.homeward.ui.KaribuTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class FactorsViewTest extends KaribuTest {

    private final TestDatabase database;
    private final World world;

    FactorsViewTest(TestDatabase database) {
        this.database = database;
        this.world = World.empty(database);
    }

    @Test
    void the_sentence_names_the_commonest_push_and_pull_out_of_those_heard() {
        told(3).push("bullying").pull("party").stored();
        told(3).push("bullying").stored();
        told(3).forced("grooming").stored();

        assertThat(screen(Role.ANALYST, "factors"))
                .contains("2 of 3 children interviewed gave bullying as a push factor.")
                .contains("1 gave party, alcohol or drugs as a pull factor.")
                .contains("1 was forced or lured.")
                .contains("3 children interviewed");
    }

    @Test
    void the_address_says_by_what_each_factor_is_split() {
        told(3).push("bullying").stored();

        assertThat(screen(Role.ANALYST, "factors?by=district")).contains("Harbour");
        assertThat(screen(Role.ANALYST, "factors?by=nonsense")).contains("By age");
    }

    @Test
    void a_board_reads_words_where_a_number_would_tell_on_a_child() {
        for (int i = 0; i < 7; i++) {
            told(3).pull("friends").stored();
        }
        told(3).forced("grooming").stored();

        assertThat(screen(Role.BOARD, "factors"))
                .containsPattern(
                        "(5|10) of (5|10) children interviewed gave friends at the location as a pull factor\\.")
                .contains("Rounded to 5")
                .contains("fewer than 5")
                .doesNotContain("forced or lured.");
    }

    @Test
    void what_was_kept_confidential_is_nowhere() {
        told(3).push("domestic_abuse").keptConfidential().stored();

        assertThat(screen(Role.ANALYST, "factors"))
                .contains("1 child interviewed")
                .doesNotContain("Domestic abuse");
    }

    private Statement told(int month) {
        long child = world.child();
        long episode =
                world.missing(child).began("2026-0" + month + "-02 20:00").stored();
        return world.told(
                world.interview(child).about(episode).held("2026-03-04 10:00").stored(), episode);
    }

    private String screen(Role role, String address) {
        FactorsView view = new FactorsView(
                SignedInDesk.filterRequests(database, Viewer.of("ann", role)),
                FactorsFixtures.queries(database),
                mock(SheetCatalogue.class));
        view.beforeEnter(SignedInDesk.enterEvent(address));
        return words(shown(view));
    }
}
