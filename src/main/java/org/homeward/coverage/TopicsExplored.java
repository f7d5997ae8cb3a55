package org.homeward.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.disclosure.Topic;
import org.homeward.disclosure.Translator;
import org.homeward.request.Columns;
import org.homeward.store.counting.DistinctCounts;
import org.homeward.store.counting.InterviewRows;
import org.homeward.store.counting.Selection;

/**
 * How complete interviews are: of each of the seven topics, whether it was explored, whatever the child answered; "no" is an answer, and not
 * explored is none; where a record says nothing of a topic, it was not explored. What was answered is counted nowhere here. Unit: an interview, as in {@link InterviewsHeld}.
 *
 * @param rows every topic of each provider by name, in the order of the practice guide
 */
public record TopicsExplored(List<Row> rows) {

    /** What of a provider's interviews, one or more of four, calls for a prompt. */
    private static final int PROMPT_PART = 4;

    /**
     * Interviews of one provider.
     *
     * @param of both
     */
    public record Row(String provider, Topic topic, Count explored, Count notExplored, Count of) {

        public Share share() {
            return new Share(explored, of);
        }

        /** Whether the topic was not explored in a quarter of the interviews or more, of those that can make a share. */
        boolean isPrompted() {
            return share().range().isPresent()
                    && notExplored.number().orElse(0) * PROMPT_PART
                            >= of.number().orElse(Integer.MAX_VALUE);
        }
    }

    public TopicsExplored {
        rows = List.copyOf(rows);
    }

    /** The providers by name. */
    public List<String> providers() {
        return rows.stream().map(Row::provider).distinct().toList();
    }

    /** Of a provider, what to ask about next time. */
    public List<Row> prompts(String provider) {
        return rows.stream()
                .filter(row -> row.provider().equals(provider) && row.isPrompted())
                .toList();
    }

    /** Of a provider, how many interviews the topics are counted of; empty where that is hidden. */
    public Optional<Count> interviews(String provider) {
        return rows.stream()
                .filter(row -> row.provider().equals(provider) && row.of().isShown())
                .map(Row::of)
                .findFirst();
    }

    /** Whether every topic of a provider has a share. */
    public boolean isEnoughToSay(String provider) {
        return rows.stream()
                .filter(row -> row.provider().equals(provider))
                .allMatch(row -> row.share().range().isPresent());
    }

    public static Columns<Row> columns(Translator translator) {
        return new Columns<Row>(translator)
                .head("coverage.topics.column.provider", Row::provider)
                .coded(
                        "coverage.topics.column.topic",
                        row -> row.topic().name(),
                        row -> translator.translate("words.Topic." + row.topic().name()))
                .count("coverage.topics.column.explored", Row::explored)
                .share("coverage.topics.column.share", Row::share)
                .count("coverage.topics.column.not-explored", Row::notExplored)
                .count("coverage.topics.column.interviews", Row::of);
    }

    static TopicsExplored of(Selection<InterviewRows> held, LongFunction<String> provider, SuppressionRules rules) {
        Map<Long, Map<Long, DistinctCounts>> counted =
                held.countBy(InterviewRows::heldByProvider, (rows, row, each) -> {
                    for (Topic topic : Topic.values()) {
                        each.accept(key(topic, rows.isExplored(row, topic)));
                    }
                });
        List<Map.Entry<Long, Map<Long, DistinctCounts>>> providers = counted.entrySet().stream()
                .sorted(Comparator.comparing(each -> provider.apply(each.getKey())))
                .toList();
        boolean areShown = areShown(
                rules,
                providers.stream().map(each -> interviews(each.getValue())).toList());
        List<Row> rows = new ArrayList<>();
        providers.forEach(each -> {
            for (Topic topic : Topic.values()) {
                rows.add(row(provider.apply(each.getKey()), topic, numbers(topic, each.getValue()), areShown, rules));
            }
        });
        return new TopicsExplored(rows);
    }

    /**
     * The total of two parts is known, from the other topics or the other tables. So either both are shown or neither: to hide one with the
     * other only where one is small would say of four and four what they are.
     */
    static Row row(
            String provider, Topic topic, List<RawCount> parts, boolean areProvidersShown, SuppressionRules rules) {
        boolean areShown = areProvidersShown && areShown(rules, parts);
        return new Row(
                provider,
                topic,
                areShown ? rules.one(parts.get(0)) : Count.complement(),
                areShown ? rules.one(parts.get(1)) : Count.complement(),
                areProvidersShown ? rules.one(sum(parts)) : Count.complement());
    }

    private static boolean areShown(SuppressionRules rules, List<RawCount> parts) {
        return parts.stream().allMatch(part -> rules.one(part).isShown());
    }

    private static RawCount sum(List<RawCount> parts) {
        return RawCount.of(parts.stream().mapToInt(RawCount::number).sum());
    }

    private static RawCount interviews(Map<Long, DistinctCounts> counted) {
        return sum(numbers(Topic.values()[0], counted));
    }

    private static List<RawCount> numbers(Topic topic, Map<Long, DistinctCounts> counted) {
        return Stream.of(true, false)
                .map(isExplored -> counted.getOrDefault(key(topic, isExplored), DistinctCounts.NOTHING)
                        .interviews())
                .toList();
    }

    private static long key(Topic topic, boolean isExplored) {
        return 2L * topic.ordinal() + (isExplored ? 1 : 0);
    }
}
