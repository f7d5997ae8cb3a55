package org.homeward.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.audit.AuditLog;

/**
 * The cost of protection: the same methods of each screen with row security on every table, every read audited and
 * every text decrypted; with row security disabled by the owner; and also without audit and decryption. All three
 * alternate in one run, so that none has the quieter machine.
 */
final class ProtectionBench {

    private static final int TURNS = 4;
    private static final int ROUNDS = 3;

    private final List<Screen> screens;
    private final Protection protection;
    private final AuditLog audit;
    private final DataSource owner;
    private final List<FilterChange> series;
    private final List<Viewer> viewers;
    private final PrintStream out;

    ProtectionBench(BenchApplication application, PrintStream out) {
        this.screens = Stream.concat(
                        new Screens(application).counted().stream(), new DecryptingScreens(application).all().stream())
                .toList();
        this.protection = application.protection();
        this.audit = application.bean(AuditLog.class);
        this.owner = application.withoutRowSecurity();
        this.series = FilterChange.series(application.today());
        this.viewers = List.of(
                Viewer.of("analyst", Role.ANALYST).forPurpose(Purpose.DATA_QUALITY),
                new Viewer("district", Role.POLICE, Set.of("E07999001"), null, Purpose.DATA_QUALITY));
        this.out = out;
    }

    void run() throws Exception {
        for (Viewer viewer : viewers) {
            out.printf("%nWith all protection, without row security, and without any, as %s.%n", viewer.name());
            out.printf("%-15s %8s %8s %8s %9s %9s%n", "screen", "all", "no RLS", "none", "all/RLS", "all/none");
            for (Screen screen : screens) {
                measure(viewer, screen);
            }
        }
        out.println("Medians in ms over " + series.size() + " filters, " + TURNS * ROUNDS + " rounds each.");
        AppendCosts.print(audit, out);
    }

    private void measure(Viewer viewer, Screen screen) throws SQLException {
        Timings with = new Timings();
        Timings withoutRowSecurity = new Timings();
        Timings without = new Timings();
        for (int turn = 0; turn < TURNS; turn++) {
            List<Map<String, Integer>> protectedCounts = run(viewer, screen, with, turn > 0);
            rowSecurity("disable");
            try {
                List<Map<String, Integer>> unrestricted = run(viewer, screen, withoutRowSecurity, turn > 0);
                if (!unrestricted.equals(protectedCounts)) {
                    throw new IllegalStateException(screen.name() + " gives other results without row security.");
                }
                protection.turn(false);
                List<Map<String, Integer>> unprotected = run(viewer, screen, without, turn > 0);
                if (!unprotected.equals(protectedCounts) && !screen.isOpened()) {
                    throw new IllegalStateException(screen.name() + " gives other results without protection.");
                }
            } finally {
                protection.turn(true);
                rowSecurity("enable");
            }
        }
        out.printf(
                Locale.UK,
                "%-15s %8.1f %8.1f %8.1f %8.2fx %8.2fx%n",
                screen.name(),
                with.median_ms(),
                withoutRowSecurity.median_ms(),
                without.median_ms(),
                with.median_ms() / withoutRowSecurity.median_ms(),
                with.median_ms() / without.median_ms());
    }

    private List<Map<String, Integer>> run(Viewer viewer, Screen screen, Timings timings, boolean warm) {
        List<Map<String, Integer>> results = new ArrayList<>();
        Map<String, Integer> result = Map.of();
        for (FilterChange change : series) {
            results.add(screen.queries().apply(viewer, change.filter()));
            for (int round = 0; warm && round < ROUNDS; round++) {
                protection.nextQuery();
                long start = System.nanoTime();
                result = screen.queries().apply(viewer, change.filter());
                timings.add(System.nanoTime() - start);
            }
            checkSame(results.getLast(), result, warm);
        }
        return results;
    }

    /** The timed runs give the same results. */
    private static void checkSame(Map<String, Integer> first, Map<String, Integer> again, boolean warm) {
        if (warm && !first.equals(again)) {
            throw new IllegalStateException("The same query gave different results.");
        }
    }

    private void rowSecurity(String action) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(
                    "select table_name from homeward.row_security where condition is not null")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                statement.execute("alter table " + table + " " + action + " row level security");
            }
        }
    }
}
