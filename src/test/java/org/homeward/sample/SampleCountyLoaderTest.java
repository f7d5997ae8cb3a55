package org.homeward.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.homeward.access.Viewer;
import org.homeward.intake.store.CopyImport;
import org.homeward.intake.store.ImportResult;
import org.homeward.sample.generator.County;
import org.homeward.sample.generator.CountyPlan;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SampleCountyLoaderTest {

    @Test
    void the_sample_county_comes_in_whole_and_only_once_and_COPY_stores_the_same(TestDatabase database)
            throws SQLException {
        IntakeFixtures way = IntakeFixtures.to(database);
        SampleCountyLoader sample = new SampleCountyLoader(way.reference(), way.intake());
        LocalDate asOf = LocalDate.ofInstant(SmallCounty.CLOCK.instant(), java.time.ZoneOffset.UTC);

        ImportResult first = sample.load(asOf);
        assertThat(first.rejected()).isEmpty();
        assertThat(first.added()).isGreaterThan(30_000);
        List<String> imported = StoredContent.of(database);

        database.truncate();
        County county = County.draw(CountyPlan.withEveryTruth(1, asOf));
        sample.loadReference(county);
        CopyImport copying = new CopyImport(database.database(), SmallCounty.CLOCK, Viewer.system("sample"));
        try (Connection owner = database.asOwner()) {
            assertThat(copying.fill(owner, county.sendings().map(SampleCountyLoader::files)))
                    .isEqualTo(first.added());
        }
        assertThat(StoredContent.of(database))
                .as("what COPY has stored")
                .hasSizeGreaterThan(200)
                .isEqualTo(imported);

        ImportResult second = sample.load(asOf);
        assertThat(second.outcome()).isEqualTo(ImportResult.Outcome.ALREADY_HERE);
        assertThat(second.same()).isEqualTo(first.added());
    }

    /**
     * Each table with its number of rows and a checksum of them, each index and each constraint. Left out is what differs between two
     * imports of the same set: random ids, times of the import, and ciphertexts. Fingerprints and keyed indexes do not differ.
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
                        and column_name not in ('public_id', 'made_at', 'imported_at', 'created_at')
                        and not (table_schema = 'encrypted' and data_type = 'bytea'
                            and column_name !~ '(fingerprint|_index)$')""".formatted(table));
        }
    }
}
