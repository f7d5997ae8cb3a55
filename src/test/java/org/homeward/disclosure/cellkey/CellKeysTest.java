package org.homeward.disclosure.cellkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.homeward.disclosure.Count;
import org.junit.jupiter.api.Test;

class CellKeysTest {

    private static final int DRAWN = 15_000;

    private final Random random = new Random(44);
    private final CellKeys keys = new CellKeys("of the tests");

    @Test
    void the_same_units_have_the_same_noise_in_any_order_and_however_often_one_is_listed() {
        List<UUID> units = new ArrayList<>(units(30));
        CellKeys.Cell cell = keys.cell(units);
        Collections.shuffle(units, random);
        units.add(units.getFirst());

        assertThat(keys.cell(units)).isEqualTo(cell);
        assertThat(cell.count()).isEqualTo(30);
        assertThat(shown(keys, cell)).isEqualTo(shown(new CellKeys("of the tests"), keys.cell(units)));
    }

    /** Twice the same key is none: listed twice and not counted once, a child would be counted without a key. */
    @Test
    void a_unit_that_is_listed_twice_does_not_lose_its_key() {
        long child = keys.unit(UUID.randomUUID());
        assertThat(CellKeys.Cell.of(LongStream.of(child, child))).isEqualTo(CellKeys.Cell.of(LongStream.of(child)));
    }

    @Test
    void the_noise_has_mean_nought_variance_three_and_no_bias_that_its_keys_would_leave() {
        double[] noise =
                IntStream.range(0, DRAWN).mapToDouble(i -> noise(cell(1000))).toArray();
        double mean =
                IntStream.range(0, DRAWN).mapToDouble(i -> noise[i]).average().orElseThrow();
        double variance = IntStream.range(0, DRAWN)
                .mapToDouble(i -> noise[i] * noise[i])
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(0, within(4 * Math.sqrt(3.0 / DRAWN)));
        assertThat(variance).isCloseTo(3, within(0.12));
    }

    /** Of an exclusive or alone the sign of the third would follow from the signs of the others. */
    @Test
    void the_noise_of_two_parts_says_nothing_about_the_noise_of_their_total() {
        double together = IntStream.range(0, DRAWN)
                .mapToDouble(i -> {
                    CellKeys.Cell first = cell(1000);
                    CellKeys.Cell second = cell(1000);
                    CellKeys.Cell total = new CellKeys.Cell(2000, first.key() ^ second.key());
                    return Math.signum(noise(first)) * Math.signum(noise(second)) * Math.signum(noise(total));
                })
                .average()
                .orElseThrow();

        assertThat(together).isCloseTo(0, within(0.03));
    }

    @Test
    void another_secret_gives_other_noise() {
        List<UUID> units = units(60);
        CellKeys others = new CellKeys("other");
        long same = IntStream.range(0, 300)
                .mapToObj(i -> units.subList(i % 20, 26 + i / 10))
                .filter(some -> shown(keys, keys.cell(some)).equals(shown(others, others.cell(some))))
                .count();
        assertThat(same).isBetween(1L, 120L);
    }

    @Test
    void a_count_under_five_before_or_after_the_noise_is_not_shown_nought_included() {
        for (int i = 0; i < 3_000; i++) {
            CellKeys.Cell cell = cell(i % 12);
            Count shown = shown(keys, cell);
            assertThat(shown.number().orElse(5)).isGreaterThanOrEqualTo(5);
            assertThat(cell.count() >= 5 || shown.equals(Count.under(5))).isTrue();
        }
        assertThat(NoiseMethod.HOUSE.show(5, -1)).isEqualTo(Count.under(5));
        assertThat(NoiseMethod.HOUSE.show(4, 6)).isEqualTo(Count.under(5));
        assertThat(NoiseMethod.HOUSE.show(0, 0)).isEqualTo(Count.under(5));
    }

    @Test
    void no_text_shows_a_secret_or_a_key() {
        assertThat(keys + " " + cell(7)).isEqualTo("CellKeys Cell[count=7]");
    }

    private CellKeys.Cell cell(int count) {
        return new CellKeys.Cell(count, random.nextLong());
    }

    private int noise(CellKeys.Cell cell) {
        return shown(keys, cell).number().orElseThrow() - cell.count();
    }

    private static Count shown(CellKeys keys, CellKeys.Cell cell) {
        return NoiseMethod.HOUSE.protect(keys, cell);
    }

    private List<UUID> units(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()))
                .toList();
    }
}
