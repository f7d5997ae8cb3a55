package org.homeward.intake.read;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The parts of a zip, by its directory at the end. Nothing is unpacked on disk, and a part only while it is read. The limits apply to the
 * bytes actually unpacked, not to the sizes that the zip states, because a small zip can unpack to a very large file.
 */
final class ZipParts {

    /** A workbook has a few dozen, a set one a table. */
    static final int MOST_PARTS = 2_000;
    /** Tables of numbers and codes pack to a twentieth; only what was made for it packs to less than a five hundredth. */
    private static final int MOST_RATIO = 500;

    private static final long RATIO_COUNTS_FROM = 16L * 1024 * 1024;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int MORE_THAN_32_BITS = -1;

    /** @param at where its local header begins */
    record Part(String name, int method, boolean encrypted, long crc, long packed, long size, long at) {

        boolean isFolder() {
            return name.endsWith("/");
        }
    }

    private final Content zip;
    private final Map<String, Part> parts;

    private ZipParts(Content zip, Map<String, Part> parts) {
        this.zip = zip;
        this.parts = parts;
    }

    /**
     * Reads the directory.
     *
     * @throws ZipException if it is damaged, cut short or has a password
     * @throws ImportRejected if a name leads outside, or there are too many
     */
    static ZipParts of(Content zip) throws IOException {
        ByteBuffer end = end(zip);
        int count = Short.toUnsignedInt(end.getShort(10));
        long length = Integer.toUnsignedLong(end.getInt(12));
        long at = Integer.toUnsignedLong(end.getInt(16));
        if (count > MOST_PARTS) {
            throw new ImportRejected(ImportError.ZIP_TOO_MANY_PARTS, MOST_PARTS);
        }
        if (length > (long) count * (ENTRY_LENGTH + 3L * LONGEST_COMMENT) || at + length > zip.size()) {
            throw new ZipException("directory");
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        long packed = 0;
        ByteBuffer directory = bytes(zip, at, Math.toIntExact(length));
        for (int i = 0; i < count; i++) {
            Part part = part(directory);
            requirePathInside(part.name());
            packed += part.packed();
            if (parts.put(part.name(), part) != null) {
                throw new ImportRejected(ImportError.FILE_DUPLICATE, part.name());
            }
        }
        if (packed > zip.size()) {
            throw new ZipException("parts that share their bytes");
        }
        return new ZipParts(zip, parts);
    }

    List<Part> list() {
        return new ArrayList<>(parts.values());
    }

    boolean holds(String name) {
        return parts.containsKey(name);
    }

    Content content(Part part) {
        return new Content.Zipped(zip, part);
    }

    /** @throws ZipException if there is none */
    Content content(String name) throws ZipException {
        Part part = parts.get(name);
        if (part == null) {
            throw new ZipException("no " + name);
        }
        return content(part);
    }

    static InputStream open(Content zip, Part part) throws IOException {
        if (part.encrypted() || part.method() != STORED && part.method() != DEFLATED) {
            throw new ZipException("password, or another method");
        }
        InputStream in = zip.open();
        try {
            in.skipNBytes(part.at());
            ByteBuffer local = little(in.readNBytes(LOCAL_LENGTH));
            if (local.remaining() < LOCAL_LENGTH || local.getInt(0) != LOCAL) {
                throw new ZipException("local header");
            }
            in.skipNBytes(Short.toUnsignedLong(local.getShort(26)) + Short.toUnsignedLong(local.getShort(28)));
            return new Unpacked(part.method() == STORED ? in : inflated(in), part);
        } catch (IOException | RuntimeException failed) {
            in.close();
            throw failed;
        }
    }

    private static InputStream inflated(InputStream in) {
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(in, inflater, 8192) {
            @Override
            public void close() throws IOException {
                inflater.end();
                super.close();
            }
        };
    }

    private static ByteBuffer end(Content zip) throws IOException {
        long size = zip.size();
        int length = (int) Math.min(size, LONGEST_COMMENT + END_LENGTH);
        ByteBuffer tail = bytes(zip, size - length, length);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                return tail.slice(at, length - at).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw new ZipException("no end");
    }

    private static Part part(ByteBuffer directory) throws ZipException {
        int at = directory.position();
        if (directory.remaining() < ENTRY_LENGTH || directory.getInt(at) != ENTRY) {
            throw new ZipException("entry");
        }
        byte[] name = new byte[Short.toUnsignedInt(directory.getShort(at + 28))];
        int end = at
                + ENTRY_LENGTH
                + name.length
                + Short.toUnsignedInt(directory.getShort(at + 30))
                + Short.toUnsignedInt(directory.getShort(at + 32));
        if (end > directory.limit() || directory.getInt(at + 42) == MORE_THAN_32_BITS) {
            throw new ZipException("entry");
        }
        directory.get(at + ENTRY_LENGTH, name);
        directory.position(end);
        return new Part(
                new String(name, StandardCharsets.UTF_8),
                Short.toUnsignedInt(directory.getShort(at + 10)),
                (directory.getShort(at + 8) & 1) != 0,
                Integer.toUnsignedLong(directory.getInt(at + 16)),
                Integer.toUnsignedLong(directory.getInt(at + 20)),
                Integer.toUnsignedLong(directory.getInt(at + 24)),
                Integer.toUnsignedLong(directory.getInt(at + 42)));
    }

    private static void requirePathInside(String name) {
        if (name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/")).contains("..")) {
            throw new ImportRejected(ImportError.ZIP_PATH_OUTSIDE);
        }
    }

    private static ByteBuffer bytes(Content zip, long from, int length) throws IOException {
        try (InputStream in = zip.open()) {
            in.skipNBytes(from);
            byte[] read = in.readNBytes(length);
            if (read.length < length) {
                throw new ZipException("cut short");
            }
            return little(read);
        }
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Counts what is unpacked: it ends where the part does, and has the checksum that the zip states. */
    private static final class Unpacked extends FilterInputStream {

        private final Part part;
        private final CRC32 crc = new CRC32();
        private long unpacked;

        Unpacked(InputStream in, Part part) {
            super(in);
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            boolean stored = part.method() == STORED;
            int wanted = (int) (stored ? Math.min(length, part.size() - unpacked) : length);
            int read = wanted == 0 && length > 0 ? -1 : in.read(into, from, wanted);
            if (read < 0) {
                requireWhole();
                return -1;
            }
            crc.update(into, from, read);
            unpacked += read;
            requireLimits();
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, 8192)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void requireWhole() throws IOException {
            if (unpacked != part.size() || crc.getValue() != part.crc()) {
                throw new EOFException(part.name());
            }
        }

        private void requireLimits() {
            if (unpacked > FileSet.MOST_BYTES
                    || unpacked > RATIO_COUNTS_FROM && unpacked / MOST_RATIO > part.packed()) {
                throw new ImportRejected(ImportError.ZIP_TOO_LARGE, FileSet.MOST_MEGABYTES);
            }
        }
    }
}
