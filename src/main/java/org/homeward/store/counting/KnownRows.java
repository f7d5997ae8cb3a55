package org.homeward.store.counting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.homeward.disclosure.FollowUp;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.Topic;
import org.jspecify.annotations.Nullable;

/** The rows of the columns that were known at one change, and how they belong together. */
public final class KnownRows {

    /** The statutory guidance: an interview is offered and held within 72 hours of the return. */
    private static final long WITHIN_MICROS = 72L * 60 * 60 * 1_000_000;

    private static final long HOUR_MICROS = 60L * 60 * 1_000_000;
    private static final Set<OfferOutcome> DECLINED =
            EnumSet.of(OfferOutcome.DECLINED_BY_CHILD, OfferOutcome.DECLINED_BY_CARER, OfferOutcome.NOT_ACCEPTED);

    final CountingColumns columns;
    private final int change;
    private final int[] childRow;
    private final int[] episodeRow;
    private final int[] interviewRow;
    private final int[] statementRow;
    private final @Nullable Person[] personById;
    /** For each row of an episode: whether an interview was offered, and whether an offer was accepted. */
    private final byte[] offer;
    /** For each row of an episode: the row of its last offer by the earliest possible time, on a tie the one recorded last; -1 for none. */
    private final int[] lastOffer;
    /** For each row of an episode: the first of the rows of its offers; -1 for none. */
    private final int[] firstRowOfOffers;
    /** For each row of an episode: when the first offer was made, at the earliest and at the latest. */
    private final long[] offeredEarliest;

    private final long[] offeredLatest;
    /** For each row of an episode: whether there is an offer whose day nobody knows. */
    private final boolean[] offeredWithoutDay;
    /** For each row of an episode: when its first return interview was held, at the earliest and at the latest. */
    private final long[] heldEarliest;

    private final long[] heldLatest;
    /** For each row of an episode: what followed its return interviews, a bit for each {@link FollowUp}. */
    private final byte[] followed;
    /** For each row of an episode: the first day on which an action was done, and the last on which the child was told; none is never. */
    private final int[] firstDone;

    private final int[] lastTold;
    /** For each row of an interview: a bit for each topic that was explored. */
    private final int[] explored;

    KnownRows(CountingColumns columns, int change) {
        this.columns = columns;
        this.change = change;
        this.childRow = columns.children.rowById(columns.children.child, change);
        this.episodeRow = columns.episodes.rowById(columns.episodes.id, change);
        this.interviewRow = columns.interviews.rowById(columns.interviews.id, change);
        this.statementRow = columns.statements.rowById(columns.statements.id, change);
        this.personById = persons();
        this.offer = new byte[columns.episodes.size];
        this.firstRowOfOffers = new int[columns.episodes.size];
        this.lastOffer = new int[columns.episodes.size];
        this.offeredEarliest = new long[columns.episodes.size];
        this.offeredLatest = new long[columns.episodes.size];
        this.offeredWithoutDay = new boolean[columns.episodes.size];
        offers();
        this.heldEarliest = new long[columns.episodes.size];
        this.heldLatest = new long[columns.episodes.size];
        this.followed = new byte[columns.episodes.size];
        this.firstDone = new int[columns.episodes.size];
        this.lastTold = new int[columns.episodes.size];
        returnInterviews();
        this.explored = new int[columns.interviews.size];
        topics();
    }

    public long change() {
        return change;
    }

    public CountingColumns columns() {
        return columns;
    }

    boolean isKnown(Versions table, int row) {
        return table.isKnownAt(row, change);
    }

    /** The row of a child by its id; -1 where it is not known. */
    int child(int id) {
        return id < childRow.length ? childRow[id] : -1;
    }

    /** The row of an episode by its id; -1 where it is not known. */
    int episode(int id) {
        return id < episodeRow.length ? episodeRow[id] : -1;
    }

    int interview(int id) {
        return id < interviewRow.length ? interviewRow[id] : -1;
    }

    int statement(int id) {
        return id < statementRow.length ? statementRow[id] : -1;
    }

    /** A person by the id; null where it is not known. */
    @Nullable
    Person person(int id) {
        return id < personById.length ? personById[id] : null;
    }

    boolean isOffered(int episode) {
        return offer[episode] > 0;
    }

    boolean isAccepted(int episode) {
        return offer[episode] > 1;
    }

    /** What came of the last offer that is recorded; empty where none is. */
    Optional<OfferOutcome> lastOutcome(int episode) {
        return lastOffer[episode] < 0 ? Optional.empty() : Optional.of(columns.offers.outcome(lastOffer[episode]));
    }

    /** Every recorded offer by the earliest possible time, on a tie by the order in which they were recorded; those without a day last. */
    List<Attempt> attempts(int episode) {
        Offers offers = columns.offers;
        int first = firstRowOfOffers[episode];
        if (first < 0) {
            return List.of();
        }
        int after = first;
        while (after < offers.size && offers.episode[after] == offers.episode[first]) {
            after++;
        }
        return IntStream.range(first, after)
                .filter(row -> isKnown(offers, row))
                .boxed()
                .sorted(Comparator.comparingLong(row -> offers.madeAt[row]))
                .map(row ->
                        new Attempt(offers.method(row), offers.outcome(row), offers.madeAt[row] != Versions.NO_INSTANT))
                .toList();
    }

