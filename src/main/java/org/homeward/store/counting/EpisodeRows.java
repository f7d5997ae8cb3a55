package org.homeward.store.counting;

import java.util.Optional;
import org.homeward.disclosure.FollowUp;
import org.homeward.disclosure.OfferOutcome;

/** Episodes, with what is known of the offers and the return interview. */
public final class EpisodeRows extends Rows {

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

    public boolean isOpenAfter(int row, java.time.LocalDate day) {
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
}
