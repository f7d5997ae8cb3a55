package org.homeward.coverage;

import java.util.Arrays;
import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.disclosure.Translator;
import org.homeward.request.Columns;
import org.homeward.store.counting.EpisodeRows;
import org.homeward.store.counting.Rows;
import org.homeward.store.counting.Selection;

/**
 * How complete the records are. Unit: an episode of {@link CoverageCount}; of the offer, an episode with a recorded one; of the interview, one that
 * was interviewed. A time is recorded where it is known to the hour.
 */
public record Completeness(List<Recorded> fields) {

    /** What may be missing in a record. */
    public enum Field {
        TIME_OF_RETURN(EpisodeRows::isReturnTimed),
        HOUR_MISSING((rows, row) -> rows.hourMissing(row) != Rows.NO_KEY),
        WARD((rows, row) -> rows.wardMissingFrom(row) != Rows.NO_KEY),
        AGE((rows, row) -> rows.ageBand(row) != Rows.NO_KEY),
        ETHNICITY((rows, row) -> rows.ethnicity(row) != Rows.NO_KEY),
        DAY_OF_OFFER((rows, row) -> !rows.isOfferedWithoutDay(row), EpisodeRows::hasRecordedOffer),
        OUTCOME_OF_OFFER(
                (rows, row) -> rows.lastOutcome(row)
                        .filter(outcome -> outcome != OfferOutcome.NOT_RECORDED)
                        .isPresent(),
                EpisodeRows::hasRecordedOffer),
        TIME_OF_INTERVIEW(EpisodeRows::isInterviewTimed, EpisodeRows::isInterviewed);

        private final Selection.Condition<EpisodeRows> recorded;
        private final Selection.Condition<EpisodeRows> of;

        Field(Selection.Condition<EpisodeRows> recorded) {
            this(recorded, (rows, row) -> true);
        }

        Field(Selection.Condition<EpisodeRows> recorded, Selection.Condition<EpisodeRows> of) {
            this.recorded = recorded;
            this.of = of;
        }

        String text(Translator translator) {
            return translator.translate("coverage.complete." + name());
        }
    }

    /** @param count episodes that have it, of those that should */
    public record Recorded(Field field, Count count, Count of) {

        public Share share() {
            return new Share(count, of);
        }
    }

    public Completeness {
        fields = List.copyOf(fields);
    }

    static Completeness of(Selection<EpisodeRows> returned, SuppressionRules rules) {
        return new Completeness(Arrays.stream(Field.values())
                .map(field -> {
                    Selection<EpisodeRows> of = returned.where(field.of);
                    return new Recorded(
                            field,
                            rules.partOf(
                                    of.episodes().number(),
                                    of.where(field.recorded).episodes()),
                            rules.one(of.episodes()));
                })
                .toList());
    }

    public static Columns<Recorded> columns(Translator translator) {
        return new Columns<Recorded>(translator)
                .head(
                        "coverage.complete.field",
                        each -> each.field().name(),
                        each -> each.field().text(translator))
                .share("coverage.complete.recorded", Recorded::share)
                .count("coverage.complete.of", Recorded::of);
    }
}