    /** Whether a topic was explored in an interview. */
    boolean isExplored(int interview, Topic topic) {
        return (explored[interview] & 1 << topic.ordinal()) != 0;
    }

    /** Whether the first offer, or an interview, was certainly within 72 hours of the return. */
    boolean isOfferedWithin72Hours(int episode) {
        return isUpTo72Hours(columns.episodes.endedAt[episode], offeredLatest[episode]) || isWithin72Hours(episode);
    }

    /** Whether it may have been, as far as the recorded times say. */
    boolean isOfferedPossiblyWithin72Hours(int episode) {
        return !isOfferedWithin72Hours(episode)
                && (isUpTo72Hours(returnedAtLatest(episode), offeredEarliest[episode])
                        || isPossiblyWithin72Hours(episode));
    }

    /** Whether it is not known of an offer when it was made: it may have been the first. */
    boolean isOfferedWithoutDay(int episode) {
        return offeredWithoutDay[episode];
    }

    private static boolean isUpTo72Hours(long returned, long then) {
        return then != Versions.NO_INSTANT && then <= returned + WITHIN_MICROS;
    }

    /** The last instant at which the child can have returned: the end of an interval is exclusive, unless the minute is known. */
    private long returnedAtLatest(int episode) {
        long latest = columns.episodes.endedLatest[episode];
        return latest > columns.episodes.endedAt[episode] ? latest - 1 : latest;
    }

    boolean isInterviewed(int episode) {
        return heldEarliest[episode] != Versions.NO_INSTANT;
    }

    /** Whether it was certainly held within 72 hours of the return. */
    boolean isWithin72Hours(int episode) {
        return isInterviewedWithin(episode, WITHIN_MICROS);
    }

    /** Whether it may have been, as far as the recorded times say. */
    boolean isPossiblyWithin72Hours(int episode) {
        return isInterviewedPossiblyWithin(episode, WITHIN_MICROS) && !isWithin72Hours(episode);
    }

    /** Whether it was certainly held within this time of the return. */
    boolean isInterviewedWithin(int episode, long micros) {
        return isInterviewed(episode) && heldLatest[episode] <= columns.episodes.endedAt[episode] + micros;
    }

    /** Whether it may have been, as far as the recorded times say. */
    boolean isInterviewedPossiblyWithin(int episode, long micros) {
        return isInterviewed(episode) && heldEarliest[episode] <= returnedAtLatest(episode) + micros;
    }

    /** Whether any of these followed an interview of it. */
    boolean isFollowedBy(int episode, FollowUp... any) {
        return Arrays.stream(any).anyMatch(each -> (followed[episode] & bit(each)) != 0);
    }

    /** Whether the child was told on the day on which the first action was done, or later. */
    boolean isToldWhatWasDone(int episode) {
        return isFollowedBy(episode, FollowUp.DONE)
                && isFollowedBy(episode, FollowUp.TOLD)
                && lastTold[episode] >= firstDone[episode];
    }

    private static int bit(FollowUp followUp) {
        return 1 << followUp.ordinal();
    }

    /** Whether it is known to the hour when the child returned. */
    boolean isReturnTimed(int episode) {
        return columns.episodes.endedLatest[episode] - columns.episodes.endedAt[episode] <= HOUR_MICROS;
    }

    /** Whether it is known to the hour when the first interview was held. */
    boolean isInterviewTimed(int episode) {
        return isInterviewed(episode) && heldLatest[episode] - heldEarliest[episode] <= HOUR_MICROS;
    }

    @Nullable
    Bounds interviewed(int episode) {
        return isInterviewed(episode) ? Bounds.of(heldEarliest[episode], heldLatest[episode]) : null;
    }

    @Nullable
    Bounds declined(int episode) {
        int last = lastOffer[episode];
        if (last < 0 || !DECLINED.contains(columns.offers.outcome(last))) {
            return null;
        }
        return columns.offers.madeAt[last] == Versions.NO_INSTANT
                ? new Bounds(columns.episodes.endedAt[episode], Versions.NO_INSTANT)
                : Bounds.of(columns.offers.madeAt[last], columns.offers.madeLatest[last]);
    }

    /** Of the child's other episodes that may have begun after this one ended. */
    @Nullable
    Bounds missingAgain(int episode) {
        Episodes episodes = columns.episodes;
        long earliest = Versions.NO_INSTANT;
        long latest = Versions.NO_INSTANT;
        for (int row = episodes.firstRowOf(episodes.child[episode]);
                row < episodes.size && episodes.child[row] == episodes.child[episode];
                row++) {
            if (isKnown(episodes, row) && isLater(row, episode)) {
                earliest = Math.min(earliest, episodes.startedAt[row]);
                latest = Math.min(latest, episodes.startedLatest[row]);
            }
        }
        return earliest == Versions.NO_INSTANT ? null : Bounds.of(earliest, latest);
    }

