package org.homeward.store.counting;

import org.homeward.disclosure.OfferMethod;
import org.homeward.disclosure.OfferOutcome;

/** Offers of an interview; one version a row, sorted by child and episode. */
final class Offers extends Versions {

    final int[] episode;
    final long[] madeAt;
    final long[] madeLatest;
    /** The ordinal of {@link OfferOutcome}. */
    private final int[] outcome;
    /** The ordinal of {@link OfferMethod}. */
    private final int[] method;

    Offers(LoadedColumns rows) {
        super(rows);
        episode = rows.ints("episode_id");
        madeAt = rows.longs("made_at");
        madeLatest = rows.longs("made_latest");
        outcome = rows.ints("outcome");
        method = rows.ints("method");
    }

    OfferOutcome outcome(int row) {
        return OfferOutcome.values()[outcome[row]];
    }

    OfferMethod method(int row) {
        return OfferMethod.values()[method[row]];
    }

    boolean isAccepted(int row) {
        return outcome[row] == OfferOutcome.ACCEPTED.ordinal();
    }
}
