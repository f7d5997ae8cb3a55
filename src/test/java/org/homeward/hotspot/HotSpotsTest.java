package org.homeward.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.homeward.disclosure.HexagonCell;
import org.homeward.print.Translations;
import org.junit.jupiter.api.Test;

/** A year on a square of 900 hexagons: one place where children always go, one where they begin to, one where one child goes. */
class HotSpotsTest {

    private static final int SIDE = 30;
    private static final int WEEKS = 52;
    private static final int STATION = 5 * SIDE + 5;
    private static final int QUAY = 20 * SIDE + 8;
    private static final int PRIORY = 22 * SIDE + 24;

    private static final List<HexagonCell> LAND = IntStream.range(0, SIDE * SIDE)
            .mapToObj(i -> new HexagonCell(500, i % SIDE - i / SIDE / 2, i / SIDE))
            .toList();
    /** Once for all tests. */
    private static final HotSpots FOUND =
            HotSpots.of(LAND, visits(), WEEKS, Emergence.LEAST_CHILDREN, Replicates.of(3));

    @Test
    void where_children_always_went_is_persistent() {
        HotSpots.Verdict station = at(STATION);
        assertThat(station.category()).isEqualTo(EmergenceCategory.PERSISTENT);
        assertThat(station.cluster()).isNull();
        assertThat(station.sentence("the station", FOUND.periods(), Translations.english()::translate))
                .isEqualTo("Hot in 4 of 4 quarters, neither more nor less than before.");
    }

    @Test
    void where_children_begin_to_go_is_new() {
        HotSpots.Verdict quay = at(QUAY);
        assertThat(quay.category()).isEqualTo(EmergenceCategory.NEW);
        assertThat(quay.drivenByOneChild()).isFalse();
        assertThat(quay.sentence("Staithes Quay", FOUND.periods(), Translations.english()::translate))
                .matches(
                        "1\\d children in \\d weeks at Staithes Quay; about \\d expected; p = 0.0\\d\\d; still there without any"
                                + " one child\\. Not a hot spot in any earlier quarter\\.");
    }

    @Test
    void where_one_child_goes_every_week_is_nothing() {
        assertThat(at(PRIORY).category()).isEqualTo(EmergenceCategory.NONE);
        assertThat(at(PRIORY).cluster()).isNull();
    }

    @Test
    void areas_with_borders_are_told_apart_in_the_same_way() {
        HotSpots areas = HotSpots.ofAreas(
                LAND.stream().map(HexagonCell::centre).toList(),
                Neighbours.ofHexagons(LAND),
                visits(),
                WEEKS,
                Emergence.LEAST_CHILDREN,
                Replicates.of(3));
        assertThat(areas.emergence()).isEqualTo(FOUND.emergence());
        assertThat(areas.verdicts())
                .filteredOn(verdict -> verdict.area() == STATION)
                .singleElement()
                .extracting(HotSpots.Verdict::category)
                .isEqualTo(EmergenceCategory.PERSISTENT);
    }

    private static HotSpots.Verdict at(int area) {
        return FOUND.verdicts().stream()
                .filter(verdict -> verdict.area() == area)
                .findFirst()
                .orElseThrow();
    }

    private static List<Visit> visits() {
        Random random = new Random(7);
        List<Visit> visits = new ArrayList<>();
        for (int child = 0; child < 160; child++) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                int area = random.nextInt(3) == 0 ? STATION : random.nextInt(LAND.size());
                visits.add(new Visit(child, child % 2, area, random.nextInt(WEEKS)));
            }
        }
        IntStream.range(0, 14).forEach(child -> visits.add(new Visit(child, child % 2, QUAY, WEEKS - 1 - child % 6)));
        IntStream.range(0, 12).forEach(week -> visits.add(new Visit(50, 0, PRIORY, WEEKS - 1 - week)));
        return visits;
    }
}
