package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.store.db.encrypted.Tables.CHILD_IDENTITY;
import static org.homeward.store.db.encrypted.Tables.STATEMENT_TEXT;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.homeward.approval.ApprovalFixtures;
import org.homeward.approval.ApprovalLedger;
import org.homeward.approval.ApprovalQueries;
import org.homeward.intake.Intake;
import org.homeward.intake.ValidSet;
import org.homeward.intake.store.ImportWriter;
import org.homeward.intake.store.UnusualLimits;
import org.homeward.intake.store.WaitingSets;
import org.homeward.support.DatabaseTest;
import org.homeward.support.DecryptedText;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Key rotation, an upgrade from plain text, and missing or wrong keys, each on a database with encrypted rows. */
@DatabaseTest
class KeyRotationTest {

    private final TestDatabase database;
    private final Path folder;
    private final Keyring ring;
    private final AuditedDatabase audited;
    private final Intake intake;

    /** Uses its own keys, so that the keys of the other tests are not rotated. */
    KeyRotationTest(TestDatabase database, @TempDir Path folder) {
        this.database = database;
        this.folder = folder;
        this.ring = new Keyring(folder);
        this.audited = new AuditedDatabase(database.app(), database.auditLog(), ring);
        ApprovalLedger approvals =
                new ApprovalLedger(audited, SmallCounty.CLOCK, Duration.ofDays(7), ApprovalFixtures.stepUp());
        WaitingSets waiting = new WaitingSets(audited, approvals, new ApprovalQueries(audited, SmallCounty.CLOCK));
        UnusualLimits limits = new UnusualLimits(20, 1, Duration.ofDays(365), SmallCounty.CLOCK);
        this.intake = new Intake(new ImportWriter(audited, approvals, waiting, limits), waiting, SmallCounty.CLOCK);
    }

    @BeforeEach
    void fill() {
        ring.create();
        // The database verifies viewers by the index key, which no rotation replaces.
        KeyFiles.write(folder.resolve("index.key"), database.keyring().keys().index());
        ring.reload();
        database.session().storeKey(KeyCheck.on(owner()));
        database.truncate();
        IntakeFixtures.withSmallCounty(database);
        intake.load(SmallCounty.SENDER, new ValidSet("rotated").files());
    }

    @Test
    void after_a_rotation_the_new_key_decrypts_everything_and_the_old_one_is_removed() {
        List<String> before = DecryptedText.of(audited, STATEMENT_TEXT.WORDS);
        int old = ring.keys().primary();

        Map<String, Integer> counts = rotate();

        assertThat(ring.keys().ids()).doesNotContain(old).hasSize(1);
        assertThat(counts.get("encrypted.statement_text")).isEqualTo(before.size());
        assertThat(DecryptedText.of(audited, STATEMENT_TEXT.WORDS)).isEqualTo(before);
        assertThat(keysOfRows()).containsExactly(ring.keys().primary());
    }

    @Test
    void rows_of_both_keys_can_be_decrypted_during_a_rotation_and_a_second_run_finishes_it() {
        ring.change(keys -> keys.addEntry(Keyring.freshPrimary()));
        intake.load(SmallCounty.SENDER, new ValidSet("between").files());
        int fresh = ring.keys().primary();
        assertThat(keysOfRows()).hasSize(2);
        List<String> both = DecryptedText.of(audited, STATEMENT_TEXT.WORDS);

        Map<String, Integer> counts = rotate();

        assertThat(ring.keys().ids()).containsExactly(fresh);
        assertThat(counts.get("encrypted.statement_text")).isEqualTo(both.size() / 2);
        assertThat(DecryptedText.of(audited, STATEMENT_TEXT.WORDS)).isEqualTo(both);
    }

    @Test
    void another_process_with_the_old_keys_loads_the_new_ones() {
        Keyring elsewhere = new Keyring(folder);
        elsewhere.reload();
        rotate();
        EncryptedTable table = new EncryptedTable(STATEMENT_TEXT);
        var row = KeyCheck.on(owner())
                .select(Decryptor.columns(STATEMENT_TEXT.WORDS))
                .from(table.table())
                .limit(1)
                .fetchSingle();
        assertThat(new Decryptor(elsewhere).decrypt(row, STATEMENT_TEXT.WORDS)).isNotEmpty();
    }

    @Test
    void a_set_imported_again_after_a_rotation_is_unchanged() {
        rotate();
        assertThat(intake.load(SmallCounty.SENDER, new ValidSet("rotated").files())
                        .outcome())
                .isEqualTo(org.homeward.intake.store.ImportResult.Outcome.ALREADY_HERE);
    }

