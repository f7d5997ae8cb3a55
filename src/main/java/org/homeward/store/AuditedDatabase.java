package org.homeward.store;

import static org.homeward.store.db.homeward.Tables.FROZEN_TABLE;
import static org.homeward.store.db.homeward.Tables.RELEASE;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Concerned;
import org.homeward.access.PurposeRequired;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.UnitKeys;
import org.homeward.store.audit.AuditLog;
import org.homeward.store.counting.Countable;
import org.homeward.store.counting.CountingColumns;
import org.homeward.store.counting.MemoryLimit;
import org.homeward.store.db.homeward.Routines;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.type.TypeReference;

/**
 * The only access to the database. A read sets the viewer, reads in one read-only snapshot, ends the transaction, appends the
 * audit entry, and only then returns the records: what cannot be audited is not shown. A change is committed together with
 * its audit entry.
 */
@Component
public class AuditedDatabase {

    /** What is being frozen on this thread. */
    private static final ScopedValue<Freezing> FREEZING = ScopedValue.newInstance();

    /** Found one by one, ten times as many take as long as reading the tables of ten thousand children. */
    private static final int FEW = 2_000;

    private static final Viewer COUNTING = Viewer.system("counting");

    private final Transactions transactions;
    private final AuditLog audit;
    private final Keyring keyring;
    private final CountingMemory counting;

    /** With as much memory for counting as there is. */
    public AuditedDatabase(DataSource dataSource, AuditLog audit, Keyring keyring) {
        this(dataSource, audit, keyring, DataSize.ofBytes(Long.MAX_VALUE));
    }

    /** @param memory how large the counting columns may become */
    @Autowired
    public AuditedDatabase(
            DataSource dataSource,
            AuditLog audit,
            Keyring keyring,
            @Value("${homeward.counting.memory}") DataSize memory) {
        this.transactions = new Transactions(dataSource, new RlsSession(keyring));
        this.audit = audit;
        this.keyring = keyring;
        this.counting = new CountingMemory(older -> columns(older, memory.toBytes()));
    }

    private CountingColumns columns(@Nullable CountingColumns older, long limit_bytes) {
        try {
            return transactions.read(
                    COUNTING,
                    null,
                    dsl -> older == null
                            ? CountingLoader.load(dsl, limit_bytes)
                            : CountingLoader.refresh(dsl, older, limit_bytes));
        } catch (MemoryLimit.Exceeded exceeded) {
            throw new CountingOutgrown(limit_bytes, exceeded);
        }
    }

    /**
     * Reads as {@code viewer}, as of the change of the request or the latest.
     *
     * @throws StoreUnavailable if the database could not be read, or the audit entry not be written
     */
    public <T> T read(Viewer viewer, ReadRequest request, Function<DSLContext, T> query) {
        Long asOf = asOfFor(viewer, request);
        ReadResult<T> result = transactions.read(viewer, asOf, dsl -> {
            long change = begin(dsl);
            return new ReadResult<>(query.apply(dsl), change);
        });
        audit(viewer, request, result.change(), rows(result.records()), Concerned.of(result.records()));
        return result.records();
    }

    /**
     * Counts as {@code viewer}, as of the change of the request or the latest, on the counting columns in memory. What else
     * the query reads, such as names of areas, is read in the same transaction and as of the same change.
     *
     * @throws StoreUnavailable if the database could not be read, or the audit entry not be written
     */
    public <T> T count(Viewer viewer, ReadRequest request, BiFunction<DSLContext, Countable, T> query) {
        if (viewer.role().isUnderDisclosureControl()) {
            throw new NotReleased(request.room(), request.what());
        }
        Long asOf = asOfFor(viewer, request);
        ReadResult<T> result = transactions.read(viewer, asOf, dsl -> {
            begin(dsl);
            Countable countable = counting.countable(dsl, viewer, asOf);
            return new ReadResult<>(query.apply(dsl, countable), countable.change());
        });
        audit(viewer, request, result.change(), rows(result.records()), Concerned.of(result.records()));
        return result.records();
    }

