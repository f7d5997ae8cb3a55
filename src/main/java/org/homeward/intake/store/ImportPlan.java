package org.homeward.intake.store;

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
import org.homeward.intake.check.CheckedSet;
import org.homeward.intake.check.FollowUpRow;
import org.homeward.intake.check.InterviewRow;
import org.homeward.intake.read.Row;
import org.homeward.intake.store.VersionDiff.IncomingRow;
import org.homeward.intake.store.VersionDiff.Outcome;
import org.homeward.intake.store.VersionDiff.Plan;
import org.homeward.store.Encryptor;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What storing a checked set would write, compared with what stands. */
final class ImportPlan {

    private final CheckedSet set;
    private final RowCounts counts;
    private final SourceKeys keys;
    private final RowMapper arrivals;
    private final DetailPlan details;
    private final List<Plan> plans = new ArrayList<>();

    private ImportPlan(DSLContext dsl, long change, CheckedSet set, RowCounts counts, Encryptor encryptor) {
        this.set = set;
        this.counts = counts;
        this.keys = SourceKeys.assign(dsl, change, set);
        RecordMapper columns = new RecordMapper(encryptor);
        this.arrivals = new RowMapper(keys, columns);
        this.details = new DetailPlan(set, keys, new DetailMapper(keys, columns), counts);
    }

    /** In the order in which they are to be written: what is referred to comes first. */
    static List<Plan> of(DSLContext dsl, long change, CheckedSet set, RowCounts counts, Encryptor encryptor) {
        ImportPlan planned = new ImportPlan(dsl, change, set, counts, encryptor);
        planned.records(dsl);
        planned.plans.addAll(planned.details.plans(dsl));
        planned.followUps(dsl);
        return planned.plans;
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
        plans.add(rows(dsl, TableSpecs.CHILDREN, map(set.children(), arrivals::child), children));
        plans.add(links(dsl));
        plans.add(rows(dsl, TableSpecs.EPISODES, map(set.episodes(), arrivals::episode), episodes));
        List<String> offers = set.offers().stream().map(row -> row.sourceKey()).toList();
        plans.add(rows(dsl, TableSpecs.OFFERS, map(set.offers(), arrivals::offer), offers));
        plans.add(rows(dsl, TableSpecs.PERSONS, map(set.persons(), arrivals::person), persons));
        interviews(dsl);
        plans.add(rows(dsl, TableSpecs.STATEMENTS, map(set.statements(), arrivals::statement), statements));
    }

    /** A link stays until both children are sent without it; so it is only ever added here. */
    private Plan links(DSLContext dsl) {
        Set<Object> seen = new HashSet<>();
        List<IncomingRow> links = set.children().stream()
                .flatMap(row -> arrivals.links(row).stream())
                .filter(link -> seen.add(link.counted().intoList()))
                .toList();
        Set<Object> looked = links.stream()
                .map(link -> (Object) link.counted().get(TableSpecs.CHILD_LINKS.scope()))
                .collect(Collectors.toSet());
        return TableSpecs.CHILD_LINKS.compare(dsl, links, looked, standing -> false, parts(Map.of(), ""));
    }

    private void interviews(DSLContext dsl) {
        List<InterviewRow> rows = set.interviews();
        Map<Object, Row> owners = new HashMap<>();
        rows.forEach(row -> owners.put(keys.interview(row.interviewKey()), row.at()));
        plans.add(rows(dsl, TableSpecs.INTERVIEWS, map(rows, arrivals::interview), owners.keySet()));
        plans.add(ofInterviews(dsl, TableSpecs.INTERVIEW_EPISODES, arrivals::episodesOf, owners));
        plans.add(ofInterviews(dsl, TableSpecs.TOPICS, arrivals::topicsOf, owners));
        plans.add(ofInterviews(dsl, TableSpecs.REFERRALS, arrivals::referralsOf, owners));
    }

    /** An interview that is sent tells all of these: what is there and is no longer sent ends. */
    private Plan ofInterviews(
            DSLContext dsl,
            VersionDiff kept,
            Function<InterviewRow, List<IncomingRow>> parts,
            Map<Object, Row> owners) {
        List<IncomingRow> sent = set.interviews().stream()
                .flatMap(row -> parts.apply(row).stream())
                .toList();
        return kept.compare(dsl, sent, owners.keySet(), all -> true, parts(owners, "interview_id"));
    }

    private void followUps(DSLContext dsl) {
        var actions = set.followUps(FollowUpRow.Action.class);
        var sharings = set.followUps(FollowUpRow.Sharing.class);
        var feedbacks = set.followUps(FollowUpRow.Feedback.class);
        plans.add(rows(dsl, TableSpecs.ACTIONS, map(actions, arrivals::action), sourceKeys(actions)));
        plans.add(rows(dsl, TableSpecs.SHARINGS, map(sharings, arrivals::sharing), sourceKeys(sharings)));
        plans.add(rows(dsl, TableSpecs.FEEDBACKS, map(feedbacks, arrivals::feedback), sourceKeys(feedbacks)));
    }

    private static List<String> sourceKeys(List<? extends FollowUpRow> rows) {
        return rows.stream().map(FollowUpRow::sourceKey).toList();
    }

    private static <T> List<IncomingRow> map(List<T> rows, Function<T, IncomingRow> mapping) {
        return rows.stream().map(mapping).toList();
    }

    /** Rows that stand for themselves: none ends only because it was not sent again. */
    private Plan rows(DSLContext dsl, VersionDiff kept, List<IncomingRow> sent, Collection<?> looked) {
        return kept.compare(dsl, sent, looked, standing -> false, new Outcome() {
            @Override
            public void arrived(Row row, RowCounts.RowStatus fate) {
                counts.mark(row, fate);
            }

            @Override
            public void withdrawn(Record standing) {
                throw new IllegalStateException("These rows never end by themselves.");
            }
        });
    }

    /** Parts of a row: where one of them differs, the row has changed. */
    private Outcome parts(Map<Object, Row> owners, String owner) {
        return new Outcome() {
            @Override
            public void arrived(Row row, RowCounts.RowStatus fate) {
                if (fate != RowCounts.RowStatus.SAME) {
                    counts.touch(row);
                }
            }

            @Override
            public void withdrawn(Record standing) {
                counts.touch(Objects.requireNonNull(owners.get(standing.get(owner))));
            }
        };
    }
}
