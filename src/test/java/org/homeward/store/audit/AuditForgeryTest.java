package org.homeward.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.KeyFiles;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Forgeries by somebody who owns the database and can write where the signed heads are, but has no key: an absent or older
 * head is never taken for a beginning.
 */
@DatabaseTest
class AuditForgeryTest {

    private static final Viewer VIEWER = Viewer.of("ann", Role.ANALYST);
    private static final AuditEvent SHEET = AuditEvent.of(AuditKind.SHEET, "print", "coverage");

    /** Another content, rebuilt without a key: an entry BEGUN at the end looks as if a chain had just been begun. */
    private static final String REBUILT = """
            alter table homeward.audit disable trigger user;
            do $$
            declare
                entry homeward.audit;
                before bytea := decode(repeat('00', 32), 'hex');
            begin
                for entry in select * from homeward.audit order by number loop
                    entry.user_name := 'mallory';
                    entry.kind := case when entry.number = (select max(number) from homeward.audit) then 'BEGUN'
                        else 'SHEET' end;
                    entry.previous := before;
                    before := homeward.audit_hash(entry);
                    update homeward.audit
                    set user_name = entry.user_name, kind = entry.kind, previous = entry.previous, hash = before, mac = null
                    where number = entry.number;
                end loop;
            end $$""";

    private final TestDatabase database;

    AuditForgeryTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fiveEntries() {
        database.truncateAudit();
        append(4);
    }

    @Test
    void a_rebuilt_log_without_a_head_is_no_beginning() throws IOException {
        database.run(REBUILT);
        Files.delete(database.auditHead());

        found("head is missing");
    }

    @Test
    void an_emptied_log_without_a_head_is_no_beginning() throws IOException {
        cut(1);
        Files.delete(database.auditHead());

        found("head is missing");
    }

    @Test
    void entries_cut_together_with_their_heads_are_missed() throws IOException {
        cut(3);
        Files.write(
                database.auditHead(), Files.readAllLines(database.auditHead()).subList(0, 3));

        found("5 was signed");
    }

    @Test
    void an_older_log_put_back_with_its_own_head_is_not_taken_for_the_latest() throws IOException {
        byte[] older = Files.readAllBytes(database.auditHead());
        append(3);
        cut(5);
        Files.write(database.auditHead(), older);

        found("8 was signed");
    }

    /** Between the upgrade of an installation and its first head, only the earlier key says that it has begun. */
    @Test
    void an_upgraded_log_without_a_head_is_no_beginning(@TempDir Path keys) throws IOException {
        cut(1);
        KeyFiles.write(keys.resolve("audit.key"), "00".repeat(32).getBytes(StandardCharsets.US_ASCII));
        SignedHeadFile none = new SignedHeadFile(keys.resolve("head"), keys, keys.resolve("audit-signed"));

        assertThatThrownBy(
                        () -> new AuditLog(database.app(), database.session(), none, new RecentReads(Clock.systemUTC()))
                                .verifyHead())
                .hasMessageContaining("head is missing");
    }

    private void append(int entries) {
        for (int i = 0; i < entries; i++) {
            database.auditLog().append(VIEWER, SHEET);
        }
    }

    private void cut(int last) {
        database.run(
                "alter table homeward.audit disable trigger user; delete from homeward.audit where number > " + last);
    }

    /** By the check, by the next append and at the start, each with what is wrong and what to do. */
    private void found(String how) {
        assertThat(database.auditCheck().run().fault()).isNotNull();
        for (AuditLog log : List.of(database.auditLog(), database.auditLog())) {
            assertThatThrownBy(() -> log.append(VIEWER, SHEET))
                    .isInstanceOf(AuditUnwritable.class)
                    .hasMessageContaining(how);
            assertThatThrownBy(log::verifyHead).isInstanceOf(AuditUnwritable.class);
        }
    }
}
