package org.homeward.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;

import org.homeward.disclosure.Count;
import org.homeward.support.DatabaseTest;
import org.homeward.support.InEachTimeZone;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

@InEachTimeZone
@DatabaseTest
class CoverageQueriesTest extends SpringReturns {

    CoverageQueriesTest(TestDatabase database) {
        super(database);
    }

    @Test
    void without_returns_there_are_no_counts() {
        assertThat(queries.byDistrict(ANALYST, SPRING).isNothing()).isTrue();
    }

    @Test
    void an_open_episode_is_in_no_column_and_is_counted_separately() {
        accounts.store(aChild().missingFrom("Harbour").on("2025-03-01 18:00").stillMissing());

        assertThat(queries.byDistrict(ANALYST, SPRING).isNothing()).isTrue();
        assertThat(queries.stillMissing(ANALYST, SPRING)).isEqualTo(n(1));
    }

    @Test
    void an_episode_for_which_no_interview_was_required_is_in_no_column() {
        accounts.store(returnedTo("Harbour").interviewNotRequired());

        assertThat(queries.byDistrict(ANALYST, SPRING).isNothing()).isTrue();
    }

    @Test
    void each_step_includes_the_next_and_several_offers_count_once() {
        accounts.store(
                returnedTo("Harbour")
                        .offered("2025-03-02 12:00", "NO_ANSWER")
                        .offered("2025-03-02 15:00", "DECLINED_BY_CHILD"),
                returnedTo("Harbour"),
                returnedTo("Harbour").offered("2025-03-02 12:00", "ACCEPTED"));
        interviewed("2025-03-02 10:00", "2025-03-04 10:00");

        assertThat(all()).isEqualTo(new CoverageCount("", n(4), n(3), n(2), n(1), n(1), n(0), n(4)));
    }

    @Test
    void one_interview_may_cover_two_episodes_and_be_in_time_for_the_later_only() {
        accounts.store(returnedTo("Harbour")
                .withoutOffer()
                .missingFrom("Harbour")
                .on("2025-03-07 18:00")
                .returned("2025-03-08 10:00")
                .withoutOffer()
                .interviewedAboutAll("2025-03-10 10:00"));

        assertThat(all()).isEqualTo(new CoverageCount("", n(2), n(2), n(2), n(2), n(1), n(0), n(1)));
    }

    @Test
    void seventy_two_hours_to_the_minute_are_in_time_and_one_minute_more_is_not() {
        interviewed("2025-03-02 10:00", "2025-03-05 10:00");
        interviewed("2025-03-02 10:00", "2025-03-05 10:01");

        assertThat(all().in72h()).isEqualTo(n(1));
        assertThat(all().perhapsIn72h()).isEqualTo(Count.ZERO);
    }

    @Test
    void hours_are_elapsed_hours_when_the_clocks_change() {
        // The clocks went forward on 30 March 2025: from 10:00 on the 28th to 11:00 on the 31st are 72 hours.
        interviewed("2025-03-28 10:00", "2025-03-31 11:00");
        interviewed("2025-03-28 10:00", "2025-03-31 11:01");
        // They went back on 26 October 2025: from 10:00 on the 24th to 09:00 on the 27th are 72 hours.
        interviewed("2025-10-24 10:00", "2025-10-27 09:00");
        interviewed("2025-10-24 10:00", "2025-10-27 09:01");

        assertThat(all().in72h()).isEqualTo(n(1));
        assertThat(queries.byDistrict(ANALYST, AUTUMN).whole().in72h()).isEqualTo(n(1));
    }

    @Test
    void an_interview_that_was_held_before_the_return_is_in_no_numerator() {
        interviewed("2025-03-02 10:00", "2025-03-02 09:59");
        interviewed("2025-03-02", "2025-03-01");
        interviewed("2025-03-02 10:00", "2025-03-02 10:00");
        interviewed("2025-03-02", "2025-03-02");

        CoverageCount all = all();
        assertThat(all.returned()).isEqualTo(n(4));
        assertThat(all.done()).as("two were certainly held before").isEqualTo(n(2));
        assertThat(all.offered()).isEqualTo(n(2));
        assertThat(all.in72h()).isEqualTo(n(2));
        assertThat(all.perhapsIn72h()).isEqualTo(Count.ZERO);
    }

    @Test
    void an_interview_before_the_return_does_not_hide_a_later_one() {
        accounts.store(returnedTo("Harbour")
                .withoutOffer()
                .interviewed("2025-03-02 08:00")
                .interviewedAgain("2025-03-09 10:00"));

        assertThat(all().done()).isEqualTo(n(1));
        assertThat(all().in72h()).isEqualTo(Count.ZERO);
    }

    @Test
    void where_only_a_date_is_known_the_bounds_are_counted_and_never_a_point() {
        interviewed("2025-03-02", "2025-03-04");
        interviewed("2025-03-02", "2025-03-05");
        interviewed("2025-03-02", "2025-03-06 00:01");
        // The child was back before midnight, so 72 hours were over when the 6th began.
        interviewed("2025-03-02", "2025-03-06");

        assertThat(all().in72h()).as("at the latest by midnight of the 4th").isEqualTo(n(1));
        assertThat(all().perhapsIn72h()).as("the 5th, unless it was late").isEqualTo(n(1));
        assertThat(all().done()).isEqualTo(n(4));
    }

    @Test
    void an_interview_that_was_broken_off_is_not_done() {
        accounts.store(returnedTo("Harbour")
                .withoutOffer()
                .interviewed("2025-03-04 10:00")
                .brokenOff());

        assertThat(all().done()).isEqualTo(Count.ZERO);
    }

    @Test
    void home_and_care_are_separate_and_make_the_total() {
        accounts.store(returnedTo("Harbour").fromCare(), returnedTo("Harbour"));

        Coverage byCare = queries.byCare(ANALYST, SPRING);

        assertThat(byCare.groups()).extracting(CoverageCount::group).containsExactly("CARE", "HOME");
        assertThat(byCare.whole().returned()).isEqualTo(n(2));
    }

    @Test
    void as_known_at_an_earlier_change_a_later_return_is_not_counted() {
        long earlier = accounts.store(returnedTo("Harbour"));
        accounts.store(returnedTo("Harbour").returned("2025-03-03 10:00"));

        assertThat(queries.byDistrict(ANALYST, SPRING.withAsOf(earlier)).whole().returned())
                .isEqualTo(n(1));
        assertThat(all().returned()).isEqualTo(n(2));
    }
}
