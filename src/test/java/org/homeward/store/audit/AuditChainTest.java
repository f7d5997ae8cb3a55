package org.homeward.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entries are written and signed before anything is shown, and later changes to them are detected. */
@DatabaseTest
class AuditChainTest {

    private static final Viewer VIEWER = Viewer.of("ann", Role.ANALYST);
    private static final AuditEvent SHEET = AuditEvent.of(AuditKind.SHEET, "print", "coverage");

    private final TestDatabase database;

    AuditChainTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void emptyAuditLog() {
        database.truncateAudit();
    }

    @Test
    void nobody_changes_the_log_by_mistake_not_even_its_owner() throws SQLException {
        for (String command : List.of(
                "update homeward.audit set rows = 1", "delete from homeward.audit", "truncate homeward.audit")) {
            try (var owner = database.asOwner();
                    var sql = owner.createStatement()) {
                assertThatThrownBy(() -> sql.execute(command)).hasMessageContaining("only appended to");
            }
            try (var app = database.app().getConnection();
                    var sql = app.createStatement()) {
                assertThatThrownBy(() -> sql.execute(command)).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void a_log_ahead_of_its_head_after_a_crash_is_checked_and_signed_again() {
        database.auditLog().append(VIEWER, SHEET);
        assertThatThrownBy(() -> crashing().append(VIEWER, SHEET)).isInstanceOf(AuditUnwritable.class);

        assertThat(database.auditCheck().run()).satisfies(found -> {
            assertThat(found.fault()).isNull();
            assertThat(found.ahead()).isEqualTo(1);
        });
        database.auditLog().verifyHead();
        assertThat(database.auditCheck().run().ahead()).isZero();
        database.auditLog().append(VIEWER, SHEET);
        assertThat(database.auditCheck().run()).isEqualTo(new AuditCheck.Found(4, 4, null));
    }

    @Test
    void a_row_inserted_after_the_head_is_never_signed() throws SQLException {
        database.auditLog().append(VIEWER, SHEET);
        try (var superuser = database.asSuperuser();
                var sql = superuser.createStatement()) {
            sql.execute("alter table homeward.audit disable trigger user");
            Tampering.APPEND.tamper(sql, 2, new java.util.Random(1));
        }
        assertThatThrownBy(() -> database.auditLog().append(VIEWER, SHEET))
                .hasMessageContaining("entry 3 was not written by this installation");
        assertThatThrownBy(() -> database.auditLog().verifyHead()).isInstanceOf(AuditUnwritable.class);
    }

    @Test
    void a_log_behind_its_head_or_without_one_stops_everything() throws SQLException, IOException {
        database.auditLog().append(VIEWER, SHEET);
        database.auditLog().append(VIEWER, SHEET);
        byte[] head = Files.readAllBytes(database.auditHead());
        Files.delete(database.auditHead());
        assertThatThrownBy(() -> database.auditLog().append(VIEWER, SHEET)).hasMessageContaining("head is missing");

        Files.write(database.auditHead(), head);
        database.run("alter table homeward.audit disable trigger user; delete from homeward.audit where number = 3");
        assertThatThrownBy(() -> database.auditLog().append(VIEWER, SHEET))
                .hasMessageContaining("ends at entry 2, but entry 3 was signed")
                .hasMessageContaining("verify-audit");
    }

    @Test
    void a_forged_head_is_not_accepted() throws IOException {
        database.auditLog().append(VIEWER, SHEET);
        String lines = Files.readString(database.auditHead());
        Files.writeString(database.auditHead(), lines.replaceAll("(?m)^2 ", "9 "));

        assertThatThrownBy(() -> database.auditLog().append(VIEWER, SHEET))
                .hasMessageContaining("not signed with its key");
    }

    @Test
    void a_partial_line_after_a_crash_is_ignored() throws IOException {
        database.auditLog().append(VIEWER, SHEET);
        database.auditLog().append(VIEWER, SHEET);
        String lines = Files.readString(database.auditHead());
        Files.writeString(database.auditHead(), lines.substring(0, lines.length() - 40));
        assertThat(database.auditCheck().run().ahead()).isEqualTo(1);

        database.auditLog().append(VIEWER, SHEET);

        assertThat(database.auditCheck().run()).isEqualTo(new AuditCheck.Found(4, 4, null));
        assertThat(Files.readAllLines(database.auditHead()))
                .allMatch(line -> line.matches("\\d [0-9a-f]{64} [0-9a-f]{64}"));
    }

    @Test
    void only_the_owner_may_read_the_key() throws IOException {
        database.auditLog().append(VIEWER, SHEET);
        var key = database.auditHead().resolve("../../audit.key").normalize();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(database.auditHead())).doesNotContain(Files.readString(key));
    }

    @Test
    void nothing_is_appended_where_the_head_cannot_be_written() throws IOException {
        database.auditLog().append(VIEWER, SHEET);
        byte[] head = Files.readAllBytes(database.auditHead());
        Files.delete(database.auditHead());
        Files.createDirectory(database.auditHead());
        assertThatThrownBy(() -> database.auditLog().append(VIEWER, SHEET)).isInstanceOf(AuditUnwritable.class);

        Files.delete(database.auditHead());
        Files.write(database.auditHead(), head);
        assertThatCode(() -> database.auditLog().append(VIEWER, SHEET)).doesNotThrowAnyException();
    }

    @Test
    void parallel_appends_in_two_processes_make_one_chain_in_few_commits() throws Exception {
        AuditLog one = database.auditLog();
        AuditLog other = database.auditLog();
        List<Callable<Void>> appends = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            AuditLog log = i % 10 == 0 ? other : one;
            appends.add(() -> {
                log.append(VIEWER, SHEET);
                return null;
            });
        }
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (Future<Void> done : pool.invokeAll(appends)) {
                done.get();
            }
        }
        assertThat(database.auditCheck().run()).isEqualTo(new AuditCheck.Found(201, 201, null));
        assertThat(Files.readAllLines(database.auditHead())).hasSizeLessThan(150);
    }

    private AuditLog crashing() {
        return new AuditLog(database.app(), database.auditHeads(), new RecentReads(Clock.systemUTC())) {
            @Override
            void betweenCommitAndHead() throws IOException {
                throw new IOException("crashed");
            }
        };
    }
}
