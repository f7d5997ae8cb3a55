package org.homeward.disclosure.cellkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.disclosure.Count;
import org.junit.jupiter.api.Test;

class ReleaseAuditTest {

    private static final Count HIDDEN = Count.under(5);

    private final ReleaseAudit audit = new ReleaseAudit(NoiseMethod.HOUSE);

    @Test
    void a_hidden_part_beside_figures_with_usual_noise_may_be_any_small_count() {
        int home = audit.figure(Count.of(44));
        int care = audit.figure(HIDDEN);
        int all = audit.figure(Count.of(49));
        audit.sum(all, List.of(home, care));

        assertThat(audit.tooNarrow()).isEmpty();
        assertThat(audit.released()).containsExactly(Count.of(44), HIDDEN, Count.of(49));
    }

    /** The total is at most 46, the other part at least 44. */
    @Test
    void a_part_that_noise_at_the_ends_of_its_range_would_narrow_takes_its_neighbour_with_it() {
        int home = audit.figure(Count.of(50));
        int care = audit.figure(HIDDEN);
        int all = audit.figure(Count.of(40));
        audit.sum(all, List.of(home, care));

        assertThat(audit.tooNarrow()).containsExactly(care);
        assertThat(audit.released()).containsExactly(Count.of(50), HIDDEN, Count.complement());
    }

    /** Its own table leaves the hidden part up to 8; the quarters say that the year is at most 47, and all but that part is at least 44. */
    @Test
    void tables_are_audited_together() {
        int year = audit.figure(Count.of(46));
        int home = audit.figure(Count.of(50));
        int care = audit.figure(HIDDEN);
        audit.sum(year, List.of(home, care));
        assertThat(audit.tooNarrow()).isEmpty();

        int spring = audit.figure(Count.of(20));
        int autumn = audit.figure(Count.of(15));
        audit.sum(year, List.of(spring, autumn));

        assertThat(audit.tooNarrow()).containsExactly(care);
        assertThat(audit.released()).contains(Count.complement());
        assertThat(audit.tooNarrow()).isEmpty();
    }

    @Test
    void late_records_between_a_figure_and_its_restatement_are_no_figure() {
        int first = audit.figure(HIDDEN);
        int late = audit.notPublished();
        int restated = audit.figure(Count.of(5));
        audit.sum(restated, List.of(first, late));

        assertThat(audit.tooNarrow()).isEmpty();
    }
}
