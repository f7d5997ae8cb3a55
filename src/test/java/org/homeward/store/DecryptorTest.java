package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.store.db.encrypted.Tables.CHILD_IDENTITY;
import static org.homeward.store.db.encrypted.Tables.PERSON_TEXT;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.homeward.access.Purpose;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value can be decrypted only where it was encrypted, and only during its read. */
class DecryptorTest {

    @TempDir
    Path folder;

    private Keyring keys;
    private Encryptor encryptor;
    private Decryptor decryptor;

    @BeforeEach
    void createKeys() {
        keys = new Keyring(folder);
        keys.create();
        encryptor = new Encryptor(keys.reload());
        decryptor = new Decryptor(keys);
    }

    @Test
    void any_encrypted_text_can_be_decrypted() {
        assertThat(Stream.of("", "Zoë", "=cmd|' /C calc'!A0", "\u202Eevil", "a".repeat(100_000), "日本"))
                .allSatisfy(words -> assertThat(decryptor.decrypt(
                                encryptor.encrypt(words, CHILD_IDENTITY.GIVEN_NAME, 7L, 2L),
                                CHILD_IDENTITY.GIVEN_NAME,
                                7L,
                                2L))
                        .isEqualTo(words));
    }

    @Test
    void equal_texts_have_different_ciphertexts_that_reveal_nothing() {
        Ciphertext one = encryptor.encrypt("Ada", CHILD_IDENTITY.GIVEN_NAME, 7L, 2L);
        assertThat(one).isNotEqualTo(encryptor.encrypt("Ada", CHILD_IDENTITY.GIVEN_NAME, 7L, 2L));
        assertThat(one.toString()).isEqualTo("Ciphertext");
    }

    @Test
    void a_value_moved_to_another_row_version_column_or_table_cannot_be_decrypted() {
        Ciphertext name = encryptor.encrypt("Ada", CHILD_IDENTITY.GIVEN_NAME, 7L, 2L);
        assertThatThrownBy(() -> decryptor.decrypt(name, CHILD_IDENTITY.GIVEN_NAME, 8L, 2L))
                .isInstanceOf(DecryptionFailed.class)
                .hasMessageContaining("encrypted.child_identity.given_name")
                .hasMessageContaining("another row, column or table");
        assertThatThrownBy(() -> decryptor.decrypt(name, CHILD_IDENTITY.GIVEN_NAME, 7L, 3L))
                .isInstanceOf(DecryptionFailed.class);
        assertThatThrownBy(() -> decryptor.decrypt(name, CHILD_IDENTITY.FAMILY_NAME, 7L, 2L))
                .isInstanceOf(DecryptionFailed.class);
        assertThatThrownBy(() -> decryptor.decrypt(name, PERSON_TEXT.NAME, 7L, 2L))
                .isInstanceOf(DecryptionFailed.class);
    }

    @Test
    void an_altered_value_cannot_be_decrypted() {
        byte[] bytes =
                encryptor.encrypt("Ada", CHILD_IDENTITY.GIVEN_NAME, 7L, 2L).bytes();
        for (int at = 0; at < bytes.length; at++) {
            byte[] altered = bytes.clone();
            altered[at] ^= 1;
            assertThatThrownBy(() -> decryptor.decrypt(new Ciphertext(altered), CHILD_IDENTITY.GIVEN_NAME, 7L, 2L))
                    .isInstanceOf(DecryptionFailed.class);
        }
    }

    @Test
    void another_key_does_not_decrypt_it_and_its_key_id_is_readable(@TempDir Path elsewhere) {
        Keyring others = new Keyring(elsewhere);
        others.create();
        Ciphertext name = encryptor.encrypt("Ada", CHILD_IDENTITY.GIVEN_NAME, 7L, 2L);
        assertThat(AssociatedData.keyOf(name.bytes())).isEqualTo(keys.keys().primary());
        assertThatThrownBy(() -> new Decryptor(others).decrypt(name, CHILD_IDENTITY.GIVEN_NAME, 7L, 2L))
                .isInstanceOf(DecryptionFailed.class);
    }

