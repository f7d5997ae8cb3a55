package org.homeward.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.homeward.chance.Resampling.Range;
import org.homeward.support.KnownAnswers;
import org.homeward.support.KnownAnswers.Line;
import org.junit.jupiter.api.Test;

class PersonTimeTest {

    private static final Resampling RESAMPLING = new Resampling(7, 999, () -> false);

    /**
     * Deaths from coronary disease of British doctors who smoked and who did not, by age: Doll and Hill (1966), table 4. The combined ratio
     * is printed as 1.42 by Rothman, Greenland and Lash, Modern Epidemiology, and as 1.424682 in the manual of Stata (ir).
     */
    @Test
    void doctors_who_smoked_died_as_much_more_often_as_the_textbook_says() {
        Rows rows = new Rows();
        int[][] byAge = {
            {32, 52407, 2, 18790},
            {104, 43248, 12, 10673},
            {206, 28612, 28, 5710},
            {186, 12663, 28, 2585},
            {102, 5317, 31, 1462}
        };
        for (int age = 0; age < byAge.length; age++) {
            rows.add(age, true, byAge[age][0], byAge[age][1]);
            rows.add(age, false, byAge[age][2], byAge[age][3]);
        }

        assertThat(rows.followUps().rateRatio()).isCloseTo(1.424682, within(5e-7));
    }

    /** Of one stratum it is the plain ratio of two rates, as R has it. */
    @Test
    void of_one_stratum_it_is_the_ratio_of_the_rates() {
        List<Line> input = KnownAnswers.lines("rates/input_ratio.csv");
        List<Line> expected = KnownAnswers.lines("rates/expected_ratio.csv");
        for (int i = 0; i < input.size(); i++) {
            Line rates = input.get(i);
            Rows rows = new Rows();
            rows.add(0, true, rates.whole("x1"), rates.number("t1"));
            rows.add(0, false, rates.whole("x2"), rates.number("t2"));
            double ratio = expected.get(i).text("ratio").equals("Inf")
                    ? Double.POSITIVE_INFINITY
                    : expected.get(i).number("ratio");
            assertThat(rows.followUps().rateRatio()).isCloseTo(ratio, within(1e-9));
        }
    }

    @Test
    void a_stratum_of_one_group_only_counts_for_nothing() {
        Rows rows = new Rows();
        rows.add(0, true, 3, 100);
        rows.add(0, false, 6, 100);
        rows.add(1, true, 50, 100);
        rows.add(3, false, 50, 100);

        assertThat(rows.followUps().rateRatio()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void of_nothing_or_without_time_there_is_no_ratio() {
        assertThat(new Rows().followUps().rateRatio()).isNaN();
        Rows without = new Rows();
        without.add(0, true, 1, 0);
        without.add(0, false, 1, 0);
        assertThat(without.followUps().rateRatio()).isNaN();
        Range range = RESAMPLING.rateRatio(new Rows().followUps());
        assertThat(new double[] {range.value(), range.low(), range.high()}).containsOnly(Double.NaN);
    }

    /** Where the other group hardly ever ends, many draws have no ending of it. */
    @Test
    void a_range_may_have_no_upper_end() {
        Rows rows = new Rows();
        rows.add(0, true, 9, 100);
        rows.add(0, false, 1, 50);
        rows.add(0, false, 0, 50);

        Range range = RESAMPLING.rateRatio(rows.followUps());

        assertThat(range.value()).isCloseTo(9, within(1e-12));
        assertThat(range.low()).isPositive();
        assertThat(range.high()).isInfinite();
    }

    /** One child's episodes come and go together, so six of one child say less than six of six. */
    @Test
    void children_are_drawn_with_all_their_episodes() {
        Range ofMany = RESAMPLING.rateRatio(alike(1).followUps());
        Range ofFew = RESAMPLING.rateRatio(alike(6).followUps());

        assertThat(ofFew.value()).isCloseTo(ofMany.value(), within(1e-12));
        assertThat(ofFew.high() / ofFew.low()).isGreaterThan(2 * ofMany.high() / ofMany.low());
        assertThat(RESAMPLING.rateRatio(alike(1).followUps())).isEqualTo(ofMany);
    }

    @Test
    void columns_of_different_length_or_a_time_below_nought_are_refused() {
        assertThatThrownBy(() -> new PersonTime(new int[2], new boolean[1], new boolean[2], new double[2], new int[2]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new PersonTime(new int[1], new boolean[1], new boolean[1], new double[] {-1}, new int[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** 216 episodes, every child having so many of one group that end alike. */
    private static Rows alike(int each) {
        Rows rows = new Rows();
        for (int i = 0; i < 216; i++) {
            int child = i / each;
            rows.add(0, child % 2 == 0, child % 3 == 0, 1, child);
        }
        return rows;
    }

    /** Follow-ups, written down one after another. */
    private static final class Rows {

        private final List<Integer> stratum = new ArrayList<>();
        private final List<Boolean> one = new ArrayList<>();
        private final List<Boolean> ended = new ArrayList<>();
        private final List<Double> time = new ArrayList<>();
        private final List<Integer> child = new ArrayList<>();

        /** So many endings in so much time, each of another child. */
        void add(int of, boolean isOne, int endings, double together) {
            for (int i = 0; i < endings; i++) {
                add(of, isOne, true, together / Math.max(1, endings), child.size());
            }
            if (endings == 0) {
                add(of, isOne, false, together, child.size());
            }
        }

        void add(int of, boolean isOne, boolean isEnded, double for_, int whose) {
            stratum.add(of);
            one.add(isOne);
            ended.add(isEnded);
            time.add(for_);
            child.add(whose);
        }

        PersonTime followUps() {
            return new PersonTime(
                    ints(stratum),
                    booleans(one),
                    booleans(ended),
                    time.stream().mapToDouble(Double::doubleValue).toArray(),
                    ints(child));
        }

        private static int[] ints(List<Integer> of) {
            return of.stream().mapToInt(Integer::intValue).toArray();
        }

        private static boolean[] booleans(List<Boolean> of) {
            boolean[] values = new boolean[of.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = of.get(i);
            }
            return values;
        }
    }
}
