package org.homeward.coverage;

import java.util.ArrayList;
import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.disclosure.Translator;
import org.homeward.request.Columns;
import org.homeward.store.counting.EpisodeRows;
import org.homeward.store.counting.Selection;

/**
 * How soon an interview was offered, and why none was accepted. Unit: an episode of {@link CoverageCount}. Both lists are parts of a
 * whole: of the episodes offered, by the time of the first offer; and of those offered where none was accepted, by the outcome of the
 * last recorded offer, however many were made. An interview that was held counts as accepted, and as an offer at that time.
 */
public record OfferOutcomes(List<Part> howSoon, List<Part> notAccepted) {

    /** What an episode counts under. Times are elapsed hours; where only a date is known, bounds decide. */
    public enum Kind {
        IN_72H,
        PERHAPS_IN_72H,
        LATER,
        TIME_NOT_RECORDED,
        DECLINED_BY_CHILD,
        DECLINED_BY_CARER,
        /** By whom nobody recorded. */
        NOT_ACCEPTED,
        NO_ANSWER,
        MISSING_AGAIN,
        NOT_RECORDED;

        public String text(Translator translator) {
            return translator.translate("coverage.offer." + name());
        }
    }

    /**
     * @param count episodes
     * @param of the whole of which these are a part
     */
    public record Part(Kind kind, Count count, Count of) {

        public Share share() {
            return new Share(count, of);
        }
    }

    private static final List<Kind> HOW_SOON =
            List.of(Kind.IN_72H, Kind.PERHAPS_IN_72H, Kind.LATER, Kind.TIME_NOT_RECORDED);
    private static final List<Kind> NOT_ACCEPTED = List.of(
            Kind.DECLINED_BY_CHILD,
            Kind.DECLINED_BY_CARER,
            Kind.NOT_ACCEPTED,
            Kind.NO_ANSWER,
            Kind.MISSING_AGAIN,
            Kind.NOT_RECORDED);

    public OfferOutcomes {
        howSoon = List.copyOf(howSoon);
        notAccepted = List.copyOf(notAccepted);
    }

    public static Columns<Part> columns(String head, Translator translator) {
        return new Columns<Part>(translator)
                .head(head, part -> part.kind().name(), part -> part.kind().text(translator))
                .count("coverage.column.episodes", Part::count)
                .share("coverage.column.share-of-these", Part::share);
    }

    static OfferOutcomes of(Selection<EpisodeRows> returned, SuppressionRules rules) {
        Selection<EpisodeRows> offered = returned.where(EpisodeRows::isOffered);
        Selection<EpisodeRows> notAccepted = offered.where((rows, row) -> !rows.isAccepted(row));
        return new OfferOutcomes(
                protectedParts(rules, HOW_SOON, counts(offered, HOW_SOON, OfferOutcomes::howSoon)),
                protectedParts(rules, NOT_ACCEPTED, counts(notAccepted, NOT_ACCEPTED, OfferOutcomes::lastOutcome)));
    }

    private interface Kinds {
        Kind of(EpisodeRows rows, int row);
    }

    private static List<RawCount> counts(Selection<EpisodeRows> whole, List<Kind> kinds, Kinds each) {
        return kinds.stream()
                .map(kind ->
                        whole.where((rows, row) -> each.of(rows, row) == kind).episodes())
                .toList();
    }

    /** The whole follows from the steps, whether it is shown here or not. */
    static List<Part> protectedParts(SuppressionRules rules, List<Kind> kinds, List<RawCount> counts) {
        Count of = rules.total(counts);
        List<Count> shown = rules.partsOfKnown(counts);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            parts.add(new Part(kinds.get(i), shown.get(i), of));
        }
        return parts;
    }

    private static Kind howSoon(EpisodeRows rows, int row) {
        if (rows.isOfferedWithin72Hours(row)) {
            return Kind.IN_72H;
        }
        if (rows.isOfferedWithoutDay(row)) {
            return Kind.TIME_NOT_RECORDED;
        }
        if (rows.isOfferedPossiblyWithin72Hours(row)) {
            return Kind.PERHAPS_IN_72H;
        }
        return rows.hasRecordedOffer(row) ? Kind.LATER : Kind.TIME_NOT_RECORDED;
    }

    /** Of an offer that was not accepted. */
    private static Kind lastOutcome(EpisodeRows rows, int row) {
        return Kind.valueOf(
                rows.lastOutcome(row).orElse(OfferOutcome.NOT_RECORDED).name());
    }
}
