package org.homeward.intake.store;

import static org.homeward.store.db.homeward.Tables.PERSON_MENTION_VERSION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalLedger;
import org.homeward.intake.check.CheckedSet;
import org.homeward.intake.check.ChildRow;
import org.homeward.intake.check.FollowUpRow;
import org.homeward.intake.check.InterviewRow;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.RowNotice;
import org.homeward.intake.store.VersionDiff.IncomingRow;
import org.homeward.intake.store.VersionDiff.Outcome;
import org.homeward.intake.store.VersionDiff.Plan;
import org.homeward.store.Encryptor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Compares a checked set with what is stored, and plans what to write. */
final class ImportPlan {

    private final CheckedSet set;
    private final RowCounts counts;
    private final SourceKeys keys;
    private final RowMapper mapper;
    private final DetailPlan details;
    private final HandlingRequests handling;
    private final HandlingRequests unheard;
    private final List<RowNotice> heard = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();
    private final ChangedValues changedValues = new ChangedValues();

    private ImportPlan(DSLContext dsl, long change, CheckedSet set, RowCounts counts, Encryptor encryptor) {
        this.set = set;
        this.counts = counts;
        this.keys = SourceKeys.assign(dsl, change, set);
        RecordMapper columns = new RecordMapper(encryptor);
        this.mapper = new RowMapper(keys, columns);
        this.details = new DetailPlan(set, keys, new DetailMapper(keys, columns), counts);
        this.handling = HandlingRequests.of(dsl, set, keys, columns);
        this.unheard = HandlingRequests.of(dsl, set.unheardOnly(), keys, columns);
    }

    static ImportPlan of(DSLContext dsl, long change, CheckedSet set, RowCounts counts, Encryptor encryptor) {
        ImportPlan plan = new ImportPlan(dsl, change, set, counts, encryptor);
        plan.records(dsl);
        plan.plans.addAll(plan.details.plans(dsl));
        plan.followUps(dsl);
        plan.handling.compare(plan.plans, counts);
        plan.hear(dsl);
        return plan;
    }

    /** Only what this set tightens, of statements that stand; nothing waits for that. The set has no other rows. */
    static ImportPlan ofTightening(
            DSLContext dsl, long change, CheckedSet standing, RowCounts counts, Encryptor encryptor) {
        ImportPlan plan = new ImportPlan(dsl, change, standing, counts, encryptor);
        List<Long> statements = standing.statements().stream()
                .map(row -> plan.keys.statement(row.statementKey()))
                .toList();
        plan.plans.add(plan.rows(dsl, TableSpecs.STATEMENTS_WITH_STORED_TEXT, plan.handling.tightened(), statements));
        plan.handling.endWhereChanged(plan.plans);
        plan.hear(dsl);
        return plan;
    }

    /** What a child wants kept is kept, although the row that says so is rejected. */
    private void hear(DSLContext dsl) {
        List<Long> statements = set.unheardOnly().statements().stream()
                .map(row -> keys.statement(row.statementKey()))
                .toList();
        Plan tightened = TableSpecs.STATEMENTS_WITH_STORED_TEXT.compare(
                dsl, unheard.tightenedAlone(), statements, stored -> false, new Outcome() {
                    @Override
                    public void compared(Row row, RowCounts.RowStatus status) {
                        if (status != RowCounts.RowStatus.SAME) {
                            heard.add(new RowNotice(
                                    row.sentFile(),
                                    row.sentLine(),
                                    row.sentColumn("child_view"),
                                    ImportProblem.of(ImportError.HANDLING_HEARD)));
                        }
                    }

                    @Override
                    public void withdrawn(Record stored) {
                        throw new IllegalStateException("Rows of their own do not end.");
                    }
                });
        plans.add(tightened);
        unheard.endWhereChanged(List.of(tightened));
    }

    /** What makes the set unusual, with a notice for each row of it. */
    UnusualLimits.Found unusual(DSLContext dsl, UnusualLimits limits) {
        return limits.find(
                dsl, set, counts, changed(dsl), handling.widened(), MovedRecords.find(dsl, plans, set, keys, counts));
    }

