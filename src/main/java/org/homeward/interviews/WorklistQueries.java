package org.homeward.interviews;

import static org.homeward.store.db.homeward.Tables.ACTION;
import static org.homeward.store.db.homeward.Tables.AGENCY;
import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.CHANGE;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.homeward.Tables.EPISODE;
import static org.homeward.store.db.homeward.Tables.EPISODE_KEY;
import static org.homeward.store.db.homeward.Tables.FEEDBACK;
import static org.homeward.store.db.homeward.Tables.INTERVIEW;
import static org.homeward.store.db.homeward.Tables.OFFER;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ActionOutcome;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.TimeColumns;
import org.homeward.store.Visibility;
import org.homeward.store.counting.Countable;
import org.homeward.store.counting.EpisodeRows;
import org.homeward.store.db.homeward.Routines;
import org.homeward.store.db.homeward.tables.Episode;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Lists who waits for a return interview, and what was agreed and is not done, for those who offer interviews or coordinate them; and how many wait, for others. */
@Component
public class WorklistQueries {

    private static final TimeColumns ENDED =
            new TimeColumns(EPISODE.ENDED_AT, EPISODE.ENDED_LATEST, EPISODE.ENDED_PRECISION);
    private static final TimeColumns MADE = new TimeColumns(OFFER.MADE_AT, OFFER.MADE_LATEST, OFFER.MADE_PRECISION);
    private static final Episode LATER = EPISODE.as("later");

    private final AuditedDatabase database;
    private final Clock clock;

