package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DatabaseTest
class NationalGridTest {

    private static final String TRANSFORMED =
            "select st_x(p), st_y(p) from st_transform(" + "st_setsrid(st_makepoint(?, ?), 27700), 4326) p";

    @ParameterizedTest
    @CsvSource({"500000, 800000", "651410, 313177", "400000, 100000", "250000, 650000", "530000, 180000"})
    void the_grid_agrees_with_postgis_within_metres(double easting, double northing, TestDatabase database)
            throws Exception {
        LongitudeLatitude ours = NationalGrid.toLongitudeLatitude(new Coordinate(easting, northing));
        try (var owner = database.asOwner();
                var statement = owner.prepareStatement(TRANSFORMED)) {
            statement.setDouble(1, easting);
            statement.setDouble(2, northing);
            var rows = statement.executeQuery();
            rows.next();
            assertThat(ours.longitude()).isCloseTo(rows.getDouble(1), within(0.0001));
            assertThat(ours.latitude()).isCloseTo(rows.getDouble(2), within(0.00005));
        }
    }

    @Test
    void there_and_back_is_the_same_point() {
        Coordinate there = new Coordinate(503_700, 805_000);
        Coordinate back = NationalGrid.of(NationalGrid.toLongitudeLatitude(there));
        assertThat(back.easting_m()).isCloseTo(there.easting_m(), within(0.02));
        assertThat(back.northing_m()).isCloseTo(there.northing_m(), within(0.02));
    }

    /** Guide of Ordnance Survey, annexe C: the projection alone, on the ellipsoid of the grid; the datum shift adds metres. */
    @Test
    void the_worked_example_of_ordnance_survey_is_within_the_stated_error() {
        Coordinate caister = NationalGrid.of(new LongitudeLatitude(1.716073973, 52.658007833));
        assertThat(caister.easting_m()).isCloseTo(651_409.804, within(5.0));
        assertThat(caister.northing_m()).isCloseTo(313_177.450, within(5.0));
    }
}
