package org.homeward.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.homeward.chance.Resampling.Range;
import org.homeward.support.KnownAnswers;
import org.homeward.support.KnownAnswers.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitsTest {

    private static final int INTERVIEWED = 1;
    private static final int DECLINED = 2;
    private static final Resampling RESAMPLING = new Resampling(7, 999, () -> false);

    /** Figures of R 4.2.2, survival 3.5-3; the second are those of Freireich (1963). */
    @ParameterizedTest
    @CsvSource({"survival/input.csv,survival/expected.csv", "survival/input_textbook.csv,survival/expected_textbook.csv"
    })
    void with_one_ending_it_is_the_curve_of_kaplan_and_meier(String input, String expected) {
        for (Line line : KnownAnswers.lines(expected)) {
            Waits waits = of(input, each -> each.text("group").equals(line.text("group")));
            double hour = line.number("hours");
            assertThat(waits.waitingAt(hour)).isEqualTo(line.whole("at_risk"));
            assertThat(waits.waiting(hour)[0]).isCloseTo(line.number("waiting_share"), within(1e-11));
            assertThat(waits.incidence(INTERVIEWED, hour)[0])
                    .isCloseTo(1 - line.number("waiting_share"), within(1e-11));
        }
    }

    /**
     * By hand: of ten, two are interviewed at 10 (0.2), two decline at 20 (0.2), one is open at 20, and of the five at 30 one is interviewed
     * (0.6 * 1/5) and the rest stay open. That decliners might still be interviewed would give 0.8 * 4/5, and 0.36.
     */
    @Test
    void other_endings_compete_and_are_not_taken_for_waiting() {
        Waits waits =
                waits(new double[] {10, 10, 20, 20, 20, 30, 40, 40, 40, 40}, new int[] {1, 1, 2, 2, 0, 1, 0, 0, 0, 0});

        assertThat(waits.incidence(INTERVIEWED, 9, 10, 29, 30, 99))
                .containsExactly(new double[] {0, 0.2, 0.2, 0.32, 0.32}, within(1e-12));
        assertThat(waits.incidence(DECLINED, 19, 20, 99)).containsExactly(new double[] {0, 0.2, 0.2}, within(1e-12));
        assertThat(waits.waiting(99)).containsExactly(new double[] {0.48}, within(1e-12));
    }

    /** Without open waits the incidence is a plain share. */
    @Test
    void where_all_have_ended_the_shares_are_those_of_all() {
        Waits waits = waits(new double[] {5, 5, 5, 80, 80}, new int[] {1, 2, 1, 1, 2});

        assertThat(waits.incidence(INTERVIEWED, 72, 100)).containsExactly(new double[] {0.4, 0.6}, within(1e-12));
        assertThat(waits.waiting(72, 100)).containsExactly(new double[] {0.4, 0}, within(1e-12));
    }

    @Test
    void of_nothing_there_is_no_share_and_of_open_ones_it_is_none() {
        assertThat(waits(new double[0], new int[0]).incidence(INTERVIEWED, 72)).containsExactly(Double.NaN);
        assertThat(waits(new double[0], new int[0]).waiting(72)).containsExactly(Double.NaN);
        assertThat(waits(new double[] {9}, new int[] {0}).incidence(INTERVIEWED, 72))
                .containsExactly(0);
        assertThatThrownBy(() -> waits(new double[] {-1}, new int[] {0})).isInstanceOf(IllegalArgumentException.class);
    }

    /** With one episode for each child and no open one, the range is about that of a share: 0.5 +- 1.96 sqrt(0.25/100). */
    @Test
    void the_range_of_many_children_is_about_that_of_a_share_and_the_same_seed_gives_the_same() {
        Waits waits = alternately(100, 1);
        Range range = RESAMPLING.incidence(waits, INTERVIEWED, 72)[0];

        assertThat(range.value()).isEqualTo(0.5);
        assertThat(range.low()).isCloseTo(0.402, within(0.025));
        assertThat(range.high()).isCloseTo(0.598, within(0.025));
        assertThat(RESAMPLING.incidence(waits, INTERVIEWED, 72)[0]).isEqualTo(range);
        assertThat(new Resampling(8, 999, () -> false).incidence(waits, INTERVIEWED, 24, 72)[1])
                .isNotEqualTo(range);
    }

    /** A hundred episodes of ten children, alike within each, say no more than ten: the range is about three times as wide. */
    @Test
    void episodes_of_one_child_are_drawn_together() {
        Range single = RESAMPLING.incidence(alternately(100, 1), INTERVIEWED, 72)[0];
        Range together = RESAMPLING.incidence(alternately(100, 10), INTERVIEWED, 72)[0];

        assertThat((together.high() - together.low()) / (single.high() - single.low()))
                .isBetween(2.5, 4.0);
    }

    @Test
    void the_difference_of_a_group_from_itself_is_none_and_of_unlike_ones_has_its_own_range() {
        Waits half = alternately(100, 1);
        Waits all = waits(new double[100], IntStream.range(0, 100).map(i -> 1).toArray());

        assertThat(RESAMPLING.difference(half, half, INTERVIEWED, 72)).isEqualTo(new Range(0, 0, 0));
        Range more = RESAMPLING.difference(all, half, INTERVIEWED, 72);
        assertThat(more.value()).isEqualTo(0.5);
        assertThat(more.low()).isBetween(0.37, 0.43);
        assertThat(more.high()).isBetween(0.57, 0.63);
    }

    @Test
    void it_stops_when_it_is_no_longer_asked_for_and_never_draws_too_few() {
        AtomicInteger asked = new AtomicInteger();
        Resampling stopped = new Resampling(7, 999, () -> asked.incrementAndGet() > 5);

        assertThatThrownBy(() -> stopped.incidence(alternately(10, 1), INTERVIEWED, 72))
                .isInstanceOf(CancellationException.class);
        assertThat(asked.get()).isBetween(6, 900);
        assertThatThrownBy(() -> new Resampling(7, 998, () -> false)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Half of the children are interviewed at once, the others never within 72 hours. */
    private static Waits alternately(int episodes, int each) {
        return new Waits(
                IntStream.range(0, episodes)
                        .mapToDouble(i -> i / each % 2 == 0 ? 1 : 100)
                        .toArray(),
                IntStream.range(0, episodes).map(i -> INTERVIEWED).toArray(),
                IntStream.range(0, episodes).map(i -> i / each).toArray());
    }

    private static Waits of(String input, Predicate<Line> group) {
        List<Line> lines = KnownAnswers.lines(input).stream().filter(group).toList();
        return waits(
                lines.stream().mapToDouble(line -> line.number("hours")).toArray(),
                lines.stream().mapToInt(line -> line.whole("interviewed")).toArray());
    }

    private static Waits waits(double[] hours, int[] ending) {
        return new Waits(hours, ending, IntStream.range(0, hours.length).toArray());
    }
}
