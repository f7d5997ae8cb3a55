package org.homeward.intake.check;

import java.time.OffsetDateTime;
import org.homeward.disclosure.OfferMethod;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.TimePrecision;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;

/** A valid row of offers.csv. Components are named as the columns that they are stored in; the time is null where nobody knows its day. */
public record OfferRow(
        Row at,
        String sourceKey,
        String episodeKey,
        @Nullable OffsetDateTime madeAt,
        @Nullable OffsetDateTime madeLatest,
        @Nullable TimePrecision madePrecision,
        OfferMethod method,
        OfferOutcome outcome,
        @Nullable String declineReason)
        implements CheckedRow {}
