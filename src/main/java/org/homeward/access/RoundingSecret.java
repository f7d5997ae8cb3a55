package org.homeward.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What the points of rounding are drawn from: made once, kept beside the other keys, and never shown. */
record RoundingSecret(String words) {

    private static final String FILE = "rounding.key";

    static RoundingSecret in(Path keys) {
        try {
            Path file = keys.resolve(FILE);
            if (!Files.exists(file)) {
                make(file);
            }
            return new RoundingSecret(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key of the rounding could not be read from " + keys, unreadable);
        }
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] drawn = new byte[32];
        new SecureRandom().nextBytes(drawn);
        try {
            Files.createFile(
                    file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(drawn));
        } catch (FileAlreadyExistsException another) {
            // Another process made it first; its secret holds.
            return;
        }
    }

    @Override
    public String toString() {
        return "RoundingSecret";
    }
}
