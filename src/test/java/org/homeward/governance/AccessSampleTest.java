package org.homeward.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AccessSampleTest {

    private static final List<Long> HUNDRED =
            LongStream.rangeClosed(1, 100).boxed().toList();

    @Test
    void of_no_accesses_none_and_of_few_all_are_selected() {
        assertThat(AccessSample.select(seed("a"), List.of(), 20)).isEmpty();
        assertThat(AccessSample.select(new byte[0], List.of(3L, 1L), 20)).containsExactly(1L, 3L);
    }

    @Test
    void the_same_week_and_seed_give_the_same_twenty_in_any_order() {
        List<Long> shuffled = new ArrayList<>(HUNDRED);
        Collections.shuffle(shuffled, new Random(1));

        List<Long> selected = AccessSample.select(seed("a"), HUNDRED, 20);

        assertThat(selected).hasSize(20).doesNotHaveDuplicates().isSorted();
        assertThat(AccessSample.select(seed("a"), shuffled, 20)).isEqualTo(selected);
        assertThat(AccessSample.select(seed("b"), HUNDRED, 20)).isNotEqualTo(selected);
    }

    @Test
    void every_access_is_selected_about_equally_often() {
        int[] times = new int[101];
        IntStream.range(0, 1_000)
                .forEach(week -> AccessSample.select(seed("week " + week), HUNDRED, 20)
                        .forEach(number -> times[number.intValue()]++));

        // Binomial with mean 200 and standard deviation 12.6: five of them either way.
        assertThat(IntStream.rangeClosed(1, 100).map(number -> times[number]))
                .allMatch(each -> each > 137 && each < 263);
    }

    private static byte[] seed(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
