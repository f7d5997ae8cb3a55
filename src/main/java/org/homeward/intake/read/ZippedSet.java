package org.homeward.intake.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Reads a zip into memory; nothing is unpacked on disk. The limit applies to the bytes actually unpacked, not to the sizes in
 * the zip, because a small zip can unpack to a very large file.
 */
final class ZippedSet {

    /** Before the names of files that were downloaded here, such as rejected rows. */
    private static final Pattern MARKING = Pattern.compile("^OFFICIAL(?:-SENSITIVE)?(?: [A-Z]+)* ");
    /** What a download says of itself. */
    private static final String ABOUT = "about-these-tables.csv";

    private ZippedSet() {}

    static FileSet read(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            FileSet set = FileSet.empty();
            long remaining = FileSet.MOST_BYTES;
            for (ZipEntry entry : entries(file)) {
                byte[] bytes = bytes(file, entry, remaining);
                remaining -= bytes.length;
                set = set.with(plainName(entry), bytes);
            }
            return set;
        } catch (ZipException damaged) {
            throw new ImportRejected(ImportError.ZIP_NOT_READABLE, String.valueOf(zip.getFileName()));
        }
    }

    /** Reads a zip in memory, entry by entry. */
    static FileSet read(byte[] zip) throws IOException {
        FileSet set = FileSet.empty();
        long remaining = FileSet.MOST_BYTES;
        int entries = 0;
        try (ZipInputStream zipped = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = zipped.getNextEntry(); entry != null; entry = zipped.getNextEntry()) {
                entries++;
                requirePathInside(entry);
                // To pass over an entry unpacks it too, so it counts too.
                byte[] bytes = bytes(zipped, remaining);
                remaining -= bytes.length;
                if (isImported(entry)) {
                    set = set.with(plainName(entry), bytes);
                }
            }
        }
        if (entries == 0) {
            throw new ImportRejected(ImportError.UPLOAD_NOT_ZIP);
        }
        return set;
    }

    private static boolean isImported(ZipEntry entry) {
        return !entry.isDirectory()
                && !entry.getName().startsWith("__MACOSX/")
                && FileSet.isTable(plainName(entry))
                && !plainName(entry).equals(ABOUT);
    }

    private static List<? extends ZipEntry> entries(ZipFile zip) {
        List<? extends ZipEntry> entries = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .peek(ZippedSet::requirePathInside)
                .filter(ZippedSet::isImported)
                .limit(FileSet.MOST_FILES + 1L)
                .toList();
        return entries;
    }

    private static void requirePathInside(ZipEntry entry) {
        String name = entry.getName();
        if (name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/")).contains("..")) {
            throw new ImportRejected(ImportError.ZIP_PATH_OUTSIDE);
        }
    }

    private static String plainName(ZipEntry entry) {
        return MARKING.matcher(entry.getName().substring(entry.getName().lastIndexOf('/') + 1))
                .replaceFirst("");
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry, long remaining) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            return bytes(content, remaining);
        }
    }

    private static byte[] bytes(InputStream content, long remaining) throws IOException {
        byte[] bytes = content.readNBytes((int) Math.min(remaining + 1, Integer.MAX_VALUE - 16));
        if (bytes.length > remaining) {
            throw new ImportRejected(ImportError.ZIP_TOO_LARGE, FileSet.MOST_MEGABYTES);
        }
        return bytes;
    }
}
