package org.homeward.intake.store;

import static org.homeward.store.db.homeward.Tables.CHANGE;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.homeward.Tables.CHILD_VERSION;
import static org.homeward.store.db.homeward.Tables.EPISODE_KEY;
import static org.homeward.store.db.homeward.Tables.EPISODE_VERSION;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_KEY;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_VERSION;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;
import static org.homeward.store.db.homeward.Tables.STATEMENT_VERSION;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Concerned;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalLedger;
import org.homeward.intake.check.CheckedSet;
import org.homeward.intake.check.DisclosureFormat;
import org.homeward.intake.check.ParsedSet;
import org.homeward.intake.check.ReferenceData;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProgress;
import org.homeward.intake.read.ImportRejected;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Encryptor;
import org.homeward.store.Visibility;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stores checked file sets. Reading the stored records, checking and writing are one transaction, one set at a time. */
@Component
public class ImportWriter {

    /** Reads every stored row that a set may repeat or end, whatever the user may see; the user receives none of them. */
    private static final Viewer INTAKE = Viewer.system("intake");

    private static final BiConsumer<DSLContext, ImportResult> NOTHING_ALONG = (dsl, result) -> {};
    private static final String ROOM = "imports";
    private static final Logger LOG = LoggerFactory.getLogger(ImportWriter.class);

    private final AuditedDatabase database;
    private final ApprovalLedger approvals;
    private final WaitingSets waiting;
    private final UnusualLimits limits;

    public ImportWriter(AuditedDatabase database, ApprovalLedger approvals, WaitingSets waiting, UnusualLimits limits) {
        this.database = database;
        this.approvals = approvals;
        this.waiting = waiting;
        this.limits = limits;
    }

    /** How far one attempt goes. */
    private enum Until {
        /** Nothing is stored. */
        RESULT,
        /** Nothing is stored of an unusual set. */
        UNUSUAL,
        /** The valid rows are stored. */
        STORED
    }

    /**
     * Checks a set against the stored records and stores its valid rows. An unusual set waits for a second person instead; of it only
     * what tightens the handling of statements that stand is stored at once. Uses no change number where nothing is to be stored.
     *
     * @throws ImportRejected if the database did not accept it; then nothing was stored
     */
    public ImportResult store(
            Viewer viewer, ImportNotes notes, ParsedSet parsed, Function<ReferenceData, CheckedSet> check) {
        return store(viewer, notes, parsed, check, NOTHING_ALONG);
    }

    /** @param along writes in the same transaction what became of the set, where there is one; receives the result */
    public ImportResult store(
            Viewer viewer,
            ImportNotes notes,
            ParsedSet parsed,
            Function<ReferenceData, CheckedSet> check,
            BiConsumer<DSLContext, ImportResult> along) {
        SourceSystem source = requireSender(viewer, parsed.sourceSystem());
        requireFormat(parsed);
        requireNoConflict(viewer, parsed);
        SentBy sentBy = new SentBy(viewer, responsible(viewer, notes, source), null);
        AuditEvent event = concerning(event("import", parsed, sentBy), parsed);
        Until until = waits(viewer, source) ? Until.UNUSUAL : Until.STORED;
        ImportResult result =
                retrying(viewer, parsed, births -> write(viewer, sentBy, parsed, check, event, births, until, along));
        if (result.waits() != null) {
            return keep(viewer, sentBy, notes, parsed, check, result, along);
        }
        if (result.batch() == null) {
            database.audit(viewer, event);
        }
        return withUnread(result);
    }

    /** Whoever sends is told what lies unread. */
    private ImportResult withUnread(ImportResult stored) {
        return stored.withUnread(UnreadStatementQueries.ofSource(database, stored.sourceSystem()));
    }

