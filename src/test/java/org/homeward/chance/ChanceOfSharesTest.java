package org.homeward.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.homeward.chance.FunnelLimits.Limits;
import org.homeward.support.KnownAnswers;
import org.homeward.support.KnownAnswers.Line;
import org.junit.jupiter.api.Test;

/** Against figures of R 4.2.2, some of them the examples of Newcombe (1998), and of FunnelPlotR 0.6.0. */
class ChanceOfSharesTest {

    @Test
    void the_interval_of_a_share_is_that_of_wilson() {
        List<Line> inputs = KnownAnswers.lines("proportions/input_one.csv");
        List<Line> expected = KnownAnswers.lines("proportions/expected_one.csv");
        assertThat(inputs).hasSameSizeAs(expected).isNotEmpty();
        for (int i = 0; i < inputs.size(); i++) {
            ShareInterval interval =
                    ShareInterval.of(inputs.get(i).whole("x"), inputs.get(i).whole("n"));
            assertThat(interval.value()).isCloseTo(expected.get(i).number("share"), within(1e-11));
            assertThat(interval.low()).isCloseTo(expected.get(i).number("wilson_low95"), within(1e-11));
            assertThat(interval.high()).isCloseTo(expected.get(i).number("wilson_high95"), within(1e-11));
        }
    }

    @Test
    void the_interval_of_a_difference_is_that_of_newcombe() {
        List<Line> inputs = KnownAnswers.lines("proportions/input_difference.csv");
        List<Line> expected = KnownAnswers.lines("proportions/expected_difference.csv");
        assertThat(inputs).hasSameSizeAs(expected).isNotEmpty();
        for (int i = 0; i < inputs.size(); i++) {
            ShareInterval difference = ShareInterval.of(
                            inputs.get(i).whole("x1"), inputs.get(i).whole("n1"))
                    .less(ShareInterval.of(
                            inputs.get(i).whole("x2"), inputs.get(i).whole("n2")));
            assertThat(difference.value()).isCloseTo(expected.get(i).number("difference"), within(1e-11));
            assertThat(difference.low()).isCloseTo(expected.get(i).number("newcombe_low95"), within(1e-11));
            assertThat(difference.high()).isCloseTo(expected.get(i).number("newcombe_high95"), within(1e-11));
        }
    }

    @Test
    void of_nothing_every_share_is_possible() {
        assertThat(ShareInterval.of(0, 0)).isEqualTo(new ShareInterval(Double.NaN, 0, 1));
        assertThatThrownBy(() -> ShareInterval.of(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void phi_is_that_of_the_ordered_distances() {
        FunnelLimits wide = limits("funnel/input.csv");
        FunnelLimits calm = limits("funnel/input_calm.csv");

        assertThat(wide.target()).isCloseTo(value("expected_summary", "target"), within(1e-11));
        assertThat(wide.phi()).isCloseTo(value("expected_summary", "phi_winsorised_order"), within(1e-10));
        assertThat(calm.phi()).isCloseTo(value("expected_calm_summary", "phi_winsorised_order"), within(1e-11));
    }

    /** The worked limits are of another phi, of quantiles; they follow from it as ours do from ours. */
    @Test
    void limits_widen_by_phi_and_never_narrow() {
        assertLimits("expected");
        assertLimits("expected_calm");
    }

    private static void assertLimits(String name) {
        FunnelLimits limits =
                new FunnelLimits(value(name + "_summary", "target"), value(name + "_summary", "phi_winsorised_type7"));
        List<Line> lines = KnownAnswers.lines("funnel/" + name + ".csv");
        assertThat(lines).isNotEmpty();
        for (Line line : lines) {
            Limits inner = limits.at(line.whole("returned"), FunnelLimits.K_95);
            Limits outer = limits.at(line.whole("returned"), FunnelLimits.K_998);
            assertThat(inner.low()).isCloseTo(line.number("multiplicative_low95"), within(1e-9));
            assertThat(inner.high()).isCloseTo(line.number("multiplicative_high95"), within(1e-9));
            assertThat(outer.low()).isCloseTo(line.number("multiplicative_low998"), within(1e-9));
            assertThat(outer.high()).isCloseTo(line.number("multiplicative_high998"), within(1e-9));
            assertThat(outer.isOutside(line.number("share"))).isEqualTo(line.whole("multiplicative_outside998") == 1);
        }
    }

    @Test
    void under_ten_units_there_is_no_funnel_and_where_all_shares_are_alike_it_is_a_line() {
        assertThatThrownBy(() -> FunnelLimits.of(new int[9], new int[9])).isInstanceOf(IllegalArgumentException.class);
        int[] all = {5, 6, 7, 8, 9, 10, 11, 12, 13, 14};

        assertThat(FunnelLimits.of(all, all)).isEqualTo(new FunnelLimits(1, 0));
        assertThat(FunnelLimits.of(all, all).at(5, FunnelLimits.K_998)).isEqualTo(new Limits(1, 1));
    }

    private static FunnelLimits limits(String input) {
        List<Line> lines = KnownAnswers.lines(input);
        return FunnelLimits.of(
                lines.stream().mapToInt(line -> line.whole("offered_in_72h")).toArray(),
                lines.stream().mapToInt(line -> line.whole("returned")).toArray());
    }

    private static double value(String file, String measure) {
        return KnownAnswers.lines("funnel/" + file + ".csv").stream()
                .filter(line -> line.text("measure").equals(measure))
                .findAny()
                .orElseThrow()
                .number("value");
    }
}
