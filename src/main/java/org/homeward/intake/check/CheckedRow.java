package org.homeward.intake.check;

import org.homeward.intake.read.Row;

/** A valid row, and the row of the file that it was read from. */
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
