package org.homeward.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.FactorSide;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class FactorQueriesTest extends SpringInterviews {

    FactorQueriesTest(TestDatabase database) {
        super(database);
    }

    @Test
    void without_interviews_every_factor_is_a_true_zero() {
        Factors factors = queries.byBreakdown(ANALYST, SPRING, Breakdown.CARE);

        assertThat(factors.isNothing()).isTrue();
        assertThat(factors.groups()).isEmpty();
        assertThat(factors.rows()).hasSize(20).allMatch(FactorRow::isNothing);
    }

    @Test
    void one_child_who_says_it_in_two_interviews_counts_once() {
        long child = world.child();
        for (String day : List.of("2025-03-02", "2025-04-02")) {
            long episode = world.missing(child).began(day + " 20:00").stored();
            long interview = world.interview(child).about(episode).stored();
            world.told(interview, episode).push("bullying").stored();
            world.told(interview, episode).push("bullying").stored();
        }

        FactorShare bullied =
                share(queries.byBreakdown(ANALYST, SPRING, Breakdown.CARE), "", "bullying", FactorSide.PUSH);

        assertThat(bullied.children()).isEqualTo(Count.of(1));
        assertThat(bullied.episodes()).isEqualTo(Count.of(2));
        assertThat(bullied.interviews()).isEqualTo(Count.of(2));
        assertThat(bullied.statements()).isEqualTo(Count.of(4));
    }

    @Test
    void one_factor_may_push_and_pull_the_same_child() {
        interviewed(world.child(), "bullying")
                .push("friends")
                .pull("friends")
                .forced("threats_debt")
                .stored();

        Factors factors = queries.byBreakdown(ANALYST, SPRING, Breakdown.CARE);

        assertThat(share(factors, "", "friends", FactorSide.PUSH).children()).isEqualTo(Count.of(1));
        assertThat(share(factors, "", "friends", FactorSide.PULL).children()).isEqualTo(Count.of(1));
        assertThat(share(factors, "", "friends", FactorSide.FORCED).children()).isEqualTo(Count.ZERO);
        assertThat(factors.any(FactorSide.FORCED).children()).isEqualTo(Count.of(1));
        assertThat(factors.interviewedInAll()).isEqualTo(Count.of(1));
    }

    @Test
    void the_denominator_is_the_children_interviewed_whether_or_not_they_named_a_factor() {
        interviewed(world.child(), "bullying").push("bullying").stored();
        long withoutFactor = world.child();
        long episode = world.missing(withoutFactor).stored();
        world.interview(withoutFactor).about(episode).stored();
        long notCompleted = world.child();
        long brokenOff = world.missing(notCompleted).stored();
        world.told(world.interview(notCompleted).about(brokenOff).brokenOff().stored(), brokenOff)
                .push("bullying")
                .stored();

        Factors factors = queries.byBreakdown(ANALYST, SPRING, Breakdown.CARE);

        assertThat(factors.interviewedInAll()).isEqualTo(Count.of(2));
        assertThat(factors.any(FactorSide.PUSH).children()).isEqualTo(Count.of(1));
    }

    @Test
    void a_child_with_a_statement_about_an_earlier_episode_is_in_its_denominator() {
        long child = world.child();
        long spring = world.missing(child).began("2025-03-05 10:00").stored();
        long summer = world.missing(child).began("2025-07-05 10:00").stored();
        world.told(world.interview(child).about(summer).stored(), spring)
                .pull("party")
                .stored();

        Factors factors = queries.byBreakdown(ANALYST, SPRING, Breakdown.CARE);

        assertThat(share(factors, "", "party", FactorSide.PULL).children()).isEqualTo(Count.of(1));
        assertThat(factors.interviewedInAll()).isEqualTo(Count.of(1));
    }

    @Test
    void what_only_an_adult_observed_is_counted_apart_from_what_the_child_said() {
        interviewed(world.child(), "grooming").forced("grooming").observed().stored();
        interviewed(world.child(), "grooming").forced("grooming").stored();

        FactorShare lured =
                share(queries.byBreakdown(ANALYST, SPRING, Breakdown.CARE), "", "grooming", FactorSide.FORCED);

        assertThat(lured.children()).isEqualTo(Count.of(2));
        assertThat(lured.saidByChild()).isEqualTo(Count.of(1));
    }

    @Test
    void a_tie_keeps_the_order_of_the_list() {
        interviewed(world.child(), "").pull("party").push("school_problems").stored();
        interviewed(world.child(), "").pull("friends").stored();

        assertThat(queries.byBreakdown(ANALYST, SPRING, Breakdown.CARE).mostNamed(FactorSide.PULL))
                .extracting(share -> share.factor().code())
                .startsWith("friends", "party");
    }

    @Test
    void a_child_at_two_ages_is_in_both_bands_and_one_of_unknown_age_in_its_own() {
        long child = world.child();
        for (int age : List.of(12, 13)) {
            long episode = world.missing(child).aged(age).stored();
            world.told(world.interview(child).about(episode).stored(), episode)
                    .push("bullying")
                    .stored();
        }
        long unknown = world.child();
        long episode = world.missing(unknown).aged(null).stored();
        world.told(world.interview(unknown).about(episode).stored(), episode)
                .push("bullying")
                .stored();

        Factors factors = queries.byBreakdown(ANALYST, SPRING, Breakdown.AGE);

        assertThat(factors.groups())
                .extracting(InterviewedCount::group)
                .containsExactly("AGE_10_12", "AGE_13_15", "NOT_RECORDED");
        assertThat(share(factors, "", "bullying", FactorSide.PUSH).children()).isEqualTo(Count.of(2));
        assertThat(share(factors, "AGE_10_12", "bullying", FactorSide.PUSH).children())
                .isEqualTo(Count.of(1));
        assertThat(share(factors, "NOT_RECORDED", "bullying", FactorSide.PUSH).children())
                .isEqualTo(Count.of(1));
    }

    @Test
    void a_theme_counts_a_child_once_however_many_of_its_factors_were_named() {
        interviewed(world.child(), "")
                .push("family_conflict")
                .push("domestic_abuse")
                .stored();

        assertThat(queries.byBreakdown(ANALYST, SPRING, Breakdown.CARE)
                        .share("", FactorOrTheme.any(FactorTheme.FAMILY), FactorSide.PUSH)
                        .children())
                .isEqualTo(Count.of(1));
    }

    @Test
    void as_known_at_an_earlier_change_a_later_interview_is_not_counted() {
        interviewed(world.child(), "").push("bullying").stored();
        world.change("2026-11-21T12:00:00Z");
        interviewed(world.child(), "").push("bullying").stored();

        assertThat(queries.byBreakdown(ANALYST, SPRING.withAsOf(1L), Breakdown.CARE)
                        .interviewedInAll())
                .isEqualTo(Count.of(1));
        assertThat(queries.byBreakdown(ANALYST, SPRING, Breakdown.CARE).interviewedInAll())
                .isEqualTo(Count.of(2));
    }
}
