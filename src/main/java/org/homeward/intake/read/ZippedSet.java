package org.homeward.intake.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * A zip, read into memory and never unpacked on disk. What is counted is what comes out, not what the zip says of itself:
 * a small zip may hold a very large file.
 */
final class ZippedSet {

    private ZippedSet() {}

    static FileSet read(Path zip) throws IOException {
        try (ZipFile opened = new ZipFile(zip.toFile())) {
            FileSet set = FileSet.empty();
            long left = FileSet.MOST_BYTES;
            for (ZipEntry entry : entries(opened)) {
                byte[] bytes = bytes(opened, entry, left);
                left -= bytes.length;
                set = set.with(plainName(entry), bytes);
            }
            return set;
        } catch (ZipException damaged) {
            throw damaged(String.valueOf(zip.getFileName()));
        }
    }

    /** From memory; entries are taken one after the other, as they come. */
    static FileSet read(byte[] zip) throws IOException {
        FileSet set = FileSet.empty();
        long left = FileSet.MOST_BYTES;
        int entries = 0;
        try (ZipInputStream opened = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = opened.getNextEntry(); entry != null; entry = opened.getNextEntry()) {
                entries++;
                mustStayInside(entry);
                if (isTaken(entry)) {
                    byte[] bytes = bytes(opened, left);
                    left -= bytes.length;
                    set = set.with(plainName(entry), bytes);
                }
            }
        }
        if (entries == 0) {
            throw damaged("The file");
        }
        return set;
    }

    static ImportRejected damaged(String zip) {
        return new ImportRejected(
                zip
                        + " is not a zip that can be opened: damaged, or locked with a password. Send a plain zip or a folder.");
    }

    private static boolean isTaken(ZipEntry entry) {
        return !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/") && FileSet.isTable(plainName(entry));
    }

    private static List<? extends ZipEntry> entries(ZipFile zip) {
        List<? extends ZipEntry> entries = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .peek(ZippedSet::mustStayInside)
                .filter(ZippedSet::isTaken)
                .limit(FileSet.MOST_FILES + 1L)
                .toList();
        return entries;
    }

    private static void mustStayInside(ZipEntry entry) {
        String name = entry.getName();
        if (name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/")).contains("..")) {
            throw new ImportRejected(
                    "The zip holds a file whose name leads outside it. Nothing of it was read; make the zip anew.");
        }
    }

    private static String plainName(ZipEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry, long left) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            return bytes(content, left);
        }
    }

    private static byte[] bytes(InputStream content, long left) throws IOException {
        byte[] bytes = content.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 16));
        if (bytes.length > left) {
            throw new ImportRejected("What the zip holds is larger than 256 MB. Send it in parts.");
        }
        return bytes;
    }
}