    @Test
    void a_key_file_that_others_may_read_is_refused() throws Exception {
        java.nio.file.Files.setPosixFilePermissions(
                folder.resolve("vault.json"), java.nio.file.attribute.PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(keys::reload).isInstanceOf(KeysMissing.class).hasMessageContaining("chmod 600");
    }

    @Test
    void a_fingerprint_is_equal_only_for_equal_text_of_the_same_row() {
        EncryptedTable table = new EncryptedTable(PERSON_TEXT);
        byte[] one = encryptor.fingerprint(table, java.util.List.of(7L), java.util.Map.of(PERSON_TEXT.NAME, "Ada"));
        assertThat(encryptor.fingerprint(table, java.util.List.of(7L), java.util.Map.of(PERSON_TEXT.NAME, "Ada")))
                .isEqualTo(one);
        assertThat(encryptor.fingerprint(table, java.util.List.of(8L), java.util.Map.of(PERSON_TEXT.NAME, "Ada")))
                .isNotEqualTo(one);
        assertThat(encryptor.fingerprint(table, java.util.List.of(7L), java.util.Map.of(PERSON_TEXT.ADDRESS, "Ada")))
                .isNotEqualTo(one);
    }

    @Test
    void names_are_indexed_by_spelling_by_sound_and_by_birth_and_differ_from_column_to_column() {
        assertThat(NameIndex.plain(" Zoë  O’Neill-Smith ")).isEqualTo("zoe oneill smith");
        assertThat(NameIndex.sound("Catherine"))
                .isEqualTo(NameIndex.sound("Kathryn"))
                .isNotEqualTo(NameIndex.sound("Peter"));
        assertThat(NameIndex.birth("2011-03-04", "Zoë", "O'Neill")).isEqualTo("2011-03-04 zo");
        assertThat(encryptor.indexValue(CHILD_IDENTITY.NAME_INDEX, "ada"))
                .isEqualTo(encryptor.indexValue(CHILD_IDENTITY.NAME_INDEX, "ada"))
                .isNotEqualTo(encryptor.indexValue(PERSON_TEXT.NAME_INDEX, "ada"))
                .isNotEqualTo(encryptor.indexValue(CHILD_IDENTITY.SOUND_INDEX, "ada"));
    }

    @Test
    void a_closed_decryptor_does_not_decrypt() {
        decryptor.close();
        assertThatThrownBy(() -> decryptor.decrypt(
                        encryptor.encrypt("Ada", CHILD_IDENTITY.GIVEN_NAME, 7L, 2L), CHILD_IDENTITY.GIVEN_NAME, 7L, 2L))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Decryption only after the audit entry. */
    @org.junit.jupiter.api.Nested
    @DatabaseTest
    class WithAudit {

        private static final Viewer READER = Viewer.of("reader", Role.ANALYST).forPurpose(Purpose.DATA_QUALITY);

        @Test
        void the_audit_entry_is_written_before_anything_is_decrypted(TestDatabase database) {
            Long entries = database.database()
                    .readDecrypted(
                            READER,
                            ReadRequest.record("test", "order", "1"),
                            dsl -> new PendingDecryption<>(3, unused -> rows(database, "order")));
            assertThat(entries).isEqualTo(1);
        }

        @Test
        void what_cannot_be_audited_is_not_decrypted(TestDatabase database) {
            AtomicReference<String> decrypted = new AtomicReference<>("nothing");
            database.run("revoke insert on homeward.audit from homeward_app");
            try {
                assertThatThrownBy(() -> database.database()
                                .readDecrypted(
                                        READER,
                                        ReadRequest.record("test", "refused", "1"),
                                        dsl -> new PendingDecryption<>(1, any -> {
                                            decrypted.set("something");
                                            return 1;
                                        })))
                        .isInstanceOf(RuntimeException.class);
            } finally {
                database.run("grant insert on homeward.audit to homeward_app");
            }
            assertThat(decrypted.get()).isEqualTo("nothing");
        }

        @Test
        void a_decryptor_returned_from_its_read_does_not_decrypt(TestDatabase database) {
            Decryptor escaped = database.database()
                    .readDecrypted(
                            READER,
                            ReadRequest.record("test", "carried", "1"),
                            dsl -> new PendingDecryption<>(0, given -> given));
            assertThatThrownBy(() -> escaped.decrypt(
                            encryptor.encrypt("Ada", CHILD_IDENTITY.GIVEN_NAME, 7L, 2L),
                            CHILD_IDENTITY.GIVEN_NAME,
                            7L,
                            2L))
                    .hasMessageContaining("read has ended");
        }

        private static Long rows(TestDatabase database, String what) {
            try (var connection = database.asSuperuser();
                    var row = connection
                            .createStatement()
                            .executeQuery("select count(*) from homeward.audit where what = '" + what + "'")) {
                row.next();
                return row.getLong(1);
            } catch (java.sql.SQLException refused) {
                throw new IllegalStateException(refused);
            }
        }
    }
}
