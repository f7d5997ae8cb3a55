package org.homeward.store.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The HMAC-SHA256 key that authenticates entries and signs heads; it is in a file that the database cannot read. */
final class AuditKey {

    private static final byte[] ENTRY = "homeward audit entry\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEAD = "homeward audit head\n".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    private AuditKey(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    static AuditKey read(Path file) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(Files.readString(file).strip());
        if (bytes.length != BYTES) {
            throw new IOException(
                    "The audit key " + file + " is not a key of " + BYTES + " bytes. Restore it from its backup.");
        }
        return new AuditKey(bytes);
    }

    /** Creates a key file that only its owner may read. */
    static void create(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path temporary = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "audit",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(temporary, HexFormat.of().formatHex(bytes));
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Computes the MACs of entries, one after another; for one thread. */
    EntryMacs entryMacs() {
        return new EntryMacs(mac());
    }

    byte[] sign(SignedHead head) {
        return over(
                HEAD,
                ByteBuffer.allocate(Long.BYTES + head.hash().length)
                        .putLong(head.number())
                        .put(head.hash())
                        .array());
    }

    private byte[] over(byte[] what, byte[] bytes) {
        Mac mac = mac();
        mac.update(what);
        return mac.doFinal(bytes);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The MACs of entries, by the key. */
    static final class EntryMacs {

        private final Mac mac;

        private EntryMacs(Mac mac) {
            this.mac = mac;
        }

        byte[] over(byte[] hash) {
            mac.update(ENTRY);
            return mac.doFinal(hash);
        }
    }
}
