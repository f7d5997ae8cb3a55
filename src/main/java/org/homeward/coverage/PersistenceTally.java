package org.homeward.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.coverage.Persistence.AskedAt;
import org.homeward.coverage.Persistence.ByMethod;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.OfferMethod;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.counting.Attempt;

/** Counts {@link Persistence}, one episode after another, and protects what was counted. */
final class PersistenceTally {

    private static final int METHODS = OfferMethod.values().length;
    private static final int LAST = Persistence.LAST;

    /** By the attempt at which it was accepted, and by the last one where none was. */
    private final int[] accepted = new int[LAST];

    private final int[] notAccepted = new int[LAST];
    private final int[] acceptedBy = new int[METHODS];
    private final int[] notAcceptedBy = new int[METHODS];
    private int acceptedWithoutDay;
    private int notAcceptedWithoutDay;
    private int withoutAttempt;
    private int notOffered;
    private int unanswered;
    private int otherMethod;
    private int refused;
    private int refusedAccepted;

    /**
     * One episode.
     *
     * @param recorded every recorded attempt in the order in which they were made
     */
    void add(List<Attempt> recorded, boolean isInterviewed) {
        int first = IntStream.range(0, recorded.size())
                .filter(i -> recorded.get(i).outcome() == OfferOutcome.ACCEPTED)
                .findFirst()
                .orElse(-1);
        boolean isAccepted = first >= 0 || isInterviewed;
        if (recorded.isEmpty()) {
            withoutAttempt += isInterviewed ? 1 : 0;
            notOffered += isInterviewed ? 0 : 1;
        } else if (!recorded.stream().allMatch(Attempt::hasDay)) {
            acceptedWithoutDay += isAccepted ? 1 : 0;
            notAcceptedWithoutDay += isAccepted ? 0 : 1;
        } else if (first >= 0) {
            inOrder(recorded.subList(0, first + 1), true);
        } else if (isInterviewed) {
            inOrder(
                    Stream.concat(
                                    recorded.stream(),
                                    Stream.of(new Attempt(OfferMethod.NOT_RECORDED, OfferOutcome.ACCEPTED, false)))
                            .toList(),
                    true);
        } else {
            inOrder(recorded, false);
        }
    }

    /** @param attempts all that count; where one was accepted it is the last */
    private void inOrder(List<Attempt> attempts, boolean isAccepted) {
        int last = attempts.size() - 1;
        (isAccepted ? accepted : notAccepted)[Math.min(last, LAST - 1)]++;
        for (int i = 0; i <= last; i++) {
            (isAccepted && i == last ? acceptedBy : notAcceptedBy)
                    [attempts.get(i).method().ordinal()]++;
        }
        if (attempts.stream().anyMatch(PersistenceTally::isUnanswered)) {
            unanswered++;
            otherMethod += isOtherMethodTried(attempts) ? 1 : 0;
        }
        if (attempts.getFirst().isDeclined()) {
            refused++;
            refusedAccepted += isAccepted ? 1 : 0;
        }
    }

    private static boolean isUnanswered(Attempt attempt) {
        return attempt.outcome() == OfferOutcome.NO_ANSWER;
    }

    private static boolean isOtherMethodTried(List<Attempt> attempts) {
        return IntStream.range(0, attempts.size())
                .filter(i -> isUnanswered(attempts.get(i)))
                .anyMatch(i -> attempts.subList(i + 1, attempts.size()).stream()
                        .anyMatch(later -> later.isByAnotherMethodThan(attempts.get(i))));
    }

