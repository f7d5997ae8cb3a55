package org.homeward.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.release.ReleaseFixtures.released;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;

import java.util.List;
import java.util.Optional;
import org.homeward.disclosure.Count;
import org.homeward.support.Account;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** From the interview to telling the child what was done. */
@DatabaseTest
class WhatFollowedTest extends SpringReturns {

    WhatFollowedTest(TestDatabase database) {
        super(database);
    }

    @Test
    void of_nothing_each_step_is_none() {
        assertFollowed(0, 0, 0, 0, 0);
    }

    @Test
    void each_step_is_a_part_of_the_one_before() {
        accounts.store(
                interviewed(),
                interviewed().shared("2025-03-05"),
                interviewed().shared("2025-03-05").action("SUPPORT", "OPEN", ""),
                interviewed().shared("2025-03-05").action("SUPPORT", "NOT_DONE", ""),
                interviewed().shared("2025-03-05").action("SUPPORT", "DONE", "2025-03-07"),
                interviewed()
                        .shared("2025-03-05")
                        .action("SUPPORT", "DONE", "2025-03-07")
                        .told("CHILD", "2025-03-07"));

        assertFollowed(5, 4, 2, 1, 1);
        assertThat(CoverageStep.afterReturn(all(), queries.whatFollowed(ANALYST, SPRING)).stream()
                        .map(CoverageStep::before)
                        .toList())
                .as("what was passed on is a part of those interviewed, not of those within 72 hours")
                .containsExactly(n(6), n(6), n(6), n(6), n(6), n(5), n(4), n(2));
    }

    @Test
    void an_agency_that_agreed_to_act_was_told() {
        accounts.store(interviewed().action("SUPPORT", "OPEN", ""));

        assertFollowed(1, 1, 0, 0, 1);
    }

    @Test
    void while_one_action_is_open_it_is_not_done() {
        accounts.store(interviewed().action("SUPPORT", "DONE", "2025-03-07").action("SCHOOL", "OPEN", ""));

        assertFollowed(1, 1, 0, 0, 1);
    }

    @Test
    void where_one_of_two_was_done_and_the_other_will_not_be_it_is_done() {
        accounts.store(interviewed().action("SUPPORT", "DONE", "2025-03-07").action("SCHOOL", "NOT_DONE", ""));

        assertFollowed(1, 1, 1, 0, 0);
    }

    @Test
    void to_tell_the_child_is_no_action_that_an_agency_agreed() {
        accounts.store(
                interviewed().action("TELL_CHILD", "DONE", "2025-03-07"),
                interviewed().action("TELL_CHILD", "OPEN", ""),
                interviewed().action("SUPPORT", "DONE", "2025-03-07").action("TELL_CHILD", "DONE", "2025-03-08"));

        assertFollowed(1, 1, 1, 1, 0);
    }

    @Test
    void word_before_anything_was_done_or_to_the_carer_tells_no_child_what_was_done() {
        accounts.store(
                interviewed().action("SUPPORT", "DONE", "2025-03-07").told("CHILD", "2025-03-06"),
                interviewed().action("SUPPORT", "DONE", "2025-03-07").told("CARER", "2025-03-08"));

        assertFollowed(2, 2, 2, 0, 0);
    }

    @Test
    void what_followed_one_interview_about_two_episodes_counts_for_both() {
        accounts.store(aChild().missingFrom("Harbour")
                .on("2025-03-01 18:00")
                .returned("2025-03-02 10:00")
                .missingFrom("Harbour")
                .on("2025-03-03 18:00")
                .returned("2025-03-04 10:00")
                .interviewedAboutAll("2025-03-05 10:00")
                .shared("2025-03-05"));

        assertFollowed(2, 0, 0, 0, 0);
    }

    @Test
    void what_followed_any_of_several_interviews_counts_once() {
        accounts.store(returnedTo("Harbour")
                .interviewed("2025-03-03 10:00")
                .shared("2025-03-05")
                .interviewedAgain("2025-03-08 10:00")
                .shared("2025-03-09")
                .action("SUPPORT", "DONE", "2025-03-12")
                .told("CHILD", "2025-03-13"));

        assertFollowed(1, 1, 1, 1, 0);
    }

    @Test
    void what_followed_an_interview_that_was_broken_off_or_held_before_the_return_counts_for_nothing() {
        accounts.store(
                interviewed().brokenOff().shared("2025-03-05"),
                returnedTo("Harbour").interviewed("2025-03-01 20:00").shared("2025-03-05"));

        assertFollowed(0, 0, 0, 0, 0);
    }

    @Test
    void a_board_reads_it_from_a_release_each_number_with_its_own_noise() {
        accounts.store(children(
                30,
                () -> aChild().missingFrom("Wold")
                        .on("2025-04-09 18:00")
                        .returned("2025-04-10 10:00")
                        .interviewed("2025-04-11 10:00")
                        .action("SUPPORT", "OPEN", "")));
        released(database, board -> {
            queries.byDistrict(board, QUARTER);
            queries.whatFollowed(board, QUARTER);
        });

        WhatFollowed followed = queries.whatFollowed(BOARD, QUARTER).orElseThrow();

        assertThat(List.of(followed.shared(), followed.agreed(), followed.open()))
                .allSatisfy(count -> assertThat(count.number().orElseThrow()).isBetween(24, 36));
        assertThat(List.of(followed.done(), followed.told())).containsOnly(Count.under(5));
    }

    @Test
    void a_release_that_was_made_without_it_has_none() {
        accounts.store(children(30, SpringReturns::april));
        released(database, board -> queries.byDistrict(board, QUARTER));

        assertThat(queries.whatFollowed(BOARD, QUARTER)).isEmpty();
        assertThat(CoverageStep.of(queries.byDistrict(BOARD, QUARTER).whole(), Optional.empty()))
                .hasSize(5);
    }

    private static Account interviewed() {
        return returnedTo("Harbour").interviewed("2025-03-04 10:00");
    }

    private void assertFollowed(int shared, int agreed, int done, int told, int open) {
        assertThat(queries.whatFollowed(ANALYST, SPRING))
                .contains(new WhatFollowed(n(shared), n(agreed), n(done), n(told), n(open)));
    }
}