    /**
     * The same of a figure that releases have: for a viewer under disclosure control nothing is counted, the newest release that
     * has it answers.
     *
     * @param type of the records, to read them as they were frozen
     * @throws NotReleased if no release has it
     */
    public <T> T count(
            Viewer viewer, ReadRequest request, TypeReference<T> type, BiFunction<DSLContext, Countable, T> query) {
        if (!viewer.role().isUnderDisclosureControl()) {
            return count(viewer, request, query);
        }
        if (FREEZING.isBound()) {
            return FREEZING.get().answer(viewer, request, query);
        }
        ReadResult<String> frozen =
                transactions.read(viewer, null, dsl -> new ReadResult<>(frozen(dsl, request), latest(dsl)));
        audit(viewer, request, frozen.change(), 1, Concerned.NOBODY);
        return FrozenContent.read(frozen.records(), type);
    }

    /** A figure as an earlier release had it. @param dueOn the day of that release */
    public record Earlier<T>(LocalDate dueOn, T records) {}

    /** What the release before the newest that has this figure said of it; empty where it was not restated, or never released. */
    public <T> Optional<Earlier<T>> beforeRestating(Viewer viewer, ReadRequest request, TypeReference<T> type) {
        var found = transactions.read(
                viewer,
                null,
                dsl -> new ReadResult<>(
                        dsl.select(RELEASE.DUE_ON, FROZEN_TABLE.CONTENT)
                                .from(FROZEN_TABLE)
                                .join(RELEASE)
                                .on(RELEASE.ID.eq(FROZEN_TABLE.RELEASE_ID))
                                .where(answers(request))
                                .orderBy(FROZEN_TABLE.RELEASE_ID.desc())
                                .offset(1)
                                .limit(1)
                                .fetchOptional(),
                        latest(dsl)));
        audit(viewer, request, found.change(), 1, Concerned.NOBODY);
        return found.records().map(row -> new Earlier<>(row.value1(), FrozenContent.read(row.value2(), type)));
    }

    private static Condition answers(ReadRequest request) {
        return FROZEN_TABLE
                .ROOM
                .eq(request.room())
                .and(FROZEN_TABLE.WHAT.eq(request.what()))
                .and(FROZEN_TABLE.FILTER.eq(request.filter()));
    }

    private static String frozen(DSLContext dsl, ReadRequest request) {
        return dsl.select(FROZEN_TABLE.CONTENT)
                .from(FROZEN_TABLE)
                .where(answers(request))
                .orderBy(FROZEN_TABLE.RELEASE_ID.desc())
                .limit(1)
                .fetchOptional(FROZEN_TABLE.CONTENT)
                .orElseThrow(() -> new NotReleased(request.room(), request.what()));
    }

    /**
     * Collects the answers to the questions that this job, under disclosure control, asks meanwhile on this thread. All are
     * counted in one snapshot and as of one change. Nothing is shown, so nothing is audited; what keeps the tables is.
     *
     * @param asOf the change to count as of; null for the latest
     * @param keys by which the noise is drawn
     */
    public List<FrozenTable> freeze(Viewer viewer, @Nullable Long asOf, UnitKeys keys, Runnable asking) {
        if (!viewer.isSystem()) {
            throw new IllegalArgumentException("Nothing is counted for a board, so a release would be empty.");
        }
        return transactions.read(viewer, asOf, dsl -> {
            begin(dsl);
            Countable countable = counting.countable(dsl, viewer, asOf).forRelease(keys);
            Freezing freezing = new Freezing(
                    viewer, countable.change(), query -> query.apply(dsl, countable), new LinkedHashMap<>());
            ScopedValue.where(FREEZING, freezing).run(asking);
            return List.copyOf(freezing.tables().values());
        });
    }