    /** The result that {@link #store} would have; stores nothing. Audited under every stored child that the set is about. */
    public ImportResult preview(Viewer viewer, ParsedSet parsed, Function<ReferenceData, CheckedSet> check) {
        SourceSystem source = requireSender(viewer, parsed.sourceSystem());
        requireFormat(parsed);
        requireNoConflict(viewer, parsed);
        SentBy sentBy = new SentBy(viewer, viewer.name(), null);
        AuditEvent event = concerning(event("preview", parsed, sentBy), parsed);
        ImportResult result = retrying(
                viewer,
                parsed,
                births -> write(viewer, sentBy, parsed, check, event, births, Until.RESULT, NOTHING_ALONG));
        database.audit(viewer, event);
        return result.unusual().isUnusual() && waits(viewer, source)
                ? result.waiting(new ImportResult.Waits("", 0))
                : result;
    }

    /**
     * Stores a set that waited, exactly as it was sent, in the transaction of its approval. The checks run again.
     *
     * @throws ImportRejected if it can no longer be stored; then it still waits
     */
    public ImportResult approve(
            Viewer viewer,
            WaitingSets.Waiting approved,
            String reason,
            ParsedSet parsed,
            Function<ReferenceData, CheckedSet> check) {
        waiting.requireOwn(viewer, approved.set());
        requireNoConflict(viewer, parsed);
        if (!parsed.files().sha256().equals(approved.approval().after())) {
            throw new ImportRejected(ImportError.SET_OVERTAKEN, 0);
        }
        SentBy sentBy = new SentBy(
                Viewer.of(approved.set().sentBy(), Role.INTERVIEWER),
                approved.set().responsible(),
                viewer.name());
        AuditEvent event = concerning(event("import", parsed, sentBy), parsed);
        List<Approval.Request> asked = new ArrayList<>();
        ImportResult stored = retrying(viewer, parsed, births -> {
            asked.clear();
            return approvals.approve(
                    WaitingSets.deciding(viewer), INTAKE, approved.approval().id(), reason, (dsl, request) -> {
                        Long change = dsl.select(max(CHANGE.NUMBER))
                                .from(CHANGE)
                                .fetchSingle()
                                .value1();
                        return write(
                                dsl,
                                change,
                                sentBy,
                                parsed,
                                check,
                                births,
                                Until.STORED,
                                asked,
                                approved.set().change());
                    });
        });
        asked.forEach(request -> approvals.auditAsked(viewer, request));
        database.audit(viewer, event.ofRows(stored.stored()));
        return withUnread(stored);
    }

    /** Who may answer for an import of this source system: whoever may send for it. */
    public List<String> listResponsible(Viewer viewer, String sourceSystem) {
        SourceSystem source = requireSender(viewer, sourceSystem);
        return Stream.concat(Stream.of(viewer.name()), Senders.of(database, source).stream())
                .distinct()
                .toList();
    }

    /** How many records of a source system are stored now, by the file that they come in, for whoever may send for it. */
    public Map<String, Integer> countStored(Viewer viewer, String sourceSystem) {
        requireSender(viewer, sourceSystem);
        return database.read(INTAKE, ReadRequest.reference("intake", "records of a source system"), dsl -> {
            Map<String, Integer> counts = new LinkedHashMap<>();
            counts.put(
                    DisclosureFormat.CHILDREN.file(),
                    dsl.fetchCount(dsl.selectOne()
                            .from(CHILD_KEY)
                            .join(CHILD_VERSION)
                            .on(CHILD_VERSION.ID.eq(CHILD_KEY.ID))
                            .where(CHILD_KEY.SOURCE_SYSTEM.eq(sourceSystem))
                            .and(CHILD_VERSION.SUPERSEDED_IN.isNull())));
            counts.put(
                    DisclosureFormat.EPISODES.file(),
                    dsl.fetchCount(dsl.selectOne()
                            .from(EPISODE_KEY)
                            .join(EPISODE_VERSION)
                            .on(EPISODE_VERSION.ID.eq(EPISODE_KEY.ID))
                            .where(EPISODE_KEY.SOURCE_SYSTEM.eq(sourceSystem))
                            .and(EPISODE_VERSION.SUPERSEDED_IN.isNull())));
            counts.put(
                    DisclosureFormat.INTERVIEWS.file(),
                    dsl.fetchCount(dsl.selectOne()
                            .from(INTERVIEW_KEY)
                            .join(INTERVIEW_VERSION)
                            .on(INTERVIEW_VERSION.ID.eq(INTERVIEW_KEY.ID))
                            .where(INTERVIEW_KEY.SOURCE_SYSTEM.eq(sourceSystem))
                            .and(INTERVIEW_VERSION.SUPERSEDED_IN.isNull())));
            counts.put(
                    DisclosureFormat.STATEMENTS.file(),
                    dsl.fetchCount(dsl.selectOne()
                            .from(STATEMENT_KEY)
                            .join(STATEMENT_VERSION)
                            .on(STATEMENT_VERSION.ID.eq(STATEMENT_KEY.ID))
                            .where(STATEMENT_KEY.SOURCE_SYSTEM.eq(sourceSystem))
                            .and(STATEMENT_VERSION.SUPERSEDED_IN.isNull())));
            return counts;
        });
    }

