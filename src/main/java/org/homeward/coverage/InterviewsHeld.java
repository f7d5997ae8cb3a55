package org.homeward.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.HowHeld;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.disclosure.Translator;
import org.homeward.disclosure.YesNo;
import org.homeward.request.Columns;
import org.homeward.store.counting.DistinctCounts;
import org.homeward.store.counting.InterviewHistory;
import org.homeward.store.counting.InterviewRows;
import org.homeward.store.counting.Selection;

/**
 * How interviews were held. Unit: an interview because of which an episode of {@link CoverageCount} counts as interviewed; one that is about
 * several of them counts once. A repeat interview is one of a child with an earlier interview, whatever the filter.
 *
 * @param answers of each question, in the order of {@link Question}
 * @param likelyAgain what happened, by whether the worker said that the child may go missing again
 */
public record InterviewsHeld(List<Answers> answers, List<Again> likelyAgain) {

    public enum Question {
        /** Of repeat interviews, as the service says. */
        SAME_WORKER,
        /** Of repeat interviews, from the users who recorded this and the one before. */
        SAME_INTERVIEWER,
        PREFERENCE_ASKED,
        /** Of interviews of children who had a preference. */
        PREFERENCE_MET,
        SEEN_ALONE,
        NEUTRAL_PLACE,
        INDEPENDENT,
        CONFIDENTIALITY_EXPLAINED,
        CONSEQUENCES_EXPLAINED,
        NEXT_STEPS_EXPLAINED,
        CARER_FEEDBACK_AGREED;

        public String text(Translator translator) {
            return translator.translate("coverage.held." + name());
        }

        private Optional<YesNo> answer(InterviewRows rows, int row, InterviewHistory history) {
            return switch (this) {
                case SAME_WORKER -> history.isRepeat(row) ? rows.howHeld(row, HowHeld.SAME_WORKER) : Optional.empty();
                case SAME_INTERVIEWER ->
                    history.isRepeat(row) ? Optional.of(sameInterviewer(row, history)) : Optional.empty();
                default -> rows.howHeld(row, HowHeld.valueOf(name()));
            };
        }

        private static YesNo sameInterviewer(int row, InterviewHistory history) {
            return !history.isInterviewerKnown(row)
                    ? YesNo.UNKNOWN
                    : history.isSameInterviewer(row) ? YesNo.YES : YesNo.NO;
        }
    }

    /**
     * Interviews by the answer.
     *
     * @param answered yes or no
     */
    public record Answers(Question question, Count yes, Count no, Count notKnown, Count answered) {

        /** Of those that say yes or no: where nothing is recorded, nobody knows. */
        public Share share() {
            return new Share(yes, answered);
        }
    }

    /**
     * Interviews by what the worker said.
     *
     * @param again after which the child went missing again within {@link InterviewHistory#DAYS} days
     * @param notAgain after which the child did not
     * @param tooSoon after which so many days are not over; they are left out of the share
     * @param of again and not again
     */
    public record Again(YesNo said, Count again, Count notAgain, Count tooSoon, Count of) {

        public Share share() {
            return new Share(again, of);
        }

        public String text(Translator translator) {
            return translator.translate("coverage.held.likely." + said.name());
        }
    }

    /** What happened in the days after. */
    private enum After {
        AGAIN,
        NOT_AGAIN,
        TOO_SOON
    }

    private static final int ANSWERS = YesNo.values().length;
    private static final long LIKELY = (long) Question.values().length * ANSWERS;
    /** Interviews of children who had a preference. */
    static final long PREFERENCE = LIKELY + (long) ANSWERS * After.values().length;
    /** Interviews that are no repeat. */
    static final long FIRST = PREFERENCE + 1;

    public InterviewsHeld {
        answers = List.copyOf(answers);
        likelyAgain = List.copyOf(likelyAgain);
    }

    public static Columns<Answers> columns(Translator translator) {
        return new Columns<Answers>(translator)
                .head(
                        "coverage.held.column.question",
                        row -> row.question().name(),
                        row -> row.question().text(translator))
                .count("coverage.held.column.yes", Answers::yes)
                .share("coverage.held.column.share", Answers::share)
                .count("coverage.held.column.no", Answers::no)
                .count("coverage.held.column.not-known", Answers::notKnown);
    }

    public static Columns<Again> againColumns(Translator translator) {
        return new Columns<Again>(translator)
                .head("coverage.held.column.said", row -> row.said().name(), row -> row.text(translator))
                .count("coverage.held.column.again", Again::again)
                .share("coverage.held.column.share-again", Again::share)
                .count("coverage.held.column.not-again", Again::notAgain)
                .count("coverage.held.column.too-soon", Again::tooSoon);
    }