    @Test
    void it_does_not_start_with_encrypted_rows_and_without_their_keys(@TempDir Path empty) throws Exception {
        Keyring missing = new Keyring(empty);
        assertThatThrownBy(() -> start(missing))
                .isInstanceOf(KeysMissing.class)
                .hasMessageContaining("contains encrypted text")
                .hasMessageContaining(empty.toString());
        assertThat(Files.list(empty)).isEmpty();

        missing.create();
        assertThatThrownBy(() -> start(missing))
                .isInstanceOf(KeysMissing.class)
                .hasMessageContaining("are not the keys that encrypted the database");
    }

    @Test
    void the_first_start_creates_keys_that_only_their_owner_may_read(@TempDir Path empty) throws Exception {
        database.truncate();
        start(new Keyring(empty.resolve("keys")));
        assertThat(Files.getPosixFilePermissions(empty.resolve("keys/vault.json")))
                .isEqualTo(java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void plain_text_of_an_older_installation_is_encrypted_at_the_first_start_and_recognised_by_an_import()
            throws Exception {
        List<String> text = DecryptedText.of(audited, STATEMENT_TEXT.WORDS);
        List<String> births = DecryptedText.of(audited, CHILD_IDENTITY.DATE_OF_BIRTH);
        restorePlainText();

        start(ring);

        assertThat(DecryptedText.of(audited, STATEMENT_TEXT.WORDS)).isEqualTo(text);
        assertThat(DecryptedText.of(audited, CHILD_IDENTITY.DATE_OF_BIRTH)).isEqualTo(births);
        assertThat(intake.load(SmallCounty.SENDER, new ValidSet("rotated").files())
                        .outcome())
                .isEqualTo(org.homeward.intake.store.ImportResult.Outcome.ALREADY_HERE);
    }

    /** Restores the state that the migration leaves for an installation with rows in plain text. */
    private void restorePlainText() {
        DSLContext dsl = KeyCheck.on(owner());
        for (EncryptedTable table : EncryptedTable.all()) {
            for (var column : table.encryptedColumns()) {
                dsl.execute("alter table " + table.name() + " drop constraint " + check(table, column));
            }
            dsl.selectFrom(table.table()).fetch().forEach(row -> restorePlainText(dsl, table, row));
            for (var column : table.encryptedColumns()) {
                dsl.execute("alter table %1$s add constraint %2$s check (get_byte(%3$s, 0) = 1) not valid"
                        .formatted(table.name(), check(table, column), column.getName()));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void restorePlainText(DSLContext dsl, EncryptedTable table, Record row) {
        Decryptor decryptor = new Decryptor(ring);
        Record plain = dsl.newRecord(table.table());
        for (var column : table.encryptedColumns()) {
            String text = decryptor.decryptNullable(row, column);
            plain.set(column, text == null ? null : new Ciphertext(("\0" + text).getBytes(StandardCharsets.UTF_8)));
        }
        if (table.fingerprint() != null) {
            plain.set(table.fingerprint(), new byte[0]);
        }
        Condition same = table.rowId().stream()
                .map(id -> ((Field<Object>) (Field<?>) id).eq(row.get(id)))
                .reduce(DSL.noCondition(), Condition::and);
        dsl.update(table.table()).set(plain).where(same).execute();
    }

    private static String check(EncryptedTable table, Field<?> column) {
        return table.table().getName() + "_" + column.getName() + "_encrypted";
    }

    private Map<String, Integer> rotate() {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(database.url());
        owner.setUser(database.ownerUser());
        owner.setPassword(database.ownerPassword());
        return new KeyRotation(owner, ring).run();
    }

    private List<Integer> keysOfRows() {
        return KeyCheck.on(owner())
                .select(STATEMENT_TEXT.WORDS)
                .from(STATEMENT_TEXT)
                .fetch(STATEMENT_TEXT.WORDS)
                .stream()
                .map(value -> AssociatedData.keyOf(value.bytes()))
                .distinct()
                .toList();
    }

    private Connection owner() {
        try {
            return database.asOwner();
        } catch (java.sql.SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The checks of every start, before and after the migrations. */
    private void start(Keyring keyring) throws Exception {
        try (Connection connection = database.asOwner()) {
            KeyCheck check = new KeyCheck(keyring);
            Context context = new AtStart(connection);
            check.handle(Event.BEFORE_MIGRATE, context);
            check.handle(Event.AFTER_MIGRATE, context);
        }
    }

    private record AtStart(Connection connection) implements Context {

        @Override
        public Connection getConnection() {
            return connection;
        }

        @Override
        public org.flywaydb.core.api.configuration.Configuration getConfiguration() {
            throw new UnsupportedOperationException();
        }

        @Override
        public org.flywaydb.core.api.MigrationInfo getMigrationInfo() {
            throw new UnsupportedOperationException();
        }

        @Override
        public org.flywaydb.core.api.callback.Statement getStatement() {
            throw new UnsupportedOperationException();
        }

        @Override
        public org.flywaydb.core.api.output.OperationResult getOperationResult() {
            throw new UnsupportedOperationException();
        }
    }
}
