package org.homeward.places.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.DrawnArea;
import org.homeward.disclosure.Period;
import org.homeward.places.DrawnAs;
import org.homeward.places.ui.MapAppearance.Beside;
import org.homeward.places.ui.PlayedPeriods.Step;
import org.homeward.ui.map.LeafletMap.MapShape;
import org.junit.jupiter.api.Test;

/** How a map is drawn, of which periods, and what somebody draws on it. */
class MapAppearanceTest {

    private static final Viewer ANALYST = Viewer.of("ana", Role.ANALYST);
    private static final Period SPRING = period("2026-03-01", "2026-05-31");

    @Test
    void it_is_read_as_it_is_written() {
        List<String> notUnderstood = new ArrayList<>();
        for (DrawnAs as : DrawnAs.values()) {
            for (Optional<Beside> beside :
                    List.of(Optional.<Beside>empty(), Optional.of(Beside.BEFORE), Optional.of(Beside.YEAR_EARLIER))) {
                MapAppearance display = new MapAppearance(as, beside);
                assertThat(MapAppearance.read(ANALYST, display.write(), notUnderstood))
                        .isEqualTo(display);
            }
        }
        assertThat(notUnderstood).isEmpty();
        Map<String, List<String>> other = Map.of("as", List.of("glow"), "beside", List.of("tomorrow"));
        assertThat(MapAppearance.read(ANALYST, other, notUnderstood)).isEqualTo(MapAppearance.HEXAGONS);
        assertThat(notUnderstood).containsExactly("as", "beside");
    }

    @Test
    void a_board_has_neither_density_nor_another_period() {
        List<String> notUnderstood = new ArrayList<>();
        MapAppearance read = MapAppearance.read(
                Viewer.of("bo", Role.BOARD),
                new MapAppearance(DrawnAs.DENSITY, Optional.of(Beside.BEFORE)).write(),
                notUnderstood);
        assertThat(read).isEqualTo(MapAppearance.HEXAGONS);
        assertThat(notUnderstood).containsExactly("as", "beside");
    }

    @Test
    void the_period_before_is_as_long_and_a_year_earlier_has_the_same_months() {
        assertThat(Beside.BEFORE.of(SPRING)).contains(period("2025-12-01", "2026-02-28"));
        assertThat(Beside.BEFORE.of(period("2026-03-10", "2026-03-16"))).contains(period("2026-03-03", "2026-03-09"));
        assertThat(Beside.YEAR_EARLIER.of(SPRING)).contains(period("2025-03-01", "2025-05-31"));
        assertThat(Beside.YEAR_EARLIER.of(period("2024-02-01", "2024-02-29")))
                .contains(period("2023-02-01", "2023-02-28"));
        assertThat(Beside.YEAR_EARLIER.of(period("2025-01-01", "2026-05-31"))).isEmpty();
    }

    /** Two that overlap could be subtracted on one page. */
    @Test
    void another_period_never_overlaps() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000));
            Period period = new Period(from, from.plusDays(random.nextInt(800)));
            for (Beside beside : Beside.values()) {
                beside.of(period)
                        .ifPresent(other ->
                                assertThat(other.to()).as(period.toString()).isBefore(period.from()));
            }
        }
    }

    @Test
    void steps_are_every_day_of_the_period_once_or_begin_with_it() {
        Period cut = period("2026-01-15", "2026-08-03");
        List<Period> months = new PlayedPeriods(Step.MONTH, false).of(cut);
        assertThat(months).hasSize(8).startsWith(period("2026-01-15", "2026-01-31"));
        for (int i = 1; i < months.size(); i++) {
            assertThat(months.get(i).from()).isEqualTo(months.get(i - 1).to().plusDays(1));
        }
        assertThat(months.getLast()).isEqualTo(period("2026-08-01", "2026-08-03"));
        assertThat(new PlayedPeriods(Step.QUARTER, false).of(cut))
                .containsExactly(
                        period("2026-01-15", "2026-03-31"),
                        period("2026-04-01", "2026-06-30"),
                        period("2026-07-01", "2026-08-03"));
        assertThat(new PlayedPeriods(Step.QUARTER, true).of(cut))
                .containsExactly(
                        period("2026-01-15", "2026-03-31"),
                        period("2026-01-15", "2026-06-30"),
                        period("2026-01-15", "2026-08-03"));
        assertThat(new PlayedPeriods(Step.MONTH, false).of(period("2000-01-01", "2026-12-31")))
                .hasSize(PlayedPeriods.MOST)
                .endsWith(period("2026-12-01", "2026-12-31"));
    }

    @Test
    void what_is_drawn_is_an_area_to_the_nearest_100_metres_or_none() {
        DrawnArea circle = DrawnArea.circle(new Coordinate(452_500, 508_500), 1_500);
        DrawnArea ring = DrawnArea.ofCode("ring.4500.5000.4540.5000.4540.5060").orElseThrow();
        assertThat(AreaDrawing.area(AreaDrawing.outline(ring))).contains(ring);
        assertThat(AreaDrawing.area(new MapShape(List.of(54.468, -1.189), 1_480))
                        .map(DrawnArea::code)
                        .orElseThrow())
                .matches("circle\\.45\\d\\d\\.50\\d\\d\\.15");
        assertThat(AreaDrawing.outline(circle).corners()).hasSize(96);

        assertThat(AreaDrawing.area(new MapShape(List.of(), 1_000))).isEmpty();
        assertThat(AreaDrawing.area(new MapShape(List.of(54.4), 1_000))).isEmpty();
        assertThat(AreaDrawing.area(new MapShape(List.of(0.0, 0.0), 1_000))).isEmpty();
        assertThat(AreaDrawing.area(new MapShape(List.of(91.0, 500.0), 1_000))).isEmpty();
        assertThat(AreaDrawing.area(new MapShape(List.of(54.4, -1.1), Double.NaN)))
                .isEmpty();
        assertThat(AreaDrawing.area(new MapShape(List.of(54.4, -1.1, 54.4, -1.2), 0)))
                .isEmpty();
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
