package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Squares as Ordnance Survey letters them: SV is the false origin, TQ London, SD Lancashire, NN Ben Nevis, HP Unst. */
class GridReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "SV 00 00, 500, 500, 1000, AREA",
        "TQ 30 80, 530500, 180500, 1000, AREA",
        "SD 123 456, 312350, 445650, 100, STREET",
        "nn1665071283, 216650.5, 771283.5, 1, POINT",
        "NN 1665 7128, 216655, 771285, 10, POINT",
        "HP 6 1, 465000, 1215000, 10000, TOWN_ONLY",
        "OV 00 00, 500500, 500500, 1000, AREA"
    })
    void a_reference_is_the_middle_of_its_square(
            String text, double easting, double northing, int size_m, PrecisionTier finest) {
        GridReference read = GridReference.parse(text).orElseThrow();
        assertThat(read.middle()).isEqualTo(new Coordinate(easting, northing));
        assertThat(read.size_m()).isEqualTo(size_m);
        assertThat(read.finest()).isEqualTo(finest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "SD", "SD 123 45", "SI 12 34", "AA 12 34", "S 12 34", "312350 445650", "SD 123456 123456"})
    void anything_else_is_none(String text) {
        assertThat(GridReference.parse(text)).isEmpty();
    }

    @Test
    void a_square_falls_where_the_grid_says() {
        LongitudeLatitude summit = NationalGrid.toLongitudeLatitude(
                GridReference.parse("NN 16665 71283").orElseThrow().middle());
        assertThat(summit.latitude()).isBetween(56.796, 56.798);
        assertThat(summit.longitude()).isBetween(-5.005, -5.002);
    }
}
