package org.homeward.interviews;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.homeward.store.db.encrypted.Tables.INTERVIEW_TEXT;
import static org.homeward.store.db.homeward.Tables.EPISODE;
import static org.homeward.store.db.homeward.Tables.INTERVIEW;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_EPISODE;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_KEY;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_TOPIC;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Elapsed;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.Topic;
import org.homeward.disclosure.TopicAnswer;
import org.homeward.store.AsOf;
import org.homeward.store.Decryptor;
import org.homeward.store.PendingDecryption;
import org.homeward.store.TimeColumns;
import org.homeward.store.Visibility;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;

/** Reads the interviews of one account: topics, and the statements that the viewer may read. */
final class AccountInterviews {

    private static final TimeColumns STARTED =
            new TimeColumns(EPISODE.STARTED_AT, EPISODE.STARTED_LATEST, EPISODE.STARTED_PRECISION);
    private static final TimeColumns ENDED =
            new TimeColumns(EPISODE.ENDED_AT, EPISODE.ENDED_LATEST, EPISODE.ENDED_PRECISION);

    /** A covered episode, as far as an interview needs it. */
    private record Covered(RecordedTime began, Optional<RecordedTime> ended) {}

    /** The details of the interviews of one child, by interview. */
    private record Parts(
            Map<Long, List<Covered>> covered,
            Map<Long, Set<Topic>> explored,
            Map<Long, Map<Topic, TopicAnswer>> answers,
            Map<Long, List<Account.Sharing>> sharing,
            Map<Long, List<Account.Feedback>> feedback) {}

    private static final Field<Boolean> OWN = field(name("own"), Boolean.class);
    private static final Field<Boolean> BY_VIEWER = field(name("by_viewer"), Boolean.class);

    private AccountInterviews() {}

    /**
     * The interviews of one account with what followed them. What belongs to an interview is read by the ids of those that the viewer may
     * see, so that who may see them is asked once. What came of one outlines what was said in it: it is for the service that recorded it, and for who may
     * read one of its statements.
     */
    record Found(
            PendingDecryption<List<Account.Interview>> interviews, PendingDecryption<List<Account.Action>> actions) {}

    /**
     * Interviews that the viewer may see. What belongs to them is read by their ids, under row security, so that the rest of what makes
     * them visible is asked once.
     */
    static Found find(Viewer viewer, DSLContext dsl, Long child) {
        Condition own = Visibility.isRecordedByOwnService(viewer, INTERVIEW);
        var rows = dsl.select(
                        INTERVIEW.ID, PROVIDER.NAME, INTERVIEW.HELD_WHERE, INTERVIEW.SEEN_ALONE, INTERVIEW.SAME_WORKER)
                .select(InterviewQueries.HELD.earliest(), InterviewQueries.HELD.latest())
                .select(InterviewQueries.HELD.precision(), INTERVIEW.INDEPENDENCE, INTERVIEW.COMPLETED)
                .select(
                        when(own, INTERVIEW.HARM_ANSWER).as(INTERVIEW.HARM_ANSWER),
                        field(own).as(OWN))
                .select(field(own.and(INTERVIEW.AUTHOR.isNotDistinctFrom(viewer.name())))
                        .as(BY_VIEWER))
                .select(Decryptor.columns(INTERVIEW_TEXT.AGREED))
                .from(INTERVIEW)
                .join(INTERVIEW_KEY)
                .on(INTERVIEW_KEY.ID.eq(INTERVIEW.ID))
                .join(PROVIDER)
                .on(PROVIDER.ID.eq(INTERVIEW.PROVIDER_ID))
                .leftJoin(INTERVIEW_TEXT)
                .on(INTERVIEW_TEXT.INTERVIEW_ID.eq(INTERVIEW.ID))
                .and(AsOf.condition(INTERVIEW_TEXT))
                .and(own)
                .where(INTERVIEW.CHILD_ID.eq(child))
                .and(Visibility.ofAccount(viewer, INTERVIEW))
                .orderBy(INTERVIEW.HELD_AT, INTERVIEW.ID)
                .fetch();
        Long[] all = ids(rows);
        Long[] ofOwnService = ids(rows.stream().filter(row -> row.get(OWN)).toList());
        AccountStatements statements = AccountStatements.find(viewer, dsl, child);
        Set<Long> told = statements.interviews();
        Long[] whatCameOf = ids(rows.stream()
                .filter(row -> row.get(OWN) || told.contains(row.get(INTERVIEW.ID)))
                .toList());
        Parts parts = new Parts(
                covered(dsl, all),
                explored(dsl, whatCameOf),
                ofOwnService.length == 0 ? Map.of() : answers(dsl, ofOwnService),
                FollowUps.sharing(dsl, whatCameOf, statements.ids()),
                FollowUps.feedback(dsl, whatCameOf));
        return new Found(
                new PendingDecryption<>(rows.size(), decryptor -> {
                    Map<Long, List<Account.AccountStatement>> texts = statements.byInterview(decryptor);
                    return rows.map(row -> interview(decryptor, row, parts, texts));
                }),
                FollowUps.actions(dsl, whatCameOf, ofOwnService));
    }

