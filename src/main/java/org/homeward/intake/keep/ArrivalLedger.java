package org.homeward.intake.keep;

import static org.homeward.store.db.homeward.Tables.*;
import static org.homeward.store.db.sealed_.Tables.*;

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
import org.homeward.intake.keep.VersionLedger.Arrival;

/** Checked rows as records of the tables: components go into the columns of the same name, keys become ids. */
final class ArrivalLedger {

    private final KeyLedger keys;
    private final ColumnsByNameLedger columns;

    ArrivalLedger(KeyLedger keys, ColumnsByNameLedger columns) {
        this.keys = keys;
        this.columns = columns;
    }

    Arrival child(ChildRow row) {
        var counted = columns.filled(CHILD_VERSION, row);
        counted.setId(keys.child(row.childKey()));
        return new Arrival(
                row.at(),
                counted,
                columns.words(CHILD_IDENTITY, row, Map.of(CHILD_IDENTITY.CHILD_ID, counted.getId())));
    }

    /** Both children are linked, whichever of them names the other. */
    List<Arrival> links(ChildRow row) {
        List<Arrival> links = new ArrayList<>();
        row.siblings().forEach(other -> link(links, row, other, "SIBLING"));
        row.samePlacement().forEach(other -> link(links, row, other, "SAME_PLACEMENT"));
        return links;
    }

    private void link(List<Arrival> links, ChildRow row, String other, String kind) {
        if (!keys.hasChild(other)) {
            return;
        }
        long one = keys.child(row.childKey());
        long two = keys.child(other);
        var link = CHILD_LINK_VERSION.newRecord();
        link.setChildId(Math.min(one, two));
        link.setOtherChildId(Math.max(one, two));
        link.setKind(kind);
        links.add(new Arrival(row.at(), link, null));
    }

    Arrival episode(EpisodeRow row) {
        var counted = columns.filled(EPISODE_VERSION, row);
        counted.setId(keys.episode(row.episodeKey()));
        counted.setChildId(keys.child(row.childKey()));
        return new Arrival(
                row.at(),
                counted,
                columns.words(EPISODE_WORDS, row, Map.of(EPISODE_WORDS.EPISODE_ID, counted.getId())));
    }

    Arrival offer(OfferRow row) {
        var counted = columns.filled(OFFER_VERSION, row);
        counted.setSourceSystem(keys.sourceSystem());
        counted.setEpisodeId(keys.episode(row.episodeKey()));
        return new Arrival(row.at(), counted, null);
    }

    Arrival person(PersonRow row) {
        var counted = columns.filled(PERSON_VERSION, row);
        counted.setId(keys.person(row.personKey()));
        return new Arrival(
                row.at(), counted, columns.words(PERSON_WORDS, row, Map.of(PERSON_WORDS.PERSON_ID, counted.getId())));
    }

    Arrival interview(InterviewRow row) {
        var counted = columns.filled(INTERVIEW_VERSION, row);
        counted.setId(keys.interview(row.interviewKey()));
        counted.setChildId(keys.child(row.childKey()));
        return new Arrival(
                row.at(),
                counted,
                columns.words(INTERVIEW_WORDS, row, Map.of(INTERVIEW_WORDS.INTERVIEW_ID, counted.getId())));
    }

    List<Arrival> episodesOf(InterviewRow row) {
        return row.episodeKeys().stream()
                .map(key -> {
                    var link = INTERVIEW_EPISODE_VERSION.newRecord();
                    link.setInterviewId(keys.interview(row.interviewKey()));
                    link.setEpisodeId(keys.episode(key));
                    link.setChildId(keys.child(row.childKey()));
                    return new Arrival(row.at(), link, null);
                })
                .toList();
    }

    List<Arrival> topicsOf(InterviewRow row) {
        return row.topics().entrySet().stream()
                .map(each -> {
                    var topic = INTERVIEW_TOPIC_VERSION.newRecord();
                    topic.setInterviewId(keys.interview(row.interviewKey()));
                    topic.setTopic(each.getKey());
                    topic.setAnswer(each.getValue());
                    return new Arrival(row.at(), topic, null);
                })
                .toList();
    }

    List<Arrival> referralsOf(InterviewRow row) {
        return row.referrals().entrySet().stream()
                .map(each -> {
                    var referral = REFERRAL_VERSION.newRecord();
                    referral.setInterviewId(keys.interview(row.interviewKey()));
                    referral.setKind(each.getKey());
                    referral.setOutcome(each.getValue());
                    return new Arrival(row.at(), referral, null);
                })
                .toList();
    }

    Arrival statement(StatementRow row) {
        var counted = columns.filled(STATEMENT_VERSION, row);
        counted.setId(keys.statement(row.statementKey()));
        counted.setInterviewId(keys.interview(row.interviewKey()));
        counted.setChildId(keys.child(row.childKey()));
        counted.setEpisodeId(keys.episode(row.episodeKey()));
        return new Arrival(
                row.at(),
                counted,
                columns.words(STATEMENT_WORDS, row, Map.of(STATEMENT_WORDS.STATEMENT_ID, counted.getId())));
    }

    Arrival action(FollowUpRow.Action row) {
        var counted = columns.filled(ACTION_VERSION, row);
        counted.setSourceSystem(keys.sourceSystem());
        counted.setInterviewId(keys.interview(row.interviewKey()));
        return new Arrival(
                row.at(),
                counted,
                row.what() == null ? null : columns.told(ACTION_WORDS, row, counted.getInterviewId()));
    }

    Arrival sharing(FollowUpRow.Sharing row) {
        var counted = columns.filled(SHARING_VERSION, row);
        counted.setSourceSystem(keys.sourceSystem());
        counted.setInterviewId(keys.interview(row.interviewKey()));
        counted.setStatementId(row.statementKey() == null ? null : keys.statement(row.statementKey()));
        return new Arrival(row.at(), counted, null);
    }

    Arrival feedback(FollowUpRow.Feedback row) {
        var counted = columns.filled(FEEDBACK_VERSION, row);
        counted.setSourceSystem(keys.sourceSystem());
        counted.setInterviewId(keys.interview(row.interviewKey()));
        return new Arrival(row.at(), counted, null);
    }
}
