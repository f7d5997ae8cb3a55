package org.homeward.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.coverage.AnnualReturn.Answer;
import org.homeward.coverage.AnnualReturn.Question;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.counting.Countable;
import org.homeward.store.counting.EpisodeRows;
import org.homeward.store.counting.Rows;
import org.homeward.store.counting.Selection;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Counts the answers of an {@link AnnualReturn}. No release has them: nobody under disclosure control may ask. */
@Component
public class AnnualReturnQueries {

    private final AuditedDatabase database;
    private final DisclosureControl control;

    AnnualReturnQueries(AuditedDatabase database, DisclosureControl control) {
        this.database = database;
        this.control = control;
    }

    /** Of the last whole year in the period of the filter; empty for a reader of releases. */
    public Optional<AnnualReturn> answers(Viewer viewer, DisclosureFilter filter) {
        if (viewer.role().isUnderDisclosureControl()) {
            return Optional.empty();
        }
        Period year = AnnualReturn.yearOf(filter.period());
        DisclosureFilter ofYear = filter.withPeriod(year);
        SuppressionRules rules = control.of(viewer, ofYear);
        return Optional.of(database.count(
                viewer,
                ReadRequest.counts("coverage", "annual return", ofYear),
                new TypeReference<>() {},
                (dsl, countable) ->
                        new AnnualReturn(year, RawReturn.of(countable, ofYear).protectedBy(rules))));
    }

    /**
     * The answers before they are protected.
     *
     * @param delivered interviewed episodes by the name of their provider
     */
    record RawReturn(Map<Question, RawCount> counts, List<String> providers, List<RawCount> delivered) {

        /** Each group is a part of its first. Where any of it is hidden, whatever is a part of that is hidden too. */
        private static final List<List<Question>> NESTED = List.of(
                List.of(Question.CHILDREN, Question.CHILDREN_LOOKED_AFTER),
                List.of(Question.INCIDENTS, Question.INCIDENTS_LOOKED_AFTER),
                List.of(Question.INCIDENTS_LOOKED_AFTER, Question.STILL_MISSING),
                List.of(Question.RETURNED, Question.OFFERED, Question.COMPLETED, Question.WITHIN_72H),
                List.of(Question.RETURNED, Question.HOME_RETURNED),
                List.of(Question.OFFERED, Question.HOME_OFFERED),
                List.of(Question.COMPLETED, Question.HOME_COMPLETED),
                List.of(Question.HOME_RETURNED, Question.HOME_OFFERED, Question.HOME_COMPLETED),
                List.of(Question.IN_AREA_RETURNED, Question.IN_AREA_OFFERED, Question.IN_AREA_COMPLETED),
                List.of(Question.OUT_OF_AREA_RETURNED, Question.OUT_OF_AREA_OFFERED, Question.OUT_OF_AREA_COMPLETED));

        static RawReturn of(Countable countable, DisclosureFilter year) {
            Map<Question, RawCount> counts = new EnumMap<>(Question.class);
            Selection<EpisodeRows> began = countable.episodesStartedIn(year);
            Selection<EpisodeRows> beganInCare = began.where(RawReturn::isInCare);
            counts.put(Question.CHILDREN, began.count().children());
            counts.put(Question.INCIDENTS, began.episodes());
            counts.put(Question.CHILDREN_LOOKED_AFTER, beganInCare.count().children());
            counts.put(Question.INCIDENTS_LOOKED_AFTER, beganInCare.episodes());
            counts.put(Question.AGE_UNDER_10, aged(beganInCare, AgeBand.UNDER_10, AgeBand.UNDER_10));
            counts.put(Question.AGE_10_15, aged(beganInCare, AgeBand.AGE_10_12, AgeBand.AGE_13_15));
            counts.put(Question.AGE_16_17, aged(beganInCare, AgeBand.AGE_16_17, AgeBand.AGE_16_17));
            counts.put(
                    Question.AGE_NOT_RECORDED,
                    beganInCare
                            .where((rows, row) -> rows.ageBand(row) == Rows.NO_KEY)
                            .episodes());
            counts.put(
                    Question.STILL_MISSING,
                    beganInCare
                            .where((rows, row) ->
                                    rows.isOpenAfter(row, year.period().to()))
                            .episodes());
            Selection<EpisodeRows> returned = countable.inCoverage(year);
            steps(counts, returned, Question.RETURNED, Question.OFFERED, Question.COMPLETED);
            counts.put(
                    Question.WITHIN_72H,
                    returned.where(EpisodeRows::isWithin72Hours).episodes());
            steps(
                    counts,
                    returned.where((rows, row) -> !isInCare(rows, row)),
                    Question.HOME_RETURNED,
                    Question.HOME_OFFERED,
                    Question.HOME_COMPLETED);
            steps(
                    counts,
                    returned.where((rows, row) -> isInCare(rows, row) && rows.placedInArea(row) == 1),
                    Question.IN_AREA_RETURNED,
                    Question.IN_AREA_OFFERED,
                    Question.IN_AREA_COMPLETED);
            steps(
                    counts,
                    returned.where((rows, row) -> isInCare(rows, row) && rows.placedInArea(row) == 0),
                    Question.OUT_OF_AREA_RETURNED,
                    Question.OUT_OF_AREA_OFFERED,
                    Question.OUT_OF_AREA_COMPLETED);
            List<String> providers = new ArrayList<>();
            List<RawCount> delivered = new ArrayList<>();
            returned.where(EpisodeRows::isInterviewed).groupBy(EpisodeRows::providerName).entrySet().stream()
                    .map(group -> Map.entry(
                            group.getKey() == Rows.NO_KEY
                                    ? Comparison.NOT_RECORDED
                                    : countable.lists().providers().name(group.getKey()),
                            group.getValue().episodes()))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(group -> {
                        providers.add(group.getKey());
                        delivered.add(group.getValue());
                    });
            return new RawReturn(counts, providers, delivered);
        }

