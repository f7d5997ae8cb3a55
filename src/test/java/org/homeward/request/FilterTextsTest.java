package org.homeward.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.junit.jupiter.api.Test;

class FilterTextsTest {

    private static final FilterChoices CHOICES = new FilterChoices(
            Map.of(Facet.AREA, Map.of("E07009001", FilterChoices.Choice.of("Eldermouth"))), Optional.empty());
    private static final DisclosureFilter YEAR =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 10, 31)));

    @Test
    void aPeriodIsAFilterToo() {
        assertThat(text(YEAR)).isEqualTo("1 Nov 2025 – 31 Oct 2026; filter.no-other");
        assertThat(text(YEAR.with(Facet.AREA, Set.of("E07009001"))))
                .isEqualTo("1 Nov 2025 – 31 Oct 2026; filter.area: Eldermouth");
    }

    private static String text(DisclosureFilter filter) {
        return FilterTexts.of(filter, "1 Nov 2025 – 31 Oct 2026", CHOICES, (key, values) -> key);
    }
}
