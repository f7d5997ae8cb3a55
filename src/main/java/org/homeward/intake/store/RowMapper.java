package org.homeward.intake.store;

import static org.homeward.store.db.encrypted.Tables.*;
import static org.homeward.store.db.homeward.Tables.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.intake.check.ChildRow;
import org.homeward.intake.check.EpisodeRow;
import org.homeward.intake.check.FollowUpRow;
import org.homeward.intake.check.InterviewRow;
import org.homeward.intake.check.OfferRow;
import org.homeward.intake.check.PersonRow;
import org.homeward.intake.check.StatementRow;
import org.homeward.intake.store.VersionDiff.IncomingRow;

/** Maps valid rows to records of the tables: components to the records of the same name, source keys to ids. */
final class RowMapper {

    private final SourceKeys keys;
    private final RecordMapper records;

    RowMapper(SourceKeys keys, RecordMapper records) {
        this.keys = keys;
        this.records = records;
    }

    IncomingRow child(ChildRow row) {
        var record = records.record(CHILD_VERSION, row);
        record.setId(keys.child(row.childKey()));
        return new IncomingRow(
                row.at(), record, records.text(CHILD_IDENTITY, row, Map.of(CHILD_IDENTITY.CHILD_ID, record.getId())));
    }

    /** A link joins both children, whichever of the two rows contains it. */
    List<IncomingRow> links(ChildRow row) {
        List<IncomingRow> links = new ArrayList<>();
        row.siblings().forEach(other -> link(links, row, other, "SIBLING"));
        row.samePlacement().forEach(other -> link(links, row, other, "SAME_PLACEMENT"));
        return links;
    }

    private void link(List<IncomingRow> links, ChildRow row, String other, String kind) {
        if (!keys.hasChild(other)) {
            return;
        }
        long one = keys.child(row.childKey());
        long two = keys.child(other);
        var link = CHILD_LINK_VERSION.newRecord();
        link.setChildId(Math.min(one, two));
        link.setOtherChildId(Math.max(one, two));
        link.setKind(kind);
        links.add(new IncomingRow(row.at(), link, null));
    }

    IncomingRow episode(EpisodeRow row) {
        var record = records.record(EPISODE_VERSION, row);
        record.setId(keys.episode(row.episodeKey()));
        record.setChildId(keys.child(row.childKey()));
        return new IncomingRow(
                row.at(), record, records.text(EPISODE_TEXT, row, Map.of(EPISODE_TEXT.EPISODE_ID, record.getId())));
    }

    IncomingRow offer(OfferRow row) {
        var record = records.record(OFFER_VERSION, row);
        record.setSourceSystem(keys.sourceSystem());
        record.setEpisodeId(keys.episode(row.episodeKey()));
        return new IncomingRow(row.at(), record, null);
    }

    IncomingRow person(PersonRow row) {
        var record = records.record(PERSON_VERSION, row);
        record.setId(keys.person(row.personKey()));
        return new IncomingRow(
                row.at(), record, records.text(PERSON_TEXT, row, Map.of(PERSON_TEXT.PERSON_ID, record.getId())));
    }

    IncomingRow interview(InterviewRow row) {
        var record = records.record(INTERVIEW_VERSION, row);
        record.setId(keys.interview(row.interviewKey()));
        record.setChildId(keys.child(row.childKey()));
        return new IncomingRow(
                row.at(),
                record,
                records.text(INTERVIEW_TEXT, row, Map.of(INTERVIEW_TEXT.INTERVIEW_ID, record.getId())));
    }

    List<IncomingRow> episodesOf(InterviewRow row) {
        return row.episodeKeys().stream()
                .map(key -> {
                    var link = INTERVIEW_EPISODE_VERSION.newRecord();
                    link.setInterviewId(keys.interview(row.interviewKey()));
                    link.setEpisodeId(keys.episode(key));
                    link.setChildId(keys.child(row.childKey()));
                    return new IncomingRow(row.at(), link, null);
                })
                .toList();
    }

    List<IncomingRow> topicsOf(InterviewRow row) {
        return row.topics().entrySet().stream()
                .map(each -> {
                    var topic = INTERVIEW_TOPIC_VERSION.newRecord();
                    topic.setInterviewId(keys.interview(row.interviewKey()));
                    topic.setTopic(each.getKey());
                    topic.setAnswer(each.getValue());
                    return new IncomingRow(row.at(), topic, null);
                })
                .toList();
    }

    List<IncomingRow> referralsOf(InterviewRow row) {
        return row.referrals().entrySet().stream()
                .map(each -> {
                    var referral = REFERRAL_VERSION.newRecord();
                    referral.setInterviewId(keys.interview(row.interviewKey()));
                    referral.setKind(each.getKey());
                    referral.setOutcome(each.getValue());
                    return new IncomingRow(row.at(), referral, null);
                })
                .toList();
    }

    IncomingRow statement(StatementRow row) {
        var record = records.record(STATEMENT_VERSION, row);
        record.setId(keys.statement(row.statementKey()));
        record.setInterviewId(keys.interview(row.interviewKey()));
        record.setChildId(keys.child(row.childKey()));
        record.setEpisodeId(keys.episode(row.episodeKey()));
        return new IncomingRow(
                row.at(),
                record,
                records.text(STATEMENT_TEXT, row, Map.of(STATEMENT_TEXT.STATEMENT_ID, record.getId())));
    }

    IncomingRow action(FollowUpRow.Action row) {
        var record = records.record(ACTION_VERSION, row);
        record.setSourceSystem(keys.sourceSystem());
        record.setInterviewId(keys.interview(row.interviewKey()));
        return new IncomingRow(
                row.at(),
                record,
                row.what() == null ? null : records.versionText(ACTION_TEXT, row, record.getInterviewId()));
    }

    IncomingRow sharing(FollowUpRow.Sharing row) {
        var record = records.record(SHARING_VERSION, row);
        record.setSourceSystem(keys.sourceSystem());
        record.setInterviewId(keys.interview(row.interviewKey()));
        record.setStatementId(row.statementKey() == null ? null : keys.statement(row.statementKey()));
        return new IncomingRow(row.at(), record, null);
    }

    IncomingRow feedback(FollowUpRow.Feedback row) {
        var record = records.record(FEEDBACK_VERSION, row);
        record.setSourceSystem(keys.sourceSystem());
        record.setInterviewId(keys.interview(row.interviewKey()));
        return new IncomingRow(row.at(), record, null);
    }
}
