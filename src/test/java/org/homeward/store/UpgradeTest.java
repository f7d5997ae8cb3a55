package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.store.db.encrypted.Tables.CHILD_IDENTITY;
import static org.homeward.store.db.encrypted.Tables.PLACE_TEXT;
import static org.homeward.store.db.encrypted.Tables.STATEMENT_TEXT;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.jooq.impl.DSL.val;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.homeward.access.Purpose;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.coverage.CoverageFixtures;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Period;
import org.homeward.intake.ValidSet;
import org.homeward.interviews.InterviewsFixtures;
import org.homeward.support.DatabaseTest;
import org.homeward.support.DecryptedText;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An installation of an earlier release keeps every object and every text through the migrations. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeTest {

    private static final Path RELEASE = Path.of("src/test/resources/upgrade/2026-11");
    private static final Viewer POLICE = Viewer.of("pol", Role.POLICE).forPurpose(Purpose.INVESTIGATION);
    private static final DisclosureFilter YEAR =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));

    private final TestDatabase fresh;
    private final TestDatabase upgraded;
    private final List<String> objects;

    /** Restored and migrated once for all tests. */
    UpgradeTest(TestDatabase fresh, @TempDir Path folder) throws IOException, SQLException {
        try (Stream<Path> files = Files.list(RELEASE)) {
            for (Path file :
                    files.filter(each -> !each.endsWith("database.sql")).toList()) {
                Path copy = Files.copy(file, folder.resolve(file.getFileName()));
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
            }
        }
        this.fresh = fresh;
        this.objects = objects(fresh);
        this.upgraded = fresh.emptyNeighbour().withKeys(folder);
        upgraded.run(Files.readString(RELEASE.resolve("database.sql")));
        flyway(upgraded).load().migrate();
    }

    @AfterAll
    void drop() {
        upgraded.close();
    }

    @Test
    void it_ends_with_the_objects_of_a_fresh_database() throws SQLException {
        assertThat(objects(upgraded)).hasSizeGreaterThan(1_000).isEqualTo(objects);
    }

    @Test
    void stored_data_is_read_counted_and_found_as_before() throws IOException {
        var children = InterviewsFixtures.list(upgraded).list(POLICE, YEAR, EpisodeDay.WENT_MISSING, 9);
        assertThat(InterviewsFixtures.accounts(upgraded)
                        .open(POLICE, children.getFirst().child())
                        .orElseThrow()
                        .interviews()
                        .getFirst()
                        .statements())
                .extracting(found -> found.statement().words())
                .contains("We were at the \"old\" pier, all night");
        assertThat(CoverageFixtures.queries(upgraded)
                        .byDistrict(POLICE, YEAR)
                        .whole()
                        .returned())
                .isEqualTo(Count.of(1));
        assertThat(DecryptedText.of(upgraded, STATEMENT_TEXT.WORDS)).contains("They argue", "They always argue");
        assertThat(upgraded.auditCheck().run().fault()).isNull();
        assertThat(Files.readAllLines(upgraded.auditHead()))
                .as("heads of before, and those signed with Ed25519 after them")
                .startsWith(Files.readAllLines(RELEASE.resolve("audit.head")).toArray(String[]::new))
                .last()
                .asString()
                .matches("\\d+ [0-9a-f]{64} \\S+Z [0-9a-f]{128}");
        assertThat(named("Ada Example")).containsExactly("K1");
    }

    @Test
    void its_changes_are_of_the_kind_that_their_purpose_said() throws SQLException {
        try (var owner = upgraded.asOwner();
                var rows = owner.createStatement()
                        .executeQuery("select string_agg(purpose || ': ' || kind, ', ' order by number)"
                                + " from homeward.change where number in (1, 2, 5)")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1))
                    .isEqualTo("reference set: IMPORT, import of before: IMPORT, break glass: BREAK_GLASS");
        }
    }

    @Test
    void its_text_is_recognised_by_an_import_and_not_stored_twice() {
        assertThat(IntakeFixtures.to(upgraded)
                        .intake()
                        .load(SmallCounty.SENDER, new ValidSet("before").files())
                        .changed())
                .isZero();
    }

    @Test
    void the_migration_that_rounds_positions_computes_the_hexagons_of_the_application()
            throws IOException, SQLException {
        String migration = Files.readString(Path.of("db/migration/V042__exact_positions.sql"));
        int function = migration.indexOf("create function pg_temp.cell");
        Random random = new Random(42);
        try (var owner = upgraded.asOwner()) {
            var dsl = KeyCheck.on(owner);
            dsl.execute(migration.substring(function, migration.indexOf("$$;", function) + 3));
            for (int i = 0; i < 500; i++) {
                Coordinate at = new Coordinate(random.nextInt(-20, 7_000) * 100, random.nextInt(-20, 12_000) * 100);
                int size_m = HexagonCell.SIZES_M.get(i % 4);
                assertThat(dsl.resultQuery(
                                        "select pg_temp.cell({0}, {1}, {2})",
                                        val((int) at.easting_m()), val((int) at.northing_m()), val(size_m))
                                .fetchSingle()
                                .get(0, Long.class))
                        .as("%s, %d m", at, size_m)
                        .isEqualTo(HexagonCell.at(at, size_m).id());
            }
        }
        assertThat(DecryptedText.of(upgraded, PLACE_TEXT.EXACT_POSITION)).containsExactly("503700.00 805000.00");
    }

    @Test
    void a_later_column_is_in_its_view_although_the_text_of_the_view_is_unchanged(@TempDir Path later)
            throws IOException, SQLException {
        Files.writeString(
                later.resolve("V999__later.sql"), "alter table homeward.action_version add column later boolean;");

        flyway(fresh, "filesystem:" + later).load().migrate();

        assertThat(objects(fresh)).anyMatch(line -> line.startsWith("column homeward.action.later boolean"));
    }

    private static FluentConfiguration flyway(TestDatabase database, String... further) {
        String[] locations = Stream.concat(Stream.of(Migrations.LOCATION), Stream.of(further))
                .toArray(String[]::new);
        return Migrations.configure(Flyway.configure().locations(locations), database.appUser())
                .dataSource(database.url(), database.ownerUser(), database.ownerPassword())
                .callbacks(new KeyCheck(database.keyring()));
    }

    private List<String> named(String name) {
        byte[] index = upgraded.database().encryptor().indexValue(CHILD_IDENTITY.NAME_INDEX, NameIndex.plain(name));
        return upgraded.database()
                .read(
                        Viewer.system("intake"),
                        ReadRequest.record("test", "name", ""),
                        dsl -> dsl.select(CHILD_KEY.SOURCE_KEY)
                                .from(CHILD_KEY)
                                .join(CHILD_IDENTITY)
                                .on(CHILD_IDENTITY.CHILD_ID.eq(CHILD_KEY.ID))
                                .where(CHILD_IDENTITY.NAME_INDEX.eq(index))
                                .fetch(CHILD_KEY.SOURCE_KEY));
    }

    private static List<String> objects(TestDatabase database) throws SQLException {
        try (var connection = database.asOwner()) {
            return Catalogue.of(KeyCheck.on(connection));
        }
    }
}
