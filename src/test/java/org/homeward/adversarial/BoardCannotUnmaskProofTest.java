package org.homeward.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.homeward.support.CountyTest;
import org.homeward.support.SampleCounty;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;

/** No two outputs for a board member reveal a count from 1 to 4; without the rounding many do. */
@CountyTest
class BoardCannotUnmaskProofTest {

    private static final int SMALL = 30;
    private static final int FULL = 5_000;
    private static final int WITHOUT_ROUNDING = 12;

    private final TestApplication application;

    BoardCannotUnmaskProofTest(TestApplication application) {
        this.application = application;
    }

    @Test
    void a_board_cannot_unmask_a_small_count_with_two_outputs() {
        Prove proof = Prove.sized("differencing-pairs", SMALL, FULL);
        proof.report(proof.size(), attack(new BoardOutputs(application), proof.size(), proof.seed(), true));
    }

    @Test
    void without_the_rounding_two_outputs_unmask_it() {
        try (TestApplication unrounded = application.setUpOtherwise(Map.of("HOMEWARD_DISCLOSURE_ROUNDED", "false"))) {
            assertThat(attack(new BoardOutputs(unrounded), WITHOUT_ROUNDING, 1, false))
                    .filteredOn(failure -> failure.contains(" is "))
                    .as("small counts revealed where nothing is rounded")
                    .isNotEmpty();
        }
    }

    private static List<String> attack(BoardOutputs board, int pairs, long seed, boolean rounded) {
        List<String> failures = new ArrayList<>();
        JqwikSession.run(() -> {
            RandomGenerator<FilterPair> generator = pairs().generator(1000);
            Random random = new Random(seed);
            for (int i = 0; i < pairs; i++) {
                FilterPair pair = generator.next(random).value();
                failures.addAll(new PairAttack(board, pair, rounded).unmasked());
            }
        });
        return failures;
    }

    private static Arbitrary<FilterPair> pairs() {
        Arbitrary<BoardOutputs.Output> output = Arbitraries.of(BoardOutputs.Output.class);
        Arbitrary<Integer> monthsAgo = Arbitraries.integers().between(2, 24);
        Arbitrary<Integer> months = Arbitraries.integers().between(1, 6);
        Arbitrary<String> category = Arbitraries.of(
                "",
                "care=care",
                "care=home",
                "age=age-13-15",
                "age=age-16-17",
                "age=age-10-12",
                "risk=high",
                "risk=medium");
        return Combinators.combine(output, monthsAgo, months, category, Arbitraries.of(FilterPair.Step.class))
                .as((what, ago, length, filter, step) -> {
                    YearMonth first = YearMonth.from(SampleCounty.AS_OF).minusMonths(ago + length - 1L);
                    return FilterPair.of(what, first, length, filter, step);
                });
    }
}
