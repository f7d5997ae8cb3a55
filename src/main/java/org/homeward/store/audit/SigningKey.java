package org.homeward.store.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.homeward.store.KeyFiles;

/**
 * The Ed25519 key that signs heads, in a file that the database cannot read; the {@link VerifyingKey} beside it is enough to
 * verify. The MACs of entries are made with a key that is derived from it.
 */
final class SigningKey {

    static final String ALGORITHM = "Ed25519";
    private static final String FILE = "audit-signing.key";
    private static final byte[] ENTRY_KEY = "homeward audit entry key\n".getBytes(StandardCharsets.US_ASCII);

    private final PrivateKey key;
    private final EntryMacs macs;

    private SigningKey(PrivateKey key) {
        this.key = key;
        this.macs = EntryMacs.keyed(EntryMacs.keyed(key.getEncoded()).plain(ENTRY_KEY));
    }

    static boolean exists(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    static SigningKey read(Path folder) {
        try {
            byte[] pem = KeyFiles.read(folder.resolve(FILE));
            SigningKey read = new SigningKey(KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(fromPem(new String(pem, StandardCharsets.US_ASCII)))));
            if (!VerifyingKey.in(folder).verifies(ENTRY_KEY, read.sign(ENTRY_KEY))) {
                throw new AuditUnwritable("The keys of the audit log in " + folder
                        + " do not belong together. Restore both from their backup.");
            }
            return read;
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            throw new AuditUnwritable(
                    "The audit key in " + folder + " cannot be read. Restore it from its backup.", notAKey);
        }
    }

    /** Creates a pair; its private half, which only the owner may read, comes last and makes it complete. */
    static void create(Path folder) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            KeyFiles.write(
                    folder.resolve(VerifyingKey.NAME),
                    pem("PUBLIC", pair.getPublic().getEncoded()));
            KeyFiles.write(
                    folder.resolve(FILE), pem("PRIVATE", pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Computes the MACs of entries, one after another; for one thread. */
    EntryMacs entryMacs() {
        return macs.fresh();
    }

    private static byte[] pem(String what, byte[] encoded) {
        return ("-----BEGIN " + what + " KEY-----\n" + Base64.getEncoder().encodeToString(encoded) + "\n-----END "
                        + what + " KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] fromPem(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }
}
