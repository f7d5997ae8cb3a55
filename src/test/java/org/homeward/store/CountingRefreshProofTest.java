package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.adversarial.Prove;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.store.counting.CountingColumns;
import org.homeward.store.counting.MemoryLimit;
import org.homeward.support.CountyTest;
import org.homeward.support.TestDatabase;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Columns in which only the touched children were read again are the same as columns that were loaded anew. */
@CountyTest
class CountingRefreshProofTest {

    private final Prove prove = Prove.sized("counting-refresh", 6, 200);

    private final TestDatabase database;
    private final Random random = new Random(prove.seed());

    CountingRefreshProofTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void after_any_sequence_of_changes_a_refresh_gives_what_a_load_gives() {
        List<String> different = new ArrayList<>();
        CountingColumns columns = read(CountingRefreshProofTest::load);
        for (int change = 0; change < prove.size(); change++) {
            for (int several = random.nextInt(3); several >= 0; several--) {
                aChange();
            }
            CountingColumns older = columns;
            columns = read(dsl -> CountingLoader.refresh(dsl, older, Long.MAX_VALUE));
            assertThat(columns.ledger().change()).isGreaterThan(older.ledger().change());
            if (!columns.isSame(read(CountingRefreshProofTest::load)) || columns.isSame(older)) {
                different.add("after change " + columns.ledger().change());
            }
        }
        prove.report(prove.size(), different);
    }

    @Test
    void a_new_area_loads_everything_again() {
        CountingColumns older = read(CountingRefreshProofTest::load);
        database.run("insert into homeward.provider (code, name) values ('NEW', 'New')");

        CountingColumns newer = read(dsl -> CountingLoader.refresh(dsl, older, Long.MAX_VALUE));

        assertThat(newer.lists()).isNotSameAs(older.lists());
    }

    @Test
    void columns_stay_within_their_memory_loaded_or_refreshed() {
        CountingColumns columns = read(CountingRefreshProofTest::load);
        assertThat(read(dsl -> CountingLoader.load(dsl, columns.bytes())).isSame(columns))
                .isTrue();
        assertThatExceptionOfType(MemoryLimit.Exceeded.class)
                .isThrownBy(() -> read(dsl -> CountingLoader.load(dsl, columns.bytes() / 2)));
        aChange();
        assertThatExceptionOfType(MemoryLimit.Exceeded.class)
                .isThrownBy(() -> read(dsl -> CountingLoader.refresh(dsl, columns, columns.bytes() / 2)));
    }

    @Test
    void data_that_outgrow_their_memory_are_not_counted_and_the_message_says_what_to_set() {
        AuditedDatabase small = database.databaseWithCounting(DataSize.ofKilobytes(100));
        var everything = DisclosureFilter.of(new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1)));
        for (int asked = 0; asked < 2; asked++) {
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> small.count(
                            Viewer.of("analyst", Role.ANALYST),
                            ReadRequest.counts("places", "statements", everything),
                            (dsl, countable) -> countable.statements(everything).count()))
                    .withMessageContaining("outgrown")
                    .withMessageContaining("0.1 MB")
                    .withMessageContaining("HOMEWARD_COUNTING_MEMORY");
        }
        assertThatExceptionOfType(CountingOutgrown.class).isThrownBy(small::refreshCounting);
    }

    private static CountingColumns load(DSLContext dsl) {
        return CountingLoader.load(dsl, Long.MAX_VALUE);
    }

    private CountingColumns read(java.util.function.Function<DSLContext, CountingColumns> load) {
        return database.database()
                .read(Viewer.system("counting"), ReadRequest.reference("store", "counting columns"), load);
    }

    /** A correction, a tightening, a removal or a new detail, of one to twenty rows. */
    private void aChange() {
        int rows = 1 + random.nextInt(20);
        String kind = List.of("correct", "describe", "redescribe", "tighten", "loosen", "move", "remove", "add")
                .get(random.nextInt(8));
        String table =
                switch (kind) {
                    case "correct" -> "episode";
                    case "describe" -> "child";
                    case "redescribe" -> "person";
                    case "tighten", "loosen" -> "statement";
                    case "move", "remove" -> List.of("place", "factor", "harm").get(random.nextInt(3));
                    default -> "factor";
                };
        String key = List.of("place", "factor", "harm").contains(table) ? "statement_id" : "id";
        String chosen =
                "select " + key + " from homeward." + table + "_version where superseded_in is null order by md5(" + key
                        + "::text || '" + random.nextInt() + "') limit " + rows;
        database.run("create temporary table picked as " + chosen
                + "; create temporary table number as select homeward.next_change('test', 'a change', 'IMPORT') as n;"
                + (kind.equals("add") ? "" : supersede(table, key, kind))
                + (kind.equals("add") ? addFactors() : "")
                + "drop table picked; drop table number");
    }

    private static String supersede(String table, String key, String kind) {
        String version = "homeward." + table + "_version";
        String changed =
                switch (kind) {
                    case "correct" -> "update copied set care = 'HOME', placement_type = null, risk = 'HIGH';";
                    case "describe" -> "update copied set sex = 'OTHER', ethnicity_code = 'CHNE';";
                    case "redescribe" -> "update copied set sex = 'OTHER', age_band = '50+';";
                    case "tighten" ->
                        "update copied set for_police = false, for_partnership = false, for_carers = false,"
                                + " for_childrens_services = false;";
                    case "loosen" -> "update copied set for_police = true, child_view = 'AGREED';";
                    default -> "";
                };
        return "create temporary table copied as select * from " + version + " where superseded_in is null and " + key
                + " in (select * from picked);" + changed
                + "update " + version + " set superseded_in = (select n from number) where superseded_in is null and "
                + key + " in (select * from picked);"
                + (kind.equals("remove")
                        ? ""
                        : "update copied set recorded_in = (select n from number); insert into " + version
                                + " select * from copied;")
                + "drop table copied;";
    }

    /** To statements that do not name it yet: what is known now is known once. */
    private static String addFactors() {
        return "insert into homeward.factor_version (statement_id, code, side, recorded_in)"
                + " select distinct statement_id, (select max(code) from homeward.factor_code), 'FORCED', (select n from number) from picked"
                + " where not exists (select from homeward.factor_version known where known.superseded_in is null"
                + " and known.statement_id = picked.statement_id and known.side = 'FORCED'"
                + " and known.code = (select max(code) from homeward.factor_code));";
    }
}
