package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.store.db.sealed_.Tables.CHILD_IDENTITY;
import static org.homeward.store.db.sealed_.Tables.PERSON_WORDS;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.homeward.access.Purpose;
import org.homeward.access.Reading;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sealed value opens where it was sealed and nowhere else, and only while it is read. */
class VaultTest {

    @TempDir
    Path folder;

    private Keyring keys;
    private Sealing sealing;
    private Vault vault;

    @BeforeEach
    void makeKeys() {
        keys = new Keyring(folder);
        keys.create();
        sealing = new Sealing(keys.reload());
        vault = new Vault(keys);
    }

    @Test
    void what_was_sealed_opens_again_whatever_it_says() {
        assertThat(Stream.of("", "Zoë", "=cmd|' /C calc'!A0", "\u202Eevil", "a".repeat(100_000), "日本"))
                .allSatisfy(words -> assertThat(vault.open(
                                sealing.seal(words, CHILD_IDENTITY.GIVEN_NAME, 7L, 2L),
                                CHILD_IDENTITY.GIVEN_NAME,
                                7L,
                                2L))
                        .isEqualTo(words));
    }

    @Test
    void the_same_words_are_never_sealed_alike_and_say_nothing_of_themselves() {
        Sealed one = sealing.seal("Ada", CHILD_IDENTITY.GIVEN_NAME, 7L, 2L);
        assertThat(one).isNotEqualTo(sealing.seal("Ada", CHILD_IDENTITY.GIVEN_NAME, 7L, 2L));
        assertThat(one.toString()).isEqualTo("Sealed");
    }

    @Test
    void a_value_moved_to_another_row_version_column_or_table_does_not_open() {
        Sealed name = sealing.seal("Ada", CHILD_IDENTITY.GIVEN_NAME, 7L, 2L);
        assertThatThrownBy(() -> vault.open(name, CHILD_IDENTITY.GIVEN_NAME, 8L, 2L))
                .isInstanceOf(NotOpened.class)
                .hasMessageContaining("sealed.child_identity.given_name")
                .hasMessageContaining("another row, column or table");
        assertThatThrownBy(() -> vault.open(name, CHILD_IDENTITY.GIVEN_NAME, 7L, 3L))
                .isInstanceOf(NotOpened.class);
        assertThatThrownBy(() -> vault.open(name, CHILD_IDENTITY.FAMILY_NAME, 7L, 2L))
                .isInstanceOf(NotOpened.class);
        assertThatThrownBy(() -> vault.open(name, PERSON_WORDS.NAME, 7L, 2L)).isInstanceOf(NotOpened.class);
    }

    @Test
    void an_altered_byte_does_not_open() {
        byte[] bytes = sealing.seal("Ada", CHILD_IDENTITY.GIVEN_NAME, 7L, 2L).bytes();
        for (int at = 0; at < bytes.length; at++) {
            byte[] altered = bytes.clone();
            altered[at] ^= 1;
            assertThatThrownBy(() -> vault.open(new Sealed(altered), CHILD_IDENTITY.GIVEN_NAME, 7L, 2L))
                    .isInstanceOf(NotOpened.class);
        }
    }

    @Test
    void another_key_does_not_open_it_and_the_number_of_the_key_can_be_seen(@TempDir Path elsewhere) {
        Keyring others = new Keyring(elsewhere);
        others.create();
        Sealed name = sealing.seal("Ada", CHILD_IDENTITY.GIVEN_NAME, 7L, 2L);
        assertThat(Bound.keyOf(name.bytes())).isEqualTo(keys.keys().primary());
        assertThatThrownBy(() -> new Vault(others).open(name, CHILD_IDENTITY.GIVEN_NAME, 7L, 2L))
                .isInstanceOf(NotOpened.class);
    }