    private record Freezing(
            Viewer viewer,
            long change,
            Function<BiFunction<DSLContext, Countable, ?>, Object> counting,
            Map<List<String>, FrozenTable> tables) {

        @SuppressWarnings("unchecked") // What the query returns.
        <T> T answer(Viewer asking, ReadRequest request, BiFunction<DSLContext, Countable, T> query) {
            boolean sameRights =
                    asking.role() == viewer.role() && asking.districts().equals(viewer.districts());
            if (!sameRights || (request.asOf() != null && request.asOf() != change)) {
                throw new IllegalStateException(
                        "A release is frozen with the rights of one viewer and as of one change.");
            }
            T counted = (T) counting.apply(query);
            tables.computeIfAbsent(
                    List.of(request.room(), request.what(), request.filter()),
                    asked -> new FrozenTable(
                            request.room(), request.what(), request.filter(), FrozenContent.write(counted)));
            return counted;
        }
    }

    /** Loads the counting columns before a reader asks for them; returns them where there was something to load. */
    Optional<CountingColumns> refreshCounting() {
        return counting.refresh(transactions.read(COUNTING, null, CountingLoader::ledger));
    }

    /** A view of a page begins: what it reads is audited once, even where the same was read a moment ago. */
    public void beginPage(Viewer viewer, String room) {
        audit.beginPage(viewer, room);
    }

    /** Audits a read whose records were cached from an earlier one; they may be shown when this returns. */
    public void auditCached(Viewer viewer, ReadRequest request, long change, int rows) {
        audit(viewer, request, change, rows, Concerned.NOBODY);
    }

    /** Audits one action that neither reads nor writes here: a sheet printed, an attempt refused. */
    public void audit(Viewer viewer, AuditEvent event) {
        audit.append(viewer, event);
    }

    private void audit(Viewer viewer, ReadRequest request, long change, int rows, Concerned concerned) {
        audit.read(viewer, request, change, rows, concerned);
        Copies.collect(concerned);
    }

    /**
     * Reads encrypted text: fetched in one snapshot whose transaction has ended, audited, and only then decrypted.
     *
     * @throws PurposeRequired if the viewer has stated no purpose; then nothing is read
     * @throws StoreUnavailable if the database could not be read, or the audit entry not be written; then nothing is
     *     decrypted
     * @throws DecryptionFailed if a value is not what was encrypted there
     */
    public <R> R readDecrypted(Viewer viewer, ReadRequest request, Function<DSLContext, PendingDecryption<R>> query) {
        Long asOf = asOfFor(viewer, request);
        return decrypted(viewer, request, asOf, dsl -> {
            long change = begin(dsl);
            return new ReadResult<>(query.apply(dsl), change);
        });
    }

    /** The same for the records behind a count: their ids come from the selection that was counted. */
    public <R> R readDecrypted(
            Viewer viewer, ReadRequest request, BiFunction<DSLContext, Countable, PendingDecryption<R>> query) {
        Long asOf = asOfFor(viewer, request);
        return decrypted(viewer, request, asOf, dsl -> {
            begin(dsl);
            Countable countable = counting.countable(dsl, viewer, asOf);
            return new ReadResult<>(query.apply(dsl, countable), countable.change());
        });
    }

    private <R> R decrypted(
            Viewer viewer,
            ReadRequest request,
            @Nullable Long asOf,
            Function<DSLContext, ReadResult<PendingDecryption<R>>> query) {
        if (!viewer.hasPurpose()) {
            throw new PurposeRequired();
        }
        ReadResult<PendingDecryption<R>> result = transactions.read(viewer, asOf, query);
        PendingDecryption<R> pending = result.records();
        audit(viewer, request, result.change(), pending.rows(), pending.concerned());
        Decryptor decryptor = new Decryptor(keyring);
        try {
            return pending.decryption().apply(decryptor);
        } finally {
            decryptor.close();
        }
    }

    /**
     * An encryptor with the current keys. Request it inside the write that uses it, because keys may be rotated between two
     * writes.
     */
    public Encryptor encryptor() {
        return new Encryptor(keyring.reload());
    }

    /**
     * Writes as {@code viewer} in one transaction that takes the next change number; any failure rolls all of it back.
     *
     * @param what what the change is for, as text for the change ledger; never anything about a child
     */
    public <T> T write(Viewer viewer, String what, BiFunction<DSLContext, Long, T> writing) {
        return write(viewer, AuditEvent.of(AuditKind.CHANGE, "changes", what), stored -> 1, writing);
    }

