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

/** A sealed value opens where it was sealed and nowhere else, and only while it is read. */
class DecryptorTest {

    @TempDir
    Path folder;

    private Keyring keys;
    private Encryptor encryptor;
    private Decryptor decryptor;

    @BeforeEach
    void makeKeys() {
        keys = new Keyring(folder);
        keys.create();
        encryptor = new Encryptor(keys.reload());
        decryptor = new Decryptor(keys);
    }

    @Test
    void what_was_sealed_opens_again_whatever_it_says() {
        assertThat(Stream.of("", "Zoë", "=cmd|' /C calc'!A0", "\u202Eevil", "a".repeat(100_000), "日本"))
                .allSatisfy(words -> assertThat(decryptor.decrypt(
                                encryptor.encrypt(words, CHILD_IDENTITY.GIVEN_NAME, 7L, 2L),
                                CHILD_IDENTITY.GIVEN_NAME,
                                7L,
                                2L))
                        .isEqualTo(words));
    }

    @Test
    void the_same_words_are_never_sealed_alike_and_say_nothing_of_themselves() {
        Ciphertext one = encryptor.encrypt("Ada", CHILD_IDENTITY.GIVEN_NAME, 7L, 2L);
        assertThat(one).isNotEqualTo(encryptor.encrypt("Ada", CHILD_IDENTITY.GIVEN_NAME, 7L, 2L));
        assertThat(one.toString()).isEqualTo("Sealed");
    }

    @Test
    void a_value_moved_to_another_row_version_column_or_table_does_not_open() {
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
    void an_altered_byte_does_not_open() {
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
    void another_key_does_not_open_it_and_the_number_of_the_key_can_be_seen(@TempDir Path elsewhere) {
        Keyring others = new Keyring(elsewhere);
        others.create();
        Ciphertext name = encryptor.encrypt("Ada", CHILD_IDENTITY.GIVEN_NAME, 7L, 2L);
        assertThat(AssociatedData.keyOf(name.bytes())).isEqualTo(keys.keys().primary());
        assertThatThrownBy(() -> new Decryptor(others).decrypt(name, CHILD_IDENTITY.GIVEN_NAME, 7L, 2L))
                .isInstanceOf(DecryptionFailed.class);
    }

    @Test
    void a_key_that_others_may_read_is_not_taken() throws Exception {
        java.nio.file.Files.setPosixFilePermissions(
                folder.resolve("vault.json"), java.nio.file.attribute.PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(keys::reload).isInstanceOf(KeysMissing.class).hasMessageContaining("chmod 600");
    }

    @Test
    void a_fingerprint_is_the_same_for_the_same_words_of_the_same_thing_alone() {
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
    void a_vault_that_was_kept_beyond_its_reading_is_shut() {
        decryptor.close();
        assertThatThrownBy(() -> decryptor.decrypt(
                        encryptor.encrypt("Ada", CHILD_IDENTITY.GIVEN_NAME, 7L, 2L), CHILD_IDENTITY.GIVEN_NAME, 7L, 2L))
                .isInstanceOf(IllegalStateException.class);
    }

    /** What is opened only after the audit. */
    @org.junit.jupiter.api.Nested
    @DatabaseTest
    class WithAudit {

        private static final Viewer READER = Viewer.of("reader", Role.ANALYST).forPurpose(Purpose.DATA_QUALITY);

        @Test
        void the_audit_row_stands_before_anything_is_opened(TestDatabase database) {
            Long seen = database.database()
                    .readDecrypted(
                            READER,
                            ReadRequest.record("test", "order", "1"),
                            dsl -> new PendingDecryption<>(3, opening -> rows(database, "order")));
            assertThat(seen).isEqualTo(1);
        }

        @Test
        void what_cannot_be_audited_is_not_opened(TestDatabase database) {
            AtomicReference<String> opened = new AtomicReference<>("nothing");
            database.run("revoke insert on homeward.audit from homeward_app");
            try {
                assertThatThrownBy(() -> database.database()
                                .readDecrypted(
                                        READER,
                                        ReadRequest.record("test", "refused", "1"),
                                        dsl -> new PendingDecryption<>(1, any -> {
                                            opened.set("something");
                                            return 1;
                                        })))
                        .isInstanceOf(RuntimeException.class);
            } finally {
                database.run("grant insert on homeward.audit to homeward_app");
            }
            assertThat(opened.get()).isEqualTo("nothing");
        }

        @Test
        void a_vault_that_is_carried_out_of_its_reading_opens_nothing(TestDatabase database) {
            Decryptor carried = database.database()
                    .readDecrypted(
                            READER,
                            ReadRequest.record("test", "carried", "1"),
                            dsl -> new PendingDecryption<>(0, given -> given));
            assertThatThrownBy(() -> carried.decrypt(
                            encryptor.encrypt("Ada", CHILD_IDENTITY.GIVEN_NAME, 7L, 2L),
                            CHILD_IDENTITY.GIVEN_NAME,
                            7L,
                            2L))
                    .hasMessageContaining("over");
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