    /** Audits that a set was rejected; nothing of it was stored. */
    public void auditRejection(Viewer viewer, String what) {
        database.audit(viewer, AuditEvent.refused(ROOM, what));
    }

    /** Jobs of the application have nobody to ask, and a private sample has one user. */
    private static boolean waits(Viewer viewer, SourceSystem source) {
        return !viewer.isSystem() && !source.inPrivateSample();
    }

    private String responsible(Viewer viewer, ImportNotes notes, SourceSystem source) {
        String named = notes.responsible();
        if (named == null || named.equals(viewer.name())) {
            return viewer.name();
        }
        if (!Senders.of(database, source).contains(named)) {
            throw new ImportRejected(ImportError.RESPONSIBLE_CANNOT_SEND, named, source.name());
        }
        return named;
    }

    /** Names every stored child whom the set is about: what is answered compares it with their records. */
    private AuditEvent concerning(AuditEvent event, ParsedSet parsed) {
        return event.concerning(Concerned.of(children(parsed), List.of()));
    }

    private List<UUID> children(ParsedSet parsed) {
        return database.read(
                INTAKE, ReadRequest.reference("intake", "children of a set"), dsl -> TouchedChildren.of(dsl, parsed));
    }

    /** The stored children whom the set is about, for a viewer who may send it. */
    public List<UUID> listChildren(Viewer viewer, ParsedSet parsed) {
        requireSender(viewer, parsed.sourceSystem());
        return children(parsed);
    }

    /** Names who is responsible where that is not the user of the entry. */
    static AuditEvent event(String what, ParsedSet parsed, SentBy sentBy) {
        String acting = sentBy.approvedBy() == null ? sentBy.sender().name() : sentBy.approvedBy();
        return AuditEvent.of(
                AuditKind.IMPORT,
                ROOM,
                what + " of " + parsed.sourceSystem()
                        + (sentBy.responsible().equals(acting) ? "" : " for " + sentBy.responsible()));
    }

    /** If another import changed a date of birth between decryption and writing, the dates are decrypted again. */
    private ImportResult retrying(Viewer viewer, ParsedSet parsed, Function<BirthQueries, ImportResult> attempt) {
        while (true) {
            try {
                return attempt.apply(BirthQueries.decrypt(viewer, database, parsed));
            } catch (BirthQueries.DateChanged meanwhile) {
                LOG.info(
                        "Another import from {} changed a date of birth; the dates are read again.",
                        parsed.sourceSystem());
            } catch (DryRun finished) {
                return finished.result();
            } catch (DataAccessException failed) {
                throw new ImportRejected(ImportError.DATABASE_REFUSED, failed.sqlState());
            }
        }
    }

