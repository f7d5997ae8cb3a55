package org.homeward.interviews;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.OfChild;
import org.homeward.disclosure.OfferMethod;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.RecordedTime;
import org.jspecify.annotations.Nullable;

/**
 * A child who returned and has not been interviewed about it; never a name.
 *
 * @param returned from the earliest of the episodes that wait
 * @param provider who is to offer the interview; null where nobody is recorded
 * @param own whether the viewer held an interview of the child before
 * @param attempts offers about the episodes that wait, oldest first
 * @param lastSent when the service last sent anything; null where it never did
 */
public record WaitingChild(
        ChildId child,
        String reference,
        RecordedTime returned,
        String district,
        Care care,
        @Nullable String provider,
        boolean own,
        List<Attempt> attempts,
        @Nullable Instant lastSent)
        implements OfChild {

    /** One contact made to offer the interview. @param made null where nobody knows its day */
    public record Attempt(@Nullable RecordedTime made, OfferMethod method, OfferOutcome outcome) {}

    /** What could be done next. */
    public enum Step {
        FIRST_CONTACT,
        /** The child agreed. */
        INTERVIEW,
        /** A carer declined, or nobody knows who did, which is not the answer of the child. */
        ASK_THE_CHILD,
        /** By a method that was not yet tried. */
        OTHER_METHOD,
        /** Every method was tried. */
        ALL_TRIED
    }

    /** From the quickest to the one that takes a day. */
    private static final List<OfferMethod> METHODS =
            List.of(OfferMethod.PHONE, OfferMethod.TEXT, OfferMethod.VISIT, OfferMethod.LETTER);

    /** Those without a day come last. */
    private static final Comparator<Attempt> BY_DAY = Comparator.comparing(
            attempt -> attempt.made() == null ? Instant.MAX : attempt.made().earliest());

    public WaitingChild {
        attempts = List.copyOf(attempts);
    }

    public Deadline deadline(Instant now, Duration stale) {
        return Deadline.of(returned, now, lastSent, stale);
    }

    public Step next() {
        if (attempts.isEmpty()) {
            return Step.FIRST_CONTACT;
        }
        return switch (attempts.getLast().outcome()) {
            case ACCEPTED -> Step.INTERVIEW;
            // Of one that was not accepted it is not known who said so.
            case DECLINED_BY_CARER, NOT_ACCEPTED -> Step.ASK_THE_CHILD;
            case DECLINED_BY_CHILD, NO_ANSWER, MISSING_AGAIN, NOT_RECORDED ->
                untried().isPresent() ? Step.OTHER_METHOD : Step.ALL_TRIED;
        };
    }

    /** The first method that was not yet tried. */
    public Optional<OfferMethod> untried() {
        return METHODS.stream()
                .filter(method -> attempts.stream().noneMatch(attempt -> attempt.method() == method))
                .findFirst();
    }

    /** Whether the child declined and has not accepted since: that ends reminders, and is no failure. */
    boolean hasDeclined() {
        return !attempts.isEmpty() && attempts.getLast().outcome() == OfferOutcome.DECLINED_BY_CHILD;
    }

    /** With an episode of the same child that waits as well: one row, as long overdue as the earlier return, with the attempts of both. */
    WaitingChild and(WaitingChild other) {
        WaitingChild first = other.returned.earliest().isBefore(returned.earliest()) ? other : this;
        return new WaitingChild(
                first.child,
                first.reference,
                first.returned,
                first.district,
                first.care,
                first.provider,
                own,
                Stream.concat(attempts.stream(), other.attempts.stream())
                        .sorted(BY_DAY)
                        .toList(),
                first.lastSent);
    }
}
