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
    private final RandomChange changes;

    CountingRefreshProofTest(TestDatabase database) {
        this.database = database;
        this.changes = new RandomChange(database, new Random(prove.seed()));
    }

    @Test
    void after_any_sequence_of_changes_a_refresh_gives_what_a_load_gives() {
        List<String> different = new ArrayList<>();
        int changed = 0;
        CountingColumns columns = read(CountingRefreshProofTest::load);
        for (int change = 0; change < prove.size(); change++) {
            changes.several();
            CountingColumns older = columns;
            columns = read(dsl -> CountingLoader.refresh(dsl, older, Long.MAX_VALUE));
            assertThat(columns.ledger().change()).isGreaterThan(older.ledger().change());
            if (!columns.isSame(read(CountingRefreshProofTest::load))) {
                different.add("after change " + columns.ledger().change());
            }
            if (!columns.isSame(older)) {
                changed++;
            }
        }
        // A factor may be added to statements that all have it, or a kept statement be tightened: such a change is seen
        // by nobody.
        assertThat(changed).isGreaterThan(prove.size() / 2);
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
        changes.one();
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
}
