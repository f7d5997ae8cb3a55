package org.homeward.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.audit.AuditLog;

/**
 * What one entry of the audit costs: row, chain, commit, signature, and the signed head on disk. By one user after another, and by
 * eight at once, whose entries share commits.
 */
final class AppendCosts {

    private static final Viewer VIEWER = Viewer.of("analyst", Role.ANALYST);
    private static final AuditEvent EVENT = AuditEvent.of(AuditKind.FILTER_APPLIED, "places", "figures")
            .under("from=2026-01-01&to=2026-06-30&age=13-15");
    private static final int WARM = 200;
    private static final int ENTRIES = 500;
    private static final int USERS = 8;

    private AppendCosts() {}

    static void print(AuditLog audit, PrintStream out) throws Exception {
        out.printf("%nAn entry of the audit, from the call until it may be shown.%n");
        append(audit, WARM);
        long alone = System.nanoTime();
        Timings one = append(audit, ENTRIES);
        print(out, 1, one, ENTRIES, alone);
        try (ExecutorService users = Executors.newFixedThreadPool(USERS)) {
            long start = System.nanoTime();
            List<Future<Timings>> each = users.invokeAll(IntStream.range(0, USERS)
                    .<Callable<Timings>>mapToObj(user -> () -> append(audit, ENTRIES))
                    .collect(Collectors.toList()));
            print(out, USERS, each.getFirst().get(), USERS * ENTRIES, start);
        }
    }

    private static Timings append(AuditLog audit, int entries) {
        Timings timings = new Timings();
        for (int entry = 0; entry < entries; entry++) {
            long start = System.nanoTime();
            audit.append(VIEWER, EVENT);
            timings.add(System.nanoTime() - start);
        }
        return timings;
    }

    private static void print(PrintStream out, int users, Timings timings, int entries, long start) {
        double all_s = (System.nanoTime() - start) / 1e9;
        out.printf(
                Locale.UK,
                "%d at once: median %.2f ms, 95 in 100 within %.2f ms, %.0f entries a second%n",
                users,
                timings.median_ms(),
                timings.p95_ms(),
                entries / all_s);
    }
}
