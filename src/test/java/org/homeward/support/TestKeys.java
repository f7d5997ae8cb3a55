package org.homeward.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.homeward.store.Keyring;

/**
 * The keys of the test cluster, in a folder beside it: every run and every fork of a run that copies its templates needs the
 * keys with which they were encrypted.
 */
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
            return Files.createDirectories(
                    TestCluster.fromEnvironment().folder().resolve("keys-and-heads"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
