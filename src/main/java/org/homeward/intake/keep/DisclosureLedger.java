package org.homeward.intake.keep;

import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.Act;
import org.homeward.access.AuditKind;
import org.homeward.access.Viewer;
import org.homeward.intake.check.CheckedSet;
import org.homeward.intake.check.ChildRow;
import org.homeward.intake.check.DetailRow;
import org.homeward.intake.check.FollowUpRow;
import org.homeward.intake.check.InterviewRow;
import org.homeward.intake.check.Known;
import org.homeward.intake.check.SentSet;
import org.homeward.intake.check.Shapes;
import org.homeward.intake.check.StatementRow;
import org.homeward.intake.keep.VersionLedger.Arrival;
import org.homeward.intake.keep.VersionLedger.Outcome;
import org.homeward.intake.keep.VersionLedger.Plan;
import org.homeward.intake.read.Refused;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.Shape;
import org.homeward.store.Sealing;
import org.homeward.store.Sight;
import org.jooq.DSLContext;
import org.jooq.Record;
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
                List<Plan> plans = plans(dsl, change, set, tally, sealing);
                ImportResult result = tally.result(set);
                boolean nothing = tally.isEmpty() && plans.stream().allMatch(Plan::isEmpty);
                boolean known = result.rejected().isEmpty() || BatchLedger.holds(dsl, sent);
                if (onlyLook || (nothing && known)) {
                    throw new NothingStored(result);
                }
                var recorded = BatchLedger.record(dsl, change, viewer, sent, result, sealing);
                plans.forEach(plan -> VersionLedger.write(dsl, change, plan, recorded.fileIds()));
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

    private static List<Plan> plans(DSLContext dsl, long change, CheckedSet set, Tally tally, Sealing sealing) {
        KeyLedger keys = KeyLedger.assign(dsl, change, set);
        ArrivalLedger arrivals = new ArrivalLedger(keys, sealing);
        List<Plan> plans = new ArrayList<>();
        records(dsl, set, keys, arrivals, tally, plans);
        details(dsl, set, keys, arrivals, tally, plans);
        followUps(dsl, set, arrivals, tally, plans);
        return plans;
    }

    private static void records(
            DSLContext dsl, CheckedSet set, KeyLedger keys, ArrivalLedger to, Tally tally, List<Plan> plans) {
        List<Long> children =
                set.children().stream().map(row -> keys.child(row.childKey())).toList();
        List<Long> episodes = set.episodes().stream()
                .map(row -> keys.episode(row.episodeKey()))
                .toList();
        List<Long> persons =
                set.persons().stream().map(row -> keys.person(row.personKey())).toList();
        List<Long> statements = set.statements().stream()
                .map(row -> keys.statement(row.statementKey()))
                .toList();
        plans.add(rows(dsl, KeptLedger.CHILDREN, map(set.children(), to::child), children, tally));
        plans.add(links(dsl, set.children(), to, tally));
        plans.add(rows(dsl, KeptLedger.EPISODES, map(set.episodes(), to::episode), episodes, tally));
        List<String> offers = set.offers().stream().map(row -> row.sourceKey()).toList();
        plans.add(rows(dsl, KeptLedger.OFFERS, map(set.offers(), to::offer), offers, tally));
        plans.add(rows(dsl, KeptLedger.PERSONS, map(set.persons(), to::person), persons, tally));
        interviews(dsl, set.interviews(), keys, to, tally, plans);
        plans.add(rows(dsl, KeptLedger.STATEMENTS, map(set.statements(), to::statement), statements, tally));
    }

    /** A link stays until both children are sent without it; so it is only ever added here. */
    private static Plan links(DSLContext dsl, List<ChildRow> children, ArrivalLedger to, Tally tally) {
        Set<Object> seen = new HashSet<>();
        List<Arrival> links = children.stream()
                .flatMap(row -> to.links(row).stream())
                .filter(link -> seen.add(link.counted().intoList()))
                .toList();
        Set<Object> looked = links.stream()
                .map(link -> (Object) link.counted().get(KeptLedger.CHILD_LINKS.scope()))
                .collect(Collectors.toSet());
        return KeptLedger.CHILD_LINKS.compare(dsl, links, looked, standing -> false, parts(tally, Map.of(), ""));
    }

    private static void interviews(
            DSLContext dsl, List<InterviewRow> rows, KeyLedger keys, ArrivalLedger to, Tally tally, List<Plan> plans) {
        Map<Object, Row> owners = new HashMap<>();
        rows.forEach(row -> owners.put(keys.interview(row.interviewKey()), row.at()));
        Outcome parts = parts(tally, owners, "interview_id");
        plans.add(rows(dsl, KeptLedger.INTERVIEWS, map(rows, to::interview), owners.keySet(), tally));
        plans.add(KeptLedger.INTERVIEW_EPISODES.compare(
                dsl,
                rows.stream().flatMap(row -> to.episodesOf(row).stream()).toList(),
                owners.keySet(),
                all -> true,
                parts));
        plans.add(KeptLedger.TOPICS.compare(
                dsl,
                rows.stream().flatMap(row -> to.topicsOf(row).stream()).toList(),
                owners.keySet(),
                all -> true,
                parts));
        plans.add(KeptLedger.REFERRALS.compare(
                dsl,
                rows.stream().flatMap(row -> to.referralsOf(row).stream()).toList(),
                owners.keySet(),
                all -> true,
                parts));
    }

    private static void details(
            DSLContext dsl, CheckedSet set, KeyLedger keys, ArrivalLedger to, Tally tally, List<Plan> plans) {
        Details details = new Details(set, keys, tally);
        plans.add(details.plan(dsl, Shapes.PLACES, KeptLedger.PLACES, map(set.places(), to::place)));
        plans.add(details.plan(
                dsl, Shapes.MENTIONS, KeptLedger.MENTIONS, map(set.details(DetailRow.Mention.class), to::mention)));
        plans.add(details.plan(
                dsl,
                Shapes.COMPANIONS,
                KeptLedger.COMPANIONS,
                map(set.details(DetailRow.Companion.class), to::companion)));
        plans.add(details.plan(
                dsl, Shapes.VEHICLES, KeptLedger.VEHICLES, map(set.details(DetailRow.Vehicle.class), to::vehicle)));
        plans.add(details.plan(
                dsl, Shapes.PHONES, KeptLedger.PHONES, map(set.details(DetailRow.Phone.class), to::phone)));
        plans.add(details.plan(
                dsl, Shapes.HANDLES, KeptLedger.HANDLES, map(set.details(DetailRow.Handle.class), to::handle)));
        plans.add(details.plan(
                dsl, Shapes.FACTORS, KeptLedger.FACTORS, map(set.details(DetailRow.Factor.class), to::factor)));
        plans.add(details.plan(dsl, Shapes.HARMS, KeptLedger.HARMS, map(set.details(DetailRow.Harm.class), to::harm)));
    }

    private static void followUps(DSLContext dsl, CheckedSet set, ArrivalLedger to, Tally tally, List<Plan> plans) {
        var actions = set.followUps(FollowUpRow.Action.class);
        var sharings = set.followUps(FollowUpRow.Sharing.class);
        var feedbacks = set.followUps(FollowUpRow.Feedback.class);
        plans.add(rows(dsl, KeptLedger.ACTIONS, map(actions, to::action), sourceKeys(actions), tally));
        plans.add(rows(dsl, KeptLedger.SHARINGS, map(sharings, to::sharing), sourceKeys(sharings), tally));
        plans.add(rows(dsl, KeptLedger.FEEDBACKS, map(feedbacks, to::feedback), sourceKeys(feedbacks), tally));
    }

    private static List<String> sourceKeys(List<? extends FollowUpRow> rows) {
        return rows.stream().map(FollowUpRow::sourceKey).toList();
    }

    private static <T> List<Arrival> map(List<T> rows, Function<T, Arrival> mapping) {
        return rows.stream().map(mapping).toList();
    }

    /** Rows that stand for themselves: none ends only because it was not sent again. */
    private static Plan rows(
            DSLContext dsl, VersionLedger kept, List<Arrival> arrivals, Collection<?> looked, Tally tally) {
        return kept.compare(dsl, arrivals, looked, standing -> false, new Outcome() {
            @Override
            public void arrived(Row row, Tally.Fate fate) {
                tally.mark(row, fate);
            }

            @Override
            public void withdrawn(Record standing) {
                throw new IllegalStateException("These rows never end by themselves.");
            }
        });
    }

    /** Parts of a row: where one of them differs, the row has changed. */
    private static Outcome parts(Tally tally, Map<Object, Row> owners, String owner) {
        return new Outcome() {
            @Override
            public void arrived(Row row, Tally.Fate fate) {
                if (fate != Tally.Fate.SAME) {
                    tally.touch(row);
                }
            }

            @Override
            public void withdrawn(Record standing) {
                tally.touch(java.util.Objects.requireNonNull(owners.get(standing.get(owner))));
            }
        };
    }

    /**
     * The files that tell more of a statement. Where a statement is sent, such a file tells all of it: what is there and is no
     * longer sent ends, unless a row of it was rejected.
     */
    private record Details(CheckedSet set, KeyLedger keys, Tally tally) {

        Plan plan(DSLContext dsl, Shape shape, VersionLedger kept, List<Arrival> arrivals) {
            Set<Object> told = complete(shape);
            Set<Object> looked = Stream.concat(told.stream(), arrivals.stream().map(each ->
                            (Object) each.counted().get(kept.scope())))
                    .collect(Collectors.toSet());
            Predicate<Record> ends = standing -> told.contains(standing.get(kept.scope()));
            return kept.compare(dsl, arrivals, looked, ends, new Outcome() {
                @Override
                public void arrived(Row row, Tally.Fate fate) {
                    tally.mark(row, fate);
                }

                @Override
                public void withdrawn(Record standing) {
                    tally.withdraw(shape.file());
                }
            });
        }

        private Set<Object> complete(Shape shape) {
            if (!set.sent().rows().containsKey(shape.file())) {
                return Set.of();
            }
            Set<Integer> rejectedLines = set.rejected().stream()
                    .filter(each -> each.file().equals(shape.file()))
                    .map(each -> each.line())
                    .collect(Collectors.toSet());
            Set<String> inDoubt = set.sent().of(shape).stream()
                    .filter(row -> rejectedLines.contains(row.line()))
                    .map(row -> row.cell("statement_key"))
                    .collect(Collectors.toSet());
            return set.statements().stream()
                    .map(StatementRow::statementKey)
                    .filter(key -> !inDoubt.contains(key))
                    .map(key -> (Object) keys.statement(key))
                    .collect(Collectors.toSet());
        }
    }
}
