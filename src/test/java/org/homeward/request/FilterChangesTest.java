package org.homeward.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.AllowedFilters;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.Risk;
import org.homeward.request.FilterChoices.Choice;
import org.homeward.ui.KaribuTest;
import org.junit.jupiter.api.Test;

class FilterChangesTest extends KaribuTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final FilterChoices CHOICES = new FilterChoices(
            Map.of(
                    Facet.AREA,
                    Map.of("E1", Choice.of("Harbour"), "E2", Choice.of("Moor")),
                    Facet.CATEGORY,
                    Map.of("park", Choice.of("Park"))),
            true);
    private static final DisclosureFilter OCTOBER =
            DisclosureFilter.of(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));

    @Test
    void an_answered_question_needs_no_notice() {
        assertThat(narrowed(OCTOBER.with(Facet.RISK, Risk.HIGH))).isEmpty();
    }

    @Test
    void a_changed_period_is_told_with_both_periods_and_the_reason() {
        assertThat(narrowed(OCTOBER.withPeriod(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 29)))))
                .containsExactly("You asked for 1 Nov – 29 Nov 2026. Shown instead: Oct 2026. Your role can view whole"
                        + " months that have ended.");
    }

    @Test
    void a_part_left_out_is_named_by_its_values() {
        assertThat(narrowed(OCTOBER.with(Facet.AREA, Set.of("E1", "E2"))))
                .singleElement()
                .asString()
                .startsWith("Area: ")
                .contains("Harbour", "Moor", "was left out. Your role can view one area");
        assertThat(narrowed(OCTOBER.with(Facet.AGE, AgeBand.AGE_10_12, AgeBand.AGE_13_15)
                        .with(Facet.RISK, Risk.HIGH)))
                .containsExactly("Risk: high was left out. Your role can combine at most 2 categories.");
    }

    @Test
    void a_part_that_the_room_does_not_use_is_told() {
        DisclosureFilter asked = OCTOBER.with(Facet.CATEGORY, Set.of("park"));
        assertThat(sentences(new FilterChanges(asked, OCTOBER, List.of(), List.of())))
                .containsExactly("Not used in this room: Type of place: Park. The figures include every value.");
    }

    @Test
    void no_parameter_is_named() {
        assertThat(sentences(new FilterChanges(
                        OCTOBER, OCTOBER, List.of("from, to", "age", "spot", "bbox"), List.of("known", "bbox"))))
                .hasSize(5)
                .noneMatch(sentence -> sentence.matches(".*\\b(from|to|age|spot|bbox|known)\\b .*could not.*"))
                .anyMatch(sentence -> sentence.startsWith("Period in this link"))
                .anyMatch(sentence -> sentence.startsWith("Age in this link"));
    }

    private static List<String> narrowed(DisclosureFilter asked) {
        var narrowed = new AllowedFilters(TODAY).narrow(asked);
        return sentences(new FilterChanges(asked, narrowed.filter(), List.of(), narrowed.removed()));
    }

    private static List<String> sentences(FilterChanges changes) {
        Div translator = new Div();
        return changes.sentences(CHOICES, Locale.UK, translator::getTranslation).stream()
                .map(sentence -> sentence.replace("**", ""))
                .toList();
    }
}
