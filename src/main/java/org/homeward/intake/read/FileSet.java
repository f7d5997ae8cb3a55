package org.homeward.intake.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that a service sent together, by name: from a folder, a zip or single files. Immutable. */
public final class FileSet {

    static final int MOST_FILES = 64;
    private static final long MEGABYTE = 1024L * 1024;
    /**
     * What a row takes of the memory until it is stored: as read, checked, planned, encrypted and bound. Measured with the shortest rows:
     * 80,000 of 40 bytes took 648 MB.
     */
    private static final long MEMORY_OF_ROW = 8 * 1024;
    /** How often the bytes of a file are in memory: as sent, as text, as cells, and encrypted. */
    private static final long COPIES_OF_BYTE = 8;

    static final int MOST_MEGABYTES =
            (int) Math.clamp(allowed(Runtime.getRuntime().maxMemory()) / COPIES_OF_BYTE / MEGABYTE, 1, 256);
    public static final long MOST_BYTES = MOST_MEGABYTES * MEGABYTE;

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

    /**
     * Reads uploaded files as one set: one zip, or tables, whose names may have a path.
     *
     * @throws ImportRejected if they are no set
     */
    public static FileSet ofUpload(List<Map.Entry<String, byte[]>> files) {
        if (files.stream().anyMatch(file -> isZip(file.getKey()))) {
            if (files.size() > 1) {
                throw new ImportRejected(ImportError.UPLOAD_MIXED);
            }
            return ofZip(files.getFirst().getValue());
        }
        FileSet set = empty();
        for (Map.Entry<String, byte[]> file : files) {
            String name = withoutPath(file.getKey());
            if (isTable(name)) {
                set = set.with(name, file.getValue());
            }
        }
        return set;
    }

    private static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static String withoutPath(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
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

    /**
     * Refuses a set that is too large for the memory, before any of its rows is read.
     *
     * @param memory how much memory the application has, in bytes
     * @throws ImportRejected if the set would need more than three fifths of it
     */
    public void requireMemory(long memory) {
        long rows = files.values().stream().mapToLong(FileSet::lines).sum();
        long bytes = files.values().stream().mapToLong(file -> file.length).sum();
        long needed = rows * MEMORY_OF_ROW + bytes * COPIES_OF_BYTE;
        if (needed > allowed(memory)) {
            throw new ImportRejected(
                    ImportError.SET_NEEDS_MEMORY,
                    rows,
                    Math.ceilDiv(needed, MEGABYTE),
                    allowed(memory) / MEGABYTE,
                    Math.ceilDiv(needed * 5 / 3, MEGABYTE));
        }
    }

    /** The rest is for what is counted, and for everybody else. */
    private static long allowed(long memory) {
        return memory / 5 * 3;
    }

    /** At least as many as there are rows: a cell may hold a line break. */
    private static long lines(byte[] file) {
        // The reader ends rows at a lone carriage return as well.
        long lines = 0;
        for (int at = 0; at < file.length; at++) {
            boolean ends = file[at] == '\n' || file[at] == '\r' && (at + 1 == file.length || file[at + 1] != '\n');
            lines += ends ? 1 : 0;
        }
        return lines;
    }

    public static ImportRejected tooLarge() {
        return tooLarge(MOST_BYTES);
    }

    /** @param most bytes that are read of what came this way */
    public static ImportRejected tooLarge(long most) {
        return new ImportRejected(ImportError.SET_TOO_LARGE, most / MEGABYTE);
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
