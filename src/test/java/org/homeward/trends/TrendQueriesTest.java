package org.homeward.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.homeward.support.world.World;
import org.homeward.trends.MonthlyCount.Series;
import org.junit.jupiter.api.Test;

@DatabaseTest
class TrendQueriesTest {

    private static final Viewer ANALYST = Viewer.of("ana", Role.ANALYST);
    private static final Viewer BOARD = Viewer.of("bo", Role.BOARD);
    private static final DisclosureFilter JANUARY_TO_APRIL = within("2025-01-01", "2025-04-30");

    private final TrendQueries queries;
    private final TrendQueries unrounded;
    private final World world;

    TrendQueriesTest(TestDatabase database) {
        this.queries = new TrendQueries(database.database(), DisclosureControlFixtures.house());
        this.unrounded = new TrendQueries(database.database(), DisclosureControlFixtures.unrounded());
        this.world = World.empty(database);
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
        long child = world.child();
        long episode = world.missing(child).began("2025-01-30 22:00").stored();
        world.told(
                        world.interview(child)
                                .about(episode)
                                .held("2025-02-02 10:00")
                                .stored(),
                        episode)
                .push("bullying")
                .stored();

        MonthlySeries series = queries.byMonth(ANALYST, JANUARY_TO_APRIL);

        assertThat(series.months()).extracting(MonthlyCount::episodes).containsExactly(n(1), n(0), n(0), n(0));
        assertThat(series.months()).extracting(MonthlyCount::interviews).containsExactly(n(0), n(1), n(0), n(0));
        assertThat(series.months()).extracting(MonthlyCount::pushed).containsExactly(n(1), n(0), n(0), n(0));
        assertThat(series.whole(Series.INTERVIEWS)).isEqualTo(n(1));
    }

    @Test
    void a_child_counts_once_a_month_and_once_in_the_total() {
        long child = world.child();
        world.missing(child).began("2025-01-05 22:00").stored();
        world.missing(child).began("2025-01-15 22:00").stored();
        world.missing(child).began("2025-02-15 22:00").stored();

        MonthlySeries series = queries.byMonth(ANALYST, JANUARY_TO_APRIL);

        assertThat(series.months()).extracting(MonthlyCount::children).containsExactly(n(1), n(1), n(0), n(0));
        assertThat(series.whole(Series.CHILDREN)).isEqualTo(n(1));
        assertThat(series.whole(Series.EPISODES)).isEqualTo(n(3));
    }

    @Test
    void an_interview_about_two_episodes_counts_once() {
        long child = world.child();
        long first = world.missing(child).began("2025-01-05 22:00").stored();
        long second = world.missing(child).began("2025-01-15 22:00").stored();
        world.interview(child).about(first, second).held("2025-01-20 10:00").stored();

        assertThat(queries.byMonth(ANALYST, JANUARY_TO_APRIL).whole(Series.INTERVIEWS))
                .isEqualTo(n(1));
    }

    @Test
    void midnight_is_the_local_one_and_a_month_known_only_by_name_begins_it() {
        long child = world.child();
        long episode = world.missing(child).began("2025-03-05 10:00").stored();
        world.interview(child).about(episode).held("2025-04-01 00:30").stored();
        world.interview(child).about(episode).held("2025-03").stored();
        world.interview(child).about(episode).held("2025-03-31").stored();

        assertThat(queries.byMonth(ANALYST, JANUARY_TO_APRIL).months())
                .extracting(MonthlyCount::interviews)
                .containsExactly(n(0), n(0), n(2), n(1));
    }

    @Test
    void the_month_in_which_the_clocks_change_takes_no_hour_from_its_neighbour() {
        long child = world.child();
        world.missing(child).began("2025-03-31 23:30").stored();
        world.missing(child).began("2025-03-01 00:15").stored();

        assertThat(queries.byMonth(ANALYST, JANUARY_TO_APRIL).months())
                .extracting(MonthlyCount::episodes)
                .containsExactly(n(0), n(0), n(2), n(0));
    }

