package org.homeward.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterUrlTest {

    private static final Period STANDARD = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    private static final List<String> CODES = List.of("E07999001", "tideway-2", "push.bullying", "retail_park");

    @Test
    void an_empty_url_is_the_standard_period_and_the_other_way_round() {
        assertThat(read("").filter()).isEqualTo(DisclosureFilter.of(STANDARD));
        assertThat(FilterUrl.write(DisclosureFilter.of(STANDARD), STANDARD)).isEmpty();
    }

    @Test
    void a_month_means_its_first_or_its_last_day() {
        assertThat(read("from=2024-02&to=2024-02").filter().period())
                .isEqualTo(new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
    }

    @Test
    void what_is_written_is_read_back() {
        Random random = new Random(20260317);
        for (int i = 0; i < 500; i++) {
            DisclosureFilter filter = any(random);
            String url = FilterUrl.queryString(FilterUrl.write(filter, STANDARD));
            assertThat(read(url).filter()).as(url).isEqualTo(filter);
            assertThat(read(url).notUnderstood()).as(url).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "from=2025-13",
                "to=2025-02-30",
                "to=",
                "age=old",
                "care=",
                "risk=HIGHEST",
                "area=a%20b",
                "factor=%3Cscript%3E",
                "provider=",
                "category=x'or'1"
            })
    void what_cannot_be_read_is_ignored_and_reported(String url) {
        var read = read(url);
        assertThat(read.filter()).isEqualTo(DisclosureFilter.of(STANDARD));
        assertThat(read.notUnderstood()).containsExactly(url.substring(0, url.indexOf('=')));
    }

    @Test
    void a_period_that_ends_before_it_begins_is_the_standard_one() {
        var read = read("from=2025-06-01&to=2025-05-01");
        assertThat(read.filter().period()).isEqualTo(STANDARD);
        assertThat(read.notUnderstood()).containsExactly("from, to");
    }

    @Test
    void readable_values_are_used_beside_unreadable_ones() {
        var read = read("care=care&care=nowhere&area=E07999001");
        assertThat(read.filter().chosen(Facet.CARE)).containsExactly("care");
        assertThat(read.filter().chosen(Facet.AREA)).containsExactly("E07999001");
        assertThat(read.notUnderstood()).containsExactly("care");
    }

    @Test
    void a_typed_address_may_have_any_form_of_a_date() {
        assertThat(read("from=1/7/2024&to=30+Sept+2024").filter().period())
                .isEqualTo(new Period(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 9, 30)));
    }

    @Test
    void a_room_uses_what_it_offers_and_keeps_the_rest_for_the_next() {
        DisclosureFilter asked = read("care=care&category=park").filter();
        DisclosureFilter used = asked.only(List.of(Facet.CARE));
        assertThat(used).isEqualTo(asked.without(Facet.CATEGORY));
        assertThat(FilterUrl.withUnused(used.without(Facet.CARE), asked, List.of(Facet.CARE)))
                .isEqualTo(asked.without(Facet.CARE));
    }

    @Test
    void only_the_filter_is_carried_to_the_next_room() {
        var address = FilterUrl.parameters("care=care&from=2024-01&person=x&spot=y&at=z");
        assertThat(FilterUrl.carried(address)).isEqualTo(Map.of("care", List.of("care"), "from", List.of("2024-01")));
        assertThat(FilterUrl.address("trends", Map.of("care", List.of("care")))).isEqualTo("trends?care=care");
        assertThat(FilterUrl.address("trends", Map.of())).isEqualTo("trends");
    }

    private static FilterUrl.FromAddress read(String url) {
        return FilterUrl.read(FilterUrl.parameters(url), STANDARD);
    }

    private static DisclosureFilter any(Random random) {
        LocalDate from = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(900));
        DisclosureFilter any = DisclosureFilter.of(new Period(from, from.plusDays(random.nextInt(400))));
        for (Facet facet : Facet.values()) {
            any = any.with(facet, some(random, values(facet)));
        }
        return any;
    }

    private static List<String> values(Facet facet) {
        if (facet == Facet.WITHIN) {
            return List.of("circle.4130.5620.15", "ring.0.0.10.0.10.10");
        }
        return facet.constants().isEmpty() ? CODES : facet.constants();
    }

    private static Set<String> some(Random random, List<String> all) {
        return all.stream().filter(each -> random.nextBoolean()).collect(Collectors.toSet());
    }
}
