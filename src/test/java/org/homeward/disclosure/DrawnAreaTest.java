package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnAreaTest {

    @Test
    void a_circle_and_a_ring_are_read_as_they_are_written() {
        DrawnArea circle = DrawnArea.circle(new Coordinate(413_049, 562_051), 1_540);
        DrawnArea ring = DrawnArea.ring(
                        List.of(new Coordinate(0, 0), new Coordinate(1_000, 40), new Coordinate(1_000, 960)))
                .orElseThrow();

        assertThat(circle.code()).isEqualTo("circle.4130.5621.15");
        assertThat(ring.code()).isEqualTo("ring.0.0.10.0.10.10");
        assertThat(DrawnArea.ofCode(circle.code())).contains(circle);
        assertThat(DrawnArea.ofCode(ring.code())).contains(ring);
        assertThat(ring.squareMetres()).isEqualTo(500_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "circle",
                "circle.1.2",
                "circle.1.2.3.4",
                "circle.4130.5620.2",
                "circle.4130.5620.201",
                "circle.99999.5620.15",
                "circle.-1.5620.15",
                "ring.0.0.10.0",
                "ring.0.0.10.0.10",
                "ring.0.0.10.0.20.0",
                "square.0.0.10.0.10.10",
                "circle.4130.5620.15;drop",
                "circle.\u0664130.5620.15"
            })
    void anything_else_is_no_area(String code) {
        assertThat(DrawnArea.ofCode(code)).isEmpty();
    }

    @Test
    void a_ring_of_more_corners_than_an_address_carries_is_none() {
        List<Coordinate> corners = new Random(3)
                .ints(DrawnArea.MOST_CORNERS + 1L, 0, 10_000)
                .mapToObj(each -> new Coordinate(each, (each * 7L) % 10_000))
                .toList();
        assertThat(DrawnArea.ring(corners)).isEmpty();
        assertThat(DrawnArea.ring(corners.subList(0, DrawnArea.MOST_CORNERS))).isPresent();
    }

    @Test
    void the_smallest_circle_holds_the_centre_of_a_hexagon_wherever_it_is_drawn() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            DrawnArea circle = DrawnArea.circle(new Coordinate(random.nextInt(9_000), random.nextInt(9_000)), 1);
            HexagonCell cell = HexagonCell.at(circle.middle(), DrawnArea.CELL_M);
            assertThat(circle.contains(cell.centre())).isTrue();
        }
    }

    @Test
    void a_notch_of_a_ring_is_outside_it() {
        DrawnArea notched = DrawnArea.ofCode("ring.0.0.40.0.40.40.20.10.0.40").orElseThrow();
        assertThat(notched.contains(new Coordinate(500, 1_000))).isTrue();
        assertThat(notched.contains(new Coordinate(2_000, 2_000))).isFalse();
        assertThat(notched.contains(new Coordinate(5_000, 1_000))).isFalse();
    }
}
