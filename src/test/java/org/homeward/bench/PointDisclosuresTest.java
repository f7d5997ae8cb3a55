package org.homeward.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.homeward.disclosure.Coordinate;
import org.homeward.intake.read.FileSet;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class PointDisclosuresTest {

    @Test
    void every_point_is_imported_as_a_place(TestDatabase database, @TempDir Path folder) throws Exception {
        List<Coordinate> points = IntStream.range(0, 5_300)
                .mapToObj(i -> new Coordinate(500_500 + i % 40 * 100, 804_000 + i % 7 * 100))
                .toList();
        PointDisclosures disclosures = new PointDisclosures(
                SmallCounty.HARBOUR, "LANTERN", LocalDate.of(2026, 1, 1), point -> point.easting_m() < 504_000);

        assertThat(disclosures.write(points, folder)).isEqualTo(2);

        var intake = IntakeFixtures.withSmallCounty(database).intake();
        try (var zips = Files.list(folder)) {
            for (Path zip : zips.sorted().toList()) {
                assertThat(intake.load(SmallCounty.SENDER, FileSet.read(zip)).rejected())
                        .isEmpty();
            }
        }
        assertThat(counted(database, "")).isEqualTo(points.size());
        assertThat(counted(database, " where category = 'out_of_area'"))
                .isEqualTo(points.stream()
                        .filter(point -> point.easting_m() >= 504_000)
                        .count());
        assertThat(database.queryAsSuperuser("select count(distinct (easting, northing)) from homeward.place_version"))
                .isEqualTo("280");
    }

    private static long counted(TestDatabase database, String where) throws SQLException {
        return Long.parseLong(database.queryAsSuperuser("select count(*) from homeward.place_version" + where));
    }
}
