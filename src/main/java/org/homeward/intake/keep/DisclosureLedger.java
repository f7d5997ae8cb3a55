package org.homeward.intake.keep;

import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.function.Function;
import org.homeward.access.Act;
import org.homeward.access.AuditKind;
import org.homeward.access.Viewer;
import org.homeward.intake.check.CheckedSet;
import org.homeward.intake.check.Known;
import org.homeward.intake.check.SentSet;
import org.homeward.intake.keep.VersionLedger.Plan;
import org.homeward.intake.read.Refused;
import org.homeward.store.Sealing;
import org.homeward.store.Sight;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stores checked file sets. What is known is read, checked against and written in one transaction, one set at a time. */
@Component
public class DisclosureLedger {

    /** Looks at every row that a set may repeat or end, whoever sends it: none of it reaches them but in what they sent. */
    private static final Viewer INTAKE = Viewer.system("intake");

    private static final String ROOM = "imports";
    private static final Logger LOG = LoggerFactory.getLogger(DisclosureLedger.class);

    private final Sight sight;

    public DisclosureLedger(Sight sight) {
        this.sight = sight;
    }

    /**
     * Checks a set against what is known and stores its sound rows; takes no change number where nothing is to be stored.
     *
     * @throws Refused if the database would not take it; then nothing was stored
     */
    public ImportResult store(Viewer viewer, SentSet sent, Function<Known, CheckedSet> check) {
        ImportResult result = write(viewer, sent, check, false);
        if (result.batch() == null) {
            sight.note(viewer, entry(sent));
        }
        return result;
    }

    /** What {@link #store} would do, without doing it. */
    public ImportResult preview(Viewer viewer, SentSet sent, Function<Known, CheckedSet> check) {
        ImportResult result = write(viewer, sent, check, true);
        sight.note(viewer, Act.of(AuditKind.IMPORT, ROOM, "preview of " + sent.sourceSystem()));
        return result;
    }

    /** Enters that a set was refused, and by what name it came; nothing of it was stored. */
    public void refused(Viewer viewer, String what) {
        sight.note(viewer, Act.refused(ROOM, what));
    }

    private static Act entry(SentSet sent) {
        return Act.of(AuditKind.IMPORT, ROOM, "import of " + sent.sourceSystem());
    }

    /** Where another set altered a date of birth between its opening and the writing, it is opened again. */
    private ImportResult write(Viewer viewer, SentSet sent, Function<Known, CheckedSet> check, boolean onlyLook) {
        while (true) {
            try {
                return write(viewer, sent, check, onlyLook, BirthQueries.open(viewer, sight, sent));
            } catch (BirthQueries.Altered meanwhile) {
                LOG.info("A set of {} came in between; its dates are read again.", sent.sourceSystem());
            }
        }
    }

    private ImportResult write(
            Viewer viewer, SentSet sent, Function<Known, CheckedSet> check, boolean onlyLook, BirthQueries births) {
        try {
            return sight.writeFor(viewer, INTAKE, entry(sent), ImportResult::stored, (dsl, change) -> {
                overManyRows(dsl);
                CheckedSet set = check.apply(KnownQueries.of(dsl, sent.sourceSystem(), births));
                Tally tally = new Tally();
                Sealing sealing = sight.sealing();
                List<Plan> plans = PlanLedger.of(dsl, change, set, tally, sealing);
                ImportResult result = tally.result(set);
                boolean nothing = tally.isEmpty() && plans.stream().allMatch(Plan::isEmpty);
                boolean known = result.rejected().isEmpty() || BatchLedger.holds(dsl, sent);
                if (onlyLook || (nothing && known)) {
                    throw new NothingStored(result);
                }
                var recorded = BatchLedger.record(dsl, change, viewer, sent, result, sealing);
                plans.forEach(plan -> WritingLedger.write(dsl, change, plan, recorded.fileIds()));
                return result.as(recorded.batch());
            });
        } catch (NothingStored nothing) {
            return nothing.result();
        } catch (DataAccessException refused) {
            throw new Refused("The database did not take this set, and nothing of it was stored (" + refused.sqlState()
                    + "). Please report it with the name of the file.");
        }
    }

    /** Right after a first large set the planner knows no sizes, and loops over whole tables for each row of the next. */
    private static void overManyRows(DSLContext dsl) {
        dsl.select(DSL.function("set_config", String.class, val("enable_nestloop"), val("off"), val(true)))
                .fetch();
    }
}
