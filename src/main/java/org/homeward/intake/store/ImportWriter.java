package org.homeward.intake.store;

import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Concerned;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalLedger;
import org.homeward.intake.check.CheckedSet;
import org.homeward.intake.check.ParsedSet;
import org.homeward.intake.check.ReferenceData;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Encryptor;
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

    private static final String ROOM = "imports";
    private static final Logger LOG = LoggerFactory.getLogger(ImportWriter.class);

    private final AuditedDatabase database;
    private final ApprovalLedger approvals;

    public ImportWriter(AuditedDatabase database, ApprovalLedger approvals) {
        this.database = database;
        this.approvals = approvals;
    }

    /**
     * Checks a set against the stored records and stores its valid rows. Uses no change number where nothing is to be stored.
     *
     * @throws ImportRejected if the database did not accept it; then nothing was stored
     */
    public ImportResult store(Viewer viewer, ParsedSet parsed, Function<ReferenceData, CheckedSet> check) {
        AuditEvent event = concerning(viewer, event("import", parsed), parsed);
        ImportResult result = write(viewer, parsed, check, event, false);
        if (result.batch() == null) {
            database.audit(viewer, event);
        }
        return result;
    }

    /** The result that {@link #store} would have; stores nothing. Audited under every stored child that the set is about. */
    public ImportResult preview(Viewer viewer, ParsedSet parsed, Function<ReferenceData, CheckedSet> check) {
        AuditEvent event = concerning(viewer, event("preview", parsed), parsed);
        ImportResult result = write(viewer, parsed, check, event, true);
        database.audit(viewer, event);
        return result;
    }

    /** Audits that a set was rejected; nothing of it was stored. */
    public void auditRejection(Viewer viewer, String what) {
        database.audit(viewer, AuditEvent.refused(ROOM, what));
    }

    /** Names every stored child whom the set is about: what is answered compares it with their records. */
    private AuditEvent concerning(Viewer viewer, AuditEvent event, ParsedSet parsed) {
        requireSender(viewer, parsed.sourceSystem());
        List<UUID> children = database.read(
                INTAKE, ReadRequest.reference("intake", "children of a set"), dsl -> TouchedChildren.of(dsl, parsed));
        return event.concerning(Concerned.of(children, List.of()));
    }

    static AuditEvent event(String what, ParsedSet parsed) {
        return AuditEvent.of(AuditKind.IMPORT, ROOM, what + " of " + parsed.sourceSystem());
    }

    /** If another import changed a date of birth between decryption and writing, the dates are decrypted again. */
    private ImportResult write(
            Viewer viewer,
            ParsedSet parsed,
            Function<ReferenceData, CheckedSet> check,
            AuditEvent event,
            boolean dryRun) {
        while (true) {
            try {
                return write(viewer, parsed, check, event, dryRun, BirthQueries.decrypt(viewer, database, parsed));
            } catch (BirthQueries.DateChanged meanwhile) {
                LOG.info(
                        "Another import from {} changed a date of birth; the dates are read again.",
                        parsed.sourceSystem());
            }
        }
    }

    private ImportResult write(
            Viewer viewer,
            ParsedSet parsed,
            Function<ReferenceData, CheckedSet> check,
            AuditEvent event,
            boolean dryRun,
            BirthQueries births) {
        List<Approval.Request> asked = new ArrayList<>();
        try {
            ImportResult stored =
                    database.writeOnBehalfOf(viewer, INTAKE, event, ImportResult::stored, (dsl, change) -> {
                        disableNestedLoops(dsl);
                        CheckedSet set = check.apply(ReferenceDataQueries.of(dsl, parsed.sourceSystem(), births));
                        RowCounts counts = new RowCounts();
                        Encryptor encryptor = database.encryptor();
                        ImportPlan plan = ImportPlan.of(dsl, change, set, counts, encryptor);
                        ImportResult result = counts.result(set, plan.notices());
                        boolean unchanged = counts.isEmpty() && plan.isEmpty();
                        boolean recordedBefore = result.rejected().isEmpty() || BatchLedger.isRecorded(dsl, parsed);
                        if (dryRun || (unchanged && recordedBefore)) {
                            throw new DryRun(result);
                        }
                        var recorded = BatchLedger.record(dsl, change, viewer, parsed, result, encryptor);
                        asked.addAll(plan.write(dsl, change, viewer, recorded.fileIds(), approvals));
                        return result.withBatch(recorded.batch());
                    });
            asked.forEach(request -> approvals.auditAsked(viewer, request));
            return stored;
        } catch (DryRun finished) {
            return finished.result();
        } catch (DataAccessException failed) {
            throw new ImportRejected(ImportError.DATABASE_REFUSED, failed.sqlState());
        }
    }

    /** Before anything that is stored is compared with what was sent. */
    private void requireSender(Viewer viewer, String sourceSystem) {
        SourceSystem source = database.read(
                INTAKE, ReadRequest.reference("intake", "source system"), dsl -> SourceSystem.of(dsl, sourceSystem));
        if (!source.maySend(viewer)) {
            throw new ImportRejected(ImportError.SOURCE_NOT_YOURS, sourceSystem);
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
