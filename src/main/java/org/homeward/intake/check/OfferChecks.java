package org.homeward.intake.check;

import java.util.Optional;
import org.homeward.disclosure.OfferMethod;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.RecordKind;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.TimeInterval;

/** offers.csv: each contact made to offer an interview. */
final class OfferChecks {

    /** What stands for the day of an offer that is known to have been made, and nobody knows when. */
    private static final String DAY_NOT_KNOWN = "NOT_RECORDED";

    private final CheckContext context;
    private final KeyRegistry<Boolean> offers = new KeyRegistry<>(RecordKind.OFFER, java.util.Map.of());

    OfferChecks(CheckContext context) {
        this.context = context;
    }

    Optional<OfferRow> check(Row row) {
        RowReader reader = context.reader(DisclosureFormat.OFFERS, row);
        String key = reader.newKey("offer_key", offers);
        String episode = reader.reference("episode_key", context.episodes);
        // A day is left out only by a word for it: an empty cell is more often forgotten than meant.
        TimeInterval made = DAY_NOT_KNOWN.equals(RowReader.normalised(row.cell("made"))) ? null : reader.time("made");
        OfferRow offer = new OfferRow(
                row,
                key,
                episode,
                made == null ? null : made.earliest(),
                made == null ? null : made.latest(),
                made == null ? null : made.precision(),
                reader.code("method", OfferMethod.class),
                reader.code("outcome", OfferOutcome.class),
                reader.optionalCode("decline_reason"));
        if (reader.isValid()) {
            ReferenceData.Episode known = context.episodes.find(episode);
            reader.rejectIf(
                    known != null && made != null && made.isCertainlyBefore(known.startedEarliest()),
                    "made",
                    ImportError.OFFER_BEFORE_EPISODE);
            reader.rejectIf(
                    offer.declineReason() != null
                            && offer.outcome() != OfferOutcome.DECLINED_BY_CHILD
                            && offer.outcome() != OfferOutcome.DECLINED_BY_CARER,
                    "decline_reason",
                    ImportError.OFFER_NOT_DECLINED);
        }
        return reader.isValid() ? Optional.of(offer) : Optional.empty();
    }
}
