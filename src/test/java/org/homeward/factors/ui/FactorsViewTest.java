package org.homeward.factors.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.release.ReleaseFixtures.released;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;
import static org.homeward.support.Disclosed.forced;
import static org.homeward.support.Disclosed.pull;
import static org.homeward.support.Disclosed.push;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.html.NativeTableRow;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.export.Exports;
import org.homeward.factors.FactorsFixtures;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.request.SignedInDesk;
import org.homeward.support.Account;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.Disclosed;
import org.homeward.support.Geography;
import org.homeward.support.TestDatabase;
import org.homeward.ui.KaribuTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class FactorsViewTest extends KaribuTest {

    private final TestDatabase database;
    private final Accounts accounts;

    FactorsViewTest(TestDatabase database) {
        this.database = database;
        this.accounts = Accounts.inEmpty(database, Geography.threeDistricts());
    }

    @Test
    void the_sentence_names_the_most_common_push_and_pull_factors() {
        accounts.store(
                interviewed(push("bullying").and(pull("party"))),
                interviewed(push("bullying")),
                interviewed(forced("grooming")));

        assertThat(screen(Role.ANALYST, "factors"))
                .contains("2 of 3 children interviewed gave bullying as a push factor.")
                .contains("1 gave party, alcohol or drugs as a pull factor.")
                .contains("1 was forced or lured.")
                .contains("3 children interviewed");
    }

    @Test
    void the_url_holds_the_breakdown() {
        accounts.store(interviewed(push("bullying")));

        assertThat(screen(Role.ANALYST, "factors?by=district")).contains("Harbour");
        assertThat(screen(Role.ANALYST, "factors?by=nonsense")).contains("By age");
    }

    @Test
    void a_board_reads_text_where_a_number_would_disclose_a_child() {
        accounts.store(children(30, () -> interviewed(pull("friends"))));
        accounts.store(interviewed(forced("grooming")));
        released(database, board -> screen(Role.BOARD, "factors?from=2026-01&to=2026-03"));

        assertThat(screen(Role.BOARD, "factors?from=2026-01&to=2026-03"))
                .containsPattern(
                        "\\d\\d of \\D*\\d\\d children interviewed gave friends at the location as a pull factor")
                .contains("small random noise")
                .contains("fewer than 5")
                .doesNotContain("forced or lured.");
    }

    @Test
    void a_board_reads_totals_where_a_release_has_no_single_factors_and_where_it_has_them() {
        accounts.store(children(30, () -> interviewed(pull("friends"))));
        released(database, board -> {
            screen(Role.BOARD, "factors?from=2026-01&to=2026-03");
            screen(Role.BOARD, "factors?from=2025-04&to=2026-03");
        });

        assertThat(screen(Role.BOARD, "factors?from=2025-04&to=2026-03"))
                .containsPattern(
                        "Of about \\d\\d children interviewed, fewer than 5 had a push factor, about \\d\\d a pull factor")
                .contains("Any factor")
                .contains("Show Apr – Jun 2026")
                .doesNotContain("By age")
                .doesNotContain("Each factor by group");
        assertThat(screen(Role.BOARD, "factors?from=2026-01&to=2026-03")).doesNotContain("Show Apr");
    }

    @Test
    void a_confidential_statement_is_not_shown() {
        accounts.store(interviewed(push("domestic_abuse").objected()));

        assertThat(screen(Role.ANALYST, "factors"))
                .contains("1 child interviewed")
                .doesNotContain("Domestic abuse");
    }

    /** The list would be of the latest data, and need not have what the row counts. */
    @Test
    void a_factor_of_earlier_data_opens_no_interviews() {
        accounts.store(interviewed(push("bullying")));
        long before = ReferenceFixtures.lists(database)
                .latest(Viewer.of("ann", Role.ANALYST))
                .change();
        accounts.store(interviewed(push("bullying")));

        assertThat(screen(Role.ANALYST, "factors?known=" + before))
                .contains("1 child interviewed", "listed for the latest data only");
        assertThat(_find(NativeTableRow.class))
                .noneMatch(row -> row.getElement().hasAttribute("tabindex"));
    }

    private static Account interviewed(Disclosed statement) {
        return aChild().missingFrom("Harbour")
                .on("2026-03-02 20:00")
                .interviewed("2026-03-04 10:00")
                .disclosed(statement);
    }

    private String screen(Role role, String address) {
        FactorsView view = new FactorsView(
                SignedInDesk.filterRequests(database, Viewer.of("ann", role)),
                FactorsFixtures.queries(database),
                mock(SheetCatalogue.class),
                mock(Exports.class));
        view.beforeEnter(SignedInDesk.enterEvent(address));
        return words(shown(view));
    }
}