    private boolean isLater(int row, int episode) {
        Episodes episodes = columns.episodes;
        return Bounds.of(episodes.startedAt[row], episodes.startedLatest[row]).latest() >= episodes.endedAt[episode]
                && (episodes.startedAt[row] > episodes.startedAt[episode]
                        || (episodes.startedAt[row] == episodes.startedAt[episode]
                                && episodes.id[row] > episodes.id[episode]));
    }

    private @Nullable Person[] persons() {
        int largest = columns.persons.stream().mapToInt(Person::id).max().orElse(0);
        @Nullable Person[] byId = new @Nullable Person[largest + 1];
        for (Person person : columns.persons) {
            if (person.recordedIn() <= change && change < person.supersededIn()) {
                byId[person.id()] = person;
            }
        }
        return byId;
    }

    private void offers() {
        Arrays.fill(firstRowOfOffers, -1);
        Arrays.fill(lastOffer, -1);
        Arrays.fill(offeredEarliest, Versions.NO_INSTANT);
        Arrays.fill(offeredLatest, Versions.NO_INSTANT);
        Offers offers = columns.offers;
        for (int row = 0; row < offers.size; row++) {
            int episode = episode(offers.episode[row]);
            if (episode >= 0 && isKnown(offers, row)) {
                offer[episode] = (byte) Math.max(offer[episode], offers.isAccepted(row) ? 2 : 1);
                offeredWithoutDay[episode] |= offers.madeAt[row] == Versions.NO_INSTANT;
                offeredEarliest[episode] = Math.min(offeredEarliest[episode], offers.madeAt[row]);
                offeredLatest[episode] = Math.min(offeredLatest[episode], offers.madeLatest[row]);
                if (firstRowOfOffers[episode] < 0) {
                    firstRowOfOffers[episode] = row;
                }
                int last = lastOffer[episode];
                lastOffer[episode] = last < 0 || offers.madeAt[row] >= offers.madeAt[last] ? row : last;
            }
        }
    }

    private void returnInterviews() {
        Arrays.fill(heldEarliest, Versions.NO_INSTANT);
        Arrays.fill(heldLatest, Versions.NO_INSTANT);
        InterviewEpisodes covered = columns.covered;
        Interviews interviews = columns.interviews;
        int[] firstFollowUp = firstFollowUps();
        Arrays.fill(firstDone, Versions.NONE);
        Arrays.fill(lastTold, Integer.MIN_VALUE);
        for (int row = 0; row < covered.size; row++) {
            int episode = episode(covered.episode[row]);
            int interview = interview(covered.interview[row]);
            if (episode >= 0 && interview >= 0 && isKnown(covered, row) && isReturnInterview(interview, episode)) {
                heldEarliest[episode] = Math.min(heldEarliest[episode], interviews.heldAt[interview]);
                heldLatest[episode] = Math.min(heldLatest[episode], interviews.heldLatest[interview]);
                followUps(episode, covered.interview[row], firstFollowUp[interview]);
            }
        }
    }

    /** For each row of an interview, the first row of what followed it; the number of rows where nothing did. */
    private int[] firstFollowUps() {
        FollowUps followUps = columns.followUps;
        int[] first = new int[columns.interviews.size];
        Arrays.fill(first, followUps.size);
        for (int row = followUps.size - 1; row >= 0; row--) {
            int interview = interview(followUps.interview[row]);
            if (interview >= 0) {
                first[interview] = row;
            }
        }
        return first;
    }

    private void followUps(int episode, int interview, int from) {
        FollowUps followUps = columns.followUps;
        for (int row = from; row < followUps.size && followUps.interview[row] == interview; row++) {
            if (isKnown(followUps, row)) {
                FollowUp kind = followUps.kind(row);
                followed[episode] |= (byte) bit(kind);
                if (kind == FollowUp.DONE) {
                    firstDone[episode] = Math.min(firstDone[episode], followUps.day[row]);
                } else if (kind == FollowUp.TOLD) {
                    lastTold[episode] = Math.max(lastTold[episode], followUps.day[row]);
                }
            }
        }
    }

    private void topics() {
        InterviewTopics topics = columns.topics;
        for (int row = 0; row < topics.size; row++) {
            int interview = interview(topics.interview[row]);
            if (interview >= 0 && isKnown(topics, row)) {
                explored[interview] |= topics.explored[row];
            }
        }
    }

    /** A completed interview that was not certainly held before the child returned. */
    boolean isReturnInterview(int interview, int episode) {
        Interviews interviews = columns.interviews;
        long ended = columns.episodes.endedAt[episode];
        long latest = interviews.heldLatest[interview];
        // The end of an interval is exclusive, unless the minute is known.
        return interviews.completed[interview] == 1
                && ended != Versions.NO_INSTANT
                && (latest > ended || (latest == ended && interviews.isHeldToTheMinute(interview)));
    }
}
