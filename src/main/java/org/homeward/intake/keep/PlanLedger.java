package org.homeward.intake.keep;

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
import org.homeward.intake.keep.VersionLedger.Arrival;
import org.homeward.intake.keep.VersionLedger.Outcome;
import org.homeward.intake.keep.VersionLedger.Plan;
import org.homeward.intake.read.Row;
import org.homeward.store.Sealing;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What storing a checked set would write, compared with what stands. */
final class PlanLedger {

    private final CheckedSet set;
    private final Tally tally;
    private final KeyLedger keys;
    private final ArrivalLedger arrivals;
    private final DetailPlanLedger details;
    private final List<Plan> plans = new ArrayList<>();

    private PlanLedger(DSLContext dsl, long change, CheckedSet set, Tally tally, Sealing sealing) {
        this.set = set;
        this.tally = tally;
        this.keys = KeyLedger.assign(dsl, change, set);
        ColumnsByNameLedger columns = new ColumnsByNameLedger(sealing);
        this.arrivals = new ArrivalLedger(keys, columns);
        this.details = new DetailPlanLedger(set, keys, new DetailLedger(keys, columns), tally);
    }

    /** In the order in which they are to be written: what is referred to comes first. */
    static List<Plan> of(DSLContext dsl, long change, CheckedSet set, Tally tally, Sealing sealing) {
        PlanLedger planned = new PlanLedger(dsl, change, set, tally, sealing);
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
        plans.add(rows(dsl, KeptLedger.CHILDREN, map(set.children(), arrivals::child), children));
        plans.add(links(dsl));
        plans.add(rows(dsl, KeptLedger.EPISODES, map(set.episodes(), arrivals::episode), episodes));
        List<String> offers = set.offers().stream().map(row -> row.sourceKey()).toList();
        plans.add(rows(dsl, KeptLedger.OFFERS, map(set.offers(), arrivals::offer), offers));
        plans.add(rows(dsl, KeptLedger.PERSONS, map(set.persons(), arrivals::person), persons));
        interviews(dsl);
        plans.add(rows(dsl, KeptLedger.STATEMENTS, map(set.statements(), arrivals::statement), statements));
    }

    /** A link stays until both children are sent without it; so it is only ever added here. */
    private Plan links(DSLContext dsl) {
        Set<Object> seen = new HashSet<>();
        List<Arrival> links = set.children().stream()
                .flatMap(row -> arrivals.links(row).stream())
                .filter(link -> seen.add(link.counted().intoList()))
                .toList();
        Set<Object> looked = links.stream()
                .map(link -> (Object) link.counted().get(KeptLedger.CHILD_LINKS.scope()))
                .collect(Collectors.toSet());
        return KeptLedger.CHILD_LINKS.compare(dsl, links, looked, standing -> false, parts(Map.of(), ""));
    }

    private void interviews(DSLContext dsl) {
        List<InterviewRow> rows = set.interviews();
        Map<Object, Row> owners = new HashMap<>();
        rows.forEach(row -> owners.put(keys.interview(row.interviewKey()), row.at()));
        plans.add(rows(dsl, KeptLedger.INTERVIEWS, map(rows, arrivals::interview), owners.keySet()));
        plans.add(ofInterviews(dsl, KeptLedger.INTERVIEW_EPISODES, arrivals::episodesOf, owners));
        plans.add(ofInterviews(dsl, KeptLedger.TOPICS, arrivals::topicsOf, owners));
        plans.add(ofInterviews(dsl, KeptLedger.REFERRALS, arrivals::referralsOf, owners));
    }

    /** An interview that is sent tells all of these: what is there and is no longer sent ends. */
    private Plan ofInterviews(
            DSLContext dsl, VersionLedger kept, Function<InterviewRow, List<Arrival>> parts, Map<Object, Row> owners) {
        List<Arrival> sent = set.interviews().stream()
                .flatMap(row -> parts.apply(row).stream())
                .toList();
        return kept.compare(dsl, sent, owners.keySet(), all -> true, parts(owners, "interview_id"));
    }

    private void followUps(DSLContext dsl) {
        var actions = set.followUps(FollowUpRow.Action.class);
        var sharings = set.followUps(FollowUpRow.Sharing.class);
        var feedbacks = set.followUps(FollowUpRow.Feedback.class);
        plans.add(rows(dsl, KeptLedger.ACTIONS, map(actions, arrivals::action), sourceKeys(actions)));
        plans.add(rows(dsl, KeptLedger.SHARINGS, map(sharings, arrivals::sharing), sourceKeys(sharings)));
        plans.add(rows(dsl, KeptLedger.FEEDBACKS, map(feedbacks, arrivals::feedback), sourceKeys(feedbacks)));
    }

    private static List<String> sourceKeys(List<? extends FollowUpRow> rows) {
        return rows.stream().map(FollowUpRow::sourceKey).toList();
    }

    private static <T> List<Arrival> map(List<T> rows, Function<T, Arrival> mapping) {
        return rows.stream().map(mapping).toList();
    }

    /** Rows that stand for themselves: none ends only because it was not sent again. */
    private Plan rows(DSLContext dsl, VersionLedger kept, List<Arrival> sent, Collection<?> looked) {
        return kept.compare(dsl, sent, looked, standing -> false, new Outcome() {
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
    private Outcome parts(Map<Object, Row> owners, String owner) {
        return new Outcome() {
            @Override
            public void arrived(Row row, Tally.Fate fate) {
                if (fate != Tally.Fate.SAME) {
                    tally.touch(row);
                }
            }

            @Override
            public void withdrawn(Record standing) {
                tally.touch(Objects.requireNonNull(owners.get(standing.get(owner))));
            }
        };
    }
}
