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

/**
 * What protection costs: the same methods of each screen with row security on every table, every reading entered and every word
 * unsealed; with row security switched off by the owner; and with nothing entered or unsealed either. All three in turns in one
 * run, so that none has the quieter machine.
 */
final class ProtectionBench {

    private static final int TURNS = 4;
    private static final int ROUNDS = 3;

    private final List<Screen> screens;
    private final Protection protection;
    private final DataSource owner;
    private final List<FilterChange> series;
    private final List<Viewer> viewers;
    private final PrintStream out;

    ProtectionBench(BenchApplication house, PrintStream out) {
        this.screens = Stream.concat(new Screens(house).counted().stream(), new OpenedScreens(house).all().stream())
                .toList();
        this.protection = house.protection();
        this.owner = house.withoutSecondLock();
        this.series = FilterChange.series(house.today());
        this.viewers = List.of(
                Viewer.of("analyst", Role.ANALYST).forPurpose(Purpose.DATA_QUALITY),
                new Viewer("district", Role.POLICE, Set.of("E07999001"), null, Purpose.DATA_QUALITY));
        this.out = out;
    }

    void run() throws SQLException {
        for (Viewer viewer : viewers) {
            out.printf("%nWith all protection, without the second lock, and without any, as %s.%n", viewer.name());
            out.printf("%-15s %8s %8s %8s %9s %9s%n", "screen", "all", "no lock", "none", "all/lock", "all/none");
            for (Screen screen : screens) {
                measure(viewer, screen);
            }
        }
        out.println("Medians in ms over " + series.size() + " filters, " + TURNS * ROUNDS + " rounds each.");
    }

    private void measure(Viewer viewer, Screen screen) throws SQLException {
        Timings with = new Timings();
        Timings withoutLock = new Timings();
        Timings without = new Timings();
        for (int turn = 0; turn < TURNS; turn++) {
            List<Map<String, Integer>> locked = ask(viewer, screen, with, turn > 0);
            rowSecurity("disable");
            try {
                List<Map<String, Integer>> open = ask(viewer, screen, withoutLock, turn > 0);
                if (!open.equals(locked)) {
                    throw new IllegalStateException(screen.name() + " answers otherwise without the second lock.");
                }
                protection.turn(false);
                List<Map<String, Integer>> bare = ask(viewer, screen, without, turn > 0);
                if (!bare.equals(locked) && !screen.isOpened()) {
                    throw new IllegalStateException(screen.name() + " answers otherwise without protection.");
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
                withoutLock.median_ms(),
                without.median_ms(),
                with.median_ms() / withoutLock.median_ms(),
                with.median_ms() / without.median_ms());
    }

    private List<Map<String, Integer>> ask(Viewer viewer, Screen screen, Timings timings, boolean warm) {
        List<Map<String, Integer>> answers = new ArrayList<>();
        Map<String, Integer> answer = Map.of();
        for (FilterChange change : series) {
            answers.add(screen.asked().apply(viewer, change.filter()));
            for (int round = 0; warm && round < ROUNDS; round++) {
                protection.nextQuestion();
                long start = System.nanoTime();
                answer = screen.asked().apply(viewer, change.filter());
                timings.add(System.nanoTime() - start);
            }
            checkSame(answers.getLast(), answer, warm);
        }
        return answers;
    }

    /** What was timed is what was answered. */
    private static void checkSame(Map<String, Integer> first, Map<String, Integer> again, boolean warm) {
        if (warm && !first.equals(again)) {
            throw new IllegalStateException("The same question was answered differently.");
        }
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
