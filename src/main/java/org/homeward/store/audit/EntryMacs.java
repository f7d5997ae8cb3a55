package org.homeward.store.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.homeward.store.KeyFiles;

/**
 * The HMAC-SHA256 that binds each entry to the installation, so that the first unsound entry is found, and not only the commit that
 * it was part of. Not safe for several threads.
 */
final class EntryMacs {

    /** The key of entries and heads from before heads were signed with Ed25519; no installation makes another. */
    static final String EARLIER_KEY = "audit.key";

    private static final byte[] ENTRY = "homeward audit entry\n".getBytes(StandardCharsets.US_ASCII);

    private final SecretKeySpec key;
    private final Mac mac;

    private EntryMacs(SecretKeySpec key) {
        this.key = key;
        try {
            this.mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static EntryMacs keyed(byte[] key) {
        return new EntryMacs(new SecretKeySpec(key, "HmacSHA256"));
    }

    static EntryMacs earlier(Path folder) {
        try {
            return keyed(HexFormat.of()
                    .parseHex(
                            new String(KeyFiles.read(folder.resolve(EARLIER_KEY)), StandardCharsets.US_ASCII).strip()));
        } catch (IllegalArgumentException notAKey) {
            throw new AuditUnwritable(
                    "The audit key in " + folder + " cannot be read. Restore it from its backup.", notAKey);
        }
    }

    EntryMacs fresh() {
        return new EntryMacs(key);
    }

    byte[] over(byte[] hash) {
        mac.update(ENTRY);
        return mac.doFinal(hash);
    }

    byte[] plain(byte[] bytes) {
        return mac.doFinal(bytes);
    }
}
