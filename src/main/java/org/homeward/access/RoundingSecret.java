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

/** What the points of rounding are drawn from: made once, kept beside the other keys, and never shown. */
record RoundingSecret(String words) {

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
            throw new UncheckedIOException("The key of the rounding could not be read from " + keys, unreadable);
        }
    }

    /** Written aside first and then given its name, so that another process never reads half of it. */
    private static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        byte[] drawn = new byte[32];
        new SecureRandom().nextBytes(drawn);
        Path aside = Files.createTempFile(folder, FILE, "", OWNER_ONLY);
        try {
            Files.writeString(aside, HexFormat.of().formatHex(drawn));
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException madeByAnother) {
            return;
        } finally {
            Files.delete(aside);
        }
    }

    @Override
    public String toString() {
        return "RoundingSecret";
    }
}
