package org.homeward.coverage;

import static org.homeward.store.db.homeward.Tables.EPISODE;
import static org.homeward.store.db.homeward.Tables.INTERVIEW;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_EPISODE;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_TOPIC;
import static org.homeward.store.db.homeward.Tables.OFFER;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.coverage.InterviewsHeld.Again;
import org.homeward.coverage.InterviewsHeld.Answers;
import org.homeward.coverage.InterviewsHeld.Question;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.disclosure.Topic;
import org.homeward.disclosure.TopicAnswer;
import org.homeward.disclosure.YesNo;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.FilterConditions;
import org.homeward.store.ReturnInterview;
import org.homeward.store.Visibility;
import org.homeward.store.counting.Attempt;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Counts the same from rows that SQL selects, one after another. */
public class PersistenceQueriesBySql {

    private static final int DAYS = 90;

    private final AuditedDatabase database;

    PersistenceQueriesBySql(AuditedDatabase database, DisclosureControl control) {
        this.database = database;
    }

    public Optional<Persistence> attempts(Viewer viewer, DisclosureFilter filter) {
        return database.read(viewer, ReadRequest.counts("coverage", "persistence", filter), dsl -> {
            PersistenceTally tally = new PersistenceTally();
            dsl.select(
                            EPISODE.ID,
                            field(exists(selectOne()
                                            .from(INTERVIEW_EPISODE)
                                            .join(INTERVIEW)
                                            .on(INTERVIEW.ID.eq(INTERVIEW_EPISODE.INTERVIEW_ID))
                                            .where(INTERVIEW_EPISODE.EPISODE_ID.eq(EPISODE.ID))
                                            .and(ReturnInterview.isAbout(INTERVIEW, EPISODE))))
                                    .as("interviewed"))
                    .from(EPISODE)
                    .where(FilterConditions.inCoverage(viewer, filter, EPISODE))
                    .forEach(episode -> tally.add(
                            dsl.select(OFFER.METHOD, OFFER.OUTCOME, OFFER.MADE_AT.isNotNull())
                                    .from(OFFER)
                                    .where(OFFER.EPISODE_ID.eq(episode.value1()))
                                    .orderBy(OFFER.MADE_AT.asc().nullsLast(), OFFER.ID)
                                    .fetch(offer -> new Attempt(offer.value1(), offer.value2(), offer.value3())),
                            episode.value2()));
            return Optional.of(tally.protectedBy(SuppressionRules.ALL_SHOWN));
        });
    }

    public Optional<InterviewsHeld> held(Viewer viewer, DisclosureFilter filter) {
        return database.read(viewer, ReadRequest.counts("coverage", "held", filter), dsl -> {
            List<Record> all = interviews(dsl, viewer, null);
            List<Record> held = interviews(dsl, viewer, filter);
            List<Record> episodes = new ArrayList<>(dsl.select(EPISODE.CHILD_ID, EPISODE.STARTED_ON, EPISODE.ENDED_ON)
                    .from(EPISODE)
                    .where(Visibility.of(viewer, EPISODE))
                    .fetch());
            LocalDate last = lastDay(all, episodes);
            List<Answers> answers = new ArrayList<>();
            for (Question question : Question.values()) {
                Function<Record, Optional<YesNo>> answer = answer(question, all);
                answers.add(new Answers(
                        question,
                        count(held, row -> answer.apply(row).equals(Optional.of(YesNo.YES))),
                        count(held, row -> answer.apply(row).equals(Optional.of(YesNo.NO))),
                        count(held, row -> answer.apply(row).equals(Optional.of(YesNo.UNKNOWN))),
                        count(
                                held,
                                row -> answer.apply(row)
                                        .filter(said -> said != YesNo.UNKNOWN)
                                        .isPresent())));
            }
            List<Again> again = new ArrayList<>();
            for (YesNo said : YesNo.values()) {
                Predicate<Record> isSaid = row -> row.get(INTERVIEW.LIKELY_AGAIN) == said;
                Predicate<Record> isOver = row -> !day(row).plusDays(DAYS).isAfter(last);
                Predicate<Record> isMissing = row -> episodes.stream()
                        .anyMatch(episode -> episode.get(EPISODE.CHILD_ID).equals(row.get(INTERVIEW.CHILD_ID))
                                && episode.get(EPISODE.STARTED_ON).isAfter(day(row))
                                && !episode.get(EPISODE.STARTED_ON).isAfter(day(row).plusDays(DAYS)));
                again.add(new Again(
                        said,
                        count(held, isSaid.and(isOver).and(isMissing)),
                        count(held, isSaid.and(isOver).and(isMissing.negate())),
                        count(held, isSaid.and(isOver.negate())),
                        count(held, isSaid.and(isOver))));
            }
            return Optional.of(new InterviewsHeld(answers, again));
        });
    }

    /** What was explored is read as the columns are: a viewer may count it, and not read it of each interview. */
    public Optional<TopicsExplored> topics(Viewer viewer, DisclosureFilter filter) {
        List<Record> held = database.read(
                viewer, ReadRequest.counts("coverage", "topics", filter), dsl -> interviews(dsl, viewer, filter));
        Set<String> explored = database.read(
                Viewer.system("counting"),
                ReadRequest.reference("coverage", "topics"),
                dsl -> new HashSet<>(dsl.select(INTERVIEW_TOPIC.INTERVIEW_ID, INTERVIEW_TOPIC.TOPIC)
                        .from(INTERVIEW_TOPIC)
                        .where(INTERVIEW_TOPIC.ANSWER.ne(TopicAnswer.NOT_EXPLORED))
                        .fetch(row -> row.value1() + " " + row.value2())));
        List<TopicsExplored.Row> rows = new ArrayList<>();
        held.stream().map(row -> row.get(PROVIDER.NAME)).distinct().sorted().forEach(provider -> {
            for (Topic topic : Topic.values()) {
                Predicate<Record> isBy = row -> row.get(PROVIDER.NAME).equals(provider);
                Predicate<Record> isExplored = row -> explored.contains(row.get(INTERVIEW.ID) + " " + topic);
                rows.add(new TopicsExplored.Row(
                        provider,
                        topic,
                        count(held, isBy.and(isExplored)),
                        count(held, isBy.and(isExplored.negate())),
                        count(held, isBy)));
            }
        });
        return Optional.of(new TopicsExplored(rows));
    }

