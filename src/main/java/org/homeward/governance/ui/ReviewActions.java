package org.homeward.governance.ui;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.homeward.access.Viewer;
import org.homeward.governance.Review.ReviewOutcome;
import org.homeward.governance.Review.ReviewReason;
import org.homeward.governance.ReviewLedger;
import org.homeward.governance.ReviewQueries;
import org.homeward.governance.WeeklySample;
import org.homeward.governance.WeeklySample.SampledAccess;
import org.springframework.stereotype.Component;

/** Reads the sample of the last full week and records reviews. */
@Component
class ReviewActions {

    private final ReviewQueries queries;
    private final ReviewLedger ledger;
    private final Clock clock;

    ReviewActions(ReviewQueries queries, ReviewLedger ledger, Clock clock) {
        this.queries = queries;
        this.ledger = ledger;
        this.clock = clock;
    }

    WeeklySample lastWeek(Viewer viewer) {
        LocalDate thisMonday = LocalDate.now(clock.withZone(ZoneId.of("Europe/London")))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return queries.sample(viewer, thisMonday.minusWeeks(1));
    }

    void mark(Viewer viewer, SampledAccess sampled, ReviewOutcome outcome, ReviewReason note) {
        ledger.mark(viewer, sampled.access(), outcome, note);
    }
}
