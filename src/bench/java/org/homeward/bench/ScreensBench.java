package org.homeward.bench;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;

/**
 * Server time of a change of the filter, screen by screen: from the query methods of the room to their records, without the
 * application's caches of results. Each counting screen is compared, in the same run, with a column engine that counts the same
 * ({@link DuckDb}) and with the SQL that counted before ({@link OlderPath}). Each filter of a series is measured once per round.
 */
final class ScreensBench {

    private static final int LARGE = 5;
    private static final int VERY_LARGE = 20;

    private final Screens screens;
    private final BareSql bare;
    private final DuckDb duck;
    private final OlderPath older;
    private final Protection protection;
    private final List<FilterChange> series;
    private final Viewer viewer = Viewer.of("analyst", Role.ANALYST).forPurpose(Purpose.DATA_QUALITY);
    private final PrintStream out;
    private final BenchApplication application;
    private final int warmUp;
    private final int rounds;
    private double worstRatio;
    private double worstP95_ms;
    private double leastFaster = Double.MAX_VALUE;

    ScreensBench(BenchApplication application, PrintStream out) throws SQLException {
        this.application = application;
        this.screens = new Screens(application);
        this.older = new OlderPath(application);
        this.warmUp = application.scale() < LARGE ? 5 : 2;
        this.rounds = application.scale() < LARGE ? 9 : 5;
        this.protection = application.protection();
        this.bare = new BareSql(application.withoutRowSecurity());
        this.duck = DuckDb.copyOf(application.withoutRowSecurity());
        this.series = FilterChange.series(application.today());
        this.out = out;
    }

    void run() {
        out.printf(
                "%nServer time of a filter change, as an analyst: %d filters, %d rounds after %d to warm up.%n",
                series.size(), rounds, warmUp);
        out.printf(
                "%-15s %8s %8s %9s %7s %9s %8s %8s%n",
                "screen", "median", "p95", "DuckDB", "ratio", "before", "faster", "counts");
        screens.all().forEach(this::measure);
        out.println("Times in ms; DuckDB counts the same on the same rows, without access control, versions and audit;"
                + " before is the SQL of the earlier rooms.");
        out.printf(
                Locale.UK,
                "RESULT screens scale=%d worst_ratio=%.2f worst_p95_ms=%.1f least_faster=%.1f fill_s=%.1f%n",
                application.scale(),
                worstRatio,
                worstP95_ms,
                leastFaster == Double.MAX_VALUE ? 0 : leastFaster,
                application.filled_s());
    }

    private void measure(Screen screen) {
        int agreeing = 0;
        for (FilterChange change : series) {
            agreeing += agreeing(screen, change);
        }
        Timings ours = new Timings();
        Timings peer = new Timings();
        Timings before = new Timings();
        boolean comparable = duck.knows(screen);
        for (FilterChange change : series) {
            // A list of thousands of texts is decrypted for seconds.
            int times = comparable || application.scale() < VERY_LARGE ? rounds : 2;
            rounds(times, () -> screen.queries().apply(viewer, change.filter()), ours);
            if (comparable) {
                rounds(rounds, () -> duck.all(screen, change), peer);
            }
            if (older.knows(screen) && application.scale() < VERY_LARGE) {
                rounds(
                        application.scale() < LARGE ? rounds : 2,
                        () -> older.read(screen, viewer, change.filter()),
                        before);
            }
        }
        double ratio = comparable ? ours.median_ms() / peer.median_ms() : 0;
        double faster = before.size() == 0 ? 0 : before.median_ms() / ours.median_ms();
        worstRatio = Math.max(worstRatio, ratio);
        worstP95_ms = comparable ? Math.max(worstP95_ms, ours.p95_ms()) : worstP95_ms;
        leastFaster = faster == 0 ? leastFaster : Math.min(leastFaster, faster);
        out.printf(
                Locale.UK,
                "%-15s %8.1f %8.1f %9s %7s %9s %8s %8d%n",
                screen.name(),
                ours.median_ms(),
                ours.p95_ms(),
                comparable ? String.format(Locale.UK, "%.1f", peer.median_ms()) : "-",
                comparable ? String.format(Locale.UK, "%.2fx", ratio) : "-",
                faster == 0 ? "-" : String.format(Locale.UK, "%.1f", before.median_ms()),
                faster == 0 ? "-" : String.format(Locale.UK, "%.1fx", faster),
                agreeing);
    }

    private void rounds(int times, Supplier<?> query, Timings all) {
        for (int round = -Math.min(warmUp, times); round < times; round++) {
            protection.nextQuery();
            long start = System.nanoTime();
            Object result = query.get();
            long took = System.nanoTime() - start;
            if (round >= 0 && result != null) {
                all.add(took);
            }
        }
    }

    /** Times are comparable only for the same counts. */
    private int agreeing(Screen screen, FilterChange change) {
        Map<String, Integer> counted = screen.queries().apply(viewer, change.filter());
        Map<String, Integer> others = duck.knows(screen) ? duck.counts(screen, change) : bare.counts(screen, change);
        if (!counted.equals(others)) {
            throw new IllegalStateException(screen.name() + ", " + change.name() + ": the application counts " + counted
                    + ", the peer " + others + ". Nothing is measured.");
        }
        return counted.size();
    }
}
