package org.homeward.store.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The signed heads of the chain, one a line, in a file outside the database: number, hash, signature. A line is valid once it
 * is complete and flushed; the remains of a partial line are overwritten. The caller of {@link #append} holds the lock of the
 * chain.
 */
public final class SignedHeadFile {

    private static final HexFormat HEX = HexFormat.of();
    private static final int LONGEST_LINE = 160;

    private final Path file;
    private final Path keyFile;
    private volatile @Nullable AuditKey key;

    public SignedHeadFile(Path file, Path keys) {
        this.file = file;
        this.keyFile = keys.resolve("audit.key");
    }

    /** Created with the first head of an installation; afterwards it must exist. */
    AuditKey key() throws IOException {
        AuditKey read = key;
        if (read == null) {
            if (!Files.exists(keyFile) && Files.exists(file)) {
                throw new AuditUnwritable("The audit key " + keyFile + " is missing. Restore it from its backup.");
            }
            if (!Files.exists(keyFile)) {
                AuditKey.create(keyFile);
            }
            read = AuditKey.read(keyFile);
            key = read;
        }
        return read;
    }

    Optional<SignedHead> first() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            Optional<String> line = lines.findFirst();
            return line.isEmpty() ? Optional.empty() : Optional.of(read(line.get()));
        }
    }

    Optional<SignedHead> last() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            String end = end(channel);
            int stop = end.lastIndexOf('\n');
            if (stop < 0) {
                return Optional.empty();
            }
            return Optional.of(read(end.substring(end.lastIndexOf('\n', stop - 1) + 1, stop)));
        }
    }

    /** @throws IOException where it could not be flushed; then the head is not valid */
    void append(SignedHead head) throws IOException {
        ByteBuffer line = ByteBuffer.wrap(line(head).getBytes(StandardCharsets.US_ASCII));
        boolean fresh = !Files.exists(file);
        if (fresh) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            String end = end(channel);
            long complete = channel.size() - (end.length() - (end.lastIndexOf('\n') + 1));
            channel.truncate(complete);
            long at = complete;
            while (line.hasRemaining()) {
                at += channel.write(line, at);
            }
            channel.force(fresh);
        }
        if (fresh) {
            flushFolder();
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private void flushFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static String end(FileChannel channel) throws IOException {
        long from = Math.max(0, channel.size() - 2L * LONGEST_LINE);
        ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                break;
            }
        }
        return new String(bytes.array(), StandardCharsets.US_ASCII);
    }

    private String line(SignedHead head) throws IOException {
        return head.number() + " " + HEX.formatHex(head.hash()) + " " + HEX.formatHex(key().sign(head)) + "\n";
    }

    private SignedHead read(String line) throws IOException {
        try {
            String[] parts = line.split(" ", -1);
            SignedHead head = new SignedHead(Long.parseLong(parts[0]), HEX.parseHex(parts[1]));
            if (MessageDigest.isEqual(HEX.parseHex(parts[2]), key().sign(head))) {
                return head;
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            throw new AuditUnwritable(
                    "The signed head of the audit log cannot be read: " + file + ". Run ./homeward verify-audit.");
        }
        throw new AuditUnwritable(
                "The head of the audit log is not signed with its key: " + file + ". Run ./homeward verify-audit.");
    }
}
