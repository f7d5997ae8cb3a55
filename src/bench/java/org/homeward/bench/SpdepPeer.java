package org.homeward.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.homeward.hotspot.GetisOrd;

/** The peer for Gi*: R's spdep, with the neighbours it has to find, on the same grid of squares. Without R there is no comparison. */
final class SpdepPeer {

    private static final int SIDE = 256;
    private static final int ROUNDS = 5;
    private static final String SCRIPT = """
            suppressMessages(library(spdep))
            file <- commandArgs(TRUE)
            y <- scan(file[1], quiet = TRUE)
            side <- sqrt(length(y))
            start <- proc.time()[["elapsed"]]
            weights <- nb2listw(include.self(cell2nb(side, side, type = "queen")), style = "B")
            z <- localG(y, weights)
            cat(proc.time()[["elapsed"]] - start, "\\n")
            write(format(as.numeric(z), digits = 17), file[2], ncolumns = 1)
            """;

    private final PrintStream out;

    SpdepPeer(PrintStream out) {
        this.out = out;
    }

    /** NaN where there is no R. */
    record Result(double speedup, double largestDifference) {}

    Result compare() {
        Random random = new Random(2);
        double[] counts = random.doubles((long) SIDE * SIDE)
                .map(share -> Math.floor(1 / Math.sqrt(share + 0.01)))
                .toArray();
        try {
            Path folder = Files.createTempDirectory("spdep");
            try {
                return compare(counts, folder);
            } finally {
                for (String file : List.of("gi.R", "counts", "z")) {
                    Files.deleteIfExists(folder.resolve(file));
                }
                Files.delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Result compare(double[] counts, Path folder) throws IOException {
        Path script = Files.writeString(folder.resolve("gi.R"), SCRIPT);
        Path input = Files.writeString(
                folder.resolve("counts"),
                Arrays.stream(counts).mapToObj(Double::toString).collect(Collectors.joining("\n", "", "\n")));
        Path output = folder.resolve("z");
        double peer_s = run(List.of("Rscript", script.toString(), input.toString(), output.toString()));
        if (Double.isNaN(peer_s)) {
            out.println("Gi* is not compared, because R with spdep is absent: apt-get install r-cran-spdep");
            return new Result(Double.NaN, Double.NaN);
        }
        double[] theirs = Files.readAllLines(output).stream()
                .mapToDouble(line -> Double.parseDouble(line.strip()))
                .toArray();
        return measured(counts, theirs, peer_s);
    }

    private Result measured(double[] counts, double[] theirs, double peer_s) {
        double[] ours = GetisOrd.zOfGrid(counts, SIDE, 1);
        double difference = 0;
        for (int cell = 0; cell < ours.length; cell++) {
            difference = Math.max(difference, Math.abs(ours[cell] - theirs[cell]));
        }
        Timings timings = new Timings();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            GetisOrd.zOfGrid(counts, SIDE, 1);
            timings.add(System.nanoTime() - start);
        }
        out.printf(
                Locale.UK,
                "Gi* of %d cells: %.1f ms, spdep %.1f s with its neighbours.%n",
                counts.length,
                timings.median_ms(),
                peer_s);
        return new Result(peer_s * 1000 / timings.median_ms(), difference);
    }

    private static double run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Double.parseDouble(printed.strip()) : Double.NaN;
        } catch (IOException absent) {
            return Double.NaN;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Double.NaN;
        }
    }
}
