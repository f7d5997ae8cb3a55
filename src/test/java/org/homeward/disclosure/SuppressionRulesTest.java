package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.disclosure.Count.complement;
import static org.homeward.disclosure.Count.under;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuppressionRulesTest {

    private static final SuppressionRules UNDER_FIVE = SuppressionRules.UNDER_FIVE_HIDDEN;
    private static final int THRESHOLD = 5;
    private static final int LARGEST_TRIED = 9;

    @Test
    void an_empty_list_hides_nothing() {
        assertThat(UNDER_FIVE.parts(raw(List.of()))).isEmpty();
        assertThat(UNDER_FIVE.total(raw(List.of()))).isEqualTo(Count.ZERO);
    }

    @Test
    void a_true_zero_is_shown_and_one_to_four_are_not() {
        assertThat(UNDER_FIVE.one(RawCount.of(0))).isEqualTo(Count.ZERO);
        for (int number = 1; number < THRESHOLD; number++) {
            assertThat(UNDER_FIVE.one(RawCount.of(number))).isEqualTo(under(5));
        }
        assertThat(UNDER_FIVE.one(RawCount.of(THRESHOLD))).isEqualTo(Count.of(THRESHOLD));
    }

    @Test
    void a_viewer_without_disclosure_control_sees_every_number() {
        assertThat(SuppressionRules.ALL_SHOWN.parts(raw(List.of(1, 0, 4))))
                .containsExactly(Count.of(1), Count.ZERO, Count.of(4));
        assertThat(SuppressionRules.ALL_SHOWN.total(raw(List.of(1, 0, 4)))).isEqualTo(Count.of(5));
    }

    @Test
    void one_small_part_hides_the_smallest_other_part() {
        assertThat(UNDER_FIVE.parts(raw(List.of(40, 3, 12)))).containsExactly(Count.of(40), under(5), complement());
        assertThat(UNDER_FIVE.total(raw(List.of(40, 3, 12)))).isEqualTo(Count.of(55));
    }

    @Test
    void of_a_tie_one_part_is_enough() {
        assertThat(UNDER_FIVE.parts(raw(List.of(12, 3, 12)))).containsExactly(complement(), under(5), Count.of(12));
    }

    @Test
    void a_zero_is_not_used_as_a_complement() {
        assertThat(UNDER_FIVE.parts(raw(List.of(0, 3, 0)))).containsExactly(Count.ZERO, under(5), Count.ZERO);
        assertThat(UNDER_FIVE.total(raw(List.of(0, 3, 0)))).isEqualTo(complement());
    }

    @Test
    void two_small_parts_hide_each_other() {
        assertThat(UNDER_FIVE.parts(raw(List.of(3, 2, 30)))).containsExactly(under(5), under(5), Count.of(30));
        assertThat(UNDER_FIVE.total(raw(List.of(3, 2, 30)))).isEqualTo(Count.of(35));
    }

    @Test
    void four_and_four_are_the_only_way_to_eight() {
        assertThat(UNDER_FIVE.total(raw(List.of(4, 4)))).isEqualTo(complement());
    }

    @Test
    void one_and_five_are_the_only_way_to_six() {
        assertThat(UNDER_FIVE.total(raw(List.of(1, 5)))).isEqualTo(complement());
    }

    /** Every list of up to four parts, against a viewer who compares every other list with the same shown values. */
    @Test
    void no_hidden_part_follows_from_the_total_and_the_rules() {
        Set<List<Object>> tried = new HashSet<>();
        for (int size = 1; size <= 3; size++) {
            for (List<Integer> numbers : lists(size, LARGEST_TRIED)) {
                assertNothingFollows(numbers, tried);
            }
        }
        for (List<Integer> numbers : lists(4, THRESHOLD)) {
            assertNothingFollows(numbers, tried);
        }
    }

    /** @param tried the shown values checked before; equal shown values allow equal inferences */
    private static void assertNothingFollows(List<Integer> numbers, Set<List<Object>> tried) {
        List<Count> shown = UNDER_FIVE.parts(raw(numbers));
        Count total = UNDER_FIVE.total(raw(numbers));
        if (total.equals(complement()) || !tried.add(List.of(shown, total.isShown() ? sum(numbers) : -1))) {
            return;
        }
        List<List<Integer>> alike = lists(numbers.size(), 2 * LARGEST_TRIED + 2, shown).stream()
                .filter(other -> UNDER_FIVE.parts(raw(other)).equals(shown))
                .filter(other -> total.isShown() ? sum(other) == sum(numbers) : sum(other) < THRESHOLD)
                .toList();
        IntStream.range(0, numbers.size()).filter(i -> !shown.get(i).isShown()).forEach(i -> {
            Set<Integer> possible = new HashSet<>();
            alike.forEach(other -> possible.add(other.get(i)));
            assertThat(possible)
                    .as("part %d of %s, shown as %s of %s", i, numbers, shown, total)
                    .hasSizeGreaterThan(1);
        });
    }

    private static List<List<Integer>> lists(int size, int largest) {
        return lists(size, largest, java.util.Collections.nCopies(size, under(5)));
    }

    /** Every list with these shown parts and any hidden parts. */
    private static List<List<Integer>> lists(int size, int largest, List<Count> shown) {
        List<List<Integer>> lists = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < size; i++) {
            List<Integer> choices = shown.get(i).isShown()
                    ? List.of(shown.get(i).number().getAsInt())
                    : IntStream.rangeClosed(0, largest).boxed().toList();
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> list : lists) {
                choices.forEach(choice ->
                        longer.add(IntStream.concat(list.stream().mapToInt(Integer::intValue), IntStream.of(choice))
                                .boxed()
                                .toList()));
            }
            lists = longer;
        }
        return lists;
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    private static List<RawCount> raw(List<Integer> numbers) {
        return numbers.stream().map(RawCount::of).toList();
    }
}
