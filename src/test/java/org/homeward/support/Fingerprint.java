package org.homeward.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.Homeward;

/** One short name for the present state of all that a template database is made from: every class but screens, the migrations, the lists of the sample. */
final class Fingerprint {

    static final String OF_SOURCES = of(classesOf(Homeward.class), classesOf(Fingerprint.class));

    private static final int LENGTH = 12;

    private Fingerprint() {}

    private static String of(Path product, Path tests) {
        try (Stream<Path> packages = Files.walk(product.resolve("org/homeward"));
                Stream<Path> migrations = Files.walk(product.resolve("db"));
                Stream<Path> fixtures = Files.walk(tests.resolve("org/homeward/support"))) {
            List<Path> files = Stream.of(packages, migrations, fixtures)
                    .flatMap(found -> found)
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/ui/"))
                    .sorted()
                    .toList();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path classesOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