    /**
     * The same for a change with its own kind of audit entry, committed together with it.
     *
     * @param rows how many rows were stored, from the result of the write
     */
    public <T> T write(
            Viewer viewer, AuditEvent event, ToIntFunction<T> rows, BiFunction<DSLContext, Long, T> writing) {
        return writeOnBehalfOf(viewer, viewer, event, rows, writing);
    }

    /**
     * The same by an internal job on behalf of a user: the job sees what it must compare with; the change and its audit entry
     * belong to the user.
     */
    public <T> T writeOnBehalfOf(
            Viewer requestedBy,
            Viewer job,
            AuditEvent event,
            ToIntFunction<T> rows,
            BiFunction<DSLContext, Long, T> writing) {
        return transactions
                .write(
                        job,
                        dsl -> {
                            long change = ChangeLedger.next(dsl, requestedBy, event);
                            return new ReadResult<>(writing.apply(dsl, change), change);
                        },
                        (connection, written) -> audit.commitWith(
                                connection,
                                requestedBy,
                                event.ofRows(rows.applyAsInt(written.records()))
                                        .concerning(Concerned.of(written.records())),
                                written.change()))
                .records();
    }

    /** Writes what is not a change of the data, such as a login attempt; takes no change number. */
    public <T> T writeUnversioned(Viewer viewer, Function<DSLContext, T> writing) {
        return transactions.write(viewer, writing, (connection, written) -> connection.commit());
    }

    /** The change of the request; null, the latest, where this viewer may not read as of it. */
    private @Nullable Long asOfFor(Viewer viewer, ReadRequest request) {
        return viewer.role().isUnderDisclosureControl() ? null : request.asOf();
    }

    /**
     * Settles the change that is read, once for all queries of the transaction; returns it.
     *
     * <p>The planner underestimates how many rows were valid at a change and how many row security lets through. Nested loops
     * over such an estimate made a screen wait for seconds and a sheet for minutes. JIT compilation, which some PostgreSQL
     * builds enable, does not pay off for any query here.
     */
    private static long begin(DSLContext dsl) {
        return Long.parseLong(dsl.select(
                        RlsSession.setting(
                                "homeward.as_of_change", Routines.asOfChange().cast(String.class)),
                        RlsSession.setting("enable_nestloop", val("off")),
                        RlsSession.setting("jit", val("off")))
                .fetchSingle()
                .value1());
    }

    /**
     * Few records by their ids are found faster one by one; only for reading those. Whatever the ids, they are found in the same way: a
     * connection keeps the plan, which with row security takes as long to make as to run.
     */
    public static void readByIds(DSLContext dsl) {
        dsl.select(
                        RlsSession.setting("enable_nestloop", val("on")),
                        RlsSession.setting("plan_cache_mode", val("force_generic_plan")))
                .fetch();
    }

    /** The same where these ids are few; else whole tables are faster. */
    public static void readByIds(DSLContext dsl, Long[] ids) {
        if (ids.length <= FEW) {
            readByIds(dsl);
        }
    }

    /**
     * The next queries of this transaction look in indexes alone, until {@link #readByAnyPlan}: where a policy looks for one row of
     * many, and the planner believes that the first will do.
     */
    public static void readByIndex(DSLContext dsl) {
        dsl.select(RlsSession.setting("enable_seqscan", val("off"))).fetch();
    }

    /** The next queries of this transaction are planned as any other. */
    public static void readByAnyPlan(DSLContext dsl) {
        dsl.select(RlsSession.setting("enable_seqscan", val("on"))).fetch();
    }

    private static long latest(DSLContext dsl) {
        return dsl.select(Routines.asOfChange()).fetchSingle().value1();
    }

    private static int rows(Object records) {
        return switch (records) {
            case Collection<?> many -> many.size();
            case Optional<?> one -> one.isPresent() ? 1 : 0;
            default -> 1;
        };
    }

    /** The result of a transaction, and the change as of which it read, or which it wrote. */
    private record ReadResult<T>(T records, long change) {}
}
