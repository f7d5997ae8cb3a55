package org.homeward.intake.ui;

import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.Refused;

/** Where dropped files lie, readable by the server alone, from their arrival until they were read; then they are deleted. */
final class DropFolder implements Serializable {

    private static final int LONGEST_NAME = 100;

    private static final long serialVersionUID = 1L;

    private final File parent;
    private transient Path folder;

    DropFolder(Path parent) {
        this.parent = parent.toFile();
        this.folder = parent;
    }

    /** A place for the next file; of the end of its name only letters, digits, dots, dashes and underscores are kept. */
    File placeFor(String name) {
        try {
            if (folder.equals(parent.toPath())) {
                Files.createDirectories(folder);
                folder = Files.createTempDirectory(folder, "drop");
            }
            String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            String end = plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
            return folder.resolve(end.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "_"))
                    .toFile();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /**
     * Reads what arrived, one zip or loose tables, and deletes it.
     *
     * @throws Refused if it cannot be read as one set
     */
    FileSet take() {
        try {
            List<Path> arrived = arrived();
            List<Path> zips = arrived.stream()
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".zip"))
                    .toList();
            if (!zips.isEmpty() && arrived.size() > 1) {
                throw new Refused("Drop one zip, or the tables themselves, but not both.");
            }
            return zips.isEmpty() ? FileSet.of(arrived) : FileSet.read(zips.getFirst());
        } catch (IOException unreadable) {
            throw new Refused("The files could not be read. Drop them again.");
        } finally {
            clear();
        }
    }

    void clear() {
        if (folder.equals(parent.toPath())) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        } finally {
            folder = parent.toPath();
        }
    }

    private List<Path> arrived() throws IOException {
        if (folder.equals(parent.toPath())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
