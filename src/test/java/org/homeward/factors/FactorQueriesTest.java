package org.homeward.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Disclosed.forced;
import static org.homeward.support.Disclosed.pull;
import static org.homeward.support.Disclosed.push;

import org.homeward.disclosure.Count;
import org.homeward.disclosure.FactorSide;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class FactorQueriesTest extends SpringInterviews {

    private final TestDatabase database;

    FactorQueriesTest(TestDatabase database) {
        super(database);
        this.database = database;
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
        accounts.store(aChild().missingFrom("Harbour")
                .on("2025-03-02 20:00")
                .disclosed(push("bullying"), push("bullying"))
                .missingFrom("Harbour")
                .on("2025-04-02 20:00")
                .disclosed(push("bullying"), push("bullying")));

        FactorShare bullied =
                share(queries.byBreakdown(ANALYST, SPRING, Breakdown.CARE), "", "bullying", FactorSide.PUSH);

        assertThat(bullied.children()).isEqualTo(Count.of(1));
        assertThat(bullied.episodes()).isEqualTo(Count.of(2));
        assertThat(bullied.interviews()).isEqualTo(Count.of(2));
        assertThat(bullied.statements()).isEqualTo(Count.of(4));
    }

    @Test
    void one_factor_may_push_and_pull_the_same_child() {
        accounts.store(interviewed(push("friends").and(pull("friends")).and(forced("threats_debt"))));

        Factors factors = queries.byBreakdown(ANALYST, SPRING, Breakdown.CARE);

        assertThat(share(factors, "", "friends", FactorSide.PUSH).children()).isEqualTo(Count.of(1));
        assertThat(share(factors, "", "friends", FactorSide.PULL).children()).isEqualTo(Count.of(1));
        assertThat(share(factors, "", "friends", FactorSide.FORCED).children()).isEqualTo(Count.ZERO);
        assertThat(factors.any(FactorSide.FORCED).children()).isEqualTo(Count.of(1));
        assertThat(factors.interviewedInAll()).isEqualTo(Count.of(1));
    }

    @Test
    void the_denominator_is_the_children_interviewed_whether_or_not_they_named_a_factor() {
        accounts.store(
                interviewed(push("bullying")),
                interviewed(),
                interviewed(push("bullying")).brokenOff());

        Factors factors = queries.byBreakdown(ANALYST, SPRING, Breakdown.CARE);

        assertThat(factors.interviewedInAll()).isEqualTo(Count.of(2));
        assertThat(factors.any(FactorSide.PUSH).children()).isEqualTo(Count.of(1));
    }

    @Test
    void a_child_with_a_statement_about_an_earlier_episode_is_in_its_denominator() {
        accounts.store(aChild().missingFrom("Harbour")
                .on("2025-03-05 10:00")
                .missingFrom("Harbour")
                .on("2025-07-05 10:00")
                .interviewedAboutAll("2025-07-08 10:00")
                .disclosed(pull("party").aboutEpisode(1)));
        // The intake rejects a statement about an episode that its interview does not cover, so the link is removed
        // afterwards.
        database.run("set session_replication_role = replica; delete from homeward.interview_episode_version"
                + " where episode_id = (select min(id) from homeward.episode_key)");

        Factors factors = queries.byBreakdown(ANALYST, SPRING, Breakdown.CARE);

        assertThat(share(factors, "", "party", FactorSide.PULL).children()).isEqualTo(Count.of(1));
        assertThat(factors.interviewedInAll()).isEqualTo(Count.of(1));
    }

    @Test
    void what_only_an_adult_observed_is_counted_apart_from_what_the_child_said() {
        accounts.store(interviewed(forced("grooming").observed()), interviewed(forced("grooming")));

        FactorShare lured =
                share(queries.byBreakdown(ANALYST, SPRING, Breakdown.CARE), "", "grooming", FactorSide.FORCED);

        assertThat(lured.children()).isEqualTo(Count.of(2));
        assertThat(lured.saidByChild()).isEqualTo(Count.of(1));
    }

    @Test
    void a_tie_keeps_the_order_of_the_list() {
        accounts.store(interviewed(pull("party").and(push("school_problems"))), interviewed(pull("friends")));

        assertThat(queries.byBreakdown(ANALYST, SPRING, Breakdown.CARE).mostNamed(FactorSide.PULL))
                .extracting(share -> share.factor().code())
                .startsWith("friends", "party");
    }

    @Test
    void a_child_at_two_ages_is_in_both_bands_and_one_of_unknown_age_in_its_own() {
        accounts.store(
                aChild().born("2012-04-01")
                        .missingFrom("Harbour")
                        .on("2025-03-02")
                        .disclosed(push("bullying"))
                        .missingFrom("Harbour")
                        .on("2025-04-02")
                        .disclosed(push("bullying")),
                interviewed(push("bullying")).ofUnknownAge());

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
        accounts.store(interviewed(push("family_conflict").and(push("domestic_abuse"))));

        assertThat(queries.byBreakdown(ANALYST, SPRING, Breakdown.CARE)
                        .share("", FactorOrTheme.any(FactorTheme.FAMILY), FactorSide.PUSH)
                        .children())
                .isEqualTo(Count.of(1));
    }

    @Test
    void as_known_at_an_earlier_change_a_later_interview_is_not_counted() {
        long earlier = accounts.store(interviewed(push("bullying")));
        accounts.store(interviewed(push("bullying")));

        assertThat(queries.byBreakdown(ANALYST, SPRING.withAsOf(earlier), Breakdown.CARE)
                        .interviewedInAll())
                .isEqualTo(Count.of(1));
        assertThat(queries.byBreakdown(ANALYST, SPRING, Breakdown.CARE).interviewedInAll())
                .isEqualTo(Count.of(2));
    }
}
