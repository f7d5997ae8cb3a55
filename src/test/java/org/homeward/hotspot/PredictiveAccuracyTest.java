package org.homeward.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** By hand: two of ten cells, chosen before, hold 12 of 30 later visits; the best two hold 20. */
class PredictiveAccuracyTest {

    private static final int[] LATER = {8, 4, 0, 12, 1, 0, 0, 3, 0, 2};

    @Test
    void index_and_efficiency() {
        PredictiveAccuracy accuracy = PredictiveAccuracy.of(Set.of(0, 1), LATER);
        assertThat(accuracy).isEqualTo(new PredictiveAccuracy(12, 30, 2, 10, 20));
        assertThat(accuracy.index()).isCloseTo(2, within(1e-12));
        assertThat(accuracy.efficiency()).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void without_chosen_cells_or_later_visits_there_is_none() {
        assertThat(PredictiveAccuracy.of(Set.of(), LATER).index()).isNaN();
        assertThat(PredictiveAccuracy.of(Set.of(1), new int[3]).efficiency()).isNaN();
    }
}
