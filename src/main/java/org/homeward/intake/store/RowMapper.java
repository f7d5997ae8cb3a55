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

/** Checked rows as records of the tables: components go into the columns of the same name, keys become ids. */
final class RowMapper {

    private final SourceKeys keys;
    private final RecordMapper columns;

    RowMapper(SourceKeys keys, RecordMapper columns) {
        this.keys = keys;
        this.columns = columns;
    }

    IncomingRow child(ChildRow row) {
        var counted = columns.filled(CHILD_VERSION, row);
        counted.setId(keys.child(row.childKey()));
        return new IncomingRow(
                row.at(),
                counted,
                columns.words(CHILD_IDENTITY, row, Map.of(CHILD_IDENTITY.CHILD_ID, counted.getId())));
    }

    /** Both children are linked, whichever of them names the other. */
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
        var counted = columns.filled(EPISODE_VERSION, row);
        counted.setId(keys.episode(row.episodeKey()));
        counted.setChildId(keys.child(row.childKey()));
        return new IncomingRow(
                row.at(), counted, columns.words(EPISODE_TEXT, row, Map.of(EPISODE_TEXT.EPISODE_ID, counted.getId())));
    }

    IncomingRow offer(OfferRow row) {
        var counted = columns.filled(OFFER_VERSION, row);
        counted.setSourceSystem(keys.sourceSystem());
        counted.setEpisodeId(keys.episode(row.episodeKey()));
        return new IncomingRow(row.at(), counted, null);
    }

    IncomingRow person(PersonRow row) {
        var counted = columns.filled(PERSON_VERSION, row);
        counted.setId(keys.person(row.personKey()));
        return new IncomingRow(
                row.at(), counted, columns.words(PERSON_TEXT, row, Map.of(PERSON_TEXT.PERSON_ID, counted.getId())));
    }

    IncomingRow interview(InterviewRow row) {
        var counted = columns.filled(INTERVIEW_VERSION, row);
        counted.setId(keys.interview(row.interviewKey()));
        counted.setChildId(keys.child(row.childKey()));
        return new IncomingRow(
                row.at(),
                counted,
                columns.words(INTERVIEW_TEXT, row, Map.of(INTERVIEW_TEXT.INTERVIEW_ID, counted.getId())));
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
        var counted = columns.filled(STATEMENT_VERSION, row);
        counted.setId(keys.statement(row.statementKey()));
        counted.setInterviewId(keys.interview(row.interviewKey()));
        counted.setChildId(keys.child(row.childKey()));
        counted.setEpisodeId(keys.episode(row.episodeKey()));
        return new IncomingRow(
                row.at(),
                counted,
                columns.words(STATEMENT_TEXT, row, Map.of(STATEMENT_TEXT.STATEMENT_ID, counted.getId())));
    }

    IncomingRow action(FollowUpRow.Action row) {
        var counted = columns.filled(ACTION_VERSION, row);
        counted.setSourceSystem(keys.sourceSystem());
        counted.setInterviewId(keys.interview(row.interviewKey()));
        return new IncomingRow(
                row.at(),
                counted,
                row.what() == null ? null : columns.told(ACTION_TEXT, row, counted.getInterviewId()));
    }

    IncomingRow sharing(FollowUpRow.Sharing row) {
        var counted = columns.filled(SHARING_VERSION, row);
        counted.setSourceSystem(keys.sourceSystem());
        counted.setInterviewId(keys.interview(row.interviewKey()));
        counted.setStatementId(row.statementKey() == null ? null : keys.statement(row.statementKey()));
        return new IncomingRow(row.at(), counted, null);
    }

    IncomingRow feedback(FollowUpRow.Feedback row) {
        var counted = columns.filled(FEEDBACK_VERSION, row);
        counted.setSourceSystem(keys.sourceSystem());
        counted.setInterviewId(keys.interview(row.interviewKey()));
        return new IncomingRow(row.at(), counted, null);
    }
}
