package org.homeward.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.release.ReleaseFixtures.released;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;
import static org.homeward.support.Disclosed.pull;
import static org.homeward.support.Disclosed.push;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.support.Account;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.Geography;
import org.homeward.support.TestDatabase;
import org.homeward.trends.MonthlyCount.Series;
import org.junit.jupiter.api.Test;

@DatabaseTest
class TrendQueriesTest {

    private static final Viewer ANALYST = Viewer.of("ana", Role.ANALYST);
    private static final Viewer BOARD = Viewer.of("bo", Role.BOARD);
    private static final DisclosureFilter JANUARY_TO_APRIL = within("2025-01-01", "2025-04-30");

    private final TrendQueries queries;
    private final TestDatabase database;
    private final Accounts accounts;

    TrendQueriesTest(TestDatabase database) {
        this.queries = new TrendQueries(database.database(), DisclosureControlFixtures.house());
        this.database = database;
        this.accounts = Accounts.inEmpty(database, Geography.threeDistricts());
    }

    @Test
    void months_in_which_nothing_happened_are_true_zeros() {
        MonthlySeries series = queries.byMonth(ANALYST, JANUARY_TO_APRIL);

        assertThat(series.isNothing()).isTrue();
        assertThat(series.months())
                .hasSize(4)
                .allMatch(month -> month.episodes().equals(Count.ZERO));
    }

    @Test
    void an_episode_counts_in_the_month_it_began_and_its_interview_in_the_month_it_was_held() {
        accounts.store(aChild().missingFrom("Harbour")
                .on("2025-01-30 22:00")
                .interviewed("2025-02-02 10:00")
                .disclosed(push("bullying")));

        MonthlySeries series = queries.byMonth(ANALYST, JANUARY_TO_APRIL);

        assertThat(series.months()).extracting(MonthlyCount::episodes).containsExactly(n(1), n(0), n(0), n(0));
        assertThat(series.months()).extracting(MonthlyCount::interviews).containsExactly(n(0), n(1), n(0), n(0));
        assertThat(series.months()).extracting(MonthlyCount::pushed).containsExactly(n(1), n(0), n(0), n(0));
        assertThat(series.whole(Series.INTERVIEWS)).isEqualTo(n(1));
    }

    @Test
    void a_child_counts_once_a_month_and_once_in_the_total() {
        accounts.store(missingOn("2025-01-05 22:00", "2025-01-15 22:00", "2025-02-15 22:00"));

        MonthlySeries series = queries.byMonth(ANALYST, JANUARY_TO_APRIL);

        assertThat(series.months()).extracting(MonthlyCount::children).containsExactly(n(1), n(1), n(0), n(0));
        assertThat(series.whole(Series.CHILDREN)).isEqualTo(n(1));
        assertThat(series.whole(Series.EPISODES)).isEqualTo(n(3));
    }

    @Test
    void an_interview_about_two_episodes_counts_once() {
        accounts.store(missingOn("2025-01-05 22:00", "2025-01-15 22:00").interviewedAboutAll("2025-01-20 10:00"));

        assertThat(queries.byMonth(ANALYST, JANUARY_TO_APRIL).whole(Series.INTERVIEWS))
                .isEqualTo(n(1));
    }

    @Test
    void midnight_is_the_local_one_and_a_month_known_only_by_name_begins_it() {
        accounts.store(missingOn("2025-03-05 10:00")
                .interviewed("2025-04-01 00:30")
                .interviewedAgain("2025-03")
                .interviewedAgain("2025-03-31"));

        assertThat(queries.byMonth(ANALYST, JANUARY_TO_APRIL).months())
                .extracting(MonthlyCount::interviews)
                .containsExactly(n(0), n(0), n(2), n(1));
    }

    @Test
    void the_month_in_which_the_clocks_change_takes_no_hour_from_its_neighbour() {
        accounts.store(missingOn("2025-03-31 23:30", "2025-03-01 00:15"));

        assertThat(queries.byMonth(ANALYST, JANUARY_TO_APRIL).months())
                .extracting(MonthlyCount::episodes)
                .containsExactly(n(0), n(0), n(2), n(0));
    }

    @Test
    void each_month_that_the_period_touches_is_counted_whole() {
        accounts.store(missingOn("2025-01-02 22:00", "2025-02-27 22:00"));

        MonthlySeries series = queries.byMonth(ANALYST, within("2025-01-15", "2025-02-10"));

        assertThat(series.months()).extracting(MonthlyCount::episodes).containsExactly(n(1), n(1));
    }

