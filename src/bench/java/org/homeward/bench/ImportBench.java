package org.homeward.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Coordinate;
import org.homeward.intake.Intake;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.store.ImportResult;

/**
 * An import with all its checks, keys, encryption, access and audit, by the application's role, beside COPY of the rows that it stored, see
 * {@link CopyPeer}. Sets have at most {@value #OF_SET} statements, so that each fits into memory. Then, with all of them stored, a set in which
 * a thousand statements differ, and a preview of another.
 */
final class ImportBench {

    private static final int ROUNDS = 3;
    private static final int OF_SET = 105_000;
    private static final int CHANGED = 1050;
    private static final double NS = 1e9;
    private static final double MS = 1e3;
    private static final Viewer SENDER = Viewer.system("sample");
    private static final String LAND = "bench_import_land";

    private final int statements;
    private final PrintStream out;
    private long heap_mb;
    private double changed_s;
    private double preview;

    ImportBench(int statements, PrintStream out) {
        this.statements = statements;
        this.out = out;
    }

    void run() throws SQLException, IOException {
        Path folder = Files.createTempDirectory("import-bench");
        try {
            Sets files = Sets.write(folder, draw(), statements);
            out.printf(Locale.UK, "%,d statements, %,d rows, in %d sets.%n", statements, files.rows, files.sets.size());
            Timings imports = new Timings();
            Timings copies = new Timings();
            for (int round = 1; round <= ROUNDS; round++) {
                try (BenchApplication application = BenchApplication.fresh("bench_import", LAND)) {
                    Intake intake = application.bean(Intake.class);
                    imports.add(files.sets.stream()
                            .mapToLong(set -> timed(() -> stored(intake, set)))
                            .sum());
                    copies.add(copy(folder.resolve("copied")));
                    out.printf(
                            Locale.UK,
                            "Round %d: import %.1f s, copy %.1f s (medians so far).%n",
                            round,
                            imports.median_ms() / MS,
                            copies.median_ms() / MS);
                    if (round == ROUNDS) {
                        more(intake, files);
                    }
                }
            }
            out.printf(
                    Locale.UK,
                    "RESULT import rows=%d ratio=%.2f heap_mb=%d changed_s=%.1f preview=%.2f%n",
                    statements,
                    imports.median_ms() / copies.median_ms(),
                    heap_mb,
                    changed_s,
                    preview);
        } finally {
            remove(folder);
        }
    }

    private DrawnSet draw() throws SQLException, IOException {
        try (BenchApplication application = BenchApplication.fresh(LAND, "");
                Connection owner = application.withoutRowSecurity().getConnection()) {
            List<Coordinate> points = CopyPeer.list(owner, """
                            select st_x(geom) || ' ' || st_y(geom)
                            from (select (st_dump(st_generatepoints(geom, 40, 1))).geom from homeward.area where kind = 'WARD') as p""").stream()
                    .map(text -> text.split(" "))
                    .map(at -> new Coordinate(Double.parseDouble(at[0]), Double.parseDouble(at[1])))
                    .toList();
            return new DrawnSet(FilterChange.DISTRICT, "LANTERN", application.today(), points);
        }
    }

    /** What was stored, copied into another database by the owner; only the copying is timed. */
    private long copy(Path folder) throws SQLException, IOException {
        CopyPeer peer = new CopyPeer(folder);
        try (Connection imported = BenchApplication.superuserOf("bench_import");
                BenchApplication empty = BenchApplication.fresh("bench_copy", LAND);
                Connection owner = empty.withoutRowSecurity().getConnection()) {
            peer.write(imported);
            long took = peer.copy(owner);
            try (Connection copied = BenchApplication.superuserOf("bench_copy")) {
                List<String> contents = CopyPeer.contents(imported);
                if (!contents.equals(CopyPeer.contents(copied))) {
                    throw new IllegalStateException("Something else was copied than was imported.");
                }
            }
            return took;
        }
    }

    private void more(Intake intake, Sets files) {
        changed_s = timed(() -> stored(intake, files.changed)) / NS;
        long previewed = timed(() -> intake.preview(SENDER, FileSet.read(files.next)));
        preview = previewed / (double) timed(() -> stored(intake, files.next));
    }

    private void stored(Intake intake, Path set) {
        ImportResult result = intake.load(SENDER, set);
        if (result.batch() == null || result.rejectedRows() > 0) {
            throw new IllegalStateException("The set was not stored whole: "
                    + result.rejected().stream().findFirst());
        }
    }

    private long timed(Runnable work) {
        long start = System.nanoTime();
        try (Phases phases = Phases.ofThisThread()) {
            work.run();
            heap_mb = Math.max(heap_mb, phases.heap_mb());
            out.printf(Locale.UK, "  %.1f s: %s%n", (System.nanoTime() - start) / NS, phases.text());
        }
        return System.nanoTime() - start;
    }

    /** What is imported: many sets, then one that differs from the first, then one more. */
    private record Sets(List<Path> sets, long rows, Path changed, Path next) {

        static Sets write(Path folder, DrawnSet set, int statements) throws IOException {
            List<Path> sets = new ArrayList<>();
            long rows = 0;
            for (int from = 0; from < statements; from += OF_SET) {
                Path each = folder.resolve("set-" + sets.size());
                rows += set.write(each, from, Math.min(statements, from + OF_SET), 0);
                sets.add(each);
            }
            Path changed = folder.resolve("changed");
            set.write(changed, 0, CHANGED, 1);
            Path next = folder.resolve("next");
            int after = Math.ceilDiv(statements, OF_SET) * OF_SET;
            set.write(next, after, after + Math.min(statements, OF_SET), 0);
            return new Sets(sets, rows, changed, next);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
