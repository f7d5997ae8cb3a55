package org.homeward.sample.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.Viewer;
import org.homeward.adversarial.Prove;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.store.CopyImport;
import org.homeward.intake.store.ImportResult;
import org.homeward.sample.SampleCountyLoader;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SampleCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the benchmarks and the tests copy into the database is what the intake stores of the same sets. */
@DatabaseTest
class CopyImportProofTest {

    private static final Viewer SENDER = Viewer.system("sample");
    private static final Pattern CHILD_KEY = Pattern.compile("K\\d+");
    private static final int ALL = 1_000;

    private final Prove prove = Prove.sized("copied-sets", 25, ALL);

    @Test
    void every_column_is_what_an_import_stores(TestDatabase database) throws SQLException {
        IntakeFixtures fixtures = IntakeFixtures.to(database, SampleCounty.CLOCK);
        SampleCountyLoader loader = new SampleCountyLoader(fixtures.reference(), fixtures.intake());
        County county = County.on(
                Land.DRAWN,
                CountyPlan.withEveryTruth(prove.seed(), SampleCounty.AS_OF).scaled(2));
        List<FileSet> sets = county.sendings().map(this::ofSomeChildren).toList();
        loader.loadReference(county);
        long added = sets.stream()
                .map(set -> fixtures.intake().load(SENDER, set))
                .peek(result -> assertThat(result.rejected()).isEmpty())
                .mapToLong(result -> result.added())
                .sum();
        List<String> imported = StoredContent.of(database);

        database.truncate();
        loader.loadReference(county);
        CopyImport copying = new CopyImport(database.database(), SampleCounty.CLOCK, SENDER);
        try (Connection owner = database.asOwner()) {
            assertThat(copying.fill(owner, sets.stream())).isEqualTo(added).isGreaterThan(3000);
            assertThatThrownBy(() -> copying.fill(owner, sets.stream())).hasMessageContaining("has rows");
        }
        assertThat(StoredContent.of(database))
                .hasSizeGreaterThan(200)
                .noneMatch(table -> table.matches("(homeward|encrypted)\\.(.*_version|.*_key) 0 .*"))
                .isEqualTo(imported);
        assertThat(sets)
                .allMatch(set -> fixtures.intake().load(SENDER, set).outcome() == ImportResult.Outcome.ALREADY_HERE);
        prove.report(Math.toIntExact(added), List.of());
    }

    /** The rows of the first children of a set, and of the persons whom they name. */
    private FileSet ofSomeChildren(Sending sending) {
        Disclosures all = sending.files();
        Disclosures some = new Disclosures();
        Set<String> children = all.children.rows().stream()
                .limit(prove.size())
                .map(row -> row.get("child_key"))
                .collect(Collectors.toSet());
        for (int i = 0; i < all.sheets().size(); i++) {
            Sheet from = all.sheets().get(i);
            Sheet to = some.sheets().get(i);
            from.rows().stream().filter(row -> isOf(children, row)).forEach(row -> to.add(only(children, row)));
        }
        return SampleCountyLoader.files(new Sending(Service.LANTERN, sending.sentAt(), some));
    }

    private static boolean isOf(Set<String> children, Row row) {
        return Stream.of("child_key", "episode_key", "interview_key", "statement_key")
                .filter(column -> row.has(column) && !row.get(column).isEmpty())
                .filter(column -> !(column.equals("child_key") && row.has("statement_key")))
                .map(column -> CHILD_KEY.matcher(row.get(column)))
                .filter(Matcher::find)
                .allMatch(key -> children.contains(key.group()));
    }

    private static Row only(Set<String> children, Row row) {
        Row copy = row.copy();
        if (row.has("siblings")) {
            for (String column : List.of("siblings", "same_placement")) {
                copy.set(
                        column,
                        Stream.of(row.get(column).split(";"))
                                .filter(children::contains)
                                .toList());
            }
        }
        if (row.has("statement_key") && row.has("child_key") && !children.contains(row.get("child_key"))) {
            copy.set("child_key", null);
        }
        return copy;
    }

    /**
     * Each table with its number of rows and a checksum of them, each index and each constraint. Left out is what differs between two
     * imports of the same set: random ids and references, times of the import, and ciphertexts. Fingerprints and keyed indexes do not differ.
     */
    private static final class StoredContent {

        private StoredContent() {}

        static List<String> of(TestDatabase database) {
            List<String> content = new ArrayList<>();
            for (String table : database.listAsSuperuser("""
                    select table_schema || '.' || table_name from information_schema.tables
                    where table_schema in ('homeward', 'encrypted') and table_type = 'BASE TABLE'
                        and table_name not in ('audit', 'area', 'named_place', 'basemap_feature') order by 1""")) {
                content.add(table + " " + database.queryAsSuperuser("""
                        select count(*) || ' ' || coalesce(md5(string_agg(md5(t), '' order by md5(t))), '')
                        from (select concat_ws('|', %s) as t from %s) as rows""".formatted(columns(database, table), table)));
            }
            content.addAll(database.listAsSuperuser(
                    "select indexdef from pg_indexes where schemaname in ('homeward', 'encrypted') order by 1"));
            content.addAll(database.listAsSuperuser("""
                    select conrelid::regclass || ' ' || conname || ' ' || convalidated || ' ' || pg_get_constraintdef(oid)
                    from pg_constraint
                    where connamespace in ('homeward'::regnamespace, 'encrypted'::regnamespace) order by 1"""));
            content.addAll(database.listAsSuperuser("""
                    select oid::regclass || ' ' || relforcerowsecurity from pg_class
                    where relkind = 'r' and relnamespace in ('homeward'::regnamespace, 'encrypted'::regnamespace)
                    order by 1"""));
            return content;
        }

        private static String columns(TestDatabase database, String table) {
            return database.queryAsSuperuser("""
                    select string_agg('coalesce(' || quote_ident(column_name) || '::text, ''-'')', ', ' order by column_name)
                    from information_schema.columns
                    where table_schema || '.' || table_name = '%s'
                        and column_name not in ('public_id', 'reference', 'made_at', 'imported_at', 'created_at')
                        and not (table_schema = 'encrypted' and data_type = 'bytea'
                            and column_name !~ '(fingerprint|_index)$')""".formatted(table));
        }
    }
}
