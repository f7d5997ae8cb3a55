package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.homeward.support.SmallCounty.SENDER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.RowNotice;
import org.homeward.intake.reference.PostcodeLedger;
import org.homeward.intake.store.ImportResult;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a place is: postcodes, grid references and coordinates, and what is wrong with them. */
@DatabaseTest
class PositionsTest {

    private static final LongitudeLatitude INSIDE = NationalGrid.toLongitudeLatitude(new Coordinate(501_000, 805_000));

    private final TestDatabase database;
    private final IntakeFixtures intake;

    @TempDir
    private Path folder;

    PositionsTest(TestDatabase database) {
        this.database = database;
        this.intake = IntakeFixtures.to(database, SmallCounty.CLOCK);
    }

    @BeforeEach
    void an_empty_county() {
        database.truncate();
        intake.reference().load(SENDER, SmallCounty.reference());
    }

    @Test
    void a_postcode_is_looked_up_with_and_without_its_blank() throws IOException {
        postcodes(
                "pcds,dointr,doterm,oseast1m,osnrth1m,osgrdind",
                "ZZ1 1AA,199601,,501010,805020,1",
                "ZZ1 1AB,199601,201203,506000,805000,1",
                "ZZ1 1AC,199601,,,,9",
                "ZZ1 1AD,199601,,501510,805020,6");
        ImportResult result = load(
                "postcode",
                "named_place,ZZ1 1AA",
                "point,zz11aa",
                "named_place,ZZ11AB",
                "named_place,ZZ99 9ZZ",
                "street,ZZ1 1AC",
                "street,ZZ1 1AD");

        assertThat(result.rejected()).isEmpty();
        assertThat(told(result))
                .containsExactly(
                        tuple(3, ImportError.PRECISION_TOO_FINE),
                        tuple(4, ImportError.POSTCODE_ENDED),
                        tuple(5, ImportError.POSTCODE_UNKNOWN),
                        tuple(6, ImportError.POSTCODE_UNKNOWN),
                        tuple(7, ImportError.PRECISION_TOO_FINE));
        assertThat(places())
                .containsExactly(
                        "NAMED_PLACE 501000 805000 E05990001 postcode",
                        "STREET 501000 805000 E05990001 postcode",
                        "NAMED_PLACE 506000 805000 E05990003 postcode",
                        "NOT_MAPPED - - - -",
                        "NOT_MAPPED - - - -",
                        "AREA - - - postcode");
        assertThat(load("postcode", "named_place,ZZ1 1AA").changed()
                        + load("postcode", "named_place,ZZ1 1AA").added())
                .as("the same again")
                .isZero();
    }

    @Test
    void a_newer_directory_changes_what_differs_and_deletes_nothing() throws IOException {
        String header = "pcd7,pcd8,pcds,doterm,east1m,north1m,gridind,lat,long";
        assertThat(postcodes(
                        header,
                        "LA1 1AA,LA1  1AA,LA1 1AA,,501010,805020,1,,",
                        "LA1 1AB,LA1  1AB,LA1 1AB,,501011,805020,1,,"))
                .isEqualTo(new PostcodeLedger.Stored(2, 0));
        assertThat(postcodes(
                        header,
                        "LA1 1AA,LA1  1AA,LA1 1AA,202401,501010,805020,1,,",
                        "BT1 1AA,BT1  1AA,BT1 1AA,,333000,374000,1,54.6,-5.93"))
                .isEqualTo(new PostcodeLedger.Stored(1, 1));
        assertThat(postcodes(header, "LA1 1AA,LA1  1AA,LA1 1AA,202401,501010,805020,1,,"))
                .isEqualTo(new PostcodeLedger.Stored(0, 0));
        assertThat(database.listAsSuperuser(
                        "select code || ' ' || coalesce(ended_on::text, '-') from homeward.postcode order by 1"))
                .containsExactly("BT11AA -", "LA11AA 2024-01-01", "LA11AB -");
        assertThat(database.queryAsSuperuser("select easting < 200000 from homeward.postcode where code = 'BT11AA'"))
                .as("on the grid of Great Britain, not on the Irish one")
                .isEqualTo("t");
        assertThat(database.queryAsSuperuser("select count(*) from homeward.postcode_sent"))
                .isEqualTo("0");
    }

    @Test
    void what_is_no_directory_is_refused_whole() throws IOException {
        assertThatThrownBy(() -> postcodes("pcds,oseast1m,osnrth1m", "LA1 1AA,501010,805020", "nonsense,1,2"))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("line 3");
        assertThatThrownBy(() -> intake.reference()
                        .loadPostcodes(Viewer.of("bo", Role.BOARD), List.of(file("pcds,oseast1m,osnrth1m"))))
                .isInstanceOf(ImportRejected.class);
        assertThat(database.queryAsSuperuser("select count(*) from homeward.postcode"))
                .isEqualTo("0");
    }

    @Test
    void a_grid_reference_is_as_precise_as_its_digits() {
        // The county lies in the square OF.
        ImportResult result = load(
                "grid_reference",
                "point,OF 0100 0500",
                "point,OF 010 050",
                "point,OF 01 05",
                "named_place,OF 0 0",
                "point,XX 1");

        assertThat(result.rejected())
                .extracting(RejectedRow::line, row -> row.problem().error())
                .containsExactly(tuple(6, ImportError.GRID_REFERENCE_INVALID));
        assertThat(places())
                .containsExactly(
                        "POINT 501000 805000 E05990001 -",
                        "STREET 501100 805100 E05990001 -",
                        "AREA - - - -",
                        "TOWN_ONLY - - - -");
    }

