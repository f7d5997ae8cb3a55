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
    void the_sentence_names_the_most_common_push_and_pull_factors() {
        statement(3).push("bullying").pull("party").stored();
        statement(3).push("bullying").stored();
        statement(3).forced("grooming").stored();

        assertThat(screen(Role.ANALYST, "factors"))
                .contains("Bullying pushed 2 of the 3 children who were heard.")
                .contains("Party, alcohol or drugs pulled 1.")
                .contains("1 were forced or lured.")
                .contains("3 children heard");
    }

    @Test
    void the_url_holds_the_breakdown() {
        statement(3).push("bullying").stored();

        assertThat(screen(Role.ANALYST, "factors?by=district")).contains("Harbour");
        assertThat(screen(Role.ANALYST, "factors?by=nonsense")).contains("By age");
    }

    @Test
    void a_board_reads_text_where_a_number_would_disclose_a_child() {
        for (int i = 0; i < 7; i++) {
            statement(3).pull("friends").stored();
        }
        statement(3).forced("grooming").stored();

        assertThat(screen(Role.BOARD, "factors"))
                .containsPattern("Friends there pulled (5|10) of the (5|10) children who were heard\\.")
                .contains("Rounded to 5")
                .contains("fewer than 5")
                .doesNotContain("1 were forced");
    }

    @Test
    void a_confidential_statement_is_not_shown() {
        statement(3).push("domestic_abuse").keptConfidential().stored();

        assertThat(screen(Role.ANALYST, "factors")).contains("1 children heard").doesNotContain("Domestic abuse");
    }

    private Statement statement(int month) {
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
