package org.homeward.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.homeward.adversarial.Prove;
import org.junit.jupiter.api.Test;

/**
 * No bad file takes more than 64 MB of heap beyond the normal, or half a minute: all of {@link BadFiles}, and lines of 1 GB in {@code prove};
 * the heaviest, and lines of 8 MB, in the suite.
 */
class BadFilesProofTest {

    private static final long MOST_BYTES = 64L << 20;
    private static final long LONGEST_MILLIS = 30_000;
    private static final int SUITE_MEGABYTES = 8;
    /** A line of 1 GB is read twice, to see how its letters are written and then what it says. */
    private static final int LONGEST_MINUTES = 30;

    @Test
    void no_bad_file_takes_much_memory_or_time() throws IOException, InterruptedException {
        Prove prove = Prove.sized("bad-files", 14, 200);
        boolean full = !System.getProperty("homeward.prove", "").isEmpty();
        List<String[]> read = read(full ? 1024 : SUITE_MEGABYTES, full);
        List<String> failures = new ArrayList<>();
        long most = 0;
        long longest = 0;
        for (String[] file : read) {
            long bytes = Long.parseLong(file[2]);
            long millis = Long.parseLong(file[3]);
            most = Math.max(most, bytes);
            longest = Math.max(longest, millis);
            if (bytes > MOST_BYTES || millis > LONGEST_MILLIS || file[4].startsWith("unexpected")) {
                failures.add(String.join(" ", file));
            }
        }
        prove.report(read.size(), failures, " most_mb=%d longest_ms=%d".formatted(most >> 20, longest));
    }

    private static List<String[]> read(int megabytes, boolean large) throws IOException, InterruptedException {
        Path output = Files.createTempFile("bad-files", ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1100m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        BadFileMemory.class.getName(),
                        String.valueOf(megabytes),
                        String.valueOf(large))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(Files.readString(output));
        }
        return Files.readAllLines(output).stream()
                .filter(line -> line.startsWith("READ\t"))
                .map(line -> line.split("\t"))
                .toList();
    }
}
