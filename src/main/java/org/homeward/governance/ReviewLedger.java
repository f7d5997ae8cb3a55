package org.homeward.governance;

import static org.homeward.store.db.homeward.Tables.ACCESS_REVIEW;

import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.governance.Review.ReviewOutcome;
import org.homeward.governance.Review.ReviewReason;
import org.homeward.store.AuditedDatabase;
import org.springframework.stereotype.Component;

/** Writes the reviews of sampled accesses. */
@Component
public class ReviewLedger {

    private final AuditedDatabase database;
    private final ReviewQueries samples;

    ReviewLedger(AuditedDatabase database, ReviewQueries samples) {
        this.database = database;
        this.samples = samples;
    }

    /**
     * Records a review. The latest one is valid; earlier ones stay in the database.
     *
     * @throws IllegalArgumentException if the viewer is not in governance, made the access, or the access was not sampled
     */
    public void mark(Viewer viewer, AuditedAccess access, ReviewOutcome outcome, ReviewReason note) {
        if (viewer.role() != Role.GOVERNANCE
                || access.user().equals(viewer.name())
                || !samples.isSampled(viewer, access)) {
            throw new IllegalArgumentException(
                    "This access cannot be reviewed: the viewer must be in governance, the access must be in the"
                            + " sample, and nobody reviews their own.");
        }
        AuditEvent event = AuditEvent.of(AuditKind.CHANGE, "governance", "access " + outcome)
                .about("entry " + access.number());
        database.write(
                viewer,
                event,
                stored -> stored,
                (dsl, change) -> dsl.insertInto(ACCESS_REVIEW)
                        .set(ACCESS_REVIEW.ENTRY, access.number())
                        .set(ACCESS_REVIEW.OUTCOME, outcome.name())
                        .set(ACCESS_REVIEW.NOTE, note.name())
                        .set(ACCESS_REVIEW.MARKED_BY, viewer.name())
                        .set(ACCESS_REVIEW.RECORDED_IN, change)
                        .execute());
    }
}
