package org.homeward.coverage.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.release.ReleaseFixtures.released;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.coverage.Coverage;
import org.homeward.coverage.CoverageCount;
import org.homeward.coverage.CoverageFixtures;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.export.Exports;
import org.homeward.interviews.InterviewQueries;
import org.homeward.interviews.InterviewsFixtures;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.request.SignedInDesk;
import org.homeward.support.Account;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.Geography;
import org.homeward.support.TestDatabase;
import org.homeward.ui.KaribuTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CoverageViewTest extends KaribuTest {

    private static final String SPRING = "coverage?from=2026-01&to=2026-03";

    private final TestDatabase database;
    private final Accounts accounts;

    CoverageViewTest(TestDatabase database) {
        this.database = database;
        this.accounts = Accounts.inEmpty(database, Geography.threeDistricts());
    }

    @Test
    void the_sentence_the_steps_and_the_tables_have_the_same_numbers() {
        accounts.store(children(9, () -> returnedTo("Wold").offered("2026-03-02 12:00", "NO_ANSWER")));
        accounts.store(children(3, () -> returnedTo("Wold")));
        accounts.store(returnedTo("Fen").withoutOffer().interviewed("2026-03-03 10:00"));

        String text = screen(Role.ANALYST, "coverage");

        assertThat(text)
                .contains(
                        "Of 13 missing episodes that ended, 10 had an interview offered and 1 had a return interview within 72 hours.")
                .contains("77% of 13")
                .contains("3 not offered")
                .contains("13 episodes that ended · 13 children · 0 still missing");
    }

    /** Of those who accepted nearly all were interviewed; of those who returned, few. */
    @Test
    void a_step_has_its_share_of_returned_beside_the_one_that_flatters() {
        accounts.store(children(30, () -> returnedTo("Wold")));
        accounts.store(children(10, () -> returnedTo("Fen").interviewed("2026-03-03 10:00")));

        assertThat(screen(Role.ANALYST, SPRING))
                .contains("100% of 10 · 25% of returned")
                .contains("Not accepted, by the last attempt", "First offered");
    }

    @Test
    void who_went_missing_again_is_beside_what_that_does_not_show() {
        accounts.store(children(
                12,
                () -> returnedTo("Wold")
                        .interviewed("2026-03-03 10:00")
                        .missingFrom("Wold")
                        .on("2026-03-30")
                        .returned("2026-04-02 10:00")));
        accounts.store(children(
                12,
                () -> returnedTo("Wold")
                        .withoutOffer()
                        .missingFrom("Wold")
                        .on("2026-03-20")
                        .returned("2026-04-02 10:00")));

        assertThat(screen(Role.ANALYST, SPRING))
                .contains("0 of 24 episodes were repeats. 0 of 24 children went missing 3 or more times in 90 days.")
                .contains("Children interviewed within 14 days went missing again 0.29 times as often (95% range")
                .contains("This does not show that the interview is the reason.", "regression to the mean")
                .contains("The data begin on 1 Mar 2026");
        assertThat(screen(Role.ANALYST, "coverage?from=2026-04&to=2026-06"))
                .contains("24 of 24 episodes were repeats")
                .contains("Too few can be compared");
    }

    @Test
    void who_kept_trying_how_interviews_were_held_and_what_was_explored_are_beside_the_steps() {
        accounts.store(children(
                6,
                () -> returnedTo("Wold")
                        .offered("2026-03-02 12:00", "PHONE", "NO_ANSWER")
                        .offered("2026-03-03 12:00", "VISIT", "ACCEPTED")
                        .interviewed("2026-03-04 10:00")
                        .recorded("seen_alone", "YES")));
        accounts.store(children(6, () -> returnedTo("Fen").offered("2026-03-02 12:00", "DECLINED_BY_CHILD")));

        assertThat(screen(Role.ANALYST, SPRING))
                .contains("Persistence", "6 of 6 acceptances came at the second attempt or later.")
                .contains(
                        "After no answer, another method was tried later for 6 of 6. 0 of 6 who declined at first accepted later.")
                .contains("Accepted by method", "Visit")
                .contains("The same worker, alone, and explained", "Seen alone")
                .contains("whether an advocate was offered")
                .contains("Topics explored", "6 interviews: too few to say what is left out.");
    }

    @Test
    void a_board_is_told_that_no_release_has_how_soon_and_why() {
        accounts.store(children(40, () -> returnedTo("Fen")));
        release();

        assertThat(screen(Role.BOARD, SPRING))
                .contains(
                        "is in no release",
                        "which topics were explored is in no release",
                        "Which children went missing again is in no release.")
                .doesNotContain("Not accepted, by the last attempt", "Repeat episodes", "Accepted by method");
    }

    @Test
    void what_is_compared_is_kept_in_the_address_and_is_never_ranked() {
        accounts.store(children(12, () -> returnedTo("Wold").interviewed("2026-03-20 10:00")));
        accounts.store(children(11, () -> returnedTo("Fen").withoutOffer()));

        assertThat(screen(Role.ANALYST, SPRING + "&compare=district&share=interviewed"))
                .doesNotContain("was left out", "could not be used")
                .contains("Not a ranking", "too few for a funnel", "These are not comparable")
                .containsSubsequence("Fair comparison", "Fen", "0% of 11 (0–26%)", "Wold", "100% of 12 (76–100%)");
        assertThat(screen(Role.ANALYST, SPRING)).containsSubsequence("Fair comparison", "Wold", "0% of 12 (0–24%)");
    }

    @Test
    void a_board_is_told_that_no_release_has_the_comparison() {
        accounts.store(children(40, () -> returnedTo("Fen")));
        release();

        assertThat(screen(Role.BOARD, SPRING))
                .contains("groups of children is in no release")
                .doesNotContain("Fair comparison", "Annual return");
        assertThat(screen(Role.ANALYST, SPRING)).contains("Annual return (PDF)", "Annual return (CSV)");
    }

    @Test
    void a_board_reads_text_where_a_number_would_disclose_a_child() {
        accounts.store(children(3, () -> returnedTo("Wold")));
        accounts.store(children(17, () -> returnedTo("Fen")));
        release();

        assertThat(screen(Role.BOARD, SPRING)).contains("fewer than 5, hidden");
    }

    @Test
    void a_board_is_told_where_no_release_has_what_it_asks() {
        accounts.store(children(17, () -> returnedTo("Fen")));

        assertThat(screen(Role.BOARD, SPRING))
                .contains("No release has this figure")
                .doesNotContain("Fen");
    }

    @Test
    void of_a_month_a_board_reads_no_card_that_a_release_does_not_divide() {
        String march = "coverage?from=2026-03&to=2026-03";
        accounts.store(children(30, () -> returnedTo("Fen")));
        released(database, board -> screen(Role.BOARD, march));

        assertThat(screen(Role.BOARD, march))
                .contains("From return to telling the child")
                .doesNotContain("By district", "By living arrangement", "Offered, by district");
    }

    private void release() {
        released(database, board -> screen(Role.BOARD, SPRING));
    }

    @Test
    void a_row_opens_its_interviews_for_those_who_may_see_records() {
        accounts.store(children(20, () -> returnedTo("Wold")));
        release();

        assertThat(screen(Role.BOARD, SPRING)).contains("Wold");
        assertThat(rowsToOpen(Role.BOARD, SPRING)).isZero();
        assertThat(rowsToOpen(Role.POLICE, "coverage")).isPositive();
    }

    /** The list would be of the latest data, and need not have what the row counts. */
    @Test
    void a_row_of_earlier_data_opens_no_interviews_and_the_page_says_why() {
        accounts.store(children(20, () -> returnedTo("Wold")));
        long before = latest();
        accounts.store(returnedTo("Wold"));

        assertThat(rowsToOpen(Role.POLICE, "coverage?known=" + before)).isZero();
        assertThat(screen(Role.POLICE, "coverage?known=" + before))
                .contains("Of 20 missing episodes", "listed for the latest data only")
                .doesNotContain("could not be used");
        assertThat(screen(Role.POLICE, "coverage")).doesNotContain("listed for the latest data only");
        release();
        assertThat(screen(Role.BOARD, SPRING)).doesNotContain("listed for the latest data only");
    }

    @Test
    void everything_on_a_page_of_a_board_stays_the_same_until_the_next_release() {
        accounts.store(children(20, () -> returnedTo("Wold")));
        release();
        String first = screen(Role.BOARD, SPRING);
        accounts.store(children(20, () -> returnedTo("Wold")));

        assertThat(screen(Role.BOARD, SPRING)).isEqualTo(first);
        assertThat(screen(Role.BOARD, SPRING + "&known=1")).contains("was left out");

        release();
        assertThat(screen(Role.BOARD, SPRING)).isNotEqualTo(first);
    }

    private long latest() {
        return ReferenceFixtures.lists(database)
                .latest(Viewer.of("ann", Role.ANALYST))
                .change();
    }

    /** What a row counts as interviewed are the episodes of its list, to the last one. */
    @Test
    void the_list_of_a_row_has_the_episodes_that_the_row_counts_as_interviewed() {
        accounts.store(
                returnedTo("Wold").interviewed("2026-03-03 10:00"),
                returnedTo("Wold").interviewed("2026-03-02 09:00"), // before the return
                returnedTo("Wold").interviewed("2026-03-03 10:00").interviewNotRequired(),
                returnedTo("Wold").interviewed("2026-03-03 10:00").brokenOff(),
                returnedTo("Wold").interviewed("2026-03-03 10:00").interviewedAgain("2026-03-05 10:00"),
                returnedTo("Wold")
                        .fromCare()
                        .missingFrom("Wold")
                        .on("2026-03-08")
                        .returned("2026-03-09 10:00")
                        .interviewedAboutAll("2026-03-10 10:00"),
                aChild().missingFrom("Wold")
                        .on("2026-02-27")
                        .returned("2026-03-01 10:00")
                        .interviewed("2026-03-02 10:00"),
                aChild().missingFrom("Wold")
                        .on("2026-03-30")
                        .returned("2026-04-01 10:00")
                        .interviewed("2026-04-02 10:00"),
                returnedTo("Fen").interviewed("2026-03-03 10:00"));
        DisclosureFilter march = DisclosureFilter.of(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)));
        Viewer analyst = Viewer.of("ann", Role.ANALYST);
        InterviewQueries list = InterviewsFixtures.list(database);
        Map<String, String> codes = ReferenceFixtures.lists(database).districtCodes(analyst);

        Coverage counted = CoverageFixtures.queries(database).byDistrict(analyst, march);

        assertThat(counted.groups()).extracting(CoverageCount::group).contains("Wold", "Fen");
        assertThat(counted.whole().done()).isEqualTo(Count.of(6));
        for (CoverageCount row : counted.groups()) {
            DisclosureFilter asked = march.with(Facet.AREA, Set.of(codes.get(row.group())));
            assertThat(row.done())
                    .as(row.group())
                    .isEqualTo(Count.of(
                            list.count(analyst, asked, EpisodeDay.RETURNED).afterEpisodes()));
        }
        assertThat(list.count(analyst, march, EpisodeDay.RETURNED))
                .isEqualTo(new InterviewQueries.InterviewsCount(6, 5, 0, 0, 6));
        assertThat(list.list(analyst, march, EpisodeDay.RETURNED, 50)).hasSize(6);
    }

    private long rowsToOpen(Role role, String address) {
        screen(role, address);
        return _find(NativeTableRow.class).stream()
                .filter(row -> row.getElement().hasAttribute("tabindex"))
                .count();
    }

    @Test
    void the_time_to_interview_is_divided_as_the_address_says_and_no_board_reads_it() {
        accounts.store(children(12, () -> returnedTo("Wold").withoutOffer().interviewed("2026-03-04 10:00")));
        accounts.store(children(10, () -> returnedTo("Fen")));

        assertThat(screen(Role.ANALYST, SPRING))
                .contains("Time to interview", "Interviewed within 72 hours: Home 55%")
                .contains("Interviewed within 72 hours: in Mar 2026 55% of 22. Too few months before it");
        assertThat(screen(Role.ANALYST, "coverage?waits=district"))
                .contains("Fen 0% (95% range 0%); Wold 100% (95% range 100%)")
                .contains("Fen less Wold: -100 points (95% range -100), more than chance.");
        released(database, board -> screen(Role.BOARD, "coverage"));
        assertThat(screen(Role.BOARD, "coverage"))
                .contains(
                        "How long children waited for an interview, and the shares within 72 hours by month, are in no release.")
                .doesNotContain("Time to interview", "Within 72 hours, by month");
    }

    @Test
    void a_board_that_asks_for_days_reads_the_nearest_period_of_a_release() {
        String first = "coverage?from=2026-04&to=2026-06";
        accounts.store(children(9, () -> returnedTo("Wold").on("2026-05-01").returned("2026-05-02 10:00")));
        released(database, board -> screen(Role.BOARD, first));

        assertThat(screen(Role.BOARD, "coverage?from=2026-05-10&to=2026-06-20&age=age-13-15&care=care"))
                .contains("Shown instead: Apr – Jun 2026", "was left out");
    }

    @Test
    void without_a_match_it_suggests_which_filter_to_remove() {
        accounts.store(returnedTo("Wold"));

        assertThat(screen(Role.ANALYST, "coverage?care=care")).contains("Remove Living arrangement to see 1 episode.");
    }

    private static Account returnedTo(String district) {
        return aChild().missingFrom(district).on("2026-03-01").returned("2026-03-02 10:00");
    }

    private String screen(Role role, String address) {
        CoverageView view = new CoverageView(
                SignedInDesk.filterRequests(database, Viewer.of("ann", role)),
                CoverageFixtures.queries(database),
                CoverageFixtures.repeats(database),
                CoverageFixtures.persistence(database),
                new OfferedMap(ReferenceFixtures.geography(database)),
                mock(SheetCatalogue.class),
                mock(Exports.class));
        view.beforeEnter(SignedInDesk.enterEvent(address));
        return words(shown(view));
    }
}
