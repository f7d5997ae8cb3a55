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

/** The files that a service sent together, by name: from a folder, a zip or single files. Immutable. */
public final class FileSet {

    static final int MOST_FILES = 64;
    static final int MOST_MEGABYTES = 256;
    public static final long MOST_BYTES = MOST_MEGABYTES * 1024L * 1024;

    private final SortedMap<String, byte[]> files;

    private FileSet(SortedMap<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    public static FileSet empty() {
        return new FileSet(new TreeMap<>());
    }

    /** A set with one more file, given line by line. */
    public FileSet with(String name, String... lines) {
        return with(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public FileSet with(String name, byte[] bytes) {
        SortedMap<String, byte[]> more = new TreeMap<>(files);
        String plain = name.toLowerCase(Locale.ROOT);
        if (more.put(plain, bytes.clone()) != null) {
            throw new ImportRejected(ImportError.FILE_DUPLICATE, plain);
        }
        if (more.size() > MOST_FILES) {
            throw new ImportRejected(ImportError.SET_TOO_MANY_FILES, MOST_FILES);
        }
        return new FileSet(more);
    }

    /**
     * Reads a folder or a zip. Ignores files that are neither .csv nor .geojson.
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
                throw new ImportRejected(ImportError.PATH_NOT_READABLE, folderOrZip.toString());
            }
            return isTable(folderOrZip.getFileName().toString())
                    ? of(List.of(folderOrZip))
                    : ZippedSet.read(folderOrZip);
        } catch (IOException unreadable) {
            throw new ImportRejected(ImportError.FILE_NOT_READABLE, String.valueOf(folderOrZip.getFileName()));
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
            throw new ImportRejected(ImportError.UPLOAD_NOT_ZIP);
        }
    }

    /** Reads single files as one set. */
    public static FileSet of(List<Path> tables) throws IOException {
        FileSet set = empty();
        long bytes = 0;
        for (Path table : tables) {
            String name = table.getFileName().toString();
            if (isTable(name)) {
                bytes += Files.size(table);
                if (bytes > MOST_BYTES) {
                    throw tooLarge();
                }
                set = set.with(name, Files.readAllBytes(table));
            }
        }
        return set;
    }

    public static ImportRejected tooLarge() {
        return new ImportRejected(ImportError.SET_TOO_LARGE, MOST_MEGABYTES);
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

    /** The bytes of one file; empty where the set does not contain it. */
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
