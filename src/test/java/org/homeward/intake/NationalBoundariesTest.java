package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.support.SmallCounty.SENDER;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.GZIPInputStream;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.reference.ReferenceIntake;
import org.homeward.intake.reference.ReferenceResult;
import org.homeward.intake.store.ImportResult;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Boundaries as they are published, for the whole country and with the property names of their year. */
@DatabaseTest
class NationalBoundariesTest {

    private static final String[] DISTRICTS = {
        "district,county,county_name", "E07000901,E10000090,Shire", "E06000902,E10000090,"
    };

    private final TestDatabase database;
    private final ReferenceIntake reference;

    NationalBoundariesTest(TestDatabase database) {
        this.database = database;
        this.reference = IntakeFixtures.to(database).reference();
    }

    @BeforeEach
    void nothing() {
        database.truncate();
    }

    @Test
    void districts_are_ours_and_every_other_authority_is_elsewhere() {
        ReferenceResult result = reference.load(SENDER, national());

        assertThat(areas())
                .containsExactly(
                        "E05000911 WARD 2023-12-31 E07000901",
                        "E05000912 WARD 2023-12-31 E06000902",
                        "E06000902 DISTRICT 2023-12-31 E10000090",
                        "E07000901 DISTRICT 2023-12-31 E10000090",
                        "E07000903 ELSEWHERE 2023-12-31 -",
                        "E10000090 COUNTY 2023-12-31 -");
        assertThat(result.notices())
                .extracting(each -> each.error())
                .as("the ward of another authority, and a region")
                .containsExactly(ImportError.AREAS_LEFT_OUT, ImportError.AREAS_LEFT_OUT);
        assertThat(database.queryAsSuperuser(
                        "select name || ' ' || st_area(geom)::int from homeward.area where kind = 'COUNTY'"))
                .as("the county is the whole of its districts")
                .isEqualTo("Shire 2000000");
    }

    @Test
    void wards_that_come_later_find_the_districts_that_are_stored() {
        reference.load(SENDER, national());
        reference.load(
                SENDER,
                FileSet.empty()
                        .with(
                                "Wards_May_2025_Boundaries_UK_BGC_1234.geojson",
                                metres(square("WD25CD", "E05000919", "WD25NM", "New", 501_000, 300_000, 1000, ""))));
        assertThat(areas()).contains("E05000919 WARD 2025-05-31 E06000902");
    }

    @Test
    void the_vintage_is_asked_for_where_the_file_does_not_say_it() {
        FileSet plain = FileSet.empty()
                .with("districts.csv", "district,county", "E07000901,E10000090")
                .with(
                        "places.geojson",
                        metres(square("AREACD", "E07000901", "AREANM", "A", 500_000, 300_000, 1000, "")));
        assertThatThrownBy(() -> reference.load(SENDER, plain))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("--vintage");

        reference.load(SENDER, plain, LocalDate.of(2024, 5, 2));
        assertThat(areas()).contains("E07000901 DISTRICT 2024-05-02 E10000090");
    }

    @Test
    void nothing_says_which_authorities_are_ours() {
        FileSet alone = FileSet.empty()
                .with(
                        "lad_2023.geojson",
                        metres(square("LAD23CD", "E07000901", "LAD23NM", "A", 500_000, 300_000, 1000, "")));
        assertThatThrownBy(() -> reference.load(SENDER, alone)).hasMessageContaining("districts.csv");
        assertThatThrownBy(() ->
                        reference.load(SENDER, alone.with("districts.csv", "district,county", "E07999999,E10000090")))
                .hasMessageContaining("No boundary was found for E07999999");
    }