    /** What would be said otherwise: by a statement, by the interview or about the child it belongs to, or by the person whom it names. */
    private List<UnusualLimits.Changed> changed(DSLContext dsl) {
        List<UnusualLimits.Changed> changed = new ArrayList<>();
        handling.changedContent(dsl, plans, mapper::statement)
                .forEach(row -> changed.add(UnusualLimits.Changed.statement(row)));
        set.children().stream()
                .map(ChildRow::at)
                .filter(counts::isChanged)
                .forEach(row -> changed.add(UnusualLimits.Changed.record(row, "child_key")));
        set.interviews().stream()
                .map(InterviewRow::at)
                .filter(counts::isChanged)
                .forEach(row -> changed.add(UnusualLimits.Changed.record(row, "interview_key")));
        Map<Long, Row> persons = new HashMap<>();
        set.persons().stream()
                .filter(row -> counts.isChanged(row.at()))
                .forEach(row -> persons.put(keys.person(row.personKey()), row.at()));
        dsl.select(PERSON_MENTION_VERSION.PERSON_ID, count())
                .from(PERSON_MENTION_VERSION)
                .where(PERSON_MENTION_VERSION.PERSON_ID.eq(any(persons.keySet().toArray(Long[]::new))))
                .and(PERSON_MENTION_VERSION.SUPERSEDED_IN.isNull())
                .groupBy(PERSON_MENTION_VERSION.PERSON_ID)
                .orderBy(PERSON_MENTION_VERSION.PERSON_ID)
                .forEach(row -> changed.add(
                        UnusualLimits.Changed.person(Objects.requireNonNull(persons.get(row.value1())), row.value2())));
        return changed;
    }

    /** How many stored records would change that changed after this change too. */
    int changedSince(long change) {
        return (int) plans.stream()
                .flatMap(plan -> plan.ending().stream())
                .filter(stored -> ((Long) stored.get("recorded_in")) > change)
                .count();
    }

    /** What would be another in records that stand. Of whose scope is some districts, a sender may have sent what they do not read. */
    List<ChangedValue> changedValues(DSLContext dsl, Viewer sender) {
        return changedValues.list(dsl, sender.districts().isEmpty());
    }

    /** In the order in which they are written: a record comes after the records that it refers to. */
    List<Plan> plans() {
        return plans;
    }

    /** Whether there is nothing to write. */
    boolean isEmpty() {
        return plans.stream().allMatch(Plan::isEmpty) && handling.isEmpty() && unheard.isEmpty();
    }

    /** The rows whose wider handling waits for a second person, and the rejected ones whose stricter handling is stored. */
    List<RowNotice> notices() {
        return Stream.concat(handling.notices().stream(), heard.stream()).toList();
    }

    /** @return the requests that wait for a second person, to be audited when they are committed */
    List<Approval.Request> write(
            DSLContext dsl, long change, Viewer sender, Map<String, Long> fileIds, ApprovalLedger approvals) {
        VersionWriter.write(dsl, change, plans, fileIds);
        unheard.write(dsl, change, sender, fileIds, approvals);
        return handling.write(dsl, change, sender, fileIds, approvals);
    }

    private void records(DSLContext dsl) {
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
        plans.add(rows(dsl, TableSpecs.CHILDREN, map(set.children(), mapper::child), children));
        plans.add(links(dsl));
        plans.add(rows(dsl, TableSpecs.EPISODES, map(set.episodes(), mapper::episode), episodes));
        List<String> offers = set.offers().stream().map(row -> row.sourceKey()).toList();
        plans.add(rows(dsl, TableSpecs.OFFERS, map(set.offers(), mapper::offer), offers));
        plans.add(rows(dsl, TableSpecs.PERSONS, map(set.persons(), mapper::person), persons));
        interviews(dsl);
        plans.add(rows(dsl, TableSpecs.STATEMENTS, map(handling.withText(), mapper::statement), statements));
        plans.add(rows(dsl, TableSpecs.STATEMENTS_WITH_STORED_TEXT, handling.withStoredText(), statements));
    }

