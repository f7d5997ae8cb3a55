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
import javax.sql.DataSource;
import org.homeward.access.Role;
import org.homeward.access.Viewer;

/**
 * What the second lock costs: the same methods of each screen with row security on every table, and with it switched off by
 * the owner. Both in turns in one run, so that neither has the quieter machine.
 */
final class RowSecurityBench {

    private static final int TURNS = 4;
    private static final int ROUNDS = 3;

    private final Screens screens;
    private final DataSource owner;
    private final List<FilterChange> series;
    private final List<Viewer> viewers;
    private final PrintStream out;

    RowSecurityBench(MeasuredHouse house, PrintStream out) {
        this.screens = new Screens(house);
        this.owner = house.withoutSecondLock();
        this.series = FilterChange.series(house.today());
        this.viewers = List.of(
                Viewer.of("analyst", Role.ANALYST),
                new Viewer("interviewer", Role.INTERVIEWER, java.util.Set.of(), "LANTERN", null),
                new Viewer("district", Role.ANALYST, java.util.Set.of("E07999001"), null, null));
        this.out = out;
    }

    void run() throws SQLException {
        for (Viewer viewer : viewers) {
            out.printf("%nWith and without the second lock, as %s.%n", viewer.name());
            out.printf("%-15s %8s %8s %7s%n", "screen", "with", "without", "ratio");
            for (Screen screen : screens.all()) {
                measure(viewer, screen);
            }
        }
        out.println("Medians in ms over " + series.size() + " filters, " + TURNS * ROUNDS + " rounds each.");
    }

    private void measure(Viewer viewer, Screen screen) throws SQLException {
        Timings with = new Timings();
        Timings without = new Timings();
        for (int turn = 0; turn < TURNS; turn++) {
            List<Map<String, Integer>> locked = ask(viewer, screen, with, turn > 0);
            rowSecurity("disable");
            try {
                List<Map<String, Integer>> open = ask(viewer, screen, without, turn > 0);
                if (!open.equals(locked)) {
                    throw new IllegalStateException(screen.name() + " answers otherwise without the second lock.");
                }
            } finally {
                rowSecurity("enable");
            }
        }
        out.printf(
                Locale.UK,
                "%-15s %8.1f %8.1f %6.2fx%n",
                screen.name(),
                with.median_ms(),
                without.median_ms(),
                with.median_ms() / without.median_ms());
    }

    private List<Map<String, Integer>> ask(Viewer viewer, Screen screen, Timings timings, boolean warm) {
        List<Map<String, Integer>> answers = new ArrayList<>();
        for (FilterChange change : series) {
            answers.add(screen.asked().apply(viewer, change.filter()));
            for (int round = 0; warm && round < ROUNDS; round++) {
                long start = System.nanoTime();
                screen.asked().apply(viewer, change.filter());
                timings.add(System.nanoTime() - start);
            }
        }
        return answers;
    }

    private void rowSecurity(String changed) throws SQLException {
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
                statement.execute("alter table " + table + " " + changed + " row level security");
            }
        }
    }
}