    private ImportResult write(
            Viewer viewer,
            SentBy sentBy,
            ParsedSet parsed,
            Function<ReferenceData, CheckedSet> check,
            AuditEvent event,
            BirthQueries births,
            Until until,
            BiConsumer<DSLContext, ImportResult> along) {
        List<Approval.Request> asked = new ArrayList<>();
        ImportResult stored = database.writeOnBehalfOf(viewer, INTAKE, event, ImportResult::stored, (dsl, change) -> {
            ImportResult written = write(dsl, change, sentBy, parsed, check, births, until, asked, Long.MAX_VALUE);
            along.accept(dsl, written);
            return written;
        });
        asked.forEach(request -> approvals.auditAsked(viewer, request));
        return stored;
    }

    /** @param since the set is refused where it would change a record that changed after this change */
    private ImportResult write(
            DSLContext dsl,
            long change,
            SentBy sentBy,
            ParsedSet parsed,
            Function<ReferenceData, CheckedSet> check,
            BirthQueries births,
            Until until,
            List<Approval.Request> asked,
            long since) {
        disableNestedLoops(dsl);
        CheckedSet set = check.apply(ReferenceDataQueries.of(dsl, parsed, births, database.encryptor()));
        ImportProgress.stage(ImportProgress.Stage.COMPARING, 0);
        RowCounts counts = new RowCounts();
        Encryptor encryptor = database.encryptor();
        ImportPlan plan = ImportPlan.of(dsl, change, set, counts, encryptor);
        UnusualLimits.Found unusual = plan.unusual(dsl, limits);
        ImportResult result = counts.result(set, plan.notices())
                .withUnusual(unusual.set(), unusual.notices())
                .withValues(plan.changedValues(dsl, sentBy.sender()));
        boolean unchanged = counts.isEmpty() && plan.isEmpty();
        boolean recordedBefore = result.rejected().isEmpty() || BatchLedger.isRecorded(dsl, parsed);
        boolean approved = sentBy.approvedBy() != null;
        if (until == Until.RESULT || (unchanged && recordedBefore && !approved)) {
            throw new DryRun(result);
        }
        if (until == Until.UNUSUAL && unusual.set().isUnusual()) {
            throw new DryRun(result.waiting(new ImportResult.Waits("", 0)));
        }
        int overtaken = plan.changedSince(since);
        if (overtaken > 0) {
            throw new ImportRejected(ImportError.SET_OVERTAKEN, overtaken);
        }
        ImportProgress.stage(ImportProgress.Stage.STORING, 0);
        var recorded = BatchLedger.record(dsl, change, sentBy, parsed, result, encryptor);
        asked.addAll(plan.write(dsl, change, sentBy.sender(), recorded.fileIds(), approvals));
        return result.withBatch(recorded.batch());
    }

    /** Stores what the set tightens, keeps the set, and asks for a second person: all of it or nothing. */
    private ImportResult keep(
            Viewer viewer,
            SentBy sentBy,
            ImportNotes notes,
            ParsedSet parsed,
            Function<ReferenceData, CheckedSet> check,
            ImportResult result,
            BiConsumer<DSLContext, ImportResult> along) {
        WaitingSets.Kept kept = WaitingSets.Kept.of(result, notes.reason());
        AuditEvent event = concerning(event("waiting set", parsed, sentBy), parsed);
        List<Approval.Request> asked = new ArrayList<>();
        ImportResult waits = retrying(viewer, parsed, births -> {
            asked.clear();
            return database.writeOnBehalfOf(
                    viewer,
                    INTAKE,
                    event,
                    each -> Objects.requireNonNull(each.waits()).tightened(),
                    (dsl, change) -> {
                        disableNestedLoops(dsl);
                        CheckedSet set =
                                check.apply(ReferenceDataQueries.of(dsl, parsed, births, database.encryptor()));
                        int tightened = tighten(dsl, change, sentBy, parsed, set);
                        asked.add(waiting.keep(dsl, change, sentBy, parsed, kept));
                        ImportResult waiting = result.waiting(new ImportResult.Waits(kept.reference(), tightened));
                        along.accept(dsl, waiting);
                        return waiting;
                    });
        });
        asked.forEach(request -> approvals.auditAsked(viewer, request));
        return waits;
    }

