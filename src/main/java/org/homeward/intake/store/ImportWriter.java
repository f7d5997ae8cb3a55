package org.homeward.intake.store;

import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.function.Function;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Viewer;
import org.homeward.intake.check.CheckedSet;
import org.homeward.intake.check.ParsedSet;
import org.homeward.intake.check.ReferenceData;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.store.VersionDiff.Plan;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Encryptor;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stores checked file sets. What is known is read, checked against and written in one transaction, one set at a time. */
@Component
public class ImportWriter {

    /** Looks at every row that a set may repeat or end, whoever sends it: none of it reaches them but in what they sent. */
    private static final Viewer INTAKE = Viewer.system("intake");

    private static final String ROOM = "imports";
    private static final Logger LOG = LoggerFactory.getLogger(ImportWriter.class);

    private final AuditedDatabase database;

    public ImportWriter(AuditedDatabase database) {
        this.database = database;
    }

    /**
     * Checks a set against what is known and stores its sound rows; takes no change number where nothing is to be stored.
     *
     * @throws ImportRejected if the database would not take it; then nothing was stored
     */
    public ImportResult store(Viewer viewer, ParsedSet parsed, Function<ReferenceData, CheckedSet> check) {
        ImportResult result = write(viewer, parsed, check, false);
        if (result.batch() == null) {
            database.audit(viewer, entry(parsed));
        }
        return result;
    }

    /** What {@link #store} would do, without doing it. */
    public ImportResult preview(Viewer viewer, ParsedSet parsed, Function<ReferenceData, CheckedSet> check) {
        ImportResult result = write(viewer, parsed, check, true);
        database.audit(viewer, AuditEvent.of(AuditKind.IMPORT, ROOM, "preview of " + parsed.sourceSystem()));
        return result;
    }

    /** Enters that a set was refused, and by what name it came; nothing of it was stored. */
    public void refused(Viewer viewer, String what) {
        database.audit(viewer, AuditEvent.refused(ROOM, what));
    }

    private static AuditEvent entry(ParsedSet parsed) {
        return AuditEvent.of(AuditKind.IMPORT, ROOM, "import of " + parsed.sourceSystem());
    }

    /** Where another set altered a date of birth between its opening and the writing, it is opened again. */
    private ImportResult write(
            Viewer viewer, ParsedSet parsed, Function<ReferenceData, CheckedSet> check, boolean onlyLook) {
        while (true) {
            try {
                return write(viewer, parsed, check, onlyLook, BirthQueries.open(viewer, database, parsed));
            } catch (BirthQueries.Altered meanwhile) {
                LOG.info("A set of {} came in between; its dates are read again.", parsed.sourceSystem());
            }
        }
    }

    private ImportResult write(
            Viewer viewer,
            ParsedSet parsed,
            Function<ReferenceData, CheckedSet> check,
            boolean onlyLook,
            BirthQueries births) {
        try {
            return database.writeOnBehalfOf(viewer, INTAKE, entry(parsed), ImportResult::stored, (dsl, change) -> {
                overManyRows(dsl);
                CheckedSet set = check.apply(ReferenceDataQueries.of(dsl, parsed.sourceSystem(), births));
                RowCounts counts = new RowCounts();
                Encryptor encryptor = database.encryptor();
                List<Plan> plans = ImportPlan.of(dsl, change, set, counts, encryptor);
                ImportResult result = counts.result(set);
                boolean nothing = counts.isEmpty() && plans.stream().allMatch(Plan::isEmpty);
                boolean known = result.rejected().isEmpty() || BatchLedger.holds(dsl, parsed);
                if (onlyLook || (nothing && known)) {
                    throw new DryRun(result);
                }
                var recorded = BatchLedger.record(dsl, change, viewer, parsed, result, encryptor);
                plans.forEach(plan -> VersionWriter.write(dsl, change, plan, recorded.fileIds()));
                return result.as(recorded.batch());
            });
        } catch (DryRun nothing) {
            return nothing.result();
        } catch (DataAccessException refused) {
            throw new ImportRejected("The database did not take this set, and nothing of it was stored ("
                    + refused.sqlState() + "). Please report it with the name of the file.");
        }
    }

    /** Right after a first large set the planner knows no sizes, and loops over whole tables for each row of the next. */
    private static void overManyRows(DSLContext dsl) {
        dsl.select(DSL.function("set_config", String.class, val("enable_nestloop"), val("off"), val(true)))
                .fetch();
    }

    /** Undoes a transaction in which nothing was to be stored, so that it takes no change number; carries what was found. */
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
