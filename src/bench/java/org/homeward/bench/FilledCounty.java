package org.homeward.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The name of a filled database: equal for all runs that would fill it with the same rows, whatever else has changed in the application. */
final class FilledCounty {

    /** What draws the rows, what stores them, and the tables; views and indexes come with each start. */
    private static final List<Path> MADE_FROM = List.of(
            Path.of("db/sample"),
            Path.of("db/migration"),
            Path.of("src/sample/java"),
            Path.of("src/main/java/org/homeward/intake"),
            Path.of("src/bench/java/org/homeward/intake"));

    private FilledCounty() {}

    static String name(int scale) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path folder : MADE_FROM) {
                for (Path file : files(folder)) {
                    digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
            String sources = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
            String today = LocalDate.now(Clock.systemUTC()).format(DateTimeFormatter.BASIC_ISO_DATE);
            return "bench_" + scale + "_" + today + "_" + sources;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("R__"))
                    .sorted()
                    .toList();
        }
    }
}