        private static boolean isInCare(EpisodeRows rows, int row) {
            return rows.care(row) == Care.CARE.ordinal();
        }

        private static RawCount aged(Selection<EpisodeRows> of, AgeBand from, AgeBand to) {
            return of.where((rows, row) -> rows.ageBand(row) >= from.ordinal() && rows.ageBand(row) <= to.ordinal())
                    .episodes();
        }

        private static void steps(
                Map<Question, RawCount> counts,
                Selection<EpisodeRows> of,
                Question returned,
                Question offered,
                Question completed) {
            counts.put(returned, of.episodes());
            counts.put(offered, of.where(EpisodeRows::isOffered).episodes());
            counts.put(completed, of.where(EpisodeRows::isInterviewed).episodes());
        }

        /**
         * A return is read by people who know every other table of the year. So where small counts are hidden, a count is shown only if it
         * is not small, and neither is what is left of the whole that it is a part of; of parts of one whole all are shown or none.
         */
        List<Answer> protectedBy(SuppressionRules rules) {
            Map<Question, Count> shown = new EnumMap<>(Question.class);
            counts.forEach((question, count) -> shown.put(question, rules.one(count)));
            List<Count> providersShown = new ArrayList<>(rules.parts(delivered));
            if (rules.needsComplement()) {
                parts(shown, Question.INCIDENTS_LOOKED_AFTER, Question.AGE_UNDER_10, Question.AGE_NOT_RECORDED);
                for (List<Question> nested : NESTED) {
                    for (int step = 1; step < nested.size(); step++) {
                        part(rules, shown, nested.get(step - 1), nested.get(step));
                    }
                }
                placed(rules, shown);
                if (providersShown.stream().anyMatch(count -> !count.isShown())
                        || !shownOf(shown, Question.COMPLETED).isShown()) {
                    providersShown.replaceAll(count -> Count.complement());
                }
            }
            List<Answer> answers = new ArrayList<>();
            for (Question question : Question.values()) {
                if (question == Question.DELIVERED) {
                    for (int i = 0; i < providers.size(); i++) {
                        answers.add(new Answer(question, providers.get(i), providersShown.get(i)));
                    }
                } else {
                    answers.add(new Answer(question, "", shownOf(shown, question)));
                }
            }
            return answers;
        }

        private void part(SuppressionRules rules, Map<Question, Count> shown, Question whole, Question part) {
            // Hidden for the one reason or the other: which one would say more.
            if (!shownOf(shown, whole).isShown()
                    || !shownOf(shown, part).isShown()
                    || !rest(rules, number(whole) - number(part))) {
                shown.put(part, Count.complement());
            }
        }

        /** In care, out of area or not recorded: what is neither at home nor one of these is left over, and must not be small. */
        private void placed(SuppressionRules rules, Map<Question, Count> shown) {
            List<List<Question>> steps = List.of(
                    List.of(
                            Question.RETURNED,
                            Question.HOME_RETURNED,
                            Question.IN_AREA_RETURNED,
                            Question.OUT_OF_AREA_RETURNED),
                    List.of(
                            Question.OFFERED,
                            Question.HOME_OFFERED,
                            Question.IN_AREA_OFFERED,
                            Question.OUT_OF_AREA_OFFERED),
                    List.of(
                            Question.COMPLETED,
                            Question.HOME_COMPLETED,
                            Question.IN_AREA_COMPLETED,
                            Question.OUT_OF_AREA_COMPLETED));
            for (List<Question> step : steps) {
                List<Question> split = step.subList(1, step.size());
                int rest = number(step.getFirst())
                        - split.stream().mapToInt(this::number).sum();
                boolean isWhole =
                        step.stream().allMatch(each -> shownOf(shown, each).isShown()) && rest(rules, rest);
                if (!isWhole) {
                    split.forEach(each -> shown.put(each, Count.complement()));
                }
            }
        }

        private void parts(Map<Question, Count> shown, Question whole, Question first, Question last) {
            List<Question> parts = Arrays.stream(Question.values())
                    .filter(each -> each.compareTo(first) >= 0 && each.compareTo(last) <= 0)
                    .toList();
            if (!shownOf(shown, whole).isShown()
                    || parts.stream().anyMatch(part -> !shownOf(shown, part).isShown())) {
                parts.forEach(part -> shown.put(part, Count.complement()));
            }
        }

        private static boolean rest(SuppressionRules rules, int rest) {
            return rules.one(RawCount.of(rest)).isShown();
        }

        private int number(Question question) {
            return counts.getOrDefault(question, RawCount.NOTHING).number();
        }

        private static Count shownOf(Map<Question, Count> shown, Question question) {
            return shown.getOrDefault(question, Count.ZERO);
        }
    }
}