    /** Return interviews about the episodes of a filter, each once; all completed ones about any episode where there is no filter. */
    private static List<Record> interviews(
            DSLContext dsl, Viewer viewer, @org.jspecify.annotations.Nullable DisclosureFilter filter) {
        return new ArrayList<>(dsl.select(INTERVIEW.fields())
                .select(
                        PROVIDER.NAME,
                        FilterConditions.localDay(INTERVIEW.HELD_AT).as("held_on"))
                .from(INTERVIEW)
                .join(PROVIDER)
                .on(PROVIDER.ID.eq(INTERVIEW.PROVIDER_ID))
                .where(INTERVIEW.COMPLETED)
                .and(exists(selectOne()
                        .from(INTERVIEW_EPISODE)
                        .join(EPISODE)
                        .on(EPISODE.ID.eq(INTERVIEW_EPISODE.EPISODE_ID))
                        .where(INTERVIEW_EPISODE.INTERVIEW_ID.eq(INTERVIEW.ID))
                        .and(Visibility.of(viewer, INTERVIEW, EPISODE))
                        .and(
                                filter == null
                                        ? DSL.noCondition()
                                        : FilterConditions.inCoverage(viewer, filter, EPISODE)
                                                .and(ReturnInterview.isAbout(INTERVIEW, EPISODE)))))
                .fetch());
    }

    private static LocalDate lastDay(List<Record> interviews, List<Record> episodes) {
        LocalDate last = LocalDate.MIN;
        for (Record interview : interviews) {
            last = day(interview).isAfter(last) ? day(interview) : last;
        }
        for (Record episode : episodes) {
            LocalDate day = Objects.requireNonNullElse(episode.get(EPISODE.ENDED_ON), episode.get(EPISODE.STARTED_ON));
            last = day.isAfter(last) ? day : last;
        }
        return last;
    }

    private static LocalDate day(Record interview) {
        return interview.get("held_on", LocalDate.class);
    }

    private static Function<Record, Optional<YesNo>> answer(Question question, List<Record> all) {
        return switch (question) {
            case SAME_WORKER -> row -> before(row, all).map(before -> row.get(INTERVIEW.SAME_WORKER));
            case SAME_INTERVIEWER ->
                row -> before(row, all).map(before -> {
                    String now = row.get(INTERVIEW.AUTHOR);
                    String then = before.get(INTERVIEW.AUTHOR);
                    return now == null || then == null ? YesNo.UNKNOWN : now.equals(then) ? YesNo.YES : YesNo.NO;
                });
            case PREFERENCE_ASKED ->
                row -> Optional.of(row.get(INTERVIEW.WORKER_PREFERENCE).equals("NOT_ASKED") ? YesNo.NO : YesNo.YES);
            case PREFERENCE_MET ->
                row -> Set.of("NONE", "NOT_ASKED").contains(row.get(INTERVIEW.WORKER_PREFERENCE))
                        ? Optional.empty()
                        : Optional.of(row.get(INTERVIEW.PREFERENCE_MET));
            case SEEN_ALONE -> row -> Optional.of(row.get(INTERVIEW.SEEN_ALONE));
            case NEUTRAL_PLACE -> row -> Optional.of(is(row.get(INTERVIEW.HELD_WHERE), "NEUTRAL"));
            case INDEPENDENT -> row -> Optional.of(is(row.get(INTERVIEW.INDEPENDENCE), "INDEPENDENT"));
            case CONFIDENTIALITY_EXPLAINED -> row -> Optional.of(row.get(INTERVIEW.CONFIDENTIALITY_EXPLAINED));
            case CONSEQUENCES_EXPLAINED -> row -> Optional.of(row.get(INTERVIEW.CONSEQUENCES_EXPLAINED));
            case NEXT_STEPS_EXPLAINED -> row -> Optional.of(row.get(INTERVIEW.NEXT_STEPS_EXPLAINED));
            case CARER_FEEDBACK_AGREED -> row -> Optional.of(row.get(INTERVIEW.CARER_FEEDBACK_AGREED));
        };
    }

    private static YesNo is(String recorded, String code) {
        return recorded.equals(code) ? YesNo.YES : recorded.equals("NOT_RECORDED") ? YesNo.UNKNOWN : YesNo.NO;
    }

    private static Optional<Record> before(Record row, List<Record> all) {
        Comparator<Record> order = Comparator.<Record, java.time.OffsetDateTime>comparing(
                        each -> each.get(INTERVIEW.HELD_AT))
                .thenComparing(each -> each.get(INTERVIEW.ID));
        return all.stream()
                .filter(each -> each.get(INTERVIEW.CHILD_ID).equals(row.get(INTERVIEW.CHILD_ID))
                        && order.compare(each, row) < 0)
                .max(order);
    }

    private static Count count(List<Record> rows, Predicate<Record> condition) {
        return Count.of((int) rows.stream().filter(condition).count());
    }
}
