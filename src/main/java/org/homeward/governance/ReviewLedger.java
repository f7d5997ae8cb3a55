package org.homeward.governance;

import static org.homeward.store.db.homeward.Tables.ACCESS_REVIEW;

import org.homeward.access.Act;
import org.homeward.access.AuditKind;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.Sight;
import org.springframework.stereotype.Component;

/** Writes what governance makes of the accesses that were drawn for review. */
@Component
public class ReviewLedger {

    private final Sight sight;
    private final ReviewQueries drawn;

    ReviewLedger(Sight sight, ReviewQueries drawn) {
        this.sight = sight;
        this.drawn = drawn;
    }

    /**
     * The latest mark holds; earlier ones stay.
     *
     * @throws IllegalArgumentException if the viewer is not of governance, looked themselves, or the access was not drawn
     */
    public void mark(Viewer viewer, Look look, Outcome outcome, ReviewNote note) {
        if (viewer.role() != Role.GOVERNANCE || look.user().equals(viewer.name()) || !drawn.isDrawn(viewer, look)) {
            throw new IllegalArgumentException("Only governance reviews, only what was drawn, and nobody their own access.");
        }
        Act act = Act.of(AuditKind.CHANGE, "governance", "access " + outcome).about("entry " + look.number());
        sight.write(
                viewer,
                act,
                stored -> stored,
                (dsl, change) -> dsl.insertInto(ACCESS_REVIEW)
                        .set(ACCESS_REVIEW.ENTRY, look.number())
                        .set(ACCESS_REVIEW.OUTCOME, outcome.name())
                        .set(ACCESS_REVIEW.NOTE, note.name())
                        .set(ACCESS_REVIEW.MARKED_BY, viewer.name())
                        .set(ACCESS_REVIEW.RECORDED_IN, change)
                        .execute());
    }
}
