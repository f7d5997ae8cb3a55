package org.homeward.intake.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.intake.read.FuzzedReaders.Target;

/**
 * Runs a reader on inputs that nobody wrote. Beside the seeds, what a fuzzer ever found is kept in src/test/resources/fuzz, a folder a
 * reader, so that every run begins with it.
 */
final class Fuzzing {

    private static final Path SEEDS = Path.of("src/test/resources/fuzz");
    private static final Pattern RUNS = Pattern.compile("Done (\\d+) runs");
    /** The fuzzer looks through every class that it can reach; these are enough for the readers. */
    private static final Pattern NEEDED =
            Pattern.compile(".*(classes/?|jazzer|fastcsv|commons-text|commons-lang3|jspecify|jts-core|slf4j-api).*");

    private static final int SECONDS_TO_START = 180;

    private Fuzzing() {}

    /** Every seed, and others made of it by a few changes each. */
    static int replay(Target target, int inputs, RandomGenerator random, List<String> failures) throws IOException {
        List<byte[]> seeds = seeds(target);
        int tried = 0;
        for (byte[] seed : seeds) {
            tried += attempt(target, seed, failures);
        }
        while (tried < inputs) {
            tried += attempt(target, changed(seeds.get(random.nextInt(seeds.size())), random), failures);
        }
        return tried;
    }

    private static List<byte[]> seeds(Target target) throws IOException {
        try (Stream<Path> files = Files.list(SEEDS.resolve(target.folder()))) {
            List<byte[]> seeds = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
            return seeds;
        }
    }

    private static int attempt(Target target, byte[] input, List<String> failures) {
        try {
            target.read(input);
        } catch (RuntimeException | StackOverflowError unexpected) {
            failures.add(
                    target + " " + java.util.HexFormat.of().formatHex(Arrays.copyOf(input, Math.min(300, input.length)))
                            + ": " + unexpected);
        }
        return 1;
    }

    /** Some bytes changed, left out, or repeated. */
    private static byte[] changed(byte[] seed, RandomGenerator random) {
        byte[] bytes = seed.clone();
        for (int i = random.nextInt(1, 6); i > 0 && bytes.length > 1; i--) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + random.nextInt(1, 20));
            switch (random.nextInt(3)) {
                case 0 -> bytes[from] = (byte) random.nextInt(256);
                case 1 -> bytes = join(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
                default -> bytes = join(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
            }
        }
        return bytes;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** Jazzer in a process of its own, guided by what each input reaches. Returns how many inputs it tried. */
    static long run(Target target, int seconds, long seed, List<String> failures)
            throws IOException, InterruptedException {
        Path found = Files.createTempDirectory("fuzz");
        Path output = found.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Dhomeward.fuzz=" + target,
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        classes(),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + FuzzedReaders.Entry.class.getName(),
                        "--instrumentation_includes=org.homeward.intake.read.**:de.siegmar.fastcsv.**",
                        "--reproducer_path=" + found,
                        "-artifact_prefix=" + found + "/",
                        "-max_total_time=" + seconds,
                        "-seed=" + (int) (seed & 0x7fffffff),
                        "-timeout=20",
                        Files.createDirectory(found.resolve("corpus")).toString(),
                        SEEDS.resolve(target.folder()).toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(seconds + SECONDS_TO_START, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            failures.add(target + " did not end");
        }
        String said = Files.readString(output);
        if (process.waitFor() != 0) {
            failures.add(target + " ended with " + process.exitValue() + "; what it found is in " + found
                    + ", to be kept in " + SEEDS.resolve(target.folder()) + ":\n"
                    + said.lines()
                            .filter(line -> line.contains("==") || line.contains("Exception") || line.contains("\tat "))
                            .limit(20)
                            .collect(Collectors.joining("\n")));
        }
        Matcher runs = RUNS.matcher(said);
        return runs.find() ? Long.parseLong(runs.group(1)) : 0;
    }

    private static String classes() {
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(java.io.File.pathSeparator))
                .filter(each -> NEEDED.matcher(each).matches())
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }
}
