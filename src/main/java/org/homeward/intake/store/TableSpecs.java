package org.homeward.intake.store;

import static org.homeward.store.db.encrypted.Tables.*;
import static org.homeward.store.db.homeward.Tables.*;

import java.util.List;

/** How each kind of record is stored: the columns of its key, and the table of its text. */
final class TableSpecs {

    static final VersionDiff CHILDREN = new VersionDiff(
            CHILD_VERSION,
            List.of(CHILD_VERSION.ID),
            CHILD_VERSION.ID,
            CHILD_IDENTITY,
            List.of(CHILD_IDENTITY.CHILD_ID));
    static final VersionDiff CHILD_LINKS = new VersionDiff(
            CHILD_LINK_VERSION,
            List.of(CHILD_LINK_VERSION.CHILD_ID, CHILD_LINK_VERSION.OTHER_CHILD_ID, CHILD_LINK_VERSION.KIND),
            CHILD_LINK_VERSION.CHILD_ID,
            null,
            List.of());
    static final VersionDiff EPISODES = new VersionDiff(
            EPISODE_VERSION,
            List.of(EPISODE_VERSION.ID),
            EPISODE_VERSION.ID,
            EPISODE_TEXT,
            List.of(EPISODE_TEXT.EPISODE_ID));
    static final VersionDiff OFFERS = new VersionDiff(
            OFFER_VERSION,
            List.of(OFFER_VERSION.SOURCE_SYSTEM, OFFER_VERSION.SOURCE_KEY),
            OFFER_VERSION.SOURCE_KEY,
            null,
            List.of());
    static final VersionDiff INTERVIEWS = new VersionDiff(
            INTERVIEW_VERSION,
            List.of(INTERVIEW_VERSION.ID),
            INTERVIEW_VERSION.ID,
            INTERVIEW_TEXT,
            List.of(INTERVIEW_TEXT.INTERVIEW_ID));
    static final VersionDiff INTERVIEW_EPISODES = new VersionDiff(
            INTERVIEW_EPISODE_VERSION,
            List.of(INTERVIEW_EPISODE_VERSION.INTERVIEW_ID, INTERVIEW_EPISODE_VERSION.EPISODE_ID),
            INTERVIEW_EPISODE_VERSION.INTERVIEW_ID,
            null,
            List.of());
    static final VersionDiff TOPICS = new VersionDiff(
            INTERVIEW_TOPIC_VERSION,
            List.of(INTERVIEW_TOPIC_VERSION.INTERVIEW_ID, INTERVIEW_TOPIC_VERSION.TOPIC),
            INTERVIEW_TOPIC_VERSION.INTERVIEW_ID,
            null,
            List.of());
    static final VersionDiff REFERRALS = new VersionDiff(
            REFERRAL_VERSION,
            List.of(REFERRAL_VERSION.INTERVIEW_ID, REFERRAL_VERSION.KIND),
            REFERRAL_VERSION.INTERVIEW_ID,
            null,
            List.of());
    static final VersionDiff STATEMENTS = new VersionDiff(
            STATEMENT_VERSION,
            List.of(STATEMENT_VERSION.ID),
            STATEMENT_VERSION.ID,
            STATEMENT_TEXT,
            List.of(STATEMENT_TEXT.STATEMENT_ID));
    static final VersionDiff STATEMENTS_WITH_STORED_TEXT =
            new VersionDiff(STATEMENT_VERSION, List.of(STATEMENT_VERSION.ID), STATEMENT_VERSION.ID, null, List.of());
    static final VersionDiff PLACES = new VersionDiff(
            PLACE_VERSION,
            List.of(PLACE_VERSION.STATEMENT_ID),
            PLACE_VERSION.STATEMENT_ID,
            PLACE_TEXT,
            List.of(PLACE_TEXT.STATEMENT_ID));
    static final VersionDiff PERSONS = new VersionDiff(
            PERSON_VERSION, List.of(PERSON_VERSION.ID), PERSON_VERSION.ID, PERSON_TEXT, List.of(PERSON_TEXT.PERSON_ID));
    static final VersionDiff MENTIONS = new VersionDiff(
            PERSON_MENTION_VERSION,
            List.of(PERSON_MENTION_VERSION.STATEMENT_ID, PERSON_MENTION_VERSION.PERSON_ID),
            PERSON_MENTION_VERSION.STATEMENT_ID,
            MENTION_TEXT,
            List.of(MENTION_TEXT.STATEMENT_ID, MENTION_TEXT.PERSON_ID));
    static final VersionDiff COMPANIONS = new VersionDiff(
            COMPANION_VERSION,
            List.of(),
            COMPANION_VERSION.STATEMENT_ID,
            COMPANION_TEXT,
            List.of(COMPANION_TEXT.COMPANION_ID));
    static final VersionDiff VEHICLES = new VersionDiff(
            VEHICLE_VERSION, List.of(), VEHICLE_VERSION.STATEMENT_ID, VEHICLE_TEXT, List.of(VEHICLE_TEXT.VEHICLE_ID));
    static final VersionDiff PHONES = new VersionDiff(
            PHONE_VERSION, List.of(), PHONE_VERSION.STATEMENT_ID, PHONE_TEXT, List.of(PHONE_TEXT.PHONE_ID));
    static final VersionDiff HANDLES = new VersionDiff(
            HANDLE_VERSION, List.of(), HANDLE_VERSION.STATEMENT_ID, HANDLE_TEXT, List.of(HANDLE_TEXT.HANDLE_ID));
    static final VersionDiff FACTORS = new VersionDiff(
            FACTOR_VERSION,
            List.of(FACTOR_VERSION.STATEMENT_ID, FACTOR_VERSION.CODE, FACTOR_VERSION.SIDE),
            FACTOR_VERSION.STATEMENT_ID,
            null,
            List.of());
    static final VersionDiff HARMS = new VersionDiff(
            HARM_VERSION,
            List.of(HARM_VERSION.STATEMENT_ID, HARM_VERSION.CODE),
            HARM_VERSION.STATEMENT_ID,
            null,
            List.of());
    static final VersionDiff ACTIONS = new VersionDiff(
            ACTION_VERSION,
            List.of(ACTION_VERSION.SOURCE_SYSTEM, ACTION_VERSION.SOURCE_KEY),
            ACTION_VERSION.SOURCE_KEY,
            ACTION_TEXT,
            List.of(ACTION_TEXT.ACTION_ID));
    static final VersionDiff SHARINGS = new VersionDiff(
            SHARING_VERSION,
            List.of(SHARING_VERSION.SOURCE_SYSTEM, SHARING_VERSION.SOURCE_KEY),
            SHARING_VERSION.SOURCE_KEY,
            null,
            List.of());
    static final VersionDiff FEEDBACKS = new VersionDiff(
            FEEDBACK_VERSION,
            List.of(FEEDBACK_VERSION.SOURCE_SYSTEM, FEEDBACK_VERSION.SOURCE_KEY),
            FEEDBACK_VERSION.SOURCE_KEY,
            null,
            List.of());

    private TableSpecs() {}

    /** Each kind of record once. */
    static List<VersionDiff> all() {
        return List.of(
                CHILDREN,
                CHILD_LINKS,
                EPISODES,
                OFFERS,
                INTERVIEWS,
                INTERVIEW_EPISODES,
                TOPICS,
                REFERRALS,
                STATEMENTS,
                PLACES,
                PERSONS,
                MENTIONS,
                COMPANIONS,
                VEHICLES,
                PHONES,
                HANDLES,
                FACTORS,
                HARMS,
                ACTIONS,
                SHARINGS,
                FEEDBACKS);
    }
}
