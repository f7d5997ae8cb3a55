package org.homeward.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.homeward.access.Authorisation;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.print.Translations;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.Geography;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class FilterOptionsTest {

    private static final DisclosureFilter ALL =
            DisclosureFilter.of(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));

    private static final DisclosureFilter QUARTER =
            DisclosureFilter.of(new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)));
    private static final DisclosureFilter OF_WOLD = QUARTER.with(Facet.AREA, Set.of("E99000012"));
    private static final DisclosureFilter MONTH =
            DisclosureFilter.of(new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)));

    private final FilterOptions options;

    FilterOptionsTest(TestDatabase database) {
        Accounts.inEmpty(
                database,
                Geography.threeDistricts()
                        .ward("E99000021", "Quay", "Harbour", 0, 1000)
                        .namedPlace("Quay station", 190, 10)
                        .namedPlace("Ferry", 200, 20));
        options = new FilterOptions(
                ReferenceFixtures.lists(database),
                ReferenceFixtures.geography(database),
                DisclosureControlFixtures.house());
    }

    @Test
    void every_facet_has_values_to_choose_from() {
        FilterChoices choices = of(Role.ANALYST, ALL.with(Facet.WITHIN, Set.of("circle.0.0.15")));

        for (Facet facet : Facet.values()) {
            assertThat(choices.codes(facet)).as(facet.name()).isNotEmpty();
            assertThat(choices.choices(facet, Translations.english()::translate).values())
                    .allSatisfy(choice -> assertThat(choice.text()).isNotBlank().doesNotContain("words.", "filter."));
        }
        assertThat(choices.codes(Facet.ETHNICITY)).contains("WBRI", "NOBT", Facet.NOT_RECORDED);
        assertThat(text(choices, Facet.PLACE_WARD, "E99000021")).isEqualTo("Quay (Harbour)");
    }

    @Test
    void a_board_is_offered_only_what_it_may_choose() {
        FilterChoices choices = of(Role.BOARD, QUARTER);

        assertThat(Arrays.stream(Facet.values()).filter(facet -> choices.offers(facet, QUARTER)))
                .containsExactly(Facet.AREA, Facet.CARE, Facet.AGE, Facet.PROVIDER, Facet.RISK);
        assertThat(Arrays.stream(Facet.values()).filter(facet -> choices.offers(facet, OF_WOLD)))
                .containsExactly(Facet.AREA);
        assertThat(Arrays.stream(Facet.values()).filter(facet -> choices.offers(facet, MONTH)))
                .isEmpty();
        assertThat(choices.codes(Facet.HARM)).isEmpty();
    }

    @Test
    void a_hexagon_has_the_names_in_it_or_the_nearest() {
        FilterChoices choices = of(
                Role.ANALYST, ALL.with(Facet.PLACE, Set.of("cell.500.4.0", "cell.1000.0.0", "cell.700.0.0", "pier")));

        assertThat(List.copyOf(choices.codes(Facet.PLACE)))
                .containsExactlyInAnyOrder("cell.500.0.0", "cell.500.4.0", "cell.1000.0.0");
        assertThat(text(choices, Facet.PLACE, "cell.500.0.0")).isEqualTo("Ferry / Quay station (500 m hexagon)");
        assertThat(text(choices, Facet.PLACE, "cell.500.4.0")).isEqualTo("500 m hexagon near Ferry");
        assertThat(text(choices, Facet.PLACE, "cell.1000.0.0")).isEqualTo("Quay station (1000 m hexagon)");
    }

    @Test
    void an_area_is_drawn_by_whoever_may_see_single_places_and_by_nobody_else() {
        DisclosureFilter drawn = ALL.with(Facet.WITHIN, Set.of("circle.0.0.15", "ring.0.0.10.0.10.10", "nowhere"));

        for (Role role : Role.values()) {
            boolean seesPoints = Authorisation.allows(Authorisation.Kind.QUERY, "PlaceStatementQueries.points", role);
            assertThat(of(role, drawn).codes(Facet.WITHIN).size())
                    .as(role.name())
                    .isEqualTo(seesPoints ? 2 : 0);
            assertThat(of(role, drawn).offers(Facet.WITHIN, drawn)).isFalse();
        }
        FilterChoices choices = of(Role.ANALYST, drawn);
        assertThat(text(choices, Facet.WITHIN, "circle.0.0.15")).isEqualTo("circle of 1500 m near Quay station");
        assertThat(text(choices, Facet.WITHIN, "ring.0.0.10.0.10.10")).isEqualTo("drawn area of 0.5 km² near Ferry");
    }

    private FilterChoices of(Role role, DisclosureFilter filter) {
        return options.of(Viewer.of("ann", role), filter, Translations.english()::translate);
    }

    private static String text(FilterChoices choices, Facet facet, String code) {
        return choices.words(ALL.with(facet, Set.of(code)), facet, Translations.english()::translate);
    }
}
