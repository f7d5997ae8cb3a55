package org.homeward.intake.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of one file. They can be read from the beginning as often as needed, so nothing has to keep them all in memory. */
public interface Content {

    InputStream open() throws IOException;

    /** How many bytes there are, as far as it is known before they are read. */
    long size();

    /** Whether the file begins with these bytes, written one character a byte. */
    default boolean startsWith(String first) {
        try (InputStream in = open()) {
            byte[] start = in.readNBytes(first.length());
            return new String(start, java.nio.charset.StandardCharsets.ISO_8859_1).equals(first);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Content of(byte[] bytes) {
        return new InMemory(bytes);
    }

    static Content of(Path file) throws IOException {
        return new OnDisk(file, Files.size(file));
    }

    /** Bytes in memory; nobody changes them. */
    @SuppressWarnings("ArrayRecordComponent") // It is never compared.
    record InMemory(byte[] bytes) implements Content {

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long size() {
            return bytes.length;
        }
    }

    record OnDisk(Path file, long size) implements Content {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    /** A part of a zip, unpacked while it is read. */
    record Zipped(Content zip, ZipParts.Part part) implements Content {

        @Override
        public InputStream open() throws IOException {
            return ZipParts.open(zip, part);
        }

        @Override
        public long size() {
            return part.size();
        }
    }
}
