package org.homeward.decisions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.ChildView;
import org.homeward.disclosure.OfChild;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement that may be disclosed to nobody, or to carers only, as its provider's safeguarding lead reads it.
 *
 * @param id the public id of the statement
 * @param childReference as shown, {@code C-0412}
 * @param heldAt when the interview was held
 * @param place the place as the child told it; empty where none was told
 * @param harms what harm was told of, by name
 * @param persons references of the adults whom it names
 * @param readAt the latest change when it was read: a decision about it is about nothing later
 * @param kept the standing decision not to share it; null where nobody decided
 */
public record KeptStatement(
        UUID id,
        ChildId child,
        String childReference,
        RecordedTime heldAt,
        Statement statement,
        String place,
        List<String> harms,
        List<String> persons,
        long readAt,
        @Nullable Kept kept)
        implements OfChild {

    public KeptStatement {
        harms = List.copyOf(harms);
        persons = List.copyOf(persons);
    }

    /**
     * A decision that keeping it is better for the child.
     *
     * @param reviewOn the day on which it is looked at again
     */
    public record Kept(String by, Instant at, String reason, LocalDate reviewOn) {}

    /**
     * Whether somebody must decide: the child objected, it tells of harm or names an adult, and nobody has decided, or the day has come
     * to look at it again.
     */
    public boolean needsDecision(LocalDate today) {
        return statement.handling().childView() == ChildView.OBJECTED
                && !(harms.isEmpty() && persons.isEmpty())
                && (kept == null || !kept.reviewOn().isAfter(today));
    }

    @Override
    public Optional<UUID> recordId() {
        return Optional.of(id);
    }

    /** Whole days since the child told it, by the earliest time that is possible. */
    public long waitingDays(Instant now) {
        return Math.max(0, Duration.between(heldAt.earliest(), now).toDays());
    }

    /** Never the text: logs and failed assertions show this. */
    @Override
    public String toString() {
        return "KeptStatement[" + statement.reference() + "]";
    }
}
