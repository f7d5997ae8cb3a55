package org.homeward.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;

/**
 * Server time of a change of the filter, screen by screen: from the query methods of the room to their records. Each
 * filter of a series is measured once per round, without the application's caches and with warm caches of the database.
 */
final class ScreensBench {

    private static final int LARGE = 5;
    private static final double LIMIT_MS = 300;

    private final Screens screens;
    private final BareSql bare;
    private final Protection protection;
    private final List<FilterChange> series;
    private final Viewer viewer = Viewer.of("analyst", Role.ANALYST).forPurpose(Purpose.DATA_QUALITY);
    private final PrintStream out;
    private final BenchApplication application;
    private final int warmUp;
    private final int rounds;
    private String worst = "";
    private double worst_ms;
    private int overLimit;

    ScreensBench(BenchApplication application, PrintStream out) {
        this.application = application;
        this.screens = new Screens(application);
        this.warmUp = application.scale() < LARGE ? 5 : 1;
        this.rounds = application.scale() < LARGE ? 7 : 3;
        this.protection = application.protection();
        this.bare = new BareSql(application.withoutRowSecurity());
        this.series = FilterChange.series(application.today());
        this.out = out;
    }

    void run() {
        out.printf(
                "%nServer time of a filter change, as an analyst: %d filters, %d rounds after %d to warm up.%n",
                series.size(), rounds, warmUp);
        out.printf(
                "%-15s %8s %8s   %-15s %9s %9s %7s %8s%n",
                "screen", "median", "p95", "slowest", "limit", "bare SQL", "ratio", "counts");
        screens.all().forEach(this::measure);
        out.println(
                "Times in ms; bare SQL is its median for the same counts, which are a part of what a screen reads.");
        out.printf(
                Locale.UK,
                "RESULT screens scale=%d fill_s=%.1f worst=%s worst_p95_ms=%.1f over_300_ms=%d%n",
                application.scale(),
                application.filled_s(),
                worst.replaceAll("\\W+", "_"),
                worst_ms,
                overLimit);
    }

    private void measure(Screen screen) {
        int agreeing = 0;
        for (FilterChange change : series) {
            agreeing += agreeing(screen, change);
        }
        Timings screenTimes = new Timings();
        Timings sqlTimes = new Timings();
        Timings slowest = new Timings();
        String slowestName = "";
        for (FilterChange change : series) {
            Timings one = new Timings();
            rounds(() -> screen.queries().apply(viewer, change.filter()), screenTimes, one);
            rounds(() -> bare.counts(screen, change), sqlTimes, new Timings());
            if (slowest.size() == 0 || one.median_ms() > slowest.median_ms()) {
                slowest = one;
                slowestName = change.name();
            }
        }
        double p95_ms = screenTimes.p95_ms();
        overLimit += p95_ms < LIMIT_MS ? 0 : 1;
        if (p95_ms > worst_ms) {
            worst_ms = p95_ms;
            worst = screen.name();
        }
        out.printf(
                Locale.UK,
                "%-15s %8.1f %8.1f   %-15s %9s %9.1f %6.1fx %8d%n",
                screen.name(),
                screenTimes.median_ms(),
                p95_ms,
                slowestName,
                p95_ms < LIMIT_MS ? "under 300" : "OVER 300",
                sqlTimes.median_ms(),
                screenTimes.median_ms() / sqlTimes.median_ms(),
                agreeing);
    }

    private void rounds(Supplier<Map<String, Integer>> query, Timings all, Timings one) {
        for (int round = -warmUp; round < rounds; round++) {
            protection.nextQuery();
            long start = System.nanoTime();
            Map<String, Integer> result = query.get();
            long took = System.nanoTime() - start;
            if (round >= 0 && !result.isEmpty()) {
                all.add(took);
                one.add(took);
            }
        }
    }

    /** Times are comparable only for the same counts. */
    private int agreeing(Screen screen, FilterChange change) {
        Map<String, Integer> application = screen.queries().apply(viewer, change.filter());
        Map<String, Integer> sql = bare.counts(screen, change);
        if (!application.equals(sql)) {
            throw new IllegalStateException(screen.name() + ", " + change.name() + ": the application counts "
                    + application + ", bare SQL " + sql + ". Nothing is measured.");
        }
        return application.size();
    }
}
