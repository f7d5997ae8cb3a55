package org.homeward.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys, in a folder outside the database that only the application may read: {@code vault.json} encrypts and decrypts,
 * {@code index.key} computes the keyed indexes and fingerprints. They are read when first needed, and again where a row was
 * encrypted with an unknown key, because another process may have rotated them.
 */
@Component
public final class Keyring {

    private static final String ENCRYPTION_KEYS = "vault.json";
    private static final String INDEX_KEY = "index.key";
    private static final int INDEX_BYTES = 32;

    private final Path folder;
    private volatile @Nullable Keys loaded;

    public Keyring(@Value("${homeward.keys}") Path folder) {
        this.folder = folder;
    }

    /** The content of the folder at one time. */
    record Keys(KeysetHandle handle, Aead aead, byte[] index) {

        int primary() {
            return handle.getPrimary().getId();
        }

        List<Integer> ids() {
            return IntStream.range(0, handle.size())
                    .map(at -> handle.getAt(at).getId())
                    .boxed()
                    .toList();
        }
    }

    boolean exists() {
        return Files.exists(folder.resolve(ENCRYPTION_KEYS)) && Files.exists(folder.resolve(INDEX_KEY));
    }

    boolean isEmpty() {
        return Files.notExists(folder.resolve(ENCRYPTION_KEYS)) && Files.notExists(folder.resolve(INDEX_KEY));
    }

    String place() {
        return folder.toString();
    }

    /** Creates the first keys, only where nothing is encrypted yet; {@link KeyCheck} checks that. */
    void create() {
        byte[] index = new byte[INDEX_BYTES];
        new SecureRandom().nextBytes(index);
        KeyFiles.write(folder.resolve(INDEX_KEY), index);
        save(KeysetHandle.newBuilder().addEntry(freshPrimary()));
    }

    /** The keys as last read. */
    Keys keys() {
        Keys known = loaded;
        return known != null ? known : reload();
    }

    /** The keys as they are in the folder now. */
    Keys reload() {
        try {
            AeadConfig.register();
            KeysetHandle handle = TinkJsonProtoKeysetFormat.parseKeyset(
                    new String(KeyFiles.read(folder.resolve(ENCRYPTION_KEYS)), StandardCharsets.UTF_8),
                    InsecureSecretKeyAccess.get());
            Keys fresh = new Keys(
                    handle,
                    handle.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    KeyFiles.read(folder.resolve(INDEX_KEY)));
            loaded = fresh;
            return fresh;
        } catch (GeneralSecurityException notKeys) {
            throw new KeysMissing("The keys in " + folder + " cannot be read. Restore them from their backup.");
        }
    }

    /** Replaces the keys. */
    void change(UnaryOperator<KeysetHandle.Builder> change) {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(reload().handle());
        save(change.apply(builder));
        reload();
    }

    static KeysetHandle.Builder.Entry freshPrimary() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary();
    }

    private void save(KeysetHandle.Builder builder) {
        try {
            AeadConfig.register();
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(builder.build(), InsecureSecretKeyAccess.get());
            KeyFiles.write(folder.resolve(ENCRYPTION_KEYS), json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A new key could not be created.", impossible);
        }
    }
}