    static InterviewsHeld of(Selection<InterviewRows> held, InterviewHistory history, SuppressionRules rules) {
        Map<Long, DistinctCounts> counted = held.countBy((rows, row, each) -> {
            for (Question question : Question.values()) {
                question.answer(rows, row, history).ifPresent(answer -> each.accept(key(question, answer)));
            }
            rows.howHeld(row, HowHeld.LIKELY_AGAIN).ifPresent(said -> each.accept(key(said, after(row, history))));
            if (rows.howHeld(row, HowHeld.PREFERENCE_MET).isPresent()) {
                each.accept(PREFERENCE);
            }
            if (!history.isRepeat(row)) {
                each.accept(FIRST);
            }
        });
        return protectedBy(rules, counted);
    }

    /** @param counted interviews by {@link #key}, and those of {@link #PREFERENCE} and {@link #FIRST} */
    static InterviewsHeld protectedBy(SuppressionRules rules, Map<Long, DistinctCounts> counted) {
        return new Protection(counted, rules).held();
    }

    private static After after(int row, InterviewHistory history) {
        return !history.isFollowedUp(row)
                ? After.TOO_SOON
                : history.isMissingAgain(row) ? After.AGAIN : After.NOT_AGAIN;
    }

    static long key(Question question, YesNo answer) {
        return (long) question.ordinal() * ANSWERS + answer.ordinal();
    }

    private static long key(YesNo said, After after) {
        return LIKELY + (long) said.ordinal() * After.values().length + after.ordinal();
    }

    /**
     * All questions are about the same interviews or a part of them, so their total counts as known. The answers to a question that is about
     * a part are shown only where that part, and each of the others, may be.
     */
    private record Protection(Map<Long, DistinctCounts> counted, SuppressionRules rules) {

        InterviewsHeld held() {
            return new InterviewsHeld(
                    Arrays.stream(Question.values()).map(this::answers).toList(), likelyAgain());
        }

        private Answers answers(Question question) {
            List<RawCount> numbers = Arrays.stream(YesNo.values())
                    .map(answer -> number(key(question, answer)))
                    .toList();
            List<Count> shown = isPartShown(question) ? rules.partsOfKnown(numbers) : hidden(numbers);
            return new Answers(
                    question,
                    shown.get(0),
                    shown.get(1),
                    shown.get(2),
                    sum(numbers.subList(0, 2), shown.subList(0, 2)));
        }

        private boolean isPartShown(Question question) {
            return switch (question) {
                case SAME_WORKER, SAME_INTERVIEWER -> areShown(total(Question.SAME_INTERVIEWER), number(FIRST));
                case PREFERENCE_ASKED, PREFERENCE_MET -> {
                    RawCount asked = number(key(Question.PREFERENCE_ASKED, YesNo.YES));
                    RawCount stated = number(PREFERENCE);
                    yield areShown(
                            stated,
                            RawCount.of(asked.number() - stated.number()),
                            number(key(Question.PREFERENCE_ASKED, YesNo.NO)));
                }
                default -> true;
            };
        }

        private boolean areShown(RawCount... parts) {
            return Stream.of(parts).allMatch(part -> rules.one(part).isShown());
        }

        private List<Again> likelyAgain() {
            List<List<RawCount>> byAnswer = Arrays.stream(YesNo.values())
                    .map(said -> Arrays.stream(After.values())
                            .map(after -> number(key(said, after)))
                            .toList())
                    .toList();
            boolean areAnswersShown = rules
                    .partsOfKnown(byAnswer.stream()
                            .map(after -> RawCount.of(
                                    after.stream().mapToInt(RawCount::number).sum()))
                            .toList())
                    .stream()
                    .allMatch(Count::isShown);
            List<Again> rows = new ArrayList<>();
            for (YesNo said : YesNo.values()) {
                List<RawCount> numbers = byAnswer.get(said.ordinal());
                List<Count> shown = areAnswersShown ? rules.partsOfKnown(numbers) : hidden(numbers);
                rows.add(new Again(
                        said,
                        shown.get(0),
                        shown.get(1),
                        shown.get(2),
                        sum(numbers.subList(0, 2), shown.subList(0, 2))));
            }
            return rows;
        }

        private RawCount total(Question question) {
            return RawCount.of(Arrays.stream(YesNo.values())
                    .mapToInt(answer -> number(key(question, answer)).number())
                    .sum());
        }

        private RawCount number(long key) {
            return counted.getOrDefault(key, DistinctCounts.NOTHING).interviews();
        }

        private Count sum(List<RawCount> numbers, List<Count> shown) {
            return shown.stream().allMatch(Count::isShown)
                    ? rules.one(RawCount.of(
                            numbers.stream().mapToInt(RawCount::number).sum()))
                    : Count.complement();
        }

        private static List<Count> hidden(List<RawCount> numbers) {
            return numbers.stream().map(number -> Count.complement()).toList();
        }
    }
}