    @Test
    void only_the_months_that_the_data_may_not_cover_are_provisional() {
        assertThat(queries.byMonth(ANALYST, JANUARY_TO_APRIL).months()).noneMatch(MonthlyCount::provisional);
        assertThat(queries.byMonth(ANALYST, within("2026-09-01", "2026-11-20")).months())
                .filteredOn(MonthlyCount::provisional)
                .extracting(MonthlyCount::month)
                .containsExactly(YearMonth.of(2026, 11));
        assertThat(queries.byMonth(ANALYST, within("2026-08-01", "2026-10-31")).months())
                .noneMatch(MonthlyCount::provisional);
    }

    @Test
    void the_highest_months_of_a_tie_are_all_of_them() {
        accounts.store(missingOn("2025-02-05 22:00", "2025-03-15 22:00"));

        assertThat(queries.byMonth(ANALYST, JANUARY_TO_APRIL).highest(Series.EPISODES))
                .extracting(MonthlyCount::month)
                .containsExactly(YearMonth.of(2025, 2), YearMonth.of(2025, 3));
    }

    @Test
    void what_is_out_of_the_viewers_area_confidential_or_broken_off_is_not_counted() {
        accounts.store(aChild().missingFrom("Wold")
                .on("2025-01-05 22:00")
                .interviewed("2025-01-09 10:00")
                .disclosed(push("domestic_abuse").objected())
                .interviewedAgain("2025-01-08 10:00")
                .brokenOff()
                .disclosed(pull("party")));

        MonthlySeries whole = queries.byMonth(ANALYST, JANUARY_TO_APRIL);
        MonthlySeries harbour =
                queries.byMonth(new Viewer("ana", Role.ANALYST, Set.of("E99000011"), null, null), JANUARY_TO_APRIL);

        assertThat(whole.whole(Series.INTERVIEWS)).isEqualTo(n(1));
        assertThat(whole.whole(Series.PUSHED)).isEqualTo(Count.ZERO);
        assertThat(whole.whole(Series.PULLED)).isEqualTo(Count.ZERO);
        assertThat(harbour.isNothing()).isTrue();
    }

    @Test
    void a_board_reads_each_month_as_it_was_frozen_by_itself() {
        DisclosureFilter quarter = within("2025-04-01", "2025-06-30");
        accounts.store(children(3, () -> missingOn("2025-04-05 22:00")));
        accounts.store(children(17, () -> missingOn("2025-05-05 22:00")));
        accounts.store(children(19, () -> missingOn("2025-06-05 22:00")));
        released(database, board -> queries.byMonth(board, quarter));
        MonthlySeries series = queries.byMonth(BOARD, quarter);

        assertThat(series.months()).hasSize(3);
        assertThat(series.months().getFirst().episodes()).isEqualTo(Count.under(5));
        assertThat(series.months().get(1).episodes().number().orElseThrow()).isBetween(11, 23);

        DisclosureFilter may = within("2025-05-01", "2025-05-31");
        accounts.store(children(20, () -> missingOn("2025-05-05 22:00")));
        released(database, board -> queries.byMonth(board, may));
        assertThat(queries.byMonth(BOARD, quarter).months())
                .as("a month that was restated is restated in every period that has it")
                .containsExactly(
                        series.months().getFirst(),
                        queries.byMonth(BOARD, may).months().getFirst(),
                        series.months().getLast());
        assertThat(queries.byMonth(BOARD, quarter).whole()).isEqualTo(series.whole());
    }

    @Test
    void as_known_at_an_earlier_change_a_later_episode_is_not_counted() {
        long earlier = accounts.store(missingOn("2025-01-05 22:00"));
        accounts.store(missingOn("2025-01-06 22:00"));

        assertThat(queries.byMonth(ANALYST, JANUARY_TO_APRIL.withAsOf(earlier)).whole(Series.EPISODES))
                .isEqualTo(n(1));
        assertThat(queries.byMonth(ANALYST, JANUARY_TO_APRIL).whole(Series.EPISODES))
                .isEqualTo(n(2));
    }

    /** A child with one episode from Harbour that began at each of these times. */
    private static Account missingOn(String... starts) {
        Account account = aChild();
        for (String start : starts) {
            account.missingFrom("Harbour").on(start);
        }
        return account;
    }

    private static Count n(int number) {
        return Count.of(number);
    }

    private static DisclosureFilter within(String from, String to) {
        return DisclosureFilter.of(new Period(LocalDate.parse(from), LocalDate.parse(to)));
    }
}
