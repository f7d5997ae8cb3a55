package org.homeward.store;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.homeward.access.Purpose;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.counting.CountingColumns;
import org.homeward.store.counting.Scope;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** What the counting columns cost: their size, how long they load, a scope, and a thousand changed rows read again. */
public final class CountingCosts {

    private static final int CHANGED = 1_000;

    private final AuditedDatabase database;
    private final DataSource owner;
    private final PrintStream out;

    public CountingCosts(AuditedDatabase database, DataSource owner, PrintStream out) {
        this.database = database;
        this.owner = owner;
        this.out = out;
    }

    private record Timed<T>(T result, double took_s) {
        static <T> Timed<T> of(Supplier<T> work) {
            long start = System.nanoTime();
            T result = work.get();
            return new Timed<>(result, (System.nanoTime() - start) / 1e9);
        }
    }

    public void print(int scale) throws SQLException {
        long before = usedHeap();
        Timed<CountingColumns> columns =
                Timed.of(() -> read(Viewer.system("counting"), dsl -> CountingLoader.load(dsl, Long.MAX_VALUE)));
        double heap_mb = (usedHeap() - before) / 1e6;
        Timed<Scope> whole = scope(Viewer.of("analyst", Role.ANALYST), columns.result());
        Timed<Scope> district = scope(
                new Viewer("district", Role.POLICE, Set.of("E07999001"), null, Purpose.DATA_QUALITY), columns.result());
        double refresh_s = refresh_s(columns.result());
        double scope_mb = Math.max(whole.result().bytes(), district.result().bytes()) / 1e6;
        out.printf(
                Locale.UK,
                "%,d versions of statements; a scope was read in %.2f s as an analyst, in %.2f s as a viewer of one district.%n",
                columns.result().statementVersions(),
                whole.took_s(),
                district.took_s());
        out.printf(
                Locale.UK,
                "RESULT columns scale=%d mb=%.1f heap_mb=%.1f load_s=%.1f scope_mb=%.2f scope_s=%.2f refresh_s=%.2f%n",
                scale,
                columns.result().bytes() / 1e6,
                heap_mb,
                columns.took_s(),
                scope_mb,
                Math.max(whole.took_s(), district.took_s()),
                refresh_s);
    }

    private Timed<Scope> scope(Viewer viewer, CountingColumns columns) {
        return Timed.of(() -> read(viewer, dsl -> ScopeReader.read(dsl, viewer, columns)));
    }

    private <T> T read(Viewer viewer, Function<DSLContext, T> reading) {
        return database.read(viewer, ReadRequest.reference("store", "counting columns"), reading);
    }

    /** A correction of a thousand statements of as many children, which is not kept. */
    private double refresh_s(CountingColumns columns) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            DSLContext dsl = DSL.using(connection, SQLDialect.POSTGRES);
            dsl.execute("create temporary table corrected on commit drop as select * from homeward.statement_version"
                    + " where superseded_in is null and id in (select min(id) from homeward.statement_version"
                    + " where superseded_in is null group by child_id order by child_id limit " + CHANGED + ")");
            dsl.execute("create temporary table latest on commit drop as"
                    + " select homeward.next_change('bench', 'a correction', 'IMPORT') as number");
            dsl.execute("update homeward.statement_version set superseded_in = (select number from latest)"
                    + " where superseded_in is null and id in (select id from corrected)");
            dsl.execute("update corrected set recorded_in = (select number from latest)");
            dsl.execute("insert into homeward.statement_version select * from corrected");
            Timed<CountingColumns> refreshed = Timed.of(() -> CountingLoader.refresh(dsl, columns, Long.MAX_VALUE));
            connection.rollback();
            return refreshed.took_s();
        }
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
