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

/** Writes what governance makes of the accesses that were drawn for review. */
@Component
public class ReviewLedger {

    private final AuditedDatabase database;
    private final ReviewQueries drawn;

    ReviewLedger(AuditedDatabase database, ReviewQueries drawn) {
        this.database = database;
        this.drawn = drawn;
    }

    /**
     * The latest mark holds; earlier ones stay.
     *
     * @throws IllegalArgumentException if the viewer is not of governance, looked themselves, or the access was not drawn
     */
    public void mark(Viewer viewer, AuditedAccess access, ReviewOutcome outcome, ReviewReason note) {
        if (viewer.role() != Role.GOVERNANCE
                || access.user().equals(viewer.name())
                || !drawn.isSampled(viewer, access)) {
            throw new IllegalArgumentException(
                    "Only governance reviews, only what was drawn, and nobody their own access.");
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
