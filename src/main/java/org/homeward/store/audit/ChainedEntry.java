package org.homeward.store.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.AuditEvent;
import org.jspecify.annotations.Nullable;

/**
 * One entry at its position in the chain. Its hash is SHA-256 over number, microseconds, every text preceded by its length in
 * UTF-8 bytes (-1 for null), rows, {@code known}, the previous hash, and whom it concerned and which records left on which copy, where there are any; {@code homeward.audit_hash} uses the same bytes.
 */
record ChainedEntry(long number, Instant at, Entry entry, long known, byte[] previous) {

    byte[] hash() {
        AuditEvent event = entry.event();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(number);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            text(out, entry.user());
            text(out, entry.role());
            text(out, entry.purpose());
            text(out, event.kind().name());
            text(out, event.room());
            text(out, event.what());
            text(out, event.subject());
            text(out, event.filter());
            text(out, entry.scope());
            text(out, event.recipient());
            out.writeInt(event.rows());
            out.writeLong(known);
            out.write(previous);
            // Entries from before there were any have the hash that they always had: none, one or three texts follow.
            boolean left = !event.records().isEmpty() || event.copy() != null;
            if (left || !event.children().isEmpty()) {
                text(out, String.join(",", event.children()));
            }
            if (left) {
                text(out, event.records().stream().map(UUID::toString).collect(Collectors.joining(",")));
                text(out, event.copy());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sha256(bytes.toByteArray());
    }

    private static void text(DataOutputStream out, @Nullable String value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
            return;
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