    @Test
    void what_is_wrong_with_a_coordinate_is_said() {
        String degrees = INSIDE.latitude() + "," + INSIDE.longitude();
        ImportResult result = load(
                "latitude,longitude,easting,northing",
                "point,0,0,,",
                "point,,,0,0",
                "point," + INSIDE.longitude() + "," + INSIDE.latitude() + ",,",
                "point," + INSIDE.latitude() + "," + -INSIDE.longitude() + ",,",
                "point," + -INSIDE.latitude() + "," + INSIDE.longitude() + ",,",
                "point,,,805000,501000",
                "point,,," + degrees,
                "point,501000,805000,,",
                "point,,,450000,300000");

        assertThat(result.rejected())
                .extracting(RejectedRow::line, row -> row.problem().error())
                .containsExactly(
                        tuple(2, ImportError.COORDINATE_NOUGHT),
                        tuple(3, ImportError.COORDINATE_NOUGHT),
                        tuple(4, ImportError.LATITUDE_LONGITUDE_SWAPPED),
                        tuple(5, ImportError.HEMISPHERE_WRONG),
                        tuple(6, ImportError.HEMISPHERE_WRONG),
                        tuple(7, ImportError.EASTING_NORTHING_SWAPPED),
                        tuple(8, ImportError.METRES_ARE_DEGREES),
                        tuple(9, ImportError.DEGREES_INVALID),
                        tuple(10, ImportError.OUTSIDE_COUNTY));
    }

    /** Two districts that touch at a corner only: the box around them has ground that is in neither. */
    @Test
    void the_county_is_its_boundaries_and_not_the_box_around_them() {
        database.truncate();
        intake.reference()
                .load(
                        SENDER,
                        SmallCounty.reference()
                                .with("districts.csv", "district,county", "E07990008,E10990002", "E07990009,E10990002")
                                .with(
                                        "lad_2025.geojson",
                                        "{\"type\":\"FeatureCollection\",\"crs\":{\"properties\":{\"name\":\"EPSG:27700\"}},\"features\":["
                                                + square("E07990008", 600_000, 700_000) + ","
                                                + square("E07990009", 610_000, 710_000) + "]}"));
        ImportResult result =
                load("easting,northing", "point,605000,705000", "point,615000,705000", "point,610300,705000");
        assertThat(result.rejected())
                .extracting(RejectedRow::line, row -> row.problem().error())
                .containsExactly(tuple(3, ImportError.OUTSIDE_COUNTY));
    }

    private static String square(String code, int west, int south) {
        return "{\"type\":\"Feature\",\"properties\":{\"LAD25CD\":\"%1$s\",\"LAD25NM\":\"%1$s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%2$d,%3$d],[%4$d,%3$d],[%4$d,%5$d],[%2$d,%5$d],[%2$d,%3$d]]]}}"
                .formatted(code, west, south, west + 10_000, south + 10_000);
    }

    private PostcodeLedger.Stored postcodes(String... lines) throws IOException {
        return intake.reference().loadPostcodes(SENDER, List.of(file(lines)));
    }

    private Path file(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("ONSPD.csv"), List.of(lines));
        assertThat(org.homeward.intake.reference.ReferenceIntake.postcodeFiles(folder))
                .containsExactly(file);
        return file;
    }

    private static List<org.assertj.core.groups.Tuple> told(ImportResult result) {
        return result.notices().stream()
                .filter(notice -> notice.problem().error() != ImportError.RECORD_OF_LONG_AGO)
                .map((RowNotice notice) -> tuple(notice.line(), notice.problem().error()))
                .toList();
    }

    private List<String> places() {
        return database.listAsSuperuser(
                "select concat_ws(' ', p.precision, coalesce(p.easting::text, '-'), coalesce(p.northing::text, '-'),"
                        + " coalesce(a.code, '-'), coalesce(p.geocoder, '-')) from homeward.place_version p"
                        + " left join homeward.area a on a.id = p.ward_id join homeward.statement_key k on k.id = p.statement_id"
                        + " where p.superseded_in is null order by k.source_key");
    }

    /** One statement for each place. */
    private ImportResult load(String columns, String... places) {
        List<String> statements =
                new ArrayList<>(List.of("statement_key,interview_key,kind,said_by,words,child_view,audiences"));
        List<String> rows = new ArrayList<>(List.of("statement_key,original_words,role,category,precision," + columns));
        for (int i = 1; i <= places.length; i++) {
            statements.add("S%d,I1,place,child,The shop,agreed,police;partnership".formatted(i));
            rows.add("S%d,the shop,stayed,shopping,%s".formatted(i, places[i - 1]));
        }
        return intake.intake()
                .load(
                        SENDER,
                        FileSet.empty()
                                .with(
                                        "manifest.csv",
                                        "format,source_system,sent_at",
                                        "homeward-1,positions,2026-01-10T06:00:00Z")
                                .with(
                                        "children.csv",
                                        "child_key,given_name,family_name,date_of_birth,sex",
                                        "K1,Ada,Example,04/05/2010,female")
                                .with(
                                        "episodes.csv",
                                        "episode_key,child_key,kind,started,ended,missing_from,district,risk,provider",
                                        "E1,K1,missing,02/12/2025 22:40,03/12/2025 06:10,home,E07990001,medium,lantern")
                                .with(
                                        "interviews.csv",
                                        "interview_key,child_key,episode_keys,provider,interviewer,held",
                                        "I1,K1,E1,lantern,W,04/12/2025 10:00")
                                .with("statements.csv", statements.toArray(String[]::new))
                                .with("places.csv", rows.toArray(String[]::new)));
    }
}