    /**
     * The steps beside it show how many were offered and how many accepted. The accepted are one whole, those not accepted another: a part of
     * either is shown as a part of a total that is known. Sums are shown only where all of their parts are, and what divides the same episodes
     * in another way only where their number is shown.
     */
    Persistence protectedBy(SuppressionRules rules) {
        List<RawCount> acceptedParts = raw(accepted, acceptedWithoutDay, withoutAttempt);
        List<RawCount> notAcceptedParts = raw(notAccepted, notAcceptedWithoutDay);
        int offered = sum(acceptedParts) + sum(notAcceptedParts);
        boolean areStepsShown = areAllShown(Stream.of(sum(acceptedParts), sum(notAcceptedParts), notOffered)
                .map(number -> rules.one(RawCount.of(number)))
                .toList());
        List<Count> acceptedShown = areStepsShown ? rules.partsOfKnown(acceptedParts) : hidden(acceptedParts);
        List<Count> notAcceptedShown = areStepsShown ? rules.partsOfKnown(notAcceptedParts) : hidden(notAcceptedParts);
        List<Count> inOrder = Stream.concat(
                        acceptedShown.subList(0, LAST).stream(), notAcceptedShown.subList(0, LAST).stream())
                .toList();
        boolean isOrderShown = areAllShown(inOrder);
        Count all = sum(rules, areStepsShown, offered);
        int ordered = offered - acceptedWithoutDay - withoutAttempt - notAcceptedWithoutDay;
        return new Persistence(
                attempts(rules, acceptedShown, notAcceptedShown),
                methods(rules, isOrderShown),
                part(rules, isOrderShown, otherMethod, unanswered, ordered),
                part(rules, isOrderShown, refusedAccepted, refused, ordered),
                new Share(
                        sum(rules, isOrderShown, accepted[1] + accepted[2] + accepted[3]),
                        sum(rules, isOrderShown, Arrays.stream(accepted).sum())),
                new Share(
                        sum(
                                rules,
                                acceptedShown.get(LAST).isShown()
                                        && notAcceptedShown.get(LAST).isShown(),
                                acceptedWithoutDay + notAcceptedWithoutDay),
                        all),
                new Share(acceptedShown.getLast(), all));
    }

    private List<AskedAt> attempts(SuppressionRules rules, List<Count> acceptedShown, List<Count> notAcceptedShown) {
        List<AskedAt> rows = new ArrayList<>();
        Count later = Count.ZERO;
        boolean isShown = true;
        int asked = 0;
        for (int at = LAST - 1; at >= 0; at--) {
            asked += accepted[at] + notAccepted[at];
            isShown &=
                    acceptedShown.get(at).isShown() && notAcceptedShown.get(at).isShown();
            Count all = sum(rules, isShown, asked);
            rows.addFirst(new AskedAt(at + 1, acceptedShown.get(at), later, notAcceptedShown.get(at), all));
            later = all;
        }
        return rows;
    }

    private List<ByMethod> methods(SuppressionRules rules, boolean isOrderShown) {
        List<Count> yes = isOrderShown ? rules.partsOfKnown(raw(acceptedBy)) : hidden(raw(acceptedBy));
        List<Count> no = isOrderShown ? rules.partsOfKnown(raw(notAcceptedBy)) : hidden(raw(notAcceptedBy));
        return IntStream.range(0, METHODS)
                .mapToObj(i -> new ByMethod(
                        OfferMethod.values()[i],
                        yes.get(i),
                        sum(rules, yes.get(i).isShown() && no.get(i).isShown(), acceptedBy[i] + notAcceptedBy[i])))
                .toList();
    }

    /** A part of a part of the episodes whose order is known. */
    private static Share part(SuppressionRules rules, boolean isOrderShown, int part, int of, int ordered) {
        List<RawCount> parts = raw(new int[] {part, of - part, ordered - of});
        List<Count> shown = isOrderShown ? rules.partsOfKnown(parts) : hidden(parts);
        return new Share(
                shown.getFirst(),
                sum(rules, shown.get(0).isShown() && shown.get(1).isShown(), of));
    }

    private static Count sum(SuppressionRules rules, boolean isShown, int number) {
        return isShown ? rules.one(RawCount.of(number)) : Count.complement();
    }

    private static boolean areAllShown(List<Count> counts) {
        return counts.stream().allMatch(Count::isShown);
    }

    private static List<Count> hidden(List<RawCount> counts) {
        return counts.stream().map(count -> Count.complement()).toList();
    }

    private static int sum(List<RawCount> counts) {
        return counts.stream().mapToInt(RawCount::number).sum();
    }

    private static List<RawCount> raw(int[] counts, int... others) {
        return IntStream.concat(Arrays.stream(counts), Arrays.stream(others))
                .mapToObj(RawCount::of)
                .toList();
    }
}
