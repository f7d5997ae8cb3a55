package org.homeward.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The secret from which rounding thresholds are derived: created once, stored beside the other keys, never shown. */
record RoundingSecret(String value) {

    private static final String FILE = "rounding.key";
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    static RoundingSecret in(Path keys) {
        try {
            Path file = keys.resolve(FILE);
            if (!Files.exists(file)) {
                make(file);
            }
            return new RoundingSecret(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The rounding key in " + keys
                            + " could not be read or created. Check who may read and write this folder.",
                    unreadable);
        }
    }

    /** Written to a temporary file first and then linked, so that another process never reads half of it. */
    private static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        Path temporary = Files.createTempFile(folder, FILE, "", OWNER_ONLY);
        try {
            Files.writeString(temporary, HexFormat.of().formatHex(bytes));
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException madeByAnother) {
            return;
        } finally {
            Files.delete(temporary);
        }
    }

    @Override
    public String toString() {
        return "RoundingSecret";
    }
}