    private static Long[] ids(List<? extends Record> interviews) {
        return interviews.stream().map(row -> row.get(INTERVIEW.ID)).toArray(Long[]::new);
    }

    private static Account.Interview interview(
            Decryptor decryptor, Record row, Parts parts, Map<Long, List<Account.AccountStatement>> statements) {
        Long id = row.get(INTERVIEW.ID);
        RecordedTime held = InterviewQueries.HELD.get(row);
        List<Covered> covered = parts.covered().getOrDefault(id, List.of());
        return new Account.Interview(
                held,
                row.get(PROVIDER.NAME),
                covered.stream().map(Covered::began).toList(),
                afterReturn(covered, held).orElse(null),
                row.get(INTERVIEW.HELD_WHERE),
                row.get(INTERVIEW.SEEN_ALONE),
                row.get(INTERVIEW.SAME_WORKER),
                row.get(INTERVIEW.INDEPENDENCE),
                row.get(INTERVIEW.COMPLETED),
                row.get(BY_VIEWER),
                row.get(INTERVIEW.HARM_ANSWER),
                decryptor.decryptNullable(row, INTERVIEW_TEXT.AGREED),
                parts.explored().getOrDefault(id, Set.of()),
                parts.answers().getOrDefault(id, Map.of()),
                statements.getOrDefault(id, List.of()),
                parts.sharing().getOrDefault(id, List.of()),
                parts.feedback().getOrDefault(id, List.of()));
    }

    /** From the return of the last covered episode; empty where the child had not returned when the interview was held. */
    private static Optional<Elapsed> afterReturn(List<Covered> covered, RecordedTime held) {
        return covered.isEmpty()
                ? Optional.empty()
                : covered.getLast()
                        .ended()
                        .filter(ended -> !held.isCertainlyBefore(ended))
                        .map(ended -> ended.until(held));
    }

    private static Map<Long, List<Covered>> covered(DSLContext dsl, Long[] interviews) {
        return dsl.select(INTERVIEW_EPISODE.INTERVIEW_ID)
                .select(STARTED.earliest(), STARTED.latest(), STARTED.precision())
                .select(ENDED.earliest(), ENDED.latest(), ENDED.precision())
                .from(INTERVIEW_EPISODE)
                .join(EPISODE)
                .on(EPISODE.ID.eq(INTERVIEW_EPISODE.EPISODE_ID))
                .where(INTERVIEW_EPISODE.INTERVIEW_ID.eq(any(interviews)))
                .orderBy(EPISODE.STARTED_AT)
                .fetchGroups(
                        INTERVIEW_EPISODE.INTERVIEW_ID,
                        row -> new Covered(STARTED.get(row), Optional.ofNullable(ENDED.find(row))));
    }

    private static Map<Long, Set<Topic>> explored(DSLContext dsl, Long[] interviews) {
        return dsl.select(INTERVIEW_TOPIC.INTERVIEW_ID, INTERVIEW_TOPIC.TOPIC)
                .from(INTERVIEW_TOPIC)
                .where(INTERVIEW_TOPIC.INTERVIEW_ID.eq(any(interviews)))
                .and(INTERVIEW_TOPIC.ANSWER.ne(TopicAnswer.NOT_EXPLORED))
                .collect(groupingBy(Record2::value1, mapping(Record2::value2, toSet())));
    }

    /** Of the viewer's own service: what a child said about a topic may be a statement that others may not read. */
    private static Map<Long, Map<Topic, TopicAnswer>> answers(DSLContext dsl, Long[] interviews) {
        Map<Long, Map<Topic, TopicAnswer>> answers = new HashMap<>();
        dsl.select(INTERVIEW_TOPIC.INTERVIEW_ID, INTERVIEW_TOPIC.TOPIC, INTERVIEW_TOPIC.ANSWER)
                .from(INTERVIEW_TOPIC)
                .where(INTERVIEW_TOPIC.INTERVIEW_ID.eq(any(interviews)))
                .forEach(row -> answers.computeIfAbsent(row.value1(), id -> new EnumMap<>(Topic.class))
                        .put(row.value2(), row.value3()));
        return answers;
    }
}
