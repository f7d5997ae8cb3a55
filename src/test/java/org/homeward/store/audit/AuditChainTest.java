package org.homeward.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Concerned;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.homeward.support.DatabaseTest;
import org.homeward.support.SampleCopy;
import org.homeward.support.TestDatabase;
import org.jspecify.annotations.Nullable;
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
        assertValid(4);
    }

    /** Who read of a child through a person or a place is found from that child, so it must not be taken out unseen. */
    @Test
    void the_children_whom_an_entry_concerns_are_part_of_it() {
        database.auditLog().append(VIEWER, SHEET.concerning(new Concerned(Set.of("b", "a"), Set.of())));
        database.auditLog().append(VIEWER, SHEET);
        assertValid(3);

        database.run("alter table homeward.audit disable trigger user;"
                + " update homeward.audit set children = '{a}' where children = '{a,b}'");

        assertThat(database.auditCheck().run().fault())
                .isNotNull()
                .satisfies(fault -> assertThat(fault.number()).isEqualTo(2));
    }

    /** A copy that left, or what was on it, can neither be taken out of an entry nor be moved from one text of it to another. */
    @Test
    void the_records_that_left_and_their_copy_are_part_of_an_entry() {
        UUID record = UUID.randomUUID();
        database.auditLog().append(VIEWER, SHEET.left(SampleCopy.COPY, new Concerned(Set.of(), Set.of(record))));
        assertValid(2);

        for (String change : List.of(
                "records = '{}'",
                "records = records || records",
                "copy = null",
                "copy = 'D-2'",
                "records = '{}', children = array[records[1]::text]",
                "records = '{}', copy = null, children = array[records[1]::text]")) {
            database.run("alter table homeward.audit disable trigger user; update homeward.audit set " + change
                    + " where number = 2");
            assertThat(database.auditCheck().run().fault()).as(change).isNotNull();
            database.run("update homeward.audit a set records = array['" + record
                    + "'::uuid], copy = '" + SampleCopy.COPY.reference()
                    + "', children = '{}' where number = 2");
        }
        assertValid(2);
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
        byte[] recorded = Files.readAllBytes(database.auditRecord());
        database.auditLog().append(VIEWER, SHEET);
        String lines = Files.readString(database.auditHead());
        Files.writeString(database.auditHead(), lines.substring(0, lines.length() - 40));
        Files.write(database.auditRecord(), recorded);
        assertThat(database.auditCheck().run().ahead()).isEqualTo(1);

        database.auditLog().append(VIEWER, SHEET);

        assertValid(4);
        assertThat(Files.readAllLines(database.auditHead()))
                .allMatch(line -> line.matches("\\d [0-9a-f]{64} \\S+Z [0-9a-f]{128}"));
    }

    @Test
    void only_the_owner_may_read_the_key() throws IOException {
        database.auditLog().append(VIEWER, SHEET);
        var key = database.auditKeys().resolve("audit-signing.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(database.auditRecord())))
                .isEqualTo("rw-------");
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
        assertValid(201);
        assertThat(Files.readAllLines(database.auditHead())).hasSizeLessThan(150);
    }

    /** A record that is overwritten in place may be the one before after a power cut; it is never ahead. */
    @Test
    void a_record_that_lags_behind_is_caught_up() throws IOException {
        database.auditLog().append(VIEWER, SHEET);
        byte[] recorded = Files.readAllBytes(database.auditRecord());
        database.auditLog().append(VIEWER, SHEET);
        Files.write(database.auditRecord(), recorded);

        database.auditLog().append(VIEWER, SHEET);

        assertValid(4);
        assertThat(Files.readAllBytes(database.auditRecord()))
                .hasSameSizeAs(recorded)
                .isNotEqualTo(recorded);
    }

    /** The first head, and not yet its record. */
    @Test
    void a_beginning_that_was_interrupted_goes_on() throws IOException {
        database.auditLog().verifyHead();
        Files.delete(database.auditRecord());
        database.auditLog().append(VIEWER, SHEET);
        assertValid(2);

        Files.delete(database.auditRecord());
        assertThatThrownBy(() -> database.auditLog().append(VIEWER, SHEET)).hasMessageContaining("Restore it");
    }

    /** The entry is signed by the next access; who waited for it is shown nothing. */
    @Test
    void an_entry_whose_head_could_not_be_written_is_committed_and_what_it_is_about_is_not_shown() {
        assertThatThrownBy(() -> crashing().append(VIEWER, SHEET))
                .hasMessageContaining("written up to entry 2, but its head could not be signed")
                .hasMessageContaining("Nothing was shown");
        assertThat(database.auditCheck().run().sound()).isEqualTo(2);
    }

    @Test
    void a_change_whose_head_could_not_be_written_is_stored_and_reported_as_stored() {
        AuditedDatabase over = new AuditedDatabase(database.app(), crashing(), database.keyring());

        long change = over.write(VIEWER, "stored", (dsl, number) -> number);

        assertThat(database.queryAsSuperuser("select max(number) from homeward.change"))
                .isEqualTo(String.valueOf(change));
        assertThat(database.auditCheck().run().ahead()).isEqualTo(1);
    }

    @Test
    void a_change_is_reported_as_stored_where_the_connection_broke_only_after_its_commit() {
        AuditedDatabase over = new AuditedDatabase(
                breakingAfterCommit(),
                new AuditLog(
                        database.app(), database.session(), database.auditHeads(), new RecentReads(Clock.systemUTC())),
                database.keyring());

        long change = over.write(VIEWER, "stored", (dsl, number) -> number);

        assertThat(database.queryAsSuperuser("select max(number) from homeward.change"))
                .isEqualTo(String.valueOf(change));
        assertValid(2);
    }

    @Test
    void a_question_of_a_moment_ago_is_not_answered_again_once_the_log_cannot_be_written() throws IOException {
        AuditedDatabase over = database.databaseOver(database.app());
        ReadRequest list = ReadRequest.listed("interviews", "list", "", null);
        over.read(VIEWER, list, dsl -> List.of(1));
        assertThatCode(() -> over.read(VIEWER, list, dsl -> List.of(1))).doesNotThrowAnyException();
        assertThat(database.auditCheck().run().sound()).as("entries").isEqualTo(2);

        database.run("revoke insert on homeward.audit from homeward_app");
        try {
            assertThatThrownBy(() -> over.read(VIEWER, list, dsl -> List.of(1))).isInstanceOf(AuditUnwritable.class);
        } finally {
            database.run("grant insert on homeward.audit to homeward_app");
        }
        over.read(VIEWER, list, dsl -> List.of(1));
        byte[] head = Files.readAllBytes(database.auditHead());
        Files.delete(database.auditHead());
        assertThatThrownBy(() -> over.read(VIEWER, list, dsl -> List.of(1))).isInstanceOf(AuditUnwritable.class);
        Files.write(database.auditHead(), head);
        assertThatCode(() -> over.read(VIEWER, list, dsl -> List.of(1))).doesNotThrowAnyException();
    }

    @Test
    void a_clock_that_was_set_back_is_an_entry_and_found_by_the_check() {
        database.auditLog().append(VIEWER, SHEET);
        AuditLog anHourEarlier =
                new AuditLog(
                        database.app(), database.session(), database.auditHeads(), new RecentReads(Clock.systemUTC())) {
                    @Override
                    AuditTable.Tail tail(Connection connection) throws SQLException {
                        AuditTable.Tail tail = super.tail(connection);
                        return new AuditTable.Tail(
                                tail.head(), tail.kind(), tail.at(), tail.at().minusSeconds(3600), tail.latest());
                    }
                };

        anHourEarlier.append(VIEWER, SHEET);

        assertThat(database.auditCheck().run()).satisfies(found -> {
            assertThat(found.fault()).isNull();
            assertThat(found.clockSetBack()).containsExactly(3L);
        });
        assertThat(database.queryAsSuperuser("select kind || ' ' || what from homeward.audit where number = 3"))
                .isEqualTo("CLOCK_SET_BACK PT1H");
    }

    /** Commits, and breaks before it can say so. */
    private DataSource breakingAfterCommit() {
        return proxy(DataSource.class, database.app(), (connections, method, arguments) -> {
            Object made = invoke(connections, method, arguments);
            return !(made instanceof Connection real)
                    ? made
                    : proxy(Connection.class, real, (connection, call, parameters) -> {
                        Object result = invoke(connection, call, parameters);
                        if (call.getName().equals("commit")) {
                            real.abort(Runnable::run);
                            throw new SQLException("gone", "08006");
                        }
                        return result;
                    });
        });
    }

    private static @Nullable Object invoke(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, T real, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> calls.invoke(real, method, arguments)));
    }

    private void assertValid(long entries) {
        assertThat(database.auditCheck().run()).isEqualTo(new AuditCheck.Found(entries, entries, null, List.of(), 0));
    }

    private AuditLog crashing() {
        return new AuditLog(
                database.app(), database.session(), database.auditHeads(), new RecentReads(Clock.systemUTC())) {
            @Override
            void betweenCommitAndHead() throws IOException {
                throw new IOException("crashed");
            }
        };
    }
}
