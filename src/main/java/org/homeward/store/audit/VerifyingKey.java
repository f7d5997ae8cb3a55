package org.homeward.store.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** The public half of the audit's key, as PEM: whoever has it verifies heads, and can forge none. */
public final class VerifyingKey {

    static final String NAME = "audit-signing.pub";

    private final PublicKey key;

    private VerifyingKey(PublicKey key) {
        this.key = key;
    }

    static VerifyingKey in(Path folder) {
        return read(folder.resolve(NAME));
    }

    /** @throws AuditUnwritable where it is missing or no such key */
    public static VerifyingKey read(Path file) {
        try {
            return new VerifyingKey(KeyFactory.getInstance(SigningKey.ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(SigningKey.fromPem(Files.readString(file)))));
        } catch (IOException missing) {
            throw new AuditUnwritable(
                    "The public key " + file + " cannot be read. Restore it from its backup.", missing);
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            throw new AuditUnwritable(file + " is not a public key of the audit log.", notAKey);
        }
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifying = Signature.getInstance(SigningKey.ALGORITHM);
            verifying.initVerify(key);
            verifying.update(message);
            return verifying.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** SHA-256 of the key, shortened: enough to compare by eye. */
    public String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.ofDelimiter(" ").formatHex(hash, 0, 8);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
