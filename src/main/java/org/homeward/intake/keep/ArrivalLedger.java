package org.homeward.intake.keep;

import static org.homeward.store.db.homeward.Tables.*;
import static org.homeward.store.db.sealed_.Tables.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;
import org.homeward.intake.check.CheckedRow;
import org.homeward.intake.check.ChildRow;
import org.homeward.intake.check.DetailRow;
import org.homeward.intake.check.EpisodeRow;
import org.homeward.intake.check.FollowUpRow;
import org.homeward.intake.check.InterviewRow;
import org.homeward.intake.check.OfferRow;
import org.homeward.intake.check.PersonRow;
import org.homeward.intake.check.PlaceRow;
import org.homeward.intake.check.StatementRow;
import org.homeward.intake.keep.VersionLedger.Arrival;
import org.homeward.store.Sealing;
import org.homeward.store.WordsTable;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;

/** Checked rows as records of the tables: components go into the columns of the same name, keys become ids. */
final class ArrivalLedger {

    private static final GeometryFactory GRID = new GeometryFactory(new PrecisionModel(), 27700);
    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    private final KeyLedger keys;
    private final Sealing sealing;
    private final ColumnsByNameLedger columns = new ColumnsByNameLedger();

    ArrivalLedger(KeyLedger keys, Sealing sealing) {
        this.keys = keys;
        this.sealing = sealing;
    }

    Arrival child(ChildRow row) {
        var counted = filled(CHILD_VERSION, row);
        counted.setId(keys.child(row.childKey()));
        return new Arrival(
                row.at(), counted, words(CHILD_IDENTITY, row, Map.of(CHILD_IDENTITY.CHILD_ID, counted.getId())));
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
        var counted = filled(EPISODE_VERSION, row);
        counted.setId(keys.episode(row.episodeKey()));
        counted.setChildId(keys.child(row.childKey()));
        return new Arrival(
                row.at(), counted, words(EPISODE_WORDS, row, Map.of(EPISODE_WORDS.EPISODE_ID, counted.getId())));
    }

    Arrival offer(OfferRow row) {
        var counted = filled(OFFER_VERSION, row);
        counted.setSourceSystem(keys.sourceSystem());
        counted.setEpisodeId(keys.episode(row.episodeKey()));
        return new Arrival(row.at(), counted, null);
    }

    Arrival person(PersonRow row) {
        var counted = filled(PERSON_VERSION, row);
        counted.setId(keys.person(row.personKey()));
        return new Arrival(
                row.at(), counted, words(PERSON_WORDS, row, Map.of(PERSON_WORDS.PERSON_ID, counted.getId())));
    }

    Arrival interview(InterviewRow row) {
        var counted = filled(INTERVIEW_VERSION, row);
        counted.setId(keys.interview(row.interviewKey()));
        counted.setChildId(keys.child(row.childKey()));
        return new Arrival(
                row.at(), counted, words(INTERVIEW_WORDS, row, Map.of(INTERVIEW_WORDS.INTERVIEW_ID, counted.getId())));
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
        var counted = filled(STATEMENT_VERSION, row);
        counted.setId(keys.statement(row.statementKey()));
        counted.setInterviewId(keys.interview(row.interviewKey()));
        counted.setChildId(keys.child(row.childKey()));
        counted.setEpisodeId(keys.episode(row.episodeKey()));
        return new Arrival(
                row.at(), counted, words(STATEMENT_WORDS, row, Map.of(STATEMENT_WORDS.STATEMENT_ID, counted.getId())));
    }

