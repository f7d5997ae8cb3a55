package org.homeward.interviews;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.EPISODE;
import static org.homeward.store.db.homeward.Tables.EPISODE_KEY;
import static org.homeward.store.db.homeward.Tables.INTERVIEW;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_EPISODE;
import static org.homeward.store.db.homeward.Tables.OFFER;
import static org.homeward.store.db.homeward.Tables.PLACEMENT_TYPE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.store.TimeColumns;
import org.homeward.store.Visibility;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Reads the episodes of one account and the offers made after each. */
final class AccountEpisodes {

    private static final TimeColumns STARTED =
            new TimeColumns(EPISODE.STARTED_AT, EPISODE.STARTED_LATEST, EPISODE.STARTED_PRECISION);
    private static final TimeColumns ENDED =
            new TimeColumns(EPISODE.ENDED_AT, EPISODE.ENDED_LATEST, EPISODE.ENDED_PRECISION);
    private static final TimeColumns MADE = new TimeColumns(OFFER.MADE_AT, OFFER.MADE_LATEST, OFFER.MADE_PRECISION);

    private AccountEpisodes() {}

    /** Episodes in the viewer's scope, and those covered by an interview in that scope; oldest first. */
    static List<Account.Episode> episodes(Viewer viewer, DSLContext dsl, Long child) {
        var rows = dsl.select(
                        EPISODE.ID, EPISODE.KIND, EPISODE.AGE_AT_EPISODE, EPISODE.CARE, EPISODE.RISK, EPISODE.FOUND_BY)
                .select(STARTED.earliest(), STARTED.latest(), STARTED.precision())
                .select(ENDED.earliest(), ENDED.latest(), ENDED.precision())
                .select(AREA.NAME, PLACEMENT_TYPE.NAME, EPISODE.CONFIDENTIAL_PLACEMENT)
                .from(EPISODE)
                .join(EPISODE_KEY)
                .on(EPISODE_KEY.ID.eq(EPISODE.ID))
                .join(AREA)
                .on(AREA.ID.eq(EPISODE.DISTRICT_ID))
                .leftJoin(PLACEMENT_TYPE)
                .on(PLACEMENT_TYPE.CODE.eq(EPISODE.PLACEMENT_TYPE))
                .and(EPISODE.CONFIDENTIAL_PLACEMENT.isFalse())
                .where(EPISODE.CHILD_ID.eq(child))
                .and(Visibility.ofAccount(viewer, EPISODE).or(interviewed(viewer)))
                .orderBy(EPISODE.STARTED_AT, EPISODE.ID)
                .fetch();
        Map<Long, List<Account.Offer>> offers =
                offers(dsl, rows.getValues(EPISODE.ID).toArray(Long[]::new));
        return rows.map(row -> episode(row, offers.getOrDefault(row.get(EPISODE.ID), List.of())));
    }

    private static Condition interviewed(Viewer viewer) {
        return exists(selectOne()
                .from(INTERVIEW_EPISODE)
                .join(INTERVIEW)
                .on(INTERVIEW.ID.eq(INTERVIEW_EPISODE.INTERVIEW_ID))
                .where(INTERVIEW_EPISODE.EPISODE_ID.eq(EPISODE.ID))
                .and(Visibility.ofAccount(viewer, INTERVIEW)));
    }

    private static Account.Episode episode(Record row, List<Account.Offer> offers) {
        return new Account.Episode(
                row.get(EPISODE.KIND),
                STARTED.get(row),
                ENDED.find(row),
                row.get(EPISODE.AGE_AT_EPISODE),
                row.get(EPISODE.CARE),
                row.get(AREA.NAME),
                row.get(PLACEMENT_TYPE.NAME),
                row.get(EPISODE.CONFIDENTIAL_PLACEMENT),
                row.get(EPISODE.RISK),
                row.get(EPISODE.FOUND_BY),
                offers);
    }

    /** The attempt number is counted over each episode's offers in the order in which they were made; those without a day come last. */
    private static Map<Long, List<Account.Offer>> offers(DSLContext dsl, Long[] episodes) {
        Field<Integer> attempt =
                rowNumber().over().partitionBy(OFFER.EPISODE_ID).orderBy(OFFER.MADE_AT, OFFER.SOURCE_KEY);
        return dsl.select(OFFER.EPISODE_ID, attempt, OFFER.METHOD, OFFER.OUTCOME, OFFER.DECLINE_REASON)
                .select(MADE.earliest(), MADE.latest(), MADE.precision())
                .from(OFFER)
                .where(OFFER.EPISODE_ID.eq(any(episodes)))
                .orderBy(OFFER.EPISODE_ID, attempt)
                .fetchGroups(
                        OFFER.EPISODE_ID,
                        row -> new Account.Offer(
                                row.get(attempt),
                                MADE.find(row),
                                row.get(OFFER.METHOD),
                                row.get(OFFER.OUTCOME),
                                row.get(OFFER.DECLINE_REASON)));
    }
}