    /** A needle that crosses the edge: unsound, and worth two square metres in a square kilometre. */
    @Test
    void an_unsound_ring_is_repaired_and_said_so() {
        String shape =
                "[[500000,300000],[501000,300000],[501000,301000],[500500,301000],[500504,300999],[500504,301001],"
                        + "[500500,301000],[500000,301000],[500000,300000]]";
        ReferenceResult result = reference.load(
                SENDER,
                FileSet.empty()
                        .with("districts.csv", "district,county", "E07000901,E10000090")
                        .with(
                                "lad_2023.geojson",
                                metres(
                                        "{\"type\":\"Feature\",\"properties\":{\"LAD23CD\":\"E07000901\",\"LAD23NM\":\"A\"},"
                                                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + shape
                                                + "]}}")));

        assertThat(result.notices()).extracting(each -> each.error()).containsExactly(ImportError.FEATURE_REPAIRED);
        assertThat(result.notices().getFirst().text())
                .contains("(E07000901)")
                .containsPattern("changed by [1-9]\\d? m²");
        assertThat(
                        database.queryAsSuperuser(
                                "select bool_and(st_isvalid(geom)) and bool_and(geometrytype(geom) = 'MULTIPOLYGON') from homeward.area"))
                .isEqualTo("t");
    }

