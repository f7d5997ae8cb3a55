package org.homeward.store;

import static org.jooq.impl.DSL.val;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.store.audit.AuditLog;
import org.homeward.store.db.homeward.Routines;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The one gate to the database. A reading sets the viewer, reads in one read-only snapshot, closes it, is entered in the
 * audit, and only then hands the records over: what could not be audited is not shown. A change is committed with its entry.
 */
@Component
public class AuditedDatabase {

    private static final Settings SETTINGS = new Settings().withExecuteLogging(false);

    private final DataSource dataSource;
    private final AuditLog audit;
    private final Keyring keyring;

    public AuditedDatabase(DataSource dataSource, AuditLog audit, Keyring keyring) {
        this.dataSource = dataSource;
        this.audit = audit;
        this.keyring = keyring;
    }

    /**
     * Reads as {@code viewer}, as known at the reading's change number or at the latest.
     *
     * @throws StoreUnavailable if the database could not be read, or the audit row not be written
     */
    public <T> T read(Viewer viewer, ReadRequest request, Function<DSLContext, T> query) {
        ReadResult<T> seen = inTransaction(
                viewer,
                asOfFor(viewer, request),
                true,
                dsl -> new ReadResult<>(query.apply(disableNestedLoops(dsl)), asOf(dsl, request)));
        audit.read(viewer, request, seen.known(), rows(seen.records()));
        return seen.records();
    }

    /** Enters a reading whose records were kept from an earlier one; it may be handed over when this returns. */
    public void auditCached(Viewer viewer, ReadRequest request, long known, int rows) {
        audit.read(viewer, request, known, rows);
    }

    /** Enters one thing done that neither reads nor writes here: a sheet handed over, an attempt refused. */
    public void audit(Viewer viewer, AuditEvent event) {
        audit.append(viewer, event);
    }

    /**
     * Reads what is sealed: fetched in one snapshot that is closed again, written into the audit, and only then opened.
     *
     * @throws PurposeRequired if the viewer has not said why; then nothing is read
     * @throws StoreUnavailable if the database could not be read, or the audit row not be written; then nothing is opened
     * @throws DecryptionFailed if a value is not what was sealed there
     */
    public <R> R readDecrypted(Viewer viewer, ReadRequest request, Function<DSLContext, PendingDecryption<R>> query) {
        if (!viewer.hasPurpose()) {
            throw new PurposeRequired();
        }
        ReadResult<PendingDecryption<R>> seen = inTransaction(
                viewer,
                request.asOf(),
                true,
                dsl -> new ReadResult<>(query.apply(disableNestedLoops(dsl)), asOf(dsl, request)));
        PendingDecryption<R> pending = seen.records();
        audit.read(viewer, request, seen.known(), pending.rows());
        Decryptor decryptor = new Decryptor(keyring);
        try {
            return pending.decryption().apply(decryptor);
        } finally {
            decryptor.close();
        }
    }

    /** To seal with the keys as they are now; asked for inside the writing that uses it, because keys may be rotated between two. */
    public Encryptor encryptor() {
        return new Encryptor(keyring.reload());
    }

    /**
     * Writes as {@code viewer} in one transaction that takes the next change number; whatever fails undoes the whole of it.
     *
     * @param what what the change is for, in words for the ledger; never anything about a child
     */
    public <T> T write(Viewer viewer, String what, BiFunction<DSLContext, Long, T> writing) {
        return write(viewer, AuditEvent.of(AuditKind.CHANGE, "changes", what), stored -> 1, writing);
    }

    /**
     * The same for a change that the audit calls by another name. It is committed together with its entry.
     *
     * @param rows how many rows were stored, from what the writing returns
     */
    public <T> T write(
            Viewer viewer, AuditEvent event, ToIntFunction<T> rows, BiFunction<DSLContext, Long, T> writing) {
        return writeOnBehalfOf(viewer, viewer, event, rows, writing);
    }

    /**
     * The same by a job of the house, for the one who asked for it: the job sees what it must compare with, and the change and
     * its entry are theirs.
     */
    public <T> T writeOnBehalfOf(
            Viewer asking,
            Viewer job,
            AuditEvent event,
            ToIntFunction<T> rows,
            BiFunction<DSLContext, Long, T> writing) {
        return inTransaction(
                        job,
                        null,
                        false,
                        dsl -> {
                            Long change = dsl.select(Routines.nextChange(val(asking.name()), val(event.what())))
                                    .fetchSingle()
                                    .value1();
                            return new ReadResult<>(writing.apply(dsl, change), change);
                        },
                        (connection, written) -> audit.commitWith(
                                connection, asking, event.ofRows(rows.applyAsInt(written.records())), written.known()))
                .records();
    }

    /** Writes what is no change of the data, such as a try at the door: it takes no number. */
    public <T> T writeUnversioned(Viewer viewer, Function<DSLContext, T> writing) {
        return inTransaction(viewer, null, false, writing);
    }

    /** A reader under disclosure control reads what is known now: what came with one change would be a difference. */
    private static @org.jspecify.annotations.Nullable Long asOfFor(Viewer viewer, ReadRequest request) {
        return viewer.role().isUnderDisclosureControl() ? null : request.asOf();
    }

    private <T> T inTransaction(
            Viewer viewer,
            @org.jspecify.annotations.Nullable Long known,
            boolean readOnly,
            Function<DSLContext, T> work) {
        return inTransaction(viewer, known, readOnly, work, (connection, done) -> connection.commit());
    }

    private <T> T inTransaction(
            Viewer viewer,
            @org.jspecify.annotations.Nullable Long known,
            boolean readOnly,
            Function<DSLContext, T> work,
            Committing<T> committing) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(readOnly);
            connection.setTransactionIsolation(
                    readOnly ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_READ_COMMITTED);
            try {
                DSLContext dsl = DSL.using(connection, SQLDialect.POSTGRES, SETTINGS);
                RlsSession.set(dsl, viewer, known);
                T result = work.apply(dsl);
                committing.commit(connection, result);
                return result;
            } catch (RuntimeException | SQLException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException unavailable) {
            throw new StoreUnavailable(unavailable);
        }
    }

    /**
     * The planner cannot know how many rows stood at a change, nor how many a lock lets through, and takes them for few; loops in
     * loops over what it takes for few made a screen wait for seconds and a sheet for minutes. Nor is there a statement here that
     * is worth compiling, as a given PostgreSQL does by itself.
     */
    private static DSLContext disableNestedLoops(DSLContext dsl) {
        dsl.select(RlsSession.setting("enable_nestloop", val("off")), RlsSession.setting("jit", val("off")))
                .fetch();
        return dsl;
    }

    private static long asOf(DSLContext dsl, ReadRequest request) {
        Long asked = request.asOf();
        if (asked != null || request.kind() == null) {
            return asked == null ? 0 : asked;
        }
        return dsl.select(Routines.asOfChange()).fetchSingle().value1();
    }

    private static int rows(Object records) {
        return switch (records) {
            case Collection<?> many -> many.size();
            case Optional<?> one -> one.isPresent() ? 1 : 0;
            default -> 1;
        };
    }

    /** What a transaction brought, and the change as known at which, or in which, it did. */
    private record ReadResult<T>(T records, long known) {}

    /** How a transaction ends. */
    private interface Committing<T> {
        void commit(Connection connection, T result) throws SQLException;
    }
}
