package org.homeward.disclosure.cellkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.homeward.disclosure.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the attacker concludes, against the sum over every possible set of counts. */
class LinkedCountsTest {

    private static final NoiseMethod METHOD = NoiseMethod.HOUSE;
    private static final LinkedCounts.Weights EXPECTED = ReleasedTablesAttack.negativeBinomial(4, 1.5, 0, 10);

    /** A year, three shown quarters and a hidden one, and of its two classes one shown and one hidden. */
    @ParameterizedTest
    @CsvSource({"40, 12, 14, 11, 37", "40, 12, 16, 15, 40", "30, 12, 9, 8, 20", "52, 12, 14, 11, 40"})
    void the_posterior_of_a_hidden_count_is_that_of_complete_enumeration(int year, int q1, int q2, int q3, int home) {
        Count hidden = Count.under(5);
        LinkedCounts linked = new LinkedCounts();
        int total = linked.cell(own(Count.of(year)));
        List<Integer> quarters = IntStream.of(q1, q2, q3)
                .mapToObj(shown -> linked.cell(own(Count.of(shown))))
                .toList();
        int last = linked.cell(EXPECTED.times(count -> METHOD.likelihood(hidden, count)));
        int care = linked.cell(EXPECTED.times(count -> METHOD.likelihood(hidden, count)));
        linked.sum(
                total,
                IntStream.concat(quarters.stream().mapToInt(q -> q), IntStream.of(last))
                        .boxed()
                        .toList());
        linked.sum(total, List.of(linked.cell(own(Count.of(home))), care));
        List<LinkedCounts.Weights> found = linked.conclude(12);

        double[][] exact = enumerated(year, new int[] {q1, q2, q3}, home, hidden);
        for (int count = 0; count < 5; count++) {
            assertThat(found.get(last).at(count)).isCloseTo(exact[0][count], within(0.02));
            assertThat(found.get(care).at(count)).isCloseTo(exact[1][count], within(0.02));
        }
    }

    @Test
    void of_exact_figures_the_hidden_count_is_certain() {
        LinkedCounts linked = new LinkedCounts();
        int whole = linked.cell(LinkedCounts.Weights.of(20, 20, count -> 1));
        int part = linked.cell(LinkedCounts.Weights.of(17, 17, count -> 1));
        int rest = linked.cell(EXPECTED);
        linked.sum(whole, List.of(part, rest));

        assertThat(linked.conclude(4).get(rest).at(3)).isGreaterThan(0.999);
    }

    private static double[][] enumerated(int year, int[] shown, int home, Count hidden) {
        double[][] sums = new double[2][11];
        double all = 0;
        for (int a = shown[0] - 6; a <= shown[0] + 6; a++) {
            for (int b = shown[1] - 6; b <= shown[1] + 6; b++) {
                for (int c = shown[2] - 6; c <= shown[2] + 6; c++) {
                    for (int last = 0; last <= 10; last++) {
                        int total = a + b + c + last;
                        double quarters = likelihood(shown[0], a)
                                * likelihood(shown[1], b)
                                * likelihood(shown[2], c)
                                * EXPECTED.at(last)
                                * METHOD.likelihood(hidden, last)
                                * likelihood(year, total);
                        for (int care = 0; care <= Math.min(10, total); care++) {
                            double weight = quarters
                                    * EXPECTED.at(care)
                                    * METHOD.likelihood(hidden, care)
                                    * likelihood(home, total - care);
                            sums[0][last] += weight;
                            sums[1][care] += weight;
                            all += weight;
                        }
                    }
                }
            }
        }
        for (double[] sum : sums) {
            for (int count = 0; count < sum.length; count++) {
                sum[count] /= all;
            }
        }
        return sums;
    }

    private static double likelihood(int shown, int count) {
        return METHOD.likelihood(Count.of(shown), count);
    }

    private static LinkedCounts.Weights own(Count shown) {
        return LinkedCounts.Weights.of(
                METHOD.least(shown), METHOD.most(shown), count -> METHOD.likelihood(shown, count));
    }
}