    Arrival place(PlaceRow row) {
        var counted = filled(PLACE_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        Coordinate at = row.coordinate();
        counted.setEasting(at == null ? null : at.easting_m());
        counted.setNorthing(at == null ? null : at.northing_m());
        counted.setGeom(at == null ? null : onGrid(at));
        counted.setGeom_4326(at == null ? null : inDegrees(at));
        boolean falls = at != null && row.fallsInCell();
        counted.setCell_500(falls ? cell(at, 500) : null);
        counted.setCell_1000(falls ? cell(at, 1000) : null);
        counted.setCell_2000(falls ? cell(at, 2000) : null);
        counted.setCell_4000(falls ? cell(at, 4000) : null);
        return new Arrival(
                row.at(), counted, words(PLACE_WORDS, row, Map.of(PLACE_WORDS.STATEMENT_ID, counted.getStatementId())));
    }

    private static Long cell(@Nullable Coordinate at, int size_m) {
        return HexagonCell.at(Objects.requireNonNull(at), size_m).id();
    }

    private static Point onGrid(Coordinate at) {
        return GRID.createPoint(new org.locationtech.jts.geom.Coordinate(at.easting_m(), at.northing_m()));
    }

    private static Point inDegrees(Coordinate at) {
        LongitudeLatitude degrees = NationalGrid.toLongitudeLatitude(at);
        return WGS84.createPoint(new org.locationtech.jts.geom.Coordinate(degrees.longitude(), degrees.latitude()));
    }

    Arrival mention(DetailRow.Mention row) {
        var counted = filled(PERSON_MENTION_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        counted.setPersonId(keys.person(row.personKey()));
        return new Arrival(
                row.at(),
                counted,
                words(
                        MENTION_WORDS,
                        row,
                        Map.of(
                                MENTION_WORDS.STATEMENT_ID, counted.getStatementId(),
                                MENTION_WORDS.PERSON_ID, counted.getPersonId())));
    }

    Arrival companion(DetailRow.Companion row) {
        var counted = filled(COMPANION_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        counted.setChildId(row.childKey() == null ? null : keys.child(row.childKey()));
        return new Arrival(row.at(), counted, told(COMPANION_WORDS, row, counted.getStatementId()));
    }

    Arrival vehicle(DetailRow.Vehicle row) {
        var counted = filled(VEHICLE_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        counted.setPersonId(person(row.personKey()));
        return new Arrival(row.at(), counted, told(VEHICLE_WORDS, row, counted.getStatementId()));
    }

    Arrival phone(DetailRow.Phone row) {
        var counted = filled(PHONE_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        counted.setPersonId(person(row.personKey()));
        return new Arrival(row.at(), counted, told(PHONE_WORDS, row, counted.getStatementId()));
    }

    Arrival handle(DetailRow.Handle row) {
        var counted = filled(HANDLE_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        counted.setPersonId(person(row.personKey()));
        return new Arrival(row.at(), counted, told(HANDLE_WORDS, row, counted.getStatementId()));
    }

    private @Nullable Long person(@Nullable String key) {
        return key == null ? null : Long.valueOf(keys.person(key));
    }

    Arrival factor(DetailRow.Factor row) {
        var counted = filled(FACTOR_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        return new Arrival(row.at(), counted, null);
    }

    Arrival harm(DetailRow.Harm row) {
        var counted = filled(HARM_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        return new Arrival(row.at(), counted, null);
    }

    Arrival action(FollowUpRow.Action row) {
        var counted = filled(ACTION_VERSION, row);
        counted.setSourceSystem(keys.sourceSystem());
        counted.setInterviewId(keys.interview(row.interviewKey()));
        return new Arrival(
                row.at(), counted, row.what() == null ? null : told(ACTION_WORDS, row, counted.getInterviewId()));
    }

    Arrival sharing(FollowUpRow.Sharing row) {
        var counted = filled(SHARING_VERSION, row);
        counted.setSourceSystem(keys.sourceSystem());
        counted.setInterviewId(keys.interview(row.interviewKey()));
        counted.setStatementId(row.statementKey() == null ? null : keys.statement(row.statementKey()));
        return new Arrival(row.at(), counted, null);
    }

    Arrival feedback(FollowUpRow.Feedback row) {
        var counted = filled(FEEDBACK_VERSION, row);
        counted.setSourceSystem(keys.sourceSystem());
        counted.setInterviewId(keys.interview(row.interviewKey()));
        return new Arrival(row.at(), counted, null);
    }

    /** Words that go with a key. */
    private WordsLedger words(
            Table<? extends TableRecord<?>> table, CheckedRow row, Map<? extends TableField<?, Long>, Long> key) {
        WordsLedger words = read(table, row);
        key.forEach((field, id) -> words.row().set(field, id));
        return words.marked(new WordsTable(table)
                .rowId().stream().map(key::get).filter(Objects::nonNull).toList());
    }

    /** Words that go with one version of what was told; the database gives its id. */
    private WordsLedger told(Table<? extends TableRecord<?>> table, CheckedRow row, Long of) {
        return read(table, row).marked(List.of(of));
    }

    private WordsLedger read(Table<? extends TableRecord<?>> table, CheckedRow row) {
        WordsLedger words = new WordsLedger(table.newRecord(), new HashMap<>(), sealing);
        columns.copy(table, row, words);
        return words;
    }

    private <R extends TableRecord<R>> R filled(Table<R> table, CheckedRow row) {
        R record = table.newRecord();
        columns.copy(table, row, record);
        return record;
    }
}
