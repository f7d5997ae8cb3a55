package org.homeward.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.FactorSide;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** Which statements are in no factor, and which numbers disclosure control hides. */
@DatabaseTest
class FactorsSuppressionTest extends SpringInterviews {

    FactorsSuppressionTest(TestDatabase database) {
        super(database);
    }

    @Test
    void statements_outside_the_viewers_area_are_not_counted() {
        interviewed(world.child(), "Wold").push("bullying").stored();
        Viewer harbour = new Viewer("ana", Role.ANALYST, Set.of("E99000011"), null, null);

        assertThat(queries.byBreakdown(harbour, SPRING, Breakdown.DISTRICT).isNothing())
                .isTrue();
        assertThat(queries.byBreakdown(ANALYST, SPRING, Breakdown.DISTRICT).groups())
                .extracting(InterviewedCount::group)
                .containsExactly("Wold");
    }

    @Test
    void another_providers_interviews_are_not_counted() {
        long child = world.child();
        long episode = world.missing(child).stored();
        world.told(world.interview(child).about(episode).by("tideway").stored(), episode)
                .push("bullying")
                .stored();
        Viewer lantern = new Viewer("ivy", Role.INTERVIEWER, Set.of(), "lantern", null);
        Viewer tideway = new Viewer("ivy", Role.INTERVIEWER, Set.of(), "tideway", null);

        assertThat(queries.byBreakdown(lantern, SPRING, Breakdown.CARE).isNothing())
                .isTrue();
        assertThat(queries.byBreakdown(tideway, SPRING, Breakdown.CARE)
                        .any(FactorSide.PUSH)
                        .children())
                .isEqualTo(Count.of(1));
    }

    @Test
    void a_statement_kept_confidential_is_in_no_count() {
        interviewed(world.child(), "").push("domestic_abuse").keptConfidential().stored();

        for (Role role : List.of(Role.ANALYST, Role.POLICE, Role.INTERVIEWER)) {
            Factors factors = queries.byBreakdown(Viewer.of("x", role), SPRING, Breakdown.CARE);
            assertThat(factors.rows()).as(role.name()).allMatch(FactorRow::isNothing);
            assertThat(factors.interviewedInAll()).isEqualTo(Count.of(1));
        }
    }

    @Test
    void a_role_without_an_audience_counts_nothing() {
        interviewed(world.child(), "").push("bullying").stored();

        assertThat(queries.byBreakdown(Viewer.of("gil", Role.GOVERNANCE), SPRING, Breakdown.CARE)
                        .isNothing())
                .isTrue();
    }

    @Test
    void unrounded_a_board_sees_no_number_under_five_nor_one_that_reveals_it() {
        for (int i = 0; i < 9; i++) {
            interviewed(world.child(), "Wold").push("bullying").stored();
        }
        for (int i = 0; i < 6; i++) {
            interviewed(world.child(), "Fen").push("bullying").stored();
        }
        for (int i = 0; i < 3; i++) {
            interviewed(world.child(), "Harbour")
                    .push("bullying")
                    .push("loneliness")
                    .stored();
        }

        Factors factors = unrounded.byBreakdown(BOARD, SPRING, Breakdown.DISTRICT);

        assertThat(share(factors, "", "bullying", FactorSide.PUSH).children()).isEqualTo(Count.of(18));
        assertThat(share(factors, "Wold", "bullying", FactorSide.PUSH).children())
                .isEqualTo(Count.of(9));
        assertThat(share(factors, "Fen", "bullying", FactorSide.PUSH).children())
                .isEqualTo(Count.complement());
        FactorShare few = share(factors, "Harbour", "bullying", FactorSide.PUSH);
        assertThat(List.of(few.children(), few.episodes(), few.interviews(), few.statements()))
                .containsOnly(Count.tooSmall());
        assertThat(share(factors, "", "loneliness", FactorSide.PUSH).children()).isEqualTo(Count.tooSmall());
        assertThat(factors.groups())
                .extracting(InterviewedCount::children)
                .containsExactly(Count.complement(), Count.tooSmall(), Count.of(9));
    }

    @Test
    void carers_read_nothing_that_concerns_them() {
        for (int i = 0; i < 7; i++) {
            long child = world.child();
            interviewed(child, "").pull("party").stored();
            interviewed(child, "").push("family_conflict").stored();
            interviewed(child, "").push("loneliness").aboutTheCarer().stored();
            interviewed(child, "").push("bullying").notForCarers().stored();
        }

        Factors carers = unrounded.forCarers(ANALYST, SPRING, Breakdown.CARE);

        assertThat(share(carers, "", "party", FactorSide.PULL).children()).isEqualTo(Count.of(7));
        assertThat(carers.any(FactorSide.PUSH).children()).isEqualTo(Count.ZERO);
        assertThat(carers.rows())
                .noneMatch(row -> "family_conflict".equals(row.factor().code()));
        assertThat(carers.interviewedInAll()).isEqualTo(Count.of(7));
    }

    @Test
    void carers_see_no_small_number_whoever_prints_it() {
        interviewed(world.child(), "").pull("party").stored();

        assertThat(share(queries.forCarers(ANALYST, SPRING, Breakdown.CARE), "", "party", FactorSide.PULL)
                        .children())
                .isEqualTo(Count.tooSmall());
    }
}
