package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.store.db.homeward.Tables.AGENCY;
import static org.homeward.store.db.homeward.Tables.AUDIT;
import static org.homeward.store.db.homeward.Tables.CHANGE;
import static org.homeward.store.db.homeward.Tables.STAFF_CONFLICT;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.homeward.access.Purpose;
import org.homeward.access.PurposeRequired;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.store.audit.AuditUnwritable;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** The access to the database: reads are read-only and audited before they return, changes are numbered in commit order. */
@DatabaseTest
class AuditedDatabaseTest {

    private static final Viewer POLICE = Viewer.of("pc", Role.POLICE).forPurpose(Purpose.INVESTIGATION);
    private static final Viewer GOVERNANCE = Viewer.of("gov", Role.GOVERNANCE);
    private static final ReadRequest ONE_RECORD = ReadRequest.record("interviews", "account", "some-id");
    private static final ReadRequest A_COUNT =
            ReadRequest.counts("places", "by area", DisclosureFilter.of(Period.yearTo(LocalDate.of(2026, 1, 1))));
    private static final DisclosureFilter AUTUMN =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 11, 30)));
    private static final ReadRequest UNAUDITED = ReadRequest.reference("test", "audit");

    private final TestDatabase database;
    private final AuditedDatabase audited;

    AuditedDatabaseTest(TestDatabase database) {
        this.database = database;
        this.audited = database.database();
    }

    @Test
    void a_read_cannot_write() {
        assertThatThrownBy(() -> audited.read(
                        POLICE,
                        A_COUNT,
                        dsl -> dsl.insertInto(AGENCY)
                                .set(AGENCY.CODE, "X")
                                .set(AGENCY.NAME, "x")
                                .set(AGENCY.KIND, "OTHER")
                                .execute()))
                .hasMessageContaining("read-only transaction");
    }

    @Test
    void a_sensitive_read_is_audited_before_its_records_are_returned() {
        int before = audited();

        List<Integer> records = audited.read(POLICE, ONE_RECORD, dsl -> List.of(1, 2, 3));

        assertThat(records).hasSize(3);
        assertThat(audited()).isEqualTo(before + 1);
        var row = audited.read(
                POLICE,
                UNAUDITED,
                dsl -> dsl.selectFrom(AUDIT)
                        .orderBy(AUDIT.NUMBER.desc())
                        .limit(1)
                        .fetchSingle());
        assertThat(row.getUserName()).isEqualTo("pc");
        assertThat(row.getPurpose()).isEqualTo("INVESTIGATION");
        assertThat(row.getWhat()).isEqualTo("account");
        assertThat(row.getRows()).isEqualTo(3);
    }

    @Test
    void encrypted_text_is_neither_read_nor_decrypted_without_a_purpose() {
        int before = audited();

        assertThatThrownBy(() -> audited.readDecrypted(POLICE.forPurpose(null), ONE_RECORD, dsl -> {
                    throw new AssertionError("read");
                }))
                .isInstanceOf(PurposeRequired.class);
        assertThat(audited()).isEqualTo(before);
        assertThat(audited.<String>readDecrypted(
                        GOVERNANCE,
                        ONE_RECORD,
                        dsl -> new PendingDecryption<>(1, decryptor -> "the reasons that others gave")))
                .isNotEmpty();
    }

    @Test
    void all_counts_of_a_room_under_one_filter_are_one_entry() {
        int before = audited();
        audited.read(POLICE, ReadRequest.counts("places", "by area", AUTUMN), dsl -> 1);
        audited.read(POLICE, ReadRequest.counts("places", "by cell", AUTUMN), dsl -> 1);
        assertThat(audited()).isEqualTo(before + 1);

        audited.read(POLICE, ReadRequest.counts("factors", "by sex", AUTUMN), dsl -> 1);
        audited.read(Viewer.of("other", Role.POLICE), ReadRequest.counts("places", "by area", AUTUMN), dsl -> 1);
        assertThat(audited()).isEqualTo(before + 3);
    }

    @Test
    void every_opened_record_is_audited_and_one_that_was_not_found_is_a_refused_attempt() {
        int before = audited();
        audited.read(POLICE, ONE_RECORD, dsl -> Optional.of("record"));
        audited.read(POLICE, ONE_RECORD, dsl -> Optional.of("record"));
        audited.read(POLICE, ONE_RECORD, dsl -> Optional.empty());

        assertThat(kinds(before)).containsExactly("RECORD_OPENED", "RECORD_OPENED", "REFUSED");
    }

    @Test
    void a_change_is_committed_with_its_entry_or_not_at_all() throws SQLException {
        int before = audited();
        long change = latest();
        audited.write(POLICE, "numbering", (dsl, number) -> number);
        assertThat(kinds(before)).containsExactly("CHANGE");
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("revoke insert on homeward.audit from homeward_app");
            try {
                assertThatThrownBy(() -> audited.write(POLICE, "numbering", (dsl, number) -> number))
                        .isInstanceOf(StoreUnavailable.class);
            } finally {
                statement.execute("grant insert on homeward.audit to homeward_app");
            }
        }
        assertThat(latest()).isEqualTo(change + 1);
        assertThat(audited()).isEqualTo(before + 1);
    }

    @Test
    void nothing_is_returned_when_the_audit_log_cannot_be_written() throws SQLException {
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("revoke insert on homeward.audit from homeward_app");
            try {
                assertThatThrownBy(() -> audited.read(POLICE, ONE_RECORD, dsl -> List.of("words")))
                        .isInstanceOf(AuditUnwritable.class);
            } finally {
                statement.execute("grant insert on homeward.audit to homeward_app");
            }
        }
    }

    @Test
    void changes_are_numbered_in_commit_order_without_gaps_even_when_some_fail() throws Exception {
        long before = latest();
        List<Callable<Long>> writers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean fails = i % 4 == 0;
            writers.add(() -> {
                try {
                    return audited.write(POLICE, "numbering", (dsl, change) -> {
                        if (fails) {
                            throw new IllegalStateException("undone");
                        }
                        return change;
                    });
                } catch (IllegalStateException undone) {
                    return -1L;
                }
            });
        }
        try (var pool = Executors.newFixedThreadPool(4)) {
            pool.invokeAll(writers);
        }
        List<Long> numbers = audited.read(
                POLICE,
                UNAUDITED,
                dsl -> dsl.select(CHANGE.NUMBER)
                        .from(CHANGE)
                        .where(CHANGE.NUMBER.gt(before))
                        .orderBy(CHANGE.NUMBER)
                        .fetch(CHANGE.NUMBER));
        assertThat(numbers).hasSize(30);
        assertThat(numbers.getFirst()).isEqualTo(before + 1);
        assertThat(numbers.getLast()).isEqualTo(before + 30);
    }

    @Test
    void nothing_is_counted_live_for_a_viewer_under_disclosure_control() {
        Viewer board = Viewer.of("board", Role.BOARD);
        AtomicLong counted = new AtomicLong();

        assertThatThrownBy(() -> audited.count(board, A_COUNT, (dsl, countable) -> counted.incrementAndGet()))
                .isInstanceOf(NotReleased.class);
        assertThatThrownBy(() -> audited.count(
                        board, A_COUNT, new TypeReference<Long>() {}, (dsl, countable) -> counted.incrementAndGet()))
                .isInstanceOf(NotReleased.class);
        assertThat(counted).hasValue(0);
        assertThat(audited.count(
                        POLICE, A_COUNT, new TypeReference<Long>() {}, (dsl, countable) -> counted.incrementAndGet()))
                .isEqualTo(1);
    }

    @Test
    void the_viewer_of_one_transaction_does_not_remain_in_the_next() {
        audited.read(POLICE, A_COUNT, dsl -> 1);
        String name = audited.read(
                Viewer.of("other", Role.BOARD),
                A_COUNT,
                dsl -> dsl.select(DSL.field("current_setting('homeward.viewer', true)", String.class))
                        .fetchSingle()
                        .value1());
        assertThat(name).isEqualTo("other");
    }

    @Test
    void a_recorded_row_can_only_be_superseded_and_only_once() {
        assertThatThrownBy(() -> audited.write(
                        POLICE,
                        "overwriting",
                        (dsl, change) -> dsl.update(STAFF_CONFLICT)
                                .set(STAFF_CONFLICT.USER_NAME, "someone")
                                .execute()))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> audited.write(
                        POLICE,
                        "deleting",
                        (dsl, change) -> dsl.deleteFrom(STAFF_CONFLICT).execute()))
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_application_does_not_start_as_owner_or_superuser() throws Exception {
        new RoleCheck(database.app()).afterPropertiesSet();
        for (boolean superuser : new boolean[] {false, true}) {
            var strong = new OwnerDataSource(database, superuser);
            assertThatThrownBy(() -> new RoleCheck(strong).afterPropertiesSet()).hasMessageContaining("does not start");
        }
    }

    private int audited() {
        return audited.read(GOVERNANCE, UNAUDITED, dsl -> dsl.fetchCount(AUDIT));
    }

    private List<String> kinds(int after) {
        return audited.read(
                GOVERNANCE,
                UNAUDITED,
                dsl -> dsl.selectFrom(AUDIT).orderBy(AUDIT.NUMBER).offset(after).fetch(AUDIT.KIND));
    }

    private long latest() {
        return audited.read(
                POLICE,
                UNAUDITED,
                dsl -> dsl.select(DSL.coalesce(DSL.max(CHANGE.NUMBER), 0L))
                        .from(CHANGE)
                        .fetchSingle()
                        .value1());
    }
}