    /** Links are only added here: a link ends only where both children are sent without it. */
    private Plan links(DSLContext dsl) {
        Set<Object> distinct = new HashSet<>();
        List<IncomingRow> links = set.children().stream()
                .flatMap(row -> mapper.links(row).stream())
                .filter(link -> distinct.add(link.record().intoList()))
                .toList();
        Set<Object> scope = links.stream()
                .map(link -> (Object) link.record().get(TableSpecs.CHILD_LINKS.scope()))
                .collect(Collectors.toSet());
        return TableSpecs.CHILD_LINKS.compare(dsl, links, scope, stored -> false, parts(Map.of(), ""));
    }

    private void interviews(DSLContext dsl) {
        List<InterviewRow> rows = set.interviews();
        Map<Object, Row> owners = new HashMap<>();
        rows.forEach(row -> owners.put(keys.interview(row.interviewKey()), row.at()));
        plans.add(rows(dsl, TableSpecs.INTERVIEWS, map(rows, mapper::interview), owners.keySet()));
        plans.add(ofInterviews(dsl, TableSpecs.INTERVIEW_EPISODES, mapper::episodesOf, owners));
        plans.add(ofInterviews(dsl, TableSpecs.TOPICS, mapper::topicsOf, owners));
        plans.add(ofInterviews(dsl, TableSpecs.REFERRALS, mapper::referralsOf, owners));
    }

    /** An interview in the set is complete: a stored part of it that is no longer sent ends. */
    private Plan ofInterviews(
            DSLContext dsl,
            VersionDiff spec,
            Function<InterviewRow, List<IncomingRow>> parts,
            Map<Object, Row> owners) {
        List<IncomingRow> sent = set.interviews().stream()
                .flatMap(row -> parts.apply(row).stream())
                .toList();
        return spec.compare(dsl, sent, owners.keySet(), all -> true, parts(owners, "interview_id"));
    }

    private void followUps(DSLContext dsl) {
        var actions = set.followUps(FollowUpRow.Action.class);
        var sharings = set.followUps(FollowUpRow.Sharing.class);
        var feedbacks = set.followUps(FollowUpRow.Feedback.class);
        plans.add(rows(dsl, TableSpecs.ACTIONS, map(actions, mapper::action), sourceKeys(actions)));
        plans.add(rows(dsl, TableSpecs.SHARINGS, map(sharings, mapper::sharing), sourceKeys(sharings)));
        plans.add(rows(dsl, TableSpecs.FEEDBACKS, map(feedbacks, mapper::feedback), sourceKeys(feedbacks)));
    }

    private static List<String> sourceKeys(List<? extends FollowUpRow> rows) {
        return rows.stream().map(FollowUpRow::sourceKey).toList();
    }

    private static <T> List<IncomingRow> map(List<T> rows, Function<T, IncomingRow> mapping) {
        return rows.stream().map(mapping).toList();
    }

    /** Rows of their own: none ends because it was not sent again. */
    private Plan rows(DSLContext dsl, VersionDiff spec, List<IncomingRow> sent, Collection<?> scope) {
        return spec.compare(dsl, sent, scope, stored -> false, new Outcome() {
            @Override
            public void compared(Row row, RowCounts.RowStatus status) {
                counts.mark(row, status);
            }

            @Override
            public void withdrawn(Record stored) {
                throw new IllegalStateException("Rows of their own do not end.");
            }

            @Override
            public void changed(IncomingRow row, Record before, List<Field<?>> fields, boolean isTextChanged) {
                changedValues.add(row, before, fields, isTextChanged);
            }
        });
    }

    /** Parts of a row: if one of them differs, the row has changed. */
    private Outcome parts(Map<Object, Row> owners, String owner) {
        return new Outcome() {
            @Override
            public void compared(Row row, RowCounts.RowStatus status) {
                if (status != RowCounts.RowStatus.SAME) {
                    counts.markPartChanged(row);
                }
            }

            @Override
            public void withdrawn(Record stored) {
                counts.markPartChanged(Objects.requireNonNull(owners.get(stored.get(owner))));
            }
        };
    }
}
