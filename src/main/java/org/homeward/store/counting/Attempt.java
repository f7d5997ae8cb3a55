package org.homeward.store.counting;

import org.homeward.disclosure.OfferMethod;
import org.homeward.disclosure.OfferOutcome;

/**
 * One attempt to offer an interview.
 *
 * @param hasDay whether anybody recorded when it was made
 */
public record Attempt(OfferMethod method, OfferOutcome outcome, boolean hasDay) {

    public boolean isDeclined() {
        return outcome == OfferOutcome.DECLINED_BY_CHILD || outcome == OfferOutcome.DECLINED_BY_CARER;
    }

    /** Whether both methods are recorded and they are not the same. */
    public boolean isByAnotherMethodThan(Attempt other) {
        return method != other.method && method != OfferMethod.NOT_RECORDED && other.method != OfferMethod.NOT_RECORDED;
    }
}
