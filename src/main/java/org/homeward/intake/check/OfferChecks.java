package org.homeward.intake.check;

import java.util.List;
import java.util.Optional;
import org.homeward.disclosure.OfferMethod;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.intake.read.Moment;
import org.homeward.intake.read.Row;

/** offers.csv: each contact made to offer an interview. */
final class OfferChecks {

    private static final List<String> REASONS = List.of(
            "DID_NOT_WANT_TO_TALK", "SPOKEN_TO_OTHERS", "NOT_MISSING", "BUSY", "DISTRUST", "OTHER", "NOT_RECORDED");

    private final Checking checking;
    private final Register<Boolean> offers = new Register<>("offer", java.util.Map.of());

    OfferChecks(Checking checking) {
        this.checking = checking;
    }

    Optional<OfferRow> check(Row row) {
        Cells cells = checking.cells(row);
        String key = cells.newKey("offer_key", offers);
        String episode = cells.reference("episode_key", checking.episodes);
        Moment made = cells.moment("made");
        OfferRow offer = new OfferRow(
                row,
                key,
                episode,
                made.earliest(),
                made.latest(),
                made.precision(),
                cells.code("method", OfferMethod.class, null),
                cells.code("outcome", OfferOutcome.class, null),
                cells.optionalCode("decline_reason", REASONS));
        if (cells.isSound()) {
            Known.Episode known = checking.episodes.find(episode);
            cells.rejectIf(
                    known != null && made.latest().isBefore(known.startedEarliest()),
                    "made",
                    "The offer was made before the child went missing.",
                    "Correct the time or the episode.");
            cells.rejectIf(
                    offer.declineReason() != null
                            && offer.outcome() != OfferOutcome.DECLINED_BY_CHILD
                            && offer.outcome() != OfferOutcome.DECLINED_BY_CARER,
                    "decline_reason",
                    "A reason for declining, but the offer was not declined.",
                    "Leave it empty, or correct the outcome.");
        }
        return cells.isSound() ? Optional.of(offer) : Optional.empty();
    }
}
