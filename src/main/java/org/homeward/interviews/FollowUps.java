package org.homeward.interviews;

import static org.homeward.store.db.encrypted.Tables.ACTION_TEXT;
import static org.homeward.store.db.homeward.Tables.ACTION;
import static org.homeward.store.db.homeward.Tables.AGENCY;
import static org.homeward.store.db.homeward.Tables.FEEDBACK;
import static org.homeward.store.db.homeward.Tables.SHARING;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;
import static org.jooq.impl.DSL.any;

import java.util.List;
import java.util.Map;
import org.homeward.store.Decryptor;
import org.homeward.store.PendingDecryption;
import org.jooq.DSLContext;

/** Reads the follow-up of one account's interviews: actions, information shared and feedback given. */
final class FollowUps {

    private FollowUps() {}

    /** Ordered by due date; only the service that recorded an action reads its text. */
    static PendingDecryption<List<Account.Action>> actions(DSLContext dsl, Long[] interviews, Long[] ofOwnService) {
        var rows = dsl.select(ACTION.KIND, AGENCY.NAME, ACTION.DUE_ON, ACTION.DONE_ON, ACTION.OUTCOME)
                .select(Decryptor.columns(ACTION_TEXT.WHAT))
                .from(ACTION)
                .join(AGENCY)
                .on(AGENCY.ID.eq(ACTION.AGENCY_ID))
                .leftJoin(ACTION_TEXT)
                .on(ACTION_TEXT.ACTION_ID.eq(ACTION.ID))
                .and(ACTION.INTERVIEW_ID.eq(any(ofOwnService)))
                .where(ACTION.INTERVIEW_ID.eq(any(interviews)))
                .orderBy(ACTION.DUE_ON, ACTION.ID)
                .fetch();
        return PendingDecryption.list(
                rows,
                (decryptor, row) -> new Account.Action(
                        row.get(ACTION.KIND),
                        row.get(AGENCY.NAME),
                        row.get(ACTION.DUE_ON),
                        row.get(ACTION.DONE_ON),
                        row.get(ACTION.OUTCOME),
                        decryptor.decryptNullable(row, ACTION_TEXT.WHAT)));
    }

    /** A row about a statement that the viewer may not see is omitted; otherwise it would reveal that statement. */
    static Map<Long, List<Account.Sharing>> sharing(DSLContext dsl, Long[] interviews, Long[] statements) {
        return dsl.select(SHARING.INTERVIEW_ID, SHARING.SHARED_ON, AGENCY.NAME, SHARING.PURPOSE, SHARING.OUTCOME)
                .select(STATEMENT_KEY.REFERENCE)
                .from(SHARING)
                .join(AGENCY)
                .on(AGENCY.ID.eq(SHARING.AGENCY_ID))
                .leftJoin(STATEMENT_KEY)
                .on(STATEMENT_KEY.ID.eq(SHARING.STATEMENT_ID))
                .where(SHARING.INTERVIEW_ID.eq(any(interviews)))
                .and(SHARING.STATEMENT_ID.isNull().or(SHARING.STATEMENT_ID.eq(any(statements))))
                .orderBy(SHARING.SHARED_ON, SHARING.ID)
                .fetchGroups(
                        SHARING.INTERVIEW_ID,
                        row -> new Account.Sharing(
                                row.get(SHARING.SHARED_ON),
                                row.get(AGENCY.NAME),
                                row.get(SHARING.PURPOSE),
                                row.get(SHARING.OUTCOME),
                                row.get(STATEMENT_KEY.REFERENCE)));
    }

    static Map<Long, List<Account.Feedback>> feedback(DSLContext dsl, Long[] interviews) {
        return dsl.select(
                        FEEDBACK.INTERVIEW_ID,
                        FEEDBACK.GIVEN_ON,
                        FEEDBACK.TO_WHOM,
                        FEEDBACK.SPOKEN,
                        FEEDBACK.IN_WRITING)
                .from(FEEDBACK)
                .where(FEEDBACK.INTERVIEW_ID.eq(any(interviews)))
                .orderBy(FEEDBACK.GIVEN_ON, FEEDBACK.ID)
                .fetchGroups(
                        FEEDBACK.INTERVIEW_ID,
                        row -> new Account.Feedback(
                                row.get(FEEDBACK.GIVEN_ON),
                                row.get(FEEDBACK.TO_WHOM),
                                row.get(FEEDBACK.SPOKEN),
                                row.get(FEEDBACK.IN_WRITING)));
    }
}
