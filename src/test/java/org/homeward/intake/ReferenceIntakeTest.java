package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.support.SmallCounty.SENDER;

import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.reference.ReferenceIntake;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ReferenceIntakeTest {

    private final ReferenceIntake reference;

    ReferenceIntakeTest(TestDatabase database) {
        this.reference = IntakeFixtures.to(database).reference();
    }

    @Test
    void the_same_set_twice_is_unchanged() {
        reference.load(SENDER, SmallCounty.reference());
        assertThat(reference.load(SENDER, SmallCounty.reference()).isAlreadyHere())
                .isTrue();
    }

    @Test
    void a_boundary_that_crosses_itself_is_rejected_with_the_position() {
        rejected(
                """
                {"type":"Feature","properties":{"code":"E10990009","name":"Bow","kind":"COUNTY","vintage":"2025-05-01"},
                "geometry":{"type":"Polygon","coordinates":[[[1000,1000],[1100,1100],[1100,1000],[1000,1100],[1000,1000]]]}}""", "feature 1 (E10990009) has a shape that crosses or touches itself at easting 1050, northing 1050");
    }

    @Test
    void a_ward_without_its_district_is_rejected() {
        rejected("""
                {"type":"Feature","properties":{"code":"E05990009","name":"Lost","kind":"WARD","vintage":"2025-05-01","parent":"E07999999"},
                "geometry":{"type":"Polygon","coordinates":[[[1000,1000],[1100,1000],[1100,1100],[1000,1100],[1000,1000]]]}}""", "is in E07999999, which is not known");
    }

    @Test
    void a_file_that_is_not_geojson_is_rejected() {
        assertThatThrownBy(() -> reference.load(SENDER, FileSet.empty().with("areas.geojson", "{\"type\":")))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("areas.geojson is not valid JSON");
    }

    private void rejected(String feature, String message) {
        FileSet set = FileSet.empty()
                .with(
                        "areas.geojson",
                        "{\"type\":\"FeatureCollection\",\"crs\":{\"properties\":{\"name\":\"EPSG:27700\"}},\"features\":["
                                + feature + "]}");
        assertThatThrownBy(() -> reference.load(SENDER, set))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining(message);
    }
}
