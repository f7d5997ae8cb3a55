package org.homeward.intake.keep;

import static org.homeward.store.db.homeward.Tables.*;
import static org.homeward.store.db.sealed_.Tables.*;

import java.util.List;

/** How each kind of row is kept: which columns say which one it is, and where its words lie. */
final class KeptLedger {

    static final VersionLedger CHILDREN = new VersionLedger(
            CHILD_VERSION,
            List.of(CHILD_VERSION.ID),
            CHILD_VERSION.ID,
            CHILD_IDENTITY,
            List.of(CHILD_IDENTITY.CHILD_ID));
    static final VersionLedger CHILD_LINKS = new VersionLedger(
            CHILD_LINK_VERSION,
            List.of(CHILD_LINK_VERSION.CHILD_ID, CHILD_LINK_VERSION.OTHER_CHILD_ID, CHILD_LINK_VERSION.KIND),
            CHILD_LINK_VERSION.CHILD_ID,
            null,
            List.of());
    static final VersionLedger EPISODES = new VersionLedger(
            EPISODE_VERSION,
            List.of(EPISODE_VERSION.ID),
            EPISODE_VERSION.ID,
            EPISODE_WORDS,
            List.of(EPISODE_WORDS.EPISODE_ID));
    static final VersionLedger OFFERS = new VersionLedger(
            OFFER_VERSION,
            List.of(OFFER_VERSION.SOURCE_SYSTEM, OFFER_VERSION.SOURCE_KEY),
            OFFER_VERSION.SOURCE_KEY,
            null,
            List.of());
    static final VersionLedger INTERVIEWS = new VersionLedger(
            INTERVIEW_VERSION,
            List.of(INTERVIEW_VERSION.ID),
            INTERVIEW_VERSION.ID,
            INTERVIEW_WORDS,
            List.of(INTERVIEW_WORDS.INTERVIEW_ID));
    static final VersionLedger INTERVIEW_EPISODES = new VersionLedger(
            INTERVIEW_EPISODE_VERSION,
            List.of(INTERVIEW_EPISODE_VERSION.INTERVIEW_ID, INTERVIEW_EPISODE_VERSION.EPISODE_ID),
            INTERVIEW_EPISODE_VERSION.INTERVIEW_ID,
            null,
            List.of());
    static final VersionLedger TOPICS = new VersionLedger(
            INTERVIEW_TOPIC_VERSION,
            List.of(INTERVIEW_TOPIC_VERSION.INTERVIEW_ID, INTERVIEW_TOPIC_VERSION.TOPIC),
            INTERVIEW_TOPIC_VERSION.INTERVIEW_ID,
            null,
            List.of());
    static final VersionLedger REFERRALS = new VersionLedger(
            REFERRAL_VERSION,
            List.of(REFERRAL_VERSION.INTERVIEW_ID, REFERRAL_VERSION.KIND),
            REFERRAL_VERSION.INTERVIEW_ID,
            null,
            List.of());
    static final VersionLedger STATEMENTS = new VersionLedger(
            STATEMENT_VERSION,
            List.of(STATEMENT_VERSION.ID),
            STATEMENT_VERSION.ID,
            STATEMENT_WORDS,
            List.of(STATEMENT_WORDS.STATEMENT_ID));
    static final VersionLedger PLACES = new VersionLedger(
            PLACE_VERSION,
            List.of(PLACE_VERSION.STATEMENT_ID),
            PLACE_VERSION.STATEMENT_ID,
            PLACE_WORDS,
            List.of(PLACE_WORDS.STATEMENT_ID));
    static final VersionLedger PERSONS = new VersionLedger(
            PERSON_VERSION,
            List.of(PERSON_VERSION.ID),
            PERSON_VERSION.ID,
            PERSON_WORDS,
            List.of(PERSON_WORDS.PERSON_ID));
    static final VersionLedger MENTIONS = new VersionLedger(
            PERSON_MENTION_VERSION,
            List.of(PERSON_MENTION_VERSION.STATEMENT_ID, PERSON_MENTION_VERSION.PERSON_ID),
            PERSON_MENTION_VERSION.STATEMENT_ID,
            MENTION_WORDS,
            List.of(MENTION_WORDS.STATEMENT_ID, MENTION_WORDS.PERSON_ID));
    static final VersionLedger COMPANIONS = new VersionLedger(
            COMPANION_VERSION,
            List.of(),
            COMPANION_VERSION.STATEMENT_ID,
            COMPANION_WORDS,
            List.of(COMPANION_WORDS.COMPANION_ID));
    static final VersionLedger VEHICLES = new VersionLedger(
            VEHICLE_VERSION, List.of(), VEHICLE_VERSION.STATEMENT_ID, VEHICLE_WORDS, List.of(VEHICLE_WORDS.VEHICLE_ID));
    static final VersionLedger PHONES = new VersionLedger(
            PHONE_VERSION, List.of(), PHONE_VERSION.STATEMENT_ID, PHONE_WORDS, List.of(PHONE_WORDS.PHONE_ID));
    static final VersionLedger HANDLES = new VersionLedger(
            HANDLE_VERSION, List.of(), HANDLE_VERSION.STATEMENT_ID, HANDLE_WORDS, List.of(HANDLE_WORDS.HANDLE_ID));
    static final VersionLedger FACTORS = new VersionLedger(
            FACTOR_VERSION,
            List.of(FACTOR_VERSION.STATEMENT_ID, FACTOR_VERSION.CODE, FACTOR_VERSION.SIDE),
            FACTOR_VERSION.STATEMENT_ID,
            null,
            List.of());
    static final VersionLedger HARMS = new VersionLedger(
            HARM_VERSION,
            List.of(HARM_VERSION.STATEMENT_ID, HARM_VERSION.CODE),
            HARM_VERSION.STATEMENT_ID,
            null,
            List.of());
    static final VersionLedger ACTIONS = new VersionLedger(
            ACTION_VERSION,
            List.of(ACTION_VERSION.SOURCE_SYSTEM, ACTION_VERSION.SOURCE_KEY),
            ACTION_VERSION.SOURCE_KEY,
            ACTION_WORDS,
            List.of(ACTION_WORDS.ACTION_ID));
    static final VersionLedger SHARINGS = new VersionLedger(
            SHARING_VERSION,
            List.of(SHARING_VERSION.SOURCE_SYSTEM, SHARING_VERSION.SOURCE_KEY),
            SHARING_VERSION.SOURCE_KEY,
            null,
            List.of());
    static final VersionLedger FEEDBACKS = new VersionLedger(
            FEEDBACK_VERSION,
            List.of(FEEDBACK_VERSION.SOURCE_SYSTEM, FEEDBACK_VERSION.SOURCE_KEY),
            FEEDBACK_VERSION.SOURCE_KEY,
            null,
            List.of());

    private KeptLedger() {}
}
