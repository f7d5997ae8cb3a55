package org.homeward.store.counting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.homeward.disclosure.FollowUp;
import org.homeward.disclosure.OfferOutcome;
import org.jspecify.annotations.Nullable;

/** Episodes, with what is known of the offers and the return interview. */
public final class EpisodeRows extends Rows {

    private static final int ADULT = 18;

    EpisodeRows(KnownRows known, Scope scope) {
        super(known, scope);
    }

    @Override
    Versions table() {
        return episodes();
    }

    @Override
    boolean isInScope(int row) {
        return scope.episodes().get(episodes().id[row]);
    }

    @Override
    int episode(int row) {
        return row;
    }

    @Override
    int interview(int row) {
        return -1;
    }

    /** Whether an interview is required at all. */
    boolean isInterviewRequired(int row) {
        return episodes().interviewNotRequired[row] == 0;
    }

    public boolean isOpenAfter(int row, LocalDate day) {
        return episodes().endedOn[row] > day.toEpochDay();
    }

    /** An interview that was held was offered, whether the offer was recorded or not. */
    public boolean isOffered(int row) {
        return known.isOffered(row) || known.isInterviewed(row);
    }

    public boolean isAccepted(int row) {
        return known.isAccepted(row) || known.isInterviewed(row);
    }

    /** Whether the first offer, or an interview, was certainly within 72 hours of the return. */
    public boolean isOfferedWithin72Hours(int row) {
        return known.isOfferedWithin72Hours(row);
    }

    public boolean isOfferedPossiblyWithin72Hours(int row) {
        return known.isOfferedPossiblyWithin72Hours(row);
    }

    /** Whether of an offer nobody knows the day: it may have been the first. */
    public boolean isOfferedWithoutDay(int row) {
        return known.isOfferedWithoutDay(row);
    }

    /** Whether an offer is recorded: an interview that was held without one was offered nobody knows when. */
    public boolean hasRecordedOffer(int row) {
        return known.isOffered(row);
    }

    /** What came of the last recorded offer; empty where none is recorded. */
    public Optional<OfferOutcome> lastOutcome(int row) {
        return known.lastOutcome(row);
    }

    /** Every recorded attempt to offer an interview, in the order in which they were made; those without a day last. */
    public List<Attempt> attempts(int row) {
        return known.attempts(row);
    }

    /** The month in which the child returned, as months since year 0. */
    public long monthReturned(int row) {
        return monthOf(episodes().endedOn[row]);
    }

    /** When the child returned. */
    public Bounds returned(int row) {
        return Bounds.of(episodes().endedAt[row], episodes().endedLatest[row]);
    }

    /** When the first return interview was held; null for none. */
    public @Nullable Bounds interviewed(int row) {
        return known.interviewed(row);
    }

    /** When the last recorded offer was declined, whoever declined; null where it was not. On a day that nobody knows, any time after the return. */
    public @Nullable Bounds declined(int row) {
        return known.declined(row);
    }

    /** When the next episode of the child began, wherever that was; null where none is recorded. */
    public @Nullable Bounds missingAgain(int row) {
        return known.missingAgain(row);
    }

    public boolean isInterviewed(int row) {
        return known.isInterviewed(row);
    }

    public boolean isWithin72Hours(int row) {
        return known.isWithin72Hours(row);
    }

    public boolean isPossiblyWithin72Hours(int row) {
        return known.isPossiblyWithin72Hours(row);
    }

    /** An agency that agreed to act was told, whether that was recorded or not. */
    public boolean isShared(int row) {
        return known.isFollowedBy(row, FollowUp.SHARED) || isActionAgreed(row);
    }

    public boolean isActionAgreed(int row) {
        return known.isFollowedBy(row, FollowUp.OPEN, FollowUp.DONE, FollowUp.NOT_DONE);
    }

    public boolean isActionOpen(int row) {
        return known.isFollowedBy(row, FollowUp.OPEN);
    }

    /** Whether something was done, and nothing that was agreed is still open. */
    public boolean isActionDone(int row) {
        return known.isFollowedBy(row, FollowUp.DONE) && !isActionOpen(row);
    }

    /** Whether the child was told since, on the day of the first action or later; word given before it was done cannot say what was. */
    public boolean isToldWhatWasDone(int row) {
        return isActionDone(row) && known.isToldWhatWasDone(row);
    }

    /** Whether the first interview was certainly held within this time of the return. */
    public boolean isInterviewedWithin(int row, Duration time) {
        return known.isInterviewedWithin(row, micros(time));
    }

    /** Whether it was, or may have been as far as the recorded times say. */
    public boolean isInterviewedPossiblyWithin(int row, Duration time) {
        return known.isInterviewedPossiblyWithin(row, micros(time));
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }

    /** Whether it is known to the hour when the child returned. */
    public boolean isReturnTimed(int row) {
        return known.isReturnTimed(row);
    }

    /** Whether it is known to the hour when the first interview was held. */
    public boolean isInterviewTimed(int row) {
        return known.isInterviewTimed(row);
    }

    /** The day of the return, as days since 1970. */
    public int dayReturned(int row) {
        return episodes().endedOn[row];
    }

    /**
     * How many other episodes of the child began in so many days before this one, or on the same day and were recorded before it.
     *
     * @param counted the rows that count
     */
    public int begunBefore(int row, int days, BitSet counted) {
        Episodes episodes = episodes();
        int begun = 0;
        for (int other = episodes.firstRowOf(child(row)); isOfChild(other, row); other++) {
            boolean counts = isBefore(other, row)
                    && episodes.startedOn[other] >= episodes.startedOn[row] - days
                    && counted.get(other);
            begun += counts ? 1 : 0;
        }
        return begun;
    }

    /**
     * After how many days from the return the child's next episode began; {@link Versions#NONE} for none.
     *
     * @param counted the rows that count
     */
    public int daysToNext(int row, BitSet counted) {
        Episodes episodes = episodes();
        int next = Versions.NONE;
        for (int other = episodes.firstRowOf(child(row)); isOfChild(other, row); other++) {
            boolean counts =
                    isBefore(row, other) && episodes.startedOn[other] >= episodes.endedOn[row] && counted.get(other);
            next = counts ? Math.min(next, episodes.startedOn[other] - episodes.endedOn[row]) : next;
        }
        return next;
    }

    /**
     * How many days after the return the month begins in which the child turns 18, negative where that was before; {@link Versions#NONE}
     * where no month of birth is recorded.
     */
    public int daysToEighteen(int row) {
        int child = known.child(child(row));
        int born = child < 0 ? Versions.NONE : known.columns.children.bornMonth[child];
        return born == Versions.NONE
                ? Versions.NONE
                : (int) LocalDate.ofEpochDay(born).plusYears(ADULT).toEpochDay() - episodes().endedOn[row];
    }

    private boolean isOfChild(int other, int row) {
        return other < episodes().size && child(other) == child(row);
    }

    /** In the order in which they began, and of one day in the order of their ids. */
    private boolean isBefore(int one, int other) {
        Episodes episodes = episodes();
        return episodes.startedOn[one] < episodes.startedOn[other]
                || episodes.startedOn[one] == episodes.startedOn[other] && episodes.id[one] < episodes.id[other];
    }
}
