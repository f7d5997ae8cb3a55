package org.homeward.intake.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What one service sent at one time: named files, from a folder, a zip or loose files. Immutable. */
public final class FileSet {

    static final int MOST_FILES = 64;
    public static final long MOST_BYTES = 256L * 1024 * 1024;

    private final SortedMap<String, byte[]> files;

    private FileSet(SortedMap<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    public static FileSet empty() {
        return new FileSet(new TreeMap<>());
    }

    /** A set with one more file; the lines are joined, so that a test can state its world row by row. */
    public FileSet with(String name, String... lines) {
        return with(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public FileSet with(String name, byte[] bytes) {
        SortedMap<String, byte[]> more = new TreeMap<>(files);
        String plain = name.toLowerCase(Locale.ROOT);
        if (more.put(plain, bytes.clone()) != null) {
            throw new ImportRejected("The set holds two files called " + plain + ". Send one of each.");
        }
        if (more.size() > MOST_FILES) {
            throw new ImportRejected("The set holds more than " + MOST_FILES + " files. Send it in parts.");
        }
        return new FileSet(more);
    }

    /**
     * Reads a folder or a zip. Files that are not tables (no .csv or .geojson) are left alone.
     *
     * @throws ImportRejected if it cannot be read
     */
    public static FileSet read(Path folderOrZip) {
        try {
            if (Files.isDirectory(folderOrZip)) {
                try (Stream<Path> inside = Files.list(folderOrZip)) {
                    return of(inside.filter(Files::isRegularFile).sorted().toList());
                }
            }
            if (!Files.isReadable(folderOrZip)) {
                throw new ImportRejected("There is no readable file or folder " + folderOrZip + ".");
            }
            return isTable(folderOrZip.getFileName().toString())
                    ? of(List.of(folderOrZip))
                    : ZippedSet.read(folderOrZip);
        } catch (IOException unreadable) {
            throw new ImportRejected(
                    folderOrZip.getFileName() + " cannot be read. Check the file, and who may open it.");
        }
    }

    /**
     * Reads a zip that is held in memory.
     *
     * @throws ImportRejected if it cannot be read
     */
    public static FileSet ofZip(byte[] zip) {
        try {
            return ZippedSet.read(zip);
        } catch (IOException damaged) {
            throw ZippedSet.damaged("The file");
        }
    }

    /** Reads loose files as one set. */
    public static FileSet of(List<Path> tables) throws IOException {
        FileSet set = empty();
        long bytes = 0;
        for (Path table : tables) {
            String name = table.getFileName().toString();
            if (isTable(name)) {
                bytes += Files.size(table);
                if (bytes > MOST_BYTES) {
                    throw new ImportRejected("The set is larger than 256 MB. Send it in parts.");
                }
                set = set.with(name, Files.readAllBytes(table));
            }
        }
        return set;
    }

    public static boolean isTable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith(".") && (lower.endsWith(".csv") || lower.endsWith(".geojson"));
    }

    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    public boolean holds(String name) {
        return files.containsKey(name);
    }

    /** The bytes of one file; empty where the set does not hold it. */
    public byte[] bytes(String name) {
        return files.getOrDefault(name, new byte[0]).clone();
    }

    public String sha256() {
        return Fingerprint.of(files);
    }

    public String sha256(String name) {
        return Fingerprint.of(bytes(name));
    }
}
