package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinateTest {

    @ParameterizedTest
    @CsvSource({
        "503712.34, 805067.89, 503700, 805100",
        "503749.99, 805050, 503700, 805100",
        "503750, 805049.99, 503800, 805000",
        "-50, -50.01, 0, -100"
    })
    void a_position_is_rounded_to_100_m_and_half_way_to_the_east_and_north(double e, double n, int east, int north) {
        Coordinate rounded = new Coordinate(e, n).rounded();

        assertThat(rounded.easting_m()).isEqualTo(east + 0.0);
        assertThat(rounded.northing_m()).isEqualTo(north + 0.0);
        assertThat(rounded.rounded()).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"503712.34, 805067.8, 503712.34 805067.80", "1, 1234567, 1.00 1234567.00", "-0.5, 0, -0.50 0.00"})
    void a_position_as_text_is_read_as_it_was(double e, double n, String text) {
        Coordinate exact = new Coordinate(e, n);

        assertThat(exact.text()).isEqualTo(text);
        assertThat(Coordinate.ofText(text)).isEqualTo(exact);
    }
}
