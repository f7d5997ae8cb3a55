package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Test points of Ordnance Survey, from Scilly to Shetland: OSTN15_OSGM15_TestInput_ETRStoOSGB.txt and its output, of the OSTN15
 * developer pack.
 */
class NationalGridTest {

    private static final double MILLIMETRES = 0.002;
    private static final double ABOUT_FIVE_METRES = 5;

    @ParameterizedTest
    @CsvSource({
        "TP01, 49.92226393730, -6.29977752014, 91492.146, 11318.804",
        "TP02, 49.96006137820, -5.20304609998, 170370.718, 11572.405",
        "TP03, 50.43885825610, -4.10864563561, 250359.811, 62016.569",
        "TP07, 51.37447025550, 1.44454730409, 639821.835, 169565.858",
        "TP09, 51.48936564950, -0.11992557180, 530624.974, 178388.464",
        "TP10, 51.85890896400, -4.30852476960, 241124.584, 220332.641",
        "TP20, 53.80021519630, -1.66379168242, 422242.186, 433818.701",
        "TP30, 57.48625000720, -4.21926398555, 267056.768, 846176.972",
        "TP40, 60.13308091660, -2.07382822798, 395999.668, 1138728.951"
    })
    void a_test_point_of_ordnance_survey(
            String name, double latitude, double longitude, double easting, double northing) {
        LongitudeLatitude degrees = new LongitudeLatitude(longitude, latitude);
        Coordinate metres = new Coordinate(easting, northing);

        assertThat(distance_m(Helmert.of(degrees), metres)).as(name).isBetween(0.1, ABOUT_FIVE_METRES);

        Ostn15 grid = requireGrid();
        assertThat(distance_m(grid.of(degrees).orElseThrow(), metres)).as(name).isLessThan(MILLIMETRES);
        LongitudeLatitude back = grid.toLongitudeLatitude(metres).orElseThrow();
        assertThat(back.latitude()).as(name).isCloseTo(latitude, within(2e-8));
        assertThat(back.longitude()).as(name).isCloseTo(longitude, within(4e-8));
        assertThat(NationalGrid.isExact()).isTrue();
        assertThat(NationalGrid.of(degrees)).isEqualTo(grid.of(degrees).orElseThrow());
    }

    /** The guide of Ordnance Survey, annexe C, with the shift of OSTN15. */
    @Test
    void the_water_tower_at_caister() {
        LongitudeLatitude degrees = new LongitudeLatitude(1.716073973, 52.658007833);
        assertThat(distance_m(requireGrid().of(degrees).orElseThrow(), new Coordinate(651_409.804, 313_177.450)))
                .isLessThan(MILLIMETRES);
    }

    @Test
    void there_and_back_is_the_same_point_by_either_way() {
        for (int east = 5; east < 700; east += 23) {
            for (int north = 5; north < 1250; north += 31) {
                Coordinate there = new Coordinate(east * 1000 + 123.4, north * 1000 + 567.8);
                assertThat(distance_m(NationalGrid.of(NationalGrid.toLongitudeLatitude(there)), there))
                        .isLessThan(0.01);
                assertThat(distance_m(Helmert.of(Helmert.toLongitudeLatitude(there)), there))
                        .isLessThan(0.02);
            }
        }
    }

    @Test
    void outside_great_britain_the_less_exact_way_is_taken() {
        LongitudeLatitude paris = new LongitudeLatitude(2.35, 48.86);
        assertThat(NationalGrid.of(paris)).isEqualTo(Helmert.of(paris));
        Coordinate atlantic = new Coordinate(-50_000, 200_000);
        assertThat(NationalGrid.toLongitudeLatitude(atlantic)).isEqualTo(Helmert.toLongitudeLatitude(atlantic));
        Ostn15 grid = requireGrid();
        assertThat(grid.of(paris)).isEmpty();
        assertThat(grid.toLongitudeLatitude(atlantic)).isEmpty();
        assertThat(grid.toLongitudeLatitude(new Coordinate(700_000, 200_000))).isEmpty();
        assertThat(grid.toLongitudeLatitude(new Coordinate(699_000, 1_249_000))).isPresent();
    }

    @Test
    void without_its_files_there_is_no_grid(@TempDir Path empty) {
        assertThat(Ostn15.read(empty)).isEmpty();
    }

    @Test
    void a_box_holds_its_edges_on_the_other_side() {
        GridBox metres = new GridBox(450_000, 350_000, 500_000, 400_000);
        DegreeBox degrees = NationalGrid.around(metres);
        GridBox around = NationalGrid.around(degrees);
        assertThat(around.west_m()).isBetween(448_000.0, metres.west_m());
        assertThat(around.south_m()).isBetween(348_000.0, metres.south_m());
        assertThat(around.east_m()).isBetween(metres.east_m(), 502_000.0);
        assertThat(around.north_m()).isBetween(metres.north_m(), 402_000.0);
        GridBox world = NationalGrid.around(new DegreeBox(-180, -90, 180, 90));
        assertThat(world.west_m()).isBetween(-2_000_000.0, -100_000.0);
        assertThat(world.north_m()).isBetween(1_200_000.0, 3_000_000.0);
    }

    /** What a database knows of OSTN15 depends on its server, and two ways to convert would draw a place beside its ward. */
    @Test
    void nothing_but_this_converts() throws IOException {
        try (Stream<Path> files =
                Stream.of(Path.of("src/main/java"), Path.of("db")).flatMap(NationalGridTest::below)) {
            assertThat(files.filter(NationalGridTest::transforms)).isEmpty();
        }
    }

    private static Stream<Path> below(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().matches(".*\\.(java|sql)"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static boolean transforms(Path file) {
        try {
            return Files.readString(file).toLowerCase(java.util.Locale.ROOT).contains("st_transform");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Ostn15 requireGrid() {
        Optional<Ostn15> grid = Ostn15.installed();
        assumeTrue(grid.isPresent(), "The grid of OSTN15 is not installed: libgeo-coordinates-osgb-perl.");
        return grid.orElseThrow();
    }

    private static double distance_m(Coordinate one, Coordinate other) {
        return Math.hypot(one.easting_m() - other.easting_m(), one.northing_m() - other.northing_m());
    }
}
