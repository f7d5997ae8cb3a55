package org.homeward.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.AllowedFilters;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.ReleaseCalendar;
import org.homeward.disclosure.Risk;
import org.homeward.request.FilterChoices.Choice;
import org.homeward.ui.KaribuTest;
import org.junit.jupiter.api.Test;

class FilterChangesTest extends KaribuTest {

    private static final AllowedFilters ALLOWED = new AllowedFilters(ReleaseCalendar.STANDARD);
    private static final LocalDate RELEASE = LocalDate.of(2026, 11, 1);
    private static final FilterChoices CHOICES = new FilterChoices(
            Map.of(
                    Facet.AREA,
                    Map.of("E1", Choice.of("Harbour"), "E2", Choice.of("Moor")),
                    Facet.CATEGORY,
                    Map.of("park", Choice.of("Park"))),
            Optional.of(new FilterChoices.Released(ALLOWED, ALLOWED.calendar().due(RELEASE))));
    private static final DisclosureFilter QUARTER =
            DisclosureFilter.of(new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)));

    @Test
    void an_answered_question_needs_no_notice() {
        assertThat(narrowed(QUARTER.with(Facet.RISK, Risk.HIGH))).isEmpty();
    }

    @Test
    void a_changed_period_is_told_with_both_periods_and_the_reason() {
        assertThat(narrowed(QUARTER.withPeriod(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 29)))))
                .containsExactly("You asked for 1 Nov – 29 Nov 2026. Shown instead: Apr – Jun 2026. Releases have"
                        + " months, quarters, years from April, and the last twelve months.");
    }

    @Test
    void a_part_left_out_is_named_by_its_values() {
        assertThat(narrowed(QUARTER.with(Facet.AREA, Set.of("E1", "E2"))))
                .singleElement()
                .asString()
                .startsWith("Area: ")
                .contains("Harbour", "Moor", "was left out. Releases have one district or all of them");
        assertThat(narrowed(QUARTER.with(Facet.AGE, AgeBand.AGE_13_15).with(Facet.RISK, Risk.HIGH)))
                .singleElement()
                .asString()
                .startsWith("Risk: high was left out. Releases have one category at a time");
    }

    @Test
    void a_part_that_the_room_does_not_use_is_told() {
        DisclosureFilter asked = QUARTER.with(Facet.CATEGORY, Set.of("park"));
        assertThat(sentences(new FilterChanges(asked, QUARTER, List.of(), List.of())))
                .containsExactly("Not used in this room: Type of place: Park. The figures include every value.");
    }

    @Test
    void no_parameter_is_named() {
        assertThat(sentences(new FilterChanges(
                        QUARTER, QUARTER, List.of("from, to", "age", "spot", "bbox"), List.of("known", "bbox"))))
                .hasSize(5)
                .noneMatch(sentence -> sentence.matches(".*\\b(from|to|age|spot|bbox|known)\\b .*could not.*"))
                .anyMatch(sentence -> sentence.startsWith("Period in this link"))
                .anyMatch(sentence -> sentence.startsWith("Age in this link"));
    }

    private static List<String> narrowed(DisclosureFilter asked) {
        var narrowed = ALLOWED.narrow(asked, RELEASE);
        return sentences(new FilterChanges(asked, narrowed.filter(), List.of(), narrowed.removed()));
    }

    private static List<String> sentences(FilterChanges changes) {
        Div translator = new Div();
        return changes.sentences(CHOICES, Locale.UK, translator::getTranslation).stream()
                .map(sentence -> sentence.replace("**", ""))
                .toList();
    }
}
