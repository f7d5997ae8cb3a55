package org.homeward.intake.check;

import org.homeward.intake.read.Row;

/** A row that may be stored, and where it was read. */
public sealed interface CheckedRow
        permits ChildRow,
                EpisodeRow,
                OfferRow,
                InterviewRow,
                StatementRow,
                PlaceRow,
                PersonRow,
                DetailRow,
                FollowUpRow {

    Row at();
}
