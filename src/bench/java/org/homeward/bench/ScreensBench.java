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
 * Server time of a change of the filter, screen by screen: from the query methods of the room to their records. Each of a
 * series of filters is asked once a round; caches of the application are not in the way, those of the database are warm.
 */
final class ScreensBench {

    private static final int WARM_UP = 5;
    private static final int ROUNDS = 7;
    private static final double LIMIT_MS = 300;

    private final Screens screens;
    private final BareSql bare;
    private final Protection protection;
    private final List<FilterChange> series;
    private final Viewer viewer = Viewer.of("analyst", Role.ANALYST).forPurpose(Purpose.DATA_QUALITY);
    private final PrintStream out;

    ScreensBench(BenchApplication house, PrintStream out) {
        this.screens = new Screens(house);
        this.protection = house.protection();
        this.bare = new BareSql(house.withoutSecondLock());
        this.series = FilterChange.series(house.today());
        this.out = out;
    }

    void run() {
        out.printf(
                "%nServer time of a filter change, as an analyst: %d filters, %d rounds after %d to warm up.%n",
                series.size(), ROUNDS, WARM_UP);
        out.printf(
                "%-15s %8s %8s   %-15s %9s %9s %7s %8s%n",
                "screen", "median", "p95", "slowest", "limit", "bare SQL", "ratio", "counts");
        screens.all().forEach(this::measure);
        out.println(
                "Times in ms; bare SQL is its median for the same counts, which a screen asks for and more besides.");
    }

    private void measure(Screen screen) {
        int agreeing = 0;
        for (FilterChange change : series) {
            agreeing += agreeing(screen, change);
        }
        Timings asked = new Timings();
        Timings alone = new Timings();
        Timings slowest = new Timings();
        String slowestName = "";
        for (FilterChange change : series) {
            Timings one = new Timings();
            rounds(() -> screen.asked().apply(viewer, change.filter()), asked, one);
            rounds(() -> bare.counts(screen, change), alone, new Timings());
            if (slowest.size() == 0 || one.median_ms() > slowest.median_ms()) {
                slowest = one;
                slowestName = change.name();
            }
        }
        out.printf(
                Locale.UK,
                "%-15s %8.1f %8.1f   %-15s %9s %9.1f %6.1fx %8d%n",
                screen.name(),
                asked.median_ms(),
                asked.p95_ms(),
                slowestName,
                asked.p95_ms() < LIMIT_MS ? "under 300" : "OVER 300",
                alone.median_ms(),
                asked.median_ms() / alone.median_ms(),
                agreeing);
    }

    private void rounds(Supplier<Map<String, Integer>> question, Timings all, Timings one) {
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            protection.nextQuestion();
            long start = System.nanoTime();
            Map<String, Integer> answer = question.get();
            long took = System.nanoTime() - start;
            if (round >= 0 && !answer.isEmpty()) {
                all.add(took);
                one.add(took);
            }
        }
    }

    /** A time beside another answer would mean nothing. */
    private int agreeing(Screen screen, FilterChange change) {
        Map<String, Integer> house = screen.asked().apply(viewer, change.filter());
        Map<String, Integer> sql = bare.counts(screen, change);
        if (!house.equals(sql)) {
            throw new IllegalStateException(screen.name() + ", " + change.name() + ": the house counts " + house
                    + ", bare SQL " + sql + ". Nothing is measured.");
        }
        return house.size();
    }
}