    private int tighten(DSLContext dsl, long change, SentBy sentBy, ParsedSet parsed, CheckedSet set) {
        Encryptor encryptor = database.encryptor();
        CheckedSet standing = set.withStatementsOnly(dsl.select(STATEMENT_KEY.SOURCE_KEY)
                .from(STATEMENT_KEY)
                .join(STATEMENT_VERSION)
                .on(STATEMENT_VERSION.ID.eq(STATEMENT_KEY.ID))
                .and(STATEMENT_VERSION.SUPERSEDED_IN.isNull())
                .where(STATEMENT_KEY.SOURCE_SYSTEM.eq(parsed.sourceSystem()))
                .fetchSet(STATEMENT_KEY.SOURCE_KEY));
        RowCounts counts = new RowCounts();
        ImportPlan plan = ImportPlan.ofTightening(dsl, change, standing, counts, encryptor);
        ImportResult result = counts.result(standing, List.of());
        if (!plan.isEmpty()) {
            var recorded = BatchLedger.record(dsl, change, sentBy, parsed, result, encryptor);
            plan.write(dsl, change, sentBy.sender(), recorded.fileIds(), approvals);
        }
        return result.changed();
    }

    /** A set in another layout would end what only the earlier one says, such as names that a return does not have. */
    private void requireFormat(ParsedSet parsed) {
        database.read(
                        INTAKE,
                        ReadRequest.reference("intake", "format of a source system"),
                        dsl -> BatchLedger.lastFormat(dsl, parsed.sourceSystem()))
                .filter(last -> !last.equals(parsed.manifest().format()))
                .ifPresent(last -> {
                    throw new ImportRejected(
                            ImportError.SOURCE_HAS_ANOTHER_FORMAT,
                            parsed.sourceSystem(),
                            last,
                            parsed.manifest().format());
                });
    }

    /** Before anything that is stored is compared with what was sent. */
    private SourceSystem requireSender(Viewer viewer, String sourceSystem) {
        SourceSystem source = database.read(
                INTAKE, ReadRequest.reference("intake", "source system"), dsl -> SourceSystem.of(dsl, sourceSystem));
        if (!source.maySend(viewer)) {
            throw new ImportRejected(ImportError.SOURCE_NOT_YOURS, sourceSystem);
        }
        return source;
    }

    /**
     * Nobody sends, previews or approves what is about a child with whom they have a conflict of interest: what is new, changed or unchanged
     * would tell them what is stored of the child. Their own keys say which rows a colleague must send.
     */
    private void requireNoConflict(Viewer viewer, ParsedSet parsed) {
        Set<Long> conflicted = database.read(
                viewer,
                ReadRequest.reference("intake", "conflicts of interest"),
                dsl -> Visibility.conflicted(dsl, viewer));
        List<String> keys = conflicted.isEmpty()
                ? List.of()
                : database.read(
                        INTAKE,
                        ReadRequest.reference("intake", "children of a set"),
                        dsl -> TouchedChildren.among(dsl, parsed, conflicted));
        if (!keys.isEmpty()) {
            throw new ImportRejected(ImportError.SENDER_HAS_CONFLICT, String.join(", ", keys));
        }
    }

    /** Right after a first large set the planner has no statistics, and would loop over whole tables for each row of the next. */
    private static void disableNestedLoops(DSLContext dsl) {
        dsl.select(DSL.function("set_config", String.class, val("enable_nestloop"), val("off"), val(true)))
                .fetch();
    }

    /** Rolls back a transaction that stores nothing, so that it uses no change number; carries the result. */
    static final class DryRun extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ImportResult result;

        DryRun(ImportResult result) {
            super("nothing to store", null, false, false);
            this.result = result;
        }

        ImportResult result() {
            return result;
        }
    }
}
