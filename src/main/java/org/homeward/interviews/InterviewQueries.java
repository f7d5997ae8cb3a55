package org.homeward.interviews;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.homeward.Tables.EPISODE;
import static org.homeward.store.db.homeward.Tables.INTERVIEW;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_EPISODE;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_KEY;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.jooq.impl.DSL.any;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Elapsed;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.InterviewId;
import org.homeward.disclosure.RecordedTime;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.TimeColumns;
import org.homeward.store.Visibility;
import org.homeward.store.counting.DistinctCounts;
import org.homeward.store.counting.InterviewRecords;
import org.homeward.store.counting.Selection;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Lists interviews. Unit: an interview, whether it covers one episode or several. */
@Component
public class InterviewQueries {

    static final TimeColumns HELD = new TimeColumns(INTERVIEW.HELD_AT, INTERVIEW.HELD_LATEST, INTERVIEW.HELD_PRECISION);
    private static final TimeColumns STARTED =
            new TimeColumns(EPISODE.STARTED_AT, EPISODE.STARTED_LATEST, EPISODE.STARTED_PRECISION);
    private static final TimeColumns ENDED =
            new TimeColumns(EPISODE.ENDED_AT, EPISODE.ENDED_LATEST, EPISODE.ENDED_PRECISION);

    /** One episode that an interview covers, as far as the list needs it. */
    private record Covered(RecordedTime began, String district, Optional<RecordedTime> ended) {}

    private final AuditedDatabase database;

    InterviewQueries(AuditedDatabase database) {
        this.database = database;
    }

    /**
     * Interviews that cover an episode matching the filter, newest first, at most {@code limit}; audited. Statements
     * that the viewer may not see are not counted.
     *
     * @param day {@link EpisodeDay#RETURNED} lists what coverage counts as interviewed
     */
    public List<InterviewRow> list(Viewer viewer, DisclosureFilter filter, EpisodeDay day, int limit) {
        return database.count(viewer, ReadRequest.records("interviews", audited(day), filter), (dsl, countable) -> {
            List<Long> newest = countable.interviews(filter, day).newestInterviews(limit);
            Long[] ids = newest.toArray(Long[]::new);
            AuditedDatabase.readByIds(dsl, ids);
            return rows(dsl, viewer, ids, covered(dsl, ids), countable.statementsOf(newest));
        });
    }

    /** A list by its day, because the same filter selects other interviews by another. */
    private static String audited(EpisodeDay day) {
        return switch (day) {
            case WENT_MISSING -> "list";
            case RETURNED -> "list by return";
        };
    }

    /** Counts the interviews that {@link #list} returns without its limit. */
    public InterviewsCount count(Viewer viewer, DisclosureFilter filter, EpisodeDay day) {
        return database.count(viewer, ReadRequest.counts("interviews", "count", filter), (dsl, countable) -> {
            Selection<InterviewRecords> interviews = countable.interviews(filter, day);
            DistinctCounts counted = interviews.count();
            return new InterviewsCount(
                    counted.interviews().number(),
                    counted.children().number(),
                    interviews
                            .where(InterviewRecords::isSeenAlone)
                            .count()
                            .interviews()
                            .number(),
                    interviews
                            .where((rows, row) -> !rows.isCompleted(row))
                            .count()
                            .interviews()
                            .number(),
                    day == EpisodeDay.RETURNED ? counted.episodes().number() : 0);
        });
    }

    private static Map<Long, List<Covered>> covered(DSLContext dsl, Long[] interviews) {
        return dsl.select(INTERVIEW_EPISODE.INTERVIEW_ID, AREA.NAME)
                .select(STARTED.earliest(), STARTED.latest(), STARTED.precision())
                .select(ENDED.earliest(), ENDED.latest(), ENDED.precision())
                .from(INTERVIEW_EPISODE)
                .join(EPISODE)
                .on(EPISODE.ID.eq(INTERVIEW_EPISODE.EPISODE_ID))
                .join(AREA)
                .on(AREA.ID.eq(EPISODE.DISTRICT_ID))
                .where(INTERVIEW_EPISODE.INTERVIEW_ID.eq(any(interviews)))
                .orderBy(EPISODE.STARTED_AT)
                .fetchGroups(
                        INTERVIEW_EPISODE.INTERVIEW_ID,
                        row -> new Covered(STARTED.get(row), row.get(AREA.NAME), Optional.ofNullable(ENDED.find(row))));
    }

    private static List<InterviewRow> rows(
            DSLContext dsl,
            Viewer viewer,
            Long[] ids,
            Map<Long, List<Covered>> covered,
            Map<Long, Integer> statements) {
        return dsl.select(
                        INTERVIEW.ID, INTERVIEW_KEY.PUBLIC_ID, CHILD_KEY.PUBLIC_ID, CHILD_KEY.REFERENCE, PROVIDER.NAME)
                .select(HELD.earliest(), HELD.latest(), HELD.precision())
                .select(INTERVIEW.HELD_WHERE, INTERVIEW.SEEN_ALONE, INTERVIEW.COMPLETED)
                .from(INTERVIEW)
                .join(INTERVIEW_KEY)
                .on(INTERVIEW_KEY.ID.eq(INTERVIEW.ID))
                .join(CHILD_KEY)
                .on(CHILD_KEY.ID.eq(INTERVIEW.CHILD_ID))
                .join(PROVIDER)
                .on(PROVIDER.ID.eq(INTERVIEW.PROVIDER_ID))
                .where(INTERVIEW.ID.eq(any(ids)))
                .and(Visibility.of(viewer, INTERVIEW))
                .and(Visibility.ofRecords(viewer, INTERVIEW.CHILD_ID))
                .orderBy(INTERVIEW.HELD_AT.desc(), INTERVIEW.ID.desc())
                .fetch(row -> row(
                        row,
                        covered.getOrDefault(row.get(INTERVIEW.ID), List.of()),
                        statements.getOrDefault(row.get(INTERVIEW.ID), 0)));
    }

    private static InterviewRow row(Record row, List<Covered> covered, int statements) {
        RecordedTime held = HELD.get(row);
        return new InterviewRow(
                new InterviewId(row.get(INTERVIEW_KEY.PUBLIC_ID)),
                new ChildId(row.get(CHILD_KEY.PUBLIC_ID)),
                row.get(CHILD_KEY.REFERENCE),
                held,
                row.get(PROVIDER.NAME),
                covered.stream().map(Covered::began).toList(),
                covered.stream().map(Covered::district).distinct().sorted().toList(),
                afterReturn(covered, held).orElse(null),
                row.get(INTERVIEW.HELD_WHERE),
                row.get(INTERVIEW.SEEN_ALONE),
                row.get(INTERVIEW.COMPLETED),
                statements);
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

    /**
     * How many interviews match, and of how many distinct children; the denominator of the list.
     *
     * @param seenAlone of those interviews, the ones in which the child was seen alone
     * @param notCompleted of those interviews, the ones that were not completed
     * @param afterEpisodes distinct episodes of the period that the interviews are about, where they are selected by the day of
     *     return, and otherwise 0: what coverage counts as interviewed
     */
    public record InterviewsCount(int interviews, int children, int seenAlone, int notCompleted, int afterEpisodes) {}
}