    @Test
    void each_month_that_the_period_touches_is_counted_whole() {
        long child = world.child();
        world.missing(child).began("2025-01-02 22:00").stored();
        world.missing(child).began("2025-02-27 22:00").stored();

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
                .filteredOn(MonthlyCount::provisional)
                .extracting(MonthlyCount::month)
                .containsExactly(YearMonth.of(2026, 10));
    }

    @Test
    void the_highest_of_a_tie_is_the_earliest() {
        long child = world.child();
        world.missing(child).began("2025-02-05 22:00").stored();
        world.missing(child).began("2025-03-15 22:00").stored();

        assertThat(queries.byMonth(ANALYST, JANUARY_TO_APRIL).highest(Series.EPISODES))
                .map(MonthlyCount::month)
                .contains(YearMonth.of(2025, 2));
    }

    @Test
    void what_is_out_of_the_viewers_area_confidential_or_broken_off_is_not_counted() {
        long child = world.child();
        long wold = world.missing(child).from("Wold").began("2025-01-05 22:00").stored();
        world.told(world.interview(child).about(wold).held("2025-01-09 10:00").stored(), wold)
                .push("domestic_abuse")
                .keptConfidential()
                .stored();
        world.told(
                        world.interview(child)
                                .about(wold)
                                .held("2025-01-08 10:00")
                                .brokenOff()
                                .stored(),
                        wold)
                .pull("party")
                .stored();

        MonthlySeries whole = queries.byMonth(ANALYST, JANUARY_TO_APRIL);
        MonthlySeries harbour =
                queries.byMonth(new Viewer("ana", Role.ANALYST, Set.of("E99000011"), null, null), JANUARY_TO_APRIL);

        assertThat(whole.whole(Series.INTERVIEWS)).isEqualTo(n(1));
        assertThat(whole.whole(Series.PUSHED)).isEqualTo(Count.ZERO);
        assertThat(whole.whole(Series.PULLED)).isEqualTo(Count.ZERO);
        assertThat(harbour.isNothing()).isTrue();
    }

    @Test
    void unrounded_a_board_cannot_find_a_small_month_by_subtraction() {
        for (int i = 0; i < 3; i++) {
            world.missing(world.child()).began("2025-01-05 22:00").stored();
        }
        for (int i = 0; i < 7; i++) {
            world.missing(world.child()).began("2025-02-05 22:00").stored();
        }
        for (int i = 0; i < 9; i++) {
            world.missing(world.child()).began("2025-03-05 22:00").stored();
        }

        MonthlySeries series = unrounded.byMonth(BOARD, JANUARY_TO_APRIL);

        assertThat(series.months())
                .extracting(MonthlyCount::episodes)
                .containsExactly(Count.tooSmall(), Count.complement(), n(9), Count.ZERO);
        assertThat(series.whole(Series.EPISODES)).isEqualTo(n(19));
    }

    @Test
    void as_known_at_an_earlier_change_a_later_episode_is_not_counted() {
        world.missing(world.child()).began("2025-01-05 22:00").stored();
        world.change("2026-11-21T12:00:00Z");
        world.missing(world.child()).began("2025-01-06 22:00").stored();

        assertThat(queries.byMonth(ANALYST, JANUARY_TO_APRIL.withAsOf(1L)).whole(Series.EPISODES))
                .isEqualTo(n(1));
        assertThat(queries.byMonth(ANALYST, JANUARY_TO_APRIL).whole(Series.EPISODES))
                .isEqualTo(n(2));
    }

    private static Count n(int number) {
        return Count.of(number);
    }

    private static DisclosureFilter within(String from, String to) {
        return DisclosureFilter.of(new Period(LocalDate.parse(from), LocalDate.parse(to)));
    }
}
