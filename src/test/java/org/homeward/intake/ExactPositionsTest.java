package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.store.db.encrypted.Tables.PLACE_TEXT;
import static org.homeward.support.SmallCounty.SENDER;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;
import org.homeward.disclosure.Period;
import org.homeward.interviews.Account;
import org.homeward.interviews.InterviewsFixtures;
import org.homeward.support.DatabaseTest;
import org.homeward.support.DecryptedText;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever reads every plain column learns of no place more than its 100 m, and of a home no more than its ward: neither the thief
 * of a backup nor a query with the rights of counting.
 */
@DatabaseTest
class ExactPositionsTest {

    private static final Coordinate PIER = new Coordinate(503_712.34, 805_067.89);
    private static final Coordinate HOME = new Coordinate(501_234.56, 802_345.67);
    private static final Coordinate WENT_FROM = new Coordinate(506_543.21, 808_765.43);

    /** Boundaries and maps are public; rows of any other table may be about a child. */
    private static final String TABLES =
            "select table_name from homeward.row_security where exempt_for is null and table_name like 'homeward.%'";

    private final TestDatabase database;
    private final Intake intake;

    ExactPositionsTest(TestDatabase database) {
        this.database = database;
        this.intake = IntakeFixtures.withSmallCounty(database).intake();
    }

    /** One at a pier, one in a home, and one, kept for nobody, from where the child set out. */
    private static ValidSet three() {
        return new ValidSet("exact")
                .line("places.csv", 2, at("S1", "stayed", "waterfront", PIER))
                .add("places.csv", at("S3", "stayed", "friend_home", HOME))
                .add("places.csv", at("S2", "went_from", "unknown", WENT_FROM));
    }

    private static String at(String statement, String role, String category, Coordinate at) {
        return statement + ",there,point," + role + "," + category + "," + at.easting_m() + "," + at.northing_m()
                + ",,";
    }

    @BeforeEach
    void load() {
        assertThat(intake.load(SENDER, three().files()).rejected()).isEmpty();
    }

    @Test
    void no_plain_column_holds_an_exact_position_nor_any_of_a_home() {
        List<String> found = new ArrayList<>();
        for (String table : database.listAsSuperuser(TABLES)) {
            for (String row : database.listAsSuperuser("select to_jsonb(t)::text from " + table + " t")) {
                numbers(new JsonMapper().readTree(row))
                        .filter(ExactPositionsTest::isTooExact)
                        .forEach(number -> found.add(table + ": " + number));
                if (Stream.of(PIER, HOME, WENT_FROM).anyMatch(exact -> row.contains("" + (int) exact.easting_m()))) {
                    found.add(table + ": " + row);
                }
            }
        }

        assertThat(found).isEmpty();
        assertThat(database.listAsSuperuser("select distinct concat_ws(' ', easting, northing, district_id is not null)"
                        + " from homeward.place_version where ward_id is not null order by 1"))
                .containsExactly("503700 805100 t", "t");
    }

    @Test
    void no_column_of_a_protected_table_can_hold_one() {
        assertThat(database.listAsSuperuser("""
                select attrelid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute
                where attnum > 0 and not attisdropped
                  and format_type(atttypid, null) ~ 'geometry|geography|point|polygon|path|box|double|real|numeric'
                  and attrelid in (select table_name::regclass from homeward.row_security where exempt_for is null)""")).isEmpty();
        assertRefused("easting = 503712", "precision = 'POINT' and easting is not null", "place_version_rounded");
        assertRefused(
                "easting = 501200, northing = 802300, cell_500 = 1, cell_1000 = 1, cell_2000 = 1, cell_4000 = 1",
                "category = 'friend_home'",
                "place_version_position");
        assertRefused(
                "easting = 506500, northing = 808800, cell_500 = 1, cell_1000 = 1, cell_2000 = 1, cell_4000 = 1",
                "role = 'WENT_FROM'",
                "place_version_position");
    }

    @Test
    void the_same_position_is_known_again_and_another_within_the_hundred_metres_is_a_change() {
        assertThat(intake.load(SENDER, three().files()).changed()).isZero();

        assertThat(intake.load(
                                SENDER,
                                three().line(
                                                "places.csv",
                                                2,
                                                at("S1", "stayed", "waterfront", new Coordinate(503_715, 805_060)))
                                        .files())
                        .changed())
                .isEqualTo(1);

        assertThat(DecryptedText.of(database, PLACE_TEXT.EXACT_POSITION))
                .containsExactlyInAnyOrder(PIER.text(), HOME.text(), WENT_FROM.text(), "503715.00 805060.00");
        assertThat(
                        database.listAsSuperuser(
                                "select distinct concat_ws(' ', easting, northing) from homeward.place_version where easting > 0"))
                .containsExactly("503700 805100");
    }

    @Test
    void an_account_has_the_exact_position_of_a_place_and_never_of_a_home() {
        Viewer police = Viewer.of("pol", Role.POLICE).forPurpose(Purpose.INVESTIGATION);
        DisclosureFilter year = DisclosureFilter.of(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
        var child = InterviewsFixtures.list(database)
                .list(police, year, EpisodeDay.WENT_MISSING, 9)
                .getFirst()
                .child();

        assertThat(InterviewsFixtures.accounts(database).open(police, child).orElseThrow().interviews().stream()
                        .flatMap(interview -> interview.statements().stream())
                        .map(Account.AccountStatement::place)
                        .filter(Objects::nonNull)
                        .map(Account.Place::exactPosition))
                .containsExactlyInAnyOrder(PIER, null);
    }

    /** A rounded easting or northing of the pier is allowed; of homes nothing within a kilometre, and no hexagon. */
    private static boolean isTooExact(double number) {
        boolean ofPier = number % 100 != 0 && isNear(number, PIER, 50);
        boolean ofHome = Stream.of(HOME, WENT_FROM)
                .anyMatch(home -> isNear(number, home, 1_000)
                        || HexagonCell.SIZES_M.stream()
                                .anyMatch(size_m ->
                                        number == HexagonCell.at(home, size_m).id()));
        boolean inDegrees = Stream.of(PIER, HOME, WENT_FROM)
                .map(NationalGrid::toLongitudeLatitude)
                .anyMatch(degrees -> isNear(number, degrees));
        return ofPier || ofHome || inDegrees;
    }

    private static boolean isNear(double number, Coordinate at, int metres) {
        return Math.abs(number - at.easting_m()) < metres || Math.abs(number - at.northing_m()) < metres;
    }

    private static boolean isNear(double number, LongitudeLatitude at) {
        return Math.abs(number - at.longitude()) < 0.001 || Math.abs(number - at.latitude()) < 0.001;
    }

    private static Stream<Double> numbers(JsonNode node) {
        return node.isNumber()
                ? Stream.of(node.asDouble())
                : node.values().stream().flatMap(ExactPositionsTest::numbers);
    }

    private void assertRefused(String set, String where, String constraint) {
        assertThatThrownBy(() -> {
                    try (Connection owner = database.asOwner();
                            var statement = owner.createStatement()) {
                        owner.setAutoCommit(false);
                        statement.execute("alter table homeward.place_version disable trigger superseded_once");
                        statement.execute("update homeward.place_version set " + set + " where " + where);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(constraint);
    }
}