    @Test
    void a_key_that_others_may_read_is_not_taken() throws Exception {
        java.nio.file.Files.setPosixFilePermissions(
                folder.resolve("vault.json"), java.nio.file.attribute.PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(keys::reload).isInstanceOf(KeysMissing.class).hasMessageContaining("chmod 600");
    }

    @Test
    void a_fingerprint_is_the_same_for_the_same_words_of_the_same_thing_alone() {
        WordsTable table = new WordsTable(PERSON_WORDS);
        byte[] one = sealing.fingerprint(table, java.util.List.of(7L), java.util.Map.of(PERSON_WORDS.NAME, "Ada"));
        assertThat(sealing.fingerprint(table, java.util.List.of(7L), java.util.Map.of(PERSON_WORDS.NAME, "Ada")))
                .isEqualTo(one);
        assertThat(sealing.fingerprint(table, java.util.List.of(8L), java.util.Map.of(PERSON_WORDS.NAME, "Ada")))
                .isNotEqualTo(one);
        assertThat(sealing.fingerprint(table, java.util.List.of(7L), java.util.Map.of(PERSON_WORDS.ADDRESS, "Ada")))
                .isNotEqualTo(one);
    }

    @Test
    void names_are_indexed_by_spelling_by_sound_and_by_birth_and_differ_from_column_to_column() {
        assertThat(Names.plain(" Zoë  O’Neill-Smith ")).isEqualTo("zoe oneill smith");
        assertThat(Names.sound("Catherine")).isEqualTo(Names.sound("Kathryn")).isNotEqualTo(Names.sound("Peter"));
        assertThat(Names.birth("2011-03-04", "Zoë", "O'Neill")).isEqualTo("2011-03-04 zo");
        assertThat(sealing.indexed(CHILD_IDENTITY.NAME_INDEX, "ada"))
                .isEqualTo(sealing.indexed(CHILD_IDENTITY.NAME_INDEX, "ada"))
                .isNotEqualTo(sealing.indexed(PERSON_WORDS.NAME_INDEX, "ada"))
                .isNotEqualTo(sealing.indexed(CHILD_IDENTITY.SOUND_INDEX, "ada"));
    }

    @Test
    void a_vault_that_was_kept_beyond_its_reading_is_shut() {
        vault.shut();
        assertThatThrownBy(() -> vault.open(
                        sealing.seal("Ada", CHILD_IDENTITY.GIVEN_NAME, 7L, 2L), CHILD_IDENTITY.GIVEN_NAME, 7L, 2L))
                .isInstanceOf(IllegalStateException.class);
    }

    /** What is opened only after the audit. */
    @org.junit.jupiter.api.Nested
    @DatabaseTest
    class WithAudit {

        private static final Viewer READER = Viewer.of("reader", Role.ANALYST).forPurpose(Purpose.DATA_QUALITY);

        @Test
        void the_audit_row_stands_before_anything_is_opened(TestDatabase database) {
            Long seen = database.sight()
                    .open(
                            READER,
                            Reading.record("test", "order", "1"),
                            dsl -> new Unopened<>(3, opening -> rows(database, "order")));
            assertThat(seen).isEqualTo(1);
        }

        @Test
        void what_cannot_be_audited_is_not_opened(TestDatabase database) {
            AtomicReference<String> opened = new AtomicReference<>("nothing");
            database.run("revoke insert on homeward.audit from homeward_app");
            try {
                assertThatThrownBy(() -> database.sight()
                                .open(
                                        READER,
                                        Reading.record("test", "refused", "1"),
                                        dsl -> new Unopened<>(1, any -> {
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
            Vault carried = database.sight()
                    .open(READER, Reading.record("test", "carried", "1"), dsl -> new Unopened<>(0, given -> given));
            assertThatThrownBy(() -> carried.open(
                            sealing.seal("Ada", CHILD_IDENTITY.GIVEN_NAME, 7L, 2L), CHILD_IDENTITY.GIVEN_NAME, 7L, 2L))
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