    WorklistQueries(AuditedDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Children who returned in the period, for whom an interview is required and who were not interviewed, as Coverage counts: one row a
     * child. Left out are those who are missing again, and those whose last answer was that they decline.
     */
    public List<WaitingChild> list(Viewer viewer, DisclosureFilter filter) {
        return database.count(viewer, ReadRequest.records("interviews", "worklist", filter), (dsl, countable) -> {
            if (!Worklist.isWorkedBy(viewer)) {
                return List.of();
            }
            Long[] ids = waiting(countable, filter);
            AuditedDatabase.readByIds(dsl, ids);
            return waiting(dsl, viewer, ids);
        });
    }

    /**
     * How many children of {@link #list} each provider has to offer an interview, for every role that reads records; by name, with those of
     * nobody last. Counted now, as {@link Deadline} states.
     *
     * @param staleDays how long a service may be silent before nothing of it is called overdue
     */
    public List<WaitingOfProvider> byProvider(Viewer viewer, DisclosureFilter filter, int staleDays) {
        if (!viewer.role().seesRecords()) {
            return List.of();
        }
        return database.count(
                viewer, ReadRequest.counts("interviews", "waiting by provider", filter), (dsl, countable) -> {
                    Long[] ids = waiting(countable, filter);
                    AuditedDatabase.readByIds(dsl, ids);
                    return WaitingOfProvider.of(waiting(dsl, viewer, ids), clock.instant(), Duration.ofDays(staleDays));
                });
    }

    /** The ids of the episodes about which the child waits in {@link #list}; empty where the viewer has no such row. */
    Set<Long> episodesOf(Viewer viewer, DisclosureFilter filter, ChildId child) {
        return list(viewer, filter).stream().anyMatch(each -> each.child().equals(child))
                ? database.count(viewer, ReadRequest.records("interviews", "worklist", filter), (dsl, countable) -> {
                    Long[] ids = waiting(countable, filter);
                    return dsl.select(EPISODE.ID)
                            .from(EPISODE)
                            .join(CHILD_KEY)
                            .on(CHILD_KEY.ID.eq(EPISODE.CHILD_ID))
                            .where(EPISODE.ID.eq(any(ids)))
                            .and(CHILD_KEY.PUBLIC_ID.eq(child.value()))
                            .and(Visibility.of(viewer, EPISODE))
                            .fetchSet(EPISODE.ID);
                })
                : Set.of();
    }

    private static Long[] waiting(Countable countable, DisclosureFilter filter) {
        return countable
                .inCoverage(filter)
                .where((EpisodeRows rows, int row) -> !rows.isInterviewed(row))
                .episodeIds();
    }

    private static List<WaitingChild> waiting(DSLContext dsl, Viewer viewer, Long[] ids) {
        Map<Long, List<WaitingChild.Attempt>> attempts = attempts(dsl, ids);
        Map<ChildId, WaitingChild> byChild = new LinkedHashMap<>();
        dsl.select(EPISODE.ID, CHILD_KEY.PUBLIC_ID, CHILD_KEY.REFERENCE, AREA.NAME, EPISODE.CARE, PROVIDER.NAME)
                .select(ENDED.earliest(), ENDED.latest(), ENDED.precision())
                .select(field(isOfViewer(viewer)).as("own"), CHANGE.MADE_AT)
                .from(EPISODE)
                .join(EPISODE_KEY)
                .on(EPISODE_KEY.ID.eq(EPISODE.ID))
                .join(CHILD_KEY)
                .on(CHILD_KEY.ID.eq(EPISODE.CHILD_ID))
                .join(AREA)
                .on(AREA.ID.eq(EPISODE.DISTRICT_ID))
                .leftJoin(PROVIDER)
                .on(PROVIDER.ID.eq(EPISODE.PROVIDER_ID))
                .leftJoin(CHANGE)
                .on(CHANGE.NUMBER.eq(Routines.lastSent(EPISODE_KEY.SOURCE_SYSTEM, EPISODE.PROVIDER_ID)))
                .where(EPISODE.ID.eq(any(ids)))
                .and(Visibility.of(viewer, EPISODE))
                .and(Visibility.ofRecords(viewer, EPISODE.CHILD_ID))
                .and(notExists(selectOne()
                        .from(LATER)
                        .where(LATER.CHILD_ID.eq(EPISODE.CHILD_ID))
                        .and(LATER.STARTED_AT.ge(EPISODE.ENDED_AT))
                        .and(LATER.ENDED_AT.isNull())))
                .orderBy(EPISODE.ENDED_AT, EPISODE.ID)
                .fetch(row -> waiting(row, attempts.getOrDefault(row.get(EPISODE.ID), List.of())))
                .forEach(each -> byChild.merge(each.child(), each, WaitingChild::and));
        return byChild.values().stream().filter(each -> !each.hasDeclined()).toList();
    }

    private static WaitingChild waiting(Record row, List<WaitingChild.Attempt> attempts) {
        OffsetDateTime sent = row.get(CHANGE.MADE_AT);
        Instant lastSent = sent == null ? null : sent.toInstant();
        return new WaitingChild(
                new ChildId(row.get(CHILD_KEY.PUBLIC_ID)),
                row.get(CHILD_KEY.REFERENCE),
                ENDED.get(row),
                row.get(AREA.NAME),
                row.get(EPISODE.CARE),
                row.get(PROVIDER.NAME),
                row.get("own", Boolean.class),
                attempts,
                lastSent);
    }

    /** Whether the viewer held an interview of the child before. */
    private static Condition isOfViewer(Viewer viewer) {
        return exists(selectOne()
                .from(INTERVIEW)
                .where(INTERVIEW.CHILD_ID.eq(EPISODE.CHILD_ID))
                .and(INTERVIEW.AUTHOR.eq(viewer.name())));
    }

    private static Map<Long, List<WaitingChild.Attempt>> attempts(DSLContext dsl, Long[] episodes) {
        return dsl.select(OFFER.EPISODE_ID, OFFER.METHOD, OFFER.OUTCOME)
                .select(MADE.earliest(), MADE.latest(), MADE.precision())
                .from(OFFER)
                .where(OFFER.EPISODE_ID.eq(any(episodes)))
                .orderBy(OFFER.EPISODE_ID, OFFER.MADE_AT, OFFER.SOURCE_KEY)
                .fetchGroups(
                        OFFER.EPISODE_ID,
                        row -> new WaitingChild.Attempt(MADE.find(row), row.get(OFFER.METHOD), row.get(OFFER.OUTCOME)));
    }

    /**
     * What was agreed in interviews about episodes that match, recorded by the viewer's own service, and is open; by the day on which it
     * is due.
     */
    public List<OpenAction> openActions(Viewer viewer, DisclosureFilter filter) {
        return database.count(viewer, ReadRequest.records("interviews", "open actions", filter), (dsl, countable) -> {
            if (!Worklist.isWorkedBy(viewer)) {
                return List.of();
            }
            Long[] ids = countable.interviews(filter, EpisodeDay.WENT_MISSING).interviewIds();
            AuditedDatabase.readByIds(dsl, ids);
            return openActions(dsl, viewer, ids);
        });
    }

    private static List<OpenAction> openActions(DSLContext dsl, Viewer viewer, Long[] ids) {
        Field<Boolean> spoken = field(told(FEEDBACK.SPOKEN.isTrue())).as("spoken");
        Field<Boolean> written = field(told(FEEDBACK.IN_WRITING.isTrue())).as("written");
        return dsl.select(CHILD_KEY.PUBLIC_ID, CHILD_KEY.REFERENCE, ACTION.KIND, AGENCY.NAME, ACTION.DUE_ON)
                .select(spoken, written)
                .from(ACTION)
                .join(INTERVIEW)
                .on(INTERVIEW.ID.eq(ACTION.INTERVIEW_ID))
                .join(CHILD_KEY)
                .on(CHILD_KEY.ID.eq(INTERVIEW.CHILD_ID))
                .join(AGENCY)
                .on(AGENCY.ID.eq(ACTION.AGENCY_ID))
                .where(ACTION.INTERVIEW_ID.eq(any(ids)))
                .and(ACTION.OUTCOME.eq(ActionOutcome.OPEN))
                .and(Visibility.of(viewer, INTERVIEW))
                .and(Visibility.ofRecords(viewer, INTERVIEW.CHILD_ID))
                .and(Visibility.isRecordedByOwnService(viewer, INTERVIEW))
                .orderBy(ACTION.DUE_ON, CHILD_KEY.REFERENCE, ACTION.ID)
                .fetch(row -> new OpenAction(
                        new ChildId(row.get(CHILD_KEY.PUBLIC_ID)),
                        row.get(CHILD_KEY.REFERENCE),
                        row.get(ACTION.KIND),
                        row.get(AGENCY.NAME),
                        row.get(ACTION.DUE_ON),
                        row.get(spoken),
                        row.get(written)));
    }

    private static Condition told(Condition how) {
        return exists(selectOne()
                .from(FEEDBACK)
                .where(FEEDBACK.INTERVIEW_ID.eq(ACTION.INTERVIEW_ID))
                .and(FEEDBACK.TO_WHOM.eq("CHILD"))
                .and(how));
    }
}
