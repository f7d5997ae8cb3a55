package org.homeward.intake.check;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.homeward.disclosure.HarmAnswer;
import org.homeward.disclosure.TimePrecision;
import org.homeward.disclosure.Topic;
import org.homeward.disclosure.TopicAnswer;
import org.homeward.disclosure.YesNo;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;

/**
 * A valid row of interviews.csv. Components are named as the columns that they are stored in.
 *
 * @param author the user name of who wrote it down, who reads it again; the interviewer is a name and no user
 * @param topics an answer for each of the seven topics
 * @param referrals the outcome of each kind of referral
 */
public record InterviewRow(
        Row at,
        String interviewKey,
        String childKey,
        List<String> episodeKeys,
        int providerId,
        String interviewer,
        @Nullable String author,
        String independence,
        YesNo sameWorker,
        String workerPreference,
        YesNo preferenceMet,
        OffsetDateTime heldAt,
        OffsetDateTime heldLatest,
        TimePrecision heldPrecision,
        String heldWhere,
        YesNo seenAlone,
        boolean completed,
        HarmAnswer harmAnswer,
        YesNo confidentialityExplained,
        YesNo consequencesExplained,
        YesNo nextStepsExplained,
        YesNo carerFeedbackAgreed,
        String assessment,
        YesNo likelyAgain,
        Map<Topic, TopicAnswer> topics,
        Map<String, String> referrals,
        String heldText,
        @Nullable String agreed,
        @Nullable String note)
        implements CheckedRow {}
