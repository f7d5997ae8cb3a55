package org.homeward.store.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.homeward.access.AuditKind;
import org.homeward.store.KeyFiles;
import org.homeward.store.KeysMissing;
import org.jspecify.annotations.Nullable;

/**
 * The signed heads of the chain, one {@link HeadLine} a line, in a file outside the database. A line is valid once it is complete
 * and flushed; the remains of a partial line are overwritten. The last head is also recorded beside the keys: heads that are
 * missing, or end before the one recorded, are a fault and never a beginning. The caller of {@link #append} holds the lock of
 * the chain.
 *
 * <p>An installation from before Ed25519 has lines of number, hash and MAC first.
 */
public final class SignedHeadFile {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] EARLIER = "homeward audit head\n".getBytes(StandardCharsets.US_ASCII);
    /** The number of the last entry whose MAC was made with the key of before. */
    private static final String EARLIER_UNTIL = "audit.key.until";

    private static final int READINGS = 5;
    private static final String VERIFY = " Run ./homeward verify-audit.";

    private final Path file;
    private final Path keys;
    private final Path record;
    private volatile @Nullable SigningKey key;
    private volatile @Nullable VerifyingKey verifying;
    /** Known to be signed; to verify a signature takes as long as to make one. */
    private volatile @Nullable HeadLine verified;

    /**
     * @param keys the folder of the keys
     * @param record the file with the last head that was ever signed
     */
    public SignedHeadFile(Path file, Path keys, Path record) {
        this.file = file;
        this.keys = keys;
        this.record = record;
    }

    /** The first head: it binds the entries from before the chain, which have no MAC. */
    Optional<SignedHead> first() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            Optional<String> line = lines.findFirst();
            return line.isEmpty() ? Optional.empty() : Optional.of(read(line.get()));
        }
    }

    /**
     * The last head that was signed; none before the first.
     *
     * @throws AuditUnwritable where heads are missing or were not signed by this installation
     */
    Optional<SignedHead> last() throws IOException {
        // Before the file: whoever appends meanwhile writes the file first.
        HeadLine recorded = recorded();
        String line = lastLine();
        if (line == null) {
            if (recorded != null || isEarlierInstallation()) {
                throw missing(recorded);
            }
            return Optional.empty();
        }
        SignedHead head = read(line);
        if (recorded == null) {
            return Optional.of(neverRecorded(line, head));
        }
        if (isEarlier(line) || head.number() < recorded.number()) {
            throw missing(recorded);
        }
        if (head.number() == recorded.number() && !head.isAt(recorded.head())) {
            throw new AuditUnwritable("The last head of the audit log in " + file
                    + " is another than the one recorded in " + record + "." + VERIFY);
        }
        return Optional.of(head);
    }

    /** The last head as it is written, to be kept elsewhere; none where none was signed with Ed25519. */
    public Optional<HeadLine> lastSigned() throws IOException {
        String line = last().isEmpty() ? null : lastLine();
        return line == null ? Optional.empty() : HeadLine.find(line);
    }

    /** Up to which entry MACs were made with the key of before; 0 where there was none. */
    long lastOfEarlierKey() throws IOException {
        if (!Files.exists(keys.resolve(EntryMacs.EARLIER_KEY))) {
            return 0;
        }
        Path until = keys.resolve(EARLIER_UNTIL);
        try {
            return Files.exists(until) ? Long.parseLong(Files.readString(until).strip()) : Long.MAX_VALUE;
        } catch (NumberFormatException damaged) {
            throw new AuditUnwritable(until + " is damaged. Restore it from its backup.", damaged);
        }
    }

    /** The MACs of the entries after the first head that was signed with Ed25519. */
    EntryMacs macs() throws IOException {
        return key().entryMacs();
    }

    EntryMacs earlierMacs() throws IOException {
        return EntryMacs.earlier(keys);
    }

    /**
     * Whether this is an installation that has signed nothing yet: its log was begun and nothing more. Entries from before the
     * chain come before the beginning only where there never was a key.
     */
    boolean mayBegin(AuditTable.Tail tail) {
        boolean keyless = !SigningKey.exists(keys) && !Files.exists(keys.resolve(EntryMacs.EARLIER_KEY));
        return tail.kind() == AuditKind.BEGUN && (tail.head().number() == 1 || keyless);
    }

    /** False from an upgrade until the first head is signed with Ed25519. */
    boolean hasRecord() {
        return Files.exists(record);
    }

    public VerifyingKey verifyingKey() throws IOException {
        VerifyingKey known = verifying;
        if (known == null) {
            known = VerifyingKey.in(keys);
            verifying = known;
        }
        return known;
    }

    /** Makes the line of a head; it is valid only where it was appended. */
    Supplier<HeadLine> signature(SignedHead head, Instant at) throws IOException {
        SigningKey signing = key();
        return () -> HeadLine.signed(head, at, signing);
    }

    /** @throws IOException where it could not be flushed; then the head is not valid */
    void append(SignedHead head, Instant at) throws IOException {
        append(signature(head, at).get());
    }

    /** The same with a signature that was made before. */
    void append(HeadLine line) throws IOException {
        if (!hasRecord() && Files.exists(keys.resolve(EntryMacs.EARLIER_KEY))) {
            write(keys.resolve(EARLIER_UNTIL), line.number() + "\n");
        }
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII));
        boolean fresh = !Files.exists(file);
        if (fresh) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            String end = end(channel);
            long complete = channel.size() - (end.length() - (end.lastIndexOf('\n') + 1));
            channel.truncate(complete);
            long to = complete;
            while (bytes.hasRemaining()) {
                to += channel.write(bytes, to);
            }
            channel.force(fresh);
        }
        if (fresh) {
            flushFolder();
        }
        verified = line;
        keepRecord(line);
    }

    /** @throws IOException where the next head could not be written */
    void checkWritable() throws IOException {
        for (Path each : new Path[] {file, record}) {
            FileChannel.open(each, StandardOpenOption.READ, StandardOpenOption.WRITE)
                    .close();
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }

    /** Made with the first head that it signs. */
    private SigningKey key() throws IOException {
        SigningKey read = key;
        if (read == null) {
            try {
                if (!SigningKey.exists(keys) && Files.exists(record)) {
                    throw new AuditUnwritable("The audit key in " + keys + " is missing. Restore it from its backup.");
                }
                if (!SigningKey.exists(keys)) {
                    SigningKey.create(keys);
                }
                read = SigningKey.read(keys);
            } catch (KeysMissing | UncheckedIOException unreadable) {
                throw new AuditUnwritable(String.valueOf(unreadable.getMessage()), unreadable);
            }
            key = read;
        }
        return read;
    }

    /** Only where nothing but the first head was signed yet, by a process that ended there, or with a key of before. */
    private SignedHead neverRecorded(String line, SignedHead head) throws IOException {
        if (isEarlier(line)) {
            return head;
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            if (lines.filter(each -> !isEarlier(each)).limit(2).count() > 1) {
                throw new AuditUnwritable("The record of the last signed head, " + record
                        + ", is missing. Restore it from its backup." + VERIFY);
            }
        }
        keepRecord(HeadLine.find(line).orElseThrow());
        return head;
    }

    private AuditUnwritable missing(@Nullable HeadLine recorded) {
        return new AuditUnwritable("The audit log does not match its signed head: "
                + (Files.exists(file) ? "later heads are missing" : "its signed head is missing") + " (" + file + ")"
                + (recorded == null ? "" : ", but entry " + recorded.number() + " was signed at " + recorded.at())
                + ". Put back the file as it was last. No data is shown." + VERIFY);
    }

    /** A key of before and no key of now: the installation has begun, though nothing of it was signed since its upgrade. */
    private boolean isEarlierInstallation() {
        return Files.exists(keys.resolve(EntryMacs.EARLIER_KEY)) && !SigningKey.exists(keys);
    }

    /** The last head that this installation ever signed; null before the first. */
    @Nullable
    HeadLine recorded() throws IOException {
        if (!Files.exists(record)) {
            return null;
        }
        // Whoever does not hold the lock of the chain may read it half overwritten.
        for (int attempt = 0; attempt < READINGS; attempt++) {
            Optional<HeadLine> line = HeadLine.find(Files.readString(record, StandardCharsets.US_ASCII));
            if (line.isPresent() && isSigned(line.get())) {
                return line.get();
            }
        }
        throw new AuditUnwritable(
                "The record of the last signed head, " + record + ", is damaged. Restore it from its backup." + VERIFY);
    }

    /**
     * Overwritten in place, always in the same length and not flushed: a power cut may leave the head before, which the file is
     * then ahead of.
     */
    private void keepRecord(HeadLine line) throws IOException {
        String text = String.format("%-" + (HeadLine.LONGEST - 1) + "s%n", line);
        if (!Files.exists(record)) {
            write(record, text);
            return;
        }
        try (FileChannel channel = FileChannel.open(record, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try {
            KeyFiles.write(file, text.getBytes(StandardCharsets.US_ASCII));
        } catch (UncheckedIOException full) {
            throw new IOException(full);
        }
    }

    private void flushFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private @Nullable String lastLine() throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            String end = end(channel);
            int stop = end.lastIndexOf('\n');
            return stop < 0 ? null : end.substring(end.lastIndexOf('\n', stop - 1) + 1, stop);
        }
    }

    private static String end(FileChannel channel) throws IOException {
        long from = Math.max(0, channel.size() - 2L * HeadLine.LONGEST);
        ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                break;
            }
        }
        return new String(bytes.array(), StandardCharsets.US_ASCII);
    }

    private static boolean isEarlier(String line) {
        return line.chars().filter(letter -> letter == ' ').count() == 2;
    }

    private SignedHead read(String line) throws IOException {
        boolean signed = isEarlier(line)
                ? isSignedAsBefore(line)
                : isSigned(HeadLine.find(line).orElseThrow(this::malformed));
        if (!signed) {
            throw new AuditUnwritable("The head of the audit log is not signed with its key: " + file + "." + VERIFY);
        }
        return unverified(line);
    }

    private boolean isSigned(HeadLine line) throws IOException {
        if (line.equals(verified)) {
            return true;
        }
        boolean signed = line.isSignedWith(verifyingKey());
        verified = signed ? line : verified;
        return signed;
    }

    private boolean isSignedAsBefore(String line) throws IOException {
        try {
            SignedHead head = unverified(line);
            byte[] message = ByteBuffer.allocate(EARLIER.length + Long.BYTES + head.hash().length)
                    .put(EARLIER)
                    .putLong(head.number())
                    .put(head.hash())
                    .array();
            return MessageDigest.isEqual(
                    earlierMacs().plain(message), HEX.parseHex(line.substring(line.lastIndexOf(' ') + 1)));
        } catch (KeysMissing gone) {
            throw new AuditUnwritable(String.valueOf(gone.getMessage()), gone);
        } catch (IllegalArgumentException notHex) {
            throw malformed();
        }
    }

    private static SignedHead unverified(String line) {
        try {
            String[] parts = line.split(" ", 3);
            return new SignedHead(Long.parseLong(parts[0]), HEX.parseHex(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            return new SignedHead(0, new byte[0]);
        }
    }

    private AuditUnwritable malformed() {
        return new AuditUnwritable("The signed head of the audit log cannot be read: " + file + "." + VERIFY);
    }
}
