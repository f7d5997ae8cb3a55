package org.homeward.store.counting;

import org.homeward.disclosure.OfferOutcome;

/** Offers of an interview; one version a row, sorted by child and episode. */
final class Offers extends Versions {

    final int[] episode;
    final long[] madeAt;
    final long[] madeLatest;
    /** The ordinal of {@link OfferOutcome}. */
    private final int[] outcome;

    Offers(LoadedColumns rows) {
        super(rows);
        episode = rows.ints("episode_id");
        madeAt = rows.longs("made_at");
        madeLatest = rows.longs("made_latest");
        outcome = rows.ints("outcome");
    }

    OfferOutcome outcome(int row) {
        return OfferOutcome.values()[outcome[row]];
    }

    boolean isAccepted(int row) {
        return outcome[row] == OfferOutcome.ACCEPTED.ordinal();
    }
}