    @Test
    void coordinates_of_reference_sets_are_checked() {
        refused("latitude and longitude swapped", degrees(ring(54, -2, 54.1, -1.9)));
        refused("outside the United Kingdom", degrees(ring(0, 0, 0.1, 0.1)));
        refused("outside the United Kingdom", degrees(ring(5, 54, 5.1, 54.1)));
        refused("which are degrees", metres(ring(-2, 54, -1.9, 54.1)));
        refused("which are not degrees", degrees(ring(400_000, 300_000, 400_100, 300_100)));
        assertThatThrownBy(
                        () -> reference.load(
                                SENDER,
                                FileSet.empty()
                                        .with(
                                                "named_places.geojson",
                                                degrees(
                                                        "{\"type\":\"Feature\",\"properties\":{\"name\":\"Grid station\",\"kind\":\"station\"},"
                                                                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[638000,500000]}}"))))
                .hasMessageContaining("names no coordinate system");
        assertThatThrownBy(() -> reference.load(
                        SENDER,
                        FileSet.empty()
                                .with(
                                        "areas.geojson",
                                        metres("")
                                                .replace("metres", "Ashéton")
                                                .getBytes(Charset.forName("windows-1252")))
                                .with("b.geojson", "{\"name\":\"é\"}".getBytes(Charset.forName("windows-1252")))))
                .hasMessageContaining("UTF-8");
    }

    /** The national file of 374 authorities, in degrees, of which some are unsound. */
    @Test
    void the_published_file_of_authorities_is_read_whole() throws IOException {
        Path file = Path.of("../shared/data/boundaries/LTLA_uk_2022.geojson.gz");
        Assumptions.assumeTrue(Files.isReadable(file), "without the public data beside the checkout");
        byte[] json;
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            json = in.readAllBytes();
        }
        ReferenceResult result = reference.load(
                SENDER,
                FileSet.empty()
                        .with(
                                "districts.csv",
                                "district,county,county_name",
                                "E07000117,E10000017,Lancashire",
                                "E07000121,E10000017,Lancashire",
                                "E06000009,E10000017,Lancashire")
                        .with("LTLA_uk_2022.geojson", json));

        assertThat(result.areas()).isEqualTo(375);
        assertThat(result.notices()).isNotEmpty().allMatch(each -> each.error() == ImportError.FEATURE_REPAIRED);
        assertThat(
                        database.queryAsSuperuser(
                                "select count(*) from homeward.area where kind = 'ELSEWHERE' and ended_on is null and vintage = '2022-12-31'"))
                .isEqualTo("371");
    }

    /** As on 1 April 2023, when districts were merged: what is still sent with the old code is of the new district. */
    @Test
    void a_code_that_ended_is_read_as_its_successor_and_told_about() {
        reference.load(
                SENDER,
                SmallCounty.reference()
                        .with(
                                "successors.csv",
                                "old_code,new_code,since",
                                "E07990098,E07990099,2019-04-01",
                                "E07990099,E07990001,2023-04-01",
                                "E07990002,E07990001,2030-04-01"));
        ImportResult result = IntakeFixtures.to(database, SmallCounty.CLOCK)
                .intake()
                .load(
                        SENDER,
                        FileSet.empty()
                                .with(
                                        "manifest.csv",
                                        "format,source_system,sent_at",
                                        "homeward-1,merged,2026-01-10T06:00:00Z")
                                .with(
                                        "children.csv",
                                        "child_key,given_name,family_name,date_of_birth",
                                        "K1,Ada,Example,04/05/2010")
                                .with(
                                        "episodes.csv",
                                        "episode_key,child_key,kind,started,ended,missing_from,district,risk,provider",
                                        "E1,K1,missing,02/12/2025,03/12/2025,home,E07990098,medium,lantern",
                                        "E2,K1,missing,05/12/2025,06/12/2025,home,E07990002,medium,lantern"));

        assertThat(result.rejected()).isEmpty();
        assertThat(result.notices())
                .extracting(each -> each.line() + " " + each.problem().text())
                .containsExactly(
                        "2 The code E07990098 ended on 2023-04-01; it is read as E07990001. Send the new code if you can.");
        assertThat(
                        database.listAsSuperuser(
                                "select a.code from homeward.episode_version e join homeward.area a on a.id = e.district_id order by e.started_on"))
                .as("a code that is still in force is itself")
                .containsExactly("E07990001", "E07990002");
        assertThatThrownBy(() -> reference.load(
                        SENDER,
                        FileSet.empty()
                                .with("successors.csv", "old_code,new_code,since", "E07990098,E07990002,2019-04-01")))
                .hasMessageContaining("is stored as");
    }

    private void refused(String message, String collection) {
        assertThatThrownBy(() -> reference.load(SENDER, FileSet.empty().with("areas.geojson", collection)))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining(message);
    }

    private java.util.List<String> areas() {
        return database.listAsSuperuser(
                "select a.code || ' ' || a.kind || ' ' || a.vintage || ' ' || coalesce(p.code, '-')"
                        + " from homeward.area a left join homeward.area p on p.id = a.parent_id order by a.code");
    }

    /** Two districts of ours and one beside them; wards with and without the code of their authority. */
    private static FileSet national() {
        return FileSet.empty()
                .with("districts.csv", DISTRICTS)
                .with(
                        "LAD_2023.geojson",
                        metres(
                                square("LAD23CD", "E07000901", "LAD23NM", "A", 500_000, 300_000, 1000, ""),
                                square("LAD23CD", "E06000902", "LAD23NM", "B", 501_000, 300_000, 1000, ""),
                                square("LAD23CD", "E07000903", "LAD23NM", "C", 502_000, 300_000, 1000, ""),
                                square("RGN23CD", "E12000001", "RGN23NM", "R", 500_000, 300_000, 3000, ""),
                                // The county of the name has one of the two districts.
                                square("CTY23CD", "E10000090", "CTY23NM", "Old Shire", 500_000, 300_000, 1000, "")))
                .with(
                        "WD_2023.geojson",
                        metres(
                                square(
                                        "WD23CD",
                                        "E05000911",
                                        "WD23NM",
                                        "One",
                                        500_000,
                                        300_000,
                                        500,
                                        ",\"LAD23CD\":\"E07000901\""),
                                square("WD23CD", "E05000912", "WD23NM", "Two", 501_000, 300_000, 500, ""),
                                square("WD23CD", "E05000913", "WD23NM", "Three", 502_000, 300_000, 500, "")));
    }

    private static String square(
            String code, String value, String name, String named, int west, int south, int side, String more) {
        return """
                {"type":"Feature","properties":{"%s":"%s","%s":"%s"%s},"geometry":{"type":"Polygon","coordinates":
                [[[%6$d,%7$d],[%8$d,%7$d],[%8$d,%9$d],[%6$d,%9$d],[%6$d,%7$d]]]}}""".formatted(code, value, name, named, more, west, south, west + side, south + side);
    }

    private static String ring(double x, double y, double east, double north) {
        return """
                {"type":"Feature","properties":{"code":"E10990009","name":"A","kind":"COUNTY","vintage":"2025-05-01"},"geometry":{"type":"Polygon","coordinates":
                [[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}}""".formatted(x, y, east, north);
    }

    private static String degrees(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String metres(String... features) {
        return "{\"type\":\"FeatureCollection\",\"crs\":{\"properties\":{\"name\":\"EPSG:27700\"}},\"features\":["
                + String.join(",", features) + "]}";
    }
}
