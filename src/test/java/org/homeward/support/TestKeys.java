package org.homeward.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.store.Keyring;

/** The keys of one run of the tests: in a folder of its own, created with the first database and removed after the last test. */
public final class TestKeys {

    private static final Path FOLDER = folder();
    private static final Keyring KEYRING = new Keyring(FOLDER);

    private TestKeys() {}

    public static Keyring keyring() {
        return KEYRING;
    }

    public static Path path() {
        return FOLDER;
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("keys");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException notRemoved) {
            throw new UncheckedIOException(notRemoved);
        }
    }
}
