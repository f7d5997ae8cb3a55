package org.homeward.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.ReadRequest;
import org.homeward.disclosure.AllowedFilters;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.ReleaseCalendar;
import org.homeward.print.Translations;
import org.homeward.request.FilterChoices.Choice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A facet is declared once: its address, its texts, the audit log, the heads of sheets and files and what a board may use follow
 * from the declaration. That it selects the same as SQL is shown by {@code CountedAgainstSqlProofTest}.
 */
class FacetTest {

    private static final Period OCTOBER = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    private static final AllowedFilters ALLOWED = new AllowedFilters(ReleaseCalendar.STANDARD);
    private static final LocalDate RELEASE = LocalDate.of(2027, 1, 1);
    private static final Translations ENGLISH = Translations.english();

    @ParameterizedTest
    @EnumSource
    void it_is_in_the_address_the_audit_log_and_the_head_of_a_sheet(Facet facet) {
        String value = value(facet);
        DisclosureFilter filter = filter(facet);

        Map<String, List<String>> address = FilterUrl.write(filter, OCTOBER);
        assertThat(address).containsExactly(Map.entry(facet.parameter(), List.of(value)));
        assertThat(FilterUrl.read(address, OCTOBER)).isEqualTo(new FilterUrl.FromAddress(filter, List.of()));
        assertThat(FilterUrl.carried(address)).isEqualTo(address);
        assertThat(ReadRequest.counts("places", "by ward", filter).filter())
                .isEqualTo("2026-10-01..2026-10-31 " + facet.parameter() + "=" + value);
        assertThat(FilterTexts.of(filter, "Oct 2026", choices(facet), ENGLISH::translate))
                .startsWith("Oct 2026; " + ENGLISH.translate("filter." + facet.parameter()) + ": ")
                .doesNotContain(value + ";", "words.");
    }

    @ParameterizedTest
    @EnumSource
    void a_value_that_is_no_choice_is_not_used(Facet facet) {
        DisclosureFilter unknown = DisclosureFilter.of(OCTOBER).with(facet, Set.of("E0-unknown"));

        assertThat(new FilterUrl.FromAddress(unknown, List.of()).only(choices(facet)))
                .isEqualTo(new FilterUrl.FromAddress(DisclosureFilter.of(OCTOBER), List.of(facet.parameter())));
    }

    @ParameterizedTest
    @EnumSource(names = {"SEX", "ETHNICITY", "HARM", "PLACE", "WITHIN", "PLACE_WARD", "FACTOR", "CATEGORY"})
    void a_board_may_not_use_what_could_single_out_a_child_and_is_told_so(Facet facet) {
        DisclosureFilter asked = filter(facet);
        AllowedFilters.NarrowedFilter narrowed = ALLOWED.narrow(asked, RELEASE);

        assertThat(narrowed.filter()).isEqualTo(DisclosureFilter.of(OCTOBER));
        assertThat(narrowed.removed()).containsExactly(facet.parameter());
        assertThat(new FilterChoices(Map.of(), Optional.of(new FilterChoices.Released(ALLOWED, List.of())))
                        .offers(facet, narrowed.filter()))
                .isFalse();
        assertThat(new FilterChanges(asked, narrowed.filter(), List.of(), narrowed.removed())
                        .sentences(choices(facet), ENGLISH.locale(), ENGLISH::translate))
                .containsExactly(
                        "**" + ENGLISH.translate(facet.labelKey()) + "** was left out. Your role cannot filter by it.");
    }

    private static DisclosureFilter filter(Facet facet) {
        return DisclosureFilter.of(OCTOBER).with(facet, Set.of(value(facet)));
    }

    private static String value(Facet facet) {
        return facet.constants().stream()
                .findFirst()
                .orElse(facet == Facet.WITHIN ? "circle.4130.5620.15" : "E05999001");
    }

    private static FilterChoices choices(Facet facet) {
        return new FilterChoices(
                facet.constants().isEmpty() ? Map.of(facet, Map.of(value(facet), Choice.of("Harbour"))) : Map.of(),
                Optional.empty());
    }
}
