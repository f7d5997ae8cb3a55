package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionProfileTest {

    private static final Period MAY = new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));

    @Test
    void the_own_profile_does_not_distinguish_zero_from_a_small_count() {
        SuppressionRules rules = SuppressionProfile.HOUSE.rules(5, "secret").over(MAY);

        assertThat(rules.parts(raw(List.of(0, 1, 4)))).containsExactly(Count.under(5), Count.under(5), Count.under(5));
        assertThat(rules.one(RawCount.of(5))).isEqualTo(Count.rounded(5, 5));
        assertThat(rules.one(RawCount.of(9)).number().orElseThrow()).isIn(5, 10);
    }

    @Test
    void the_total_is_hidden_where_its_parts_would_follow_from_it() {
        assertThat(java.util.stream.IntStream.range(0, 500)
                        .mapToObj(i -> SuppressionProfile.HOUSE
                                .rules(5, "secret " + i)
                                .whole(raw(List.of(4, 4, 4, 4)), RawCount.of(16))))
                .as(
                        "where 16 is rounded to 20, four times four is the only sum; where it is rounded to 15 there are others")
                .containsOnly(Count.complement(), Count.rounded(15, 5));
    }

    @Test
    void published_profiles_follow_their_publications() {
        assertThat(SuppressionProfile.NHS.rules(5, "").parts(raw(List.of(0, 7, 8, 52))))
                .containsExactly(Count.ZERO, Count.under(8), Count.rounded(10, 5), Count.rounded(50, 5));
        assertThat(SuppressionProfile.DFE.rules(5, "").parts(raw(List.of(0, 4, 8, 52))))
                .containsExactly(Count.ZERO, Count.under(5), Count.complement(), Count.of(52));
        assertThat(SuppressionProfile.DFE_NATIONAL.rules(5, "").one(RawCount.of(1_234)))
                .isEqualTo(Count.rounded(1_230, 10));
        assertThat(SuppressionProfile.ONS.rules(5, "").one(RawCount.of(9))).isEqualTo(Count.under(10));
        assertThat(SuppressionProfile.ONS.rules(5, "").one(RawCount.of(10))).isEqualTo(Count.of(10));
    }

    @Test
    void an_installation_may_hide_more_and_never_less() {
        assertThat(SuppressionProfile.HOUSE.rules(10, "secret").one(RawCount.of(9)))
                .isEqualTo(Count.under(10));
        assertThat(SuppressionProfile.NHS.rules(2, "").one(RawCount.of(7))).isEqualTo(Count.under(8));
    }

    private static List<RawCount> raw(List<Integer> numbers) {
        return numbers.stream().map(RawCount::of).toList();
    }
}
