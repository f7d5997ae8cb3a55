package org.homeward.ui.filter;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.AllowedFilters;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.ReleaseCalendar;
import org.homeward.request.FilterChoices;
import org.homeward.request.FilterChoices.Choice;
import org.homeward.ui.KaribuTest;
import org.homeward.ui.time.DayField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilterBarTest extends KaribuTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-17T12:00:00Z"), ZoneId.of("Europe/London"));
    private static final Period STANDARD = Period.yearTo(LocalDate.of(2026, 3, 17));
    private static final DisclosureFilter PLAIN = DisclosureFilter.of(STANDARD);
    private static final List<Facet> ROOM = List.of(Facet.AREA, Facet.CARE, Facet.AGE, Facet.FACTOR);

    private static final AllowedFilters ALLOWED = new AllowedFilters(ReleaseCalendar.STANDARD);
    private static final Period SUMMER = new Period(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 9, 30));
    private static final Period AUTUMN = new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31));
    private static final Period DECEMBER = new Period(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31));

    private final List<DisclosureFilter> changes = new ArrayList<>();

    @Test
    void a_plain_filter_is_one_chip_for_the_period_and_one_to_add() {
        FilterBar bar = bar(false, PLAIN);
        assertThat(chips(bar)).hasSize(2).first().asString().contains("Period");
        assertThat(chips(bar)).last().isEqualTo("Add filter");
        assertThat(removals(bar)).isEmpty();
        assertThat(_find(bar, Button.class, spec -> spec.withClasses("hw-chip-reset")))
                .isEmpty();
    }

    @Test
    void what_is_set_has_a_chip_with_the_text_of_the_option() {
        FilterBar bar = bar(false, PLAIN.with(Facet.AREA, Set.of("E1")).with(Facet.AGE, AgeBand.AGE_13_15));
        assertThat(chips(bar)).anySatisfy(chip -> assertThat(chip).contains("Area", "Harbour"));
        assertThat(chips(bar)).anySatisfy(chip -> assertThat(chip).contains("Age", "13"));
        assertThat(removals(bar)).hasSize(2);
    }

    @Test
    void a_chip_is_read_aloud_as_it_looks() {
        assertThat(aloud(bar(false, PLAIN.with(Facet.AREA, Set.of("E1")))))
                .contains("Area: Harbour", "Period: 18 Mar 2025 – 17 Mar 2026");
    }

    @Test
    void the_values_of_a_facet_are_made_when_it_is_opened() {
        FilterBar bar = bar(false, PLAIN);
        assertThat(_find(bar, Checkbox.class)).isEmpty();

        Details area = _find(bar, Details.class).getFirst();
        area.setOpened(true);
        _setValue(_get(bar, Checkbox.class, spec -> spec.withLabel("Moor")), true);
        _click(_get(area, Button.class));

        assertThat(changes).containsExactly(PLAIN.with(Facet.AREA, Set.of("E2")));
    }

    @Test
    void removing_a_chip_reports_the_filter_without_it() {
        DisclosureFilter both = PLAIN.with(Facet.AREA, Set.of("E1")).with(Facet.CARE, Care.CARE);
        FilterBar bar = bar(false, both);
        _click(removals(bar).getFirst());
        assertThat(changes).containsExactly(PLAIN.with(Facet.CARE, Care.CARE));
    }

    @Test
    void reset_reports_the_standard_period_and_nothing_else() {
        Period month = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
        FilterBar bar = bar(false, PLAIN.withPeriod(month).with(Facet.CARE, Care.HOME));
        _click(_get(bar, Button.class, spec -> spec.withClasses("hw-chip-reset")));
        assertThat(changes).containsExactly(PLAIN);
    }

    @Test
    void the_bar_reports_a_change_and_the_room_shows_it() {
        FilterBar bar = bar(false, PLAIN.with(Facet.AREA, Set.of("E1")));
        _click(removals(bar).getFirst());
        assertThat(removals(bar)).hasSize(1);
        bar.show(choices(false), changes.getFirst(), STANDARD);
        assertThat(removals(bar)).isEmpty();
    }

    @Test
    void a_board_has_an_area_and_a_group_in_their_places_whether_set_or_not() {
        DisclosureFilter quarter = PLAIN.withPeriod(AUTUMN);

        assertThat(aloud(bar(true, quarter))).containsExactly("Area: all districts", "Group: all children");
        assertThat(aloud(bar(true, quarter.with(Facet.AREA, Set.of("E1")))))
                .containsExactly("Area: Harbour", "Group: all children");
        assertThat(aloud(bar(true, quarter.with(Facet.CARE, Care.CARE))))
                .containsExactly("Area: all districts", "Living arrangement: Care (looked after)");
    }

    @Test
    void a_board_is_offered_one_group_of_a_quarter_or_one_district_or_told_which_periods_have_them() {
        DisclosureFilter quarter = PLAIN.withPeriod(AUTUMN);

        FilterBar both = bar(true, quarter);
        assertThat(offered(both)).containsExactly("Living arrangement", "Age");
        assertThat(_find(both, Checkbox.class)).extracting(Checkbox::getLabel).contains("Harbour", "Moor");
        assertThat(words(bar(true, quarter.with(Facet.CARE, Care.CARE))))
                .contains("One district has figures for a quarter, a year or 12 months");
        assertThat(words(bar(true, quarter.with(Facet.AREA, Set.of("E1")))))
                .contains("A group of children has figures for a quarter of all districts");
        assertThat(offered(bar(false, PLAIN.with(Facet.CARE, Care.CARE))))
                .containsExactlyInAnyOrder("Area", "Age", "Factor");
    }

    @Test
    void a_board_chooses_exactly_the_periods_of_the_releases() {
        FilterBar bar = bar(true, PLAIN.withPeriod(AUTUMN).with(Facet.AREA, Set.of("E1")));
        assertThat(_find(bar, DayField.class)).isEmpty();
        assertThat(_find(bar, Button.class, spec -> spec.withAttribute("aria-pressed", "true")))
                .extracting(Button::getText)
                .containsExactly("Quarter Oct – Dec 2025", "Oct – Dec 2025");

        _click(_get(bar, Button.class, spec -> spec.withText("Jul – Sep 2025")));
        _click(_get(bar, Button.class, spec -> spec.withText("Dec 2025")));
        assertThat(changes)
                .as("a month has no district")
                .containsExactly(PLAIN.withPeriod(SUMMER).with(Facet.AREA, Set.of("E1")), PLAIN.withPeriod(DECEMBER));
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused_and_the_preset_in_force_is_marked() {
        FilterBar bar = bar(false, PLAIN);
        assertThat(_find(bar, Button.class, spec -> spec.withAttribute("aria-pressed", "true")))
                .extracting(Button::getText)
                .containsExactly("Last 12 months");
        List<DayField> days = _find(bar, DayField.class);
        days.getFirst().setValue(LocalDate.of(2026, 3, 2));
        days.getLast().setValue(LocalDate.of(2026, 3, 1));
        _click(show(bar));
        assertThat(changes).isEmpty();
        assertThat(days.getLast().getErrorMessage()).isEqualTo("The end must not be before the start");
    }

    @Test
    void the_denominator_is_beside_the_chips() {
        FilterBar bar = bar(false, PLAIN);
        bar.showDenominator("118 children");
        assertThat(words(bar)).contains("118 children");
    }

    @Test
    void an_outdated_page_offers_to_be_shown_anew_and_does_not_change_by_itself() {
        FilterBar bar = bar(false, PLAIN);
        AtomicBoolean outdated = new AtomicBoolean();
        bar.watch(outdated::get);
        UI window = UI.getCurrent();
        assertThat(window.getPollInterval()).isEqualTo(30_000);

        ComponentUtil.fireEvent(window, new PollEvent(window, true));
        assertThat(_find(bar, Button.class, spec -> spec.withText("New data: refresh")))
                .isEmpty();
        outdated.set(true);
        ComponentUtil.fireEvent(window, new PollEvent(window, true));
        assertThat(_find(bar, Button.class, spec -> spec.withText("New data: refresh")))
                .hasSize(1);

        bar.getElement().removeFromParent();
        assertThat(window.getPollInterval()).isEqualTo(-1);
    }

    private FilterBar bar(boolean board, DisclosureFilter filter) {
        FilterBar bar = shown(new FilterBar(ROOM, CLOCK, changes::add));
        bar.show(choices(board), filter, STANDARD);
        return bar;
    }

    private static FilterChoices choices(boolean board) {
        return new FilterChoices(
                Map.of(
                        Facet.AREA,
                        Map.of("E1", Choice.of("Harbour"), "E2", Choice.of("Moor")),
                        Facet.FACTOR,
                        Map.of("push.bullying", new Choice("Push", "Bullying", "Push: Bullying"))),
                board
                        ? Optional.of(new FilterChoices.Released(
                                ALLOWED, ALLOWED.calendar().due(LocalDate.of(2026, 3, 1))))
                        : Optional.empty());
    }

    private static Button show(FilterBar bar) {
        return _get(bar, Button.class, spec -> spec.withClasses("primary"));
    }

    /** The texts of the chips, without their popovers. */
    private static List<String> chips(FilterBar bar) {
        return _find(bar, Button.class, spec -> spec.withClasses("hw-chip-open")).stream()
                .map(KaribuTest::words)
                .toList();
    }

    private static List<@Nullable String> aloud(FilterBar bar) {
        return _find(bar, Button.class, spec -> spec.withClasses("hw-chip-open")).stream()
                .map(open -> open.getElement().getAttribute("aria-label"))
                .toList();
    }

    private static List<Button> removals(FilterBar bar) {
        return _find(bar, Button.class, spec -> spec.withClasses("hw-chip-remove"));
    }

    /** The entries of "Add filter". */
    private static List<String> offered(FilterBar bar) {
        return _find(bar, Details.class).stream().map(Details::getSummaryText).toList();
    }
}
