package org.homeward.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.coverage.InterviewsHeld.Again;
import org.homeward.coverage.InterviewsHeld.Answers;
import org.homeward.coverage.InterviewsHeld.Question;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.disclosure.Topic;
import org.homeward.disclosure.YesNo;
import org.homeward.store.counting.DistinctCounts;
import org.homeward.support.Account;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** How interviews were held, and which topics were explored in them. */
@DatabaseTest
class InterviewsHeldTest extends SpringReturns {

    private final PersistenceQueries persistence;

    InterviewsHeldTest(TestDatabase database) {
        super(database);
        this.persistence = CoverageFixtures.persistence(database);
    }

    @Test
    void of_nothing_every_count_is_none() {
        assertThat(held().answers())
                .hasSize(Question.values().length)
                .allSatisfy(row -> assertThat(row.answered()).isEqualTo(n(0)));
        assertThat(held().likelyAgain())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.of()).isEqualTo(n(0)));
        assertThat(topics().rows()).isEmpty();
    }

    @Test
    void each_answer_is_counted_and_what_is_not_recorded_is_apart_from_no() {
        accounts.store(
                interviewed()
                        .recorded("seen_alone", "YES")
                        .recorded("held_where", "NEUTRAL")
                        .recorded("independence", "INDEPENDENT"),
                interviewed()
                        .recorded("seen_alone", "NO")
                        .recorded("held_where", "HOME")
                        .recorded("independence", "PLACEMENT"),
                interviewed().recorded("confidentiality_explained", "YES"));

        assertThat(answers(Question.SEEN_ALONE)).isEqualTo(answers(Question.SEEN_ALONE, 1, 1, 1));
        assertThat(answers(Question.NEUTRAL_PLACE)).isEqualTo(answers(Question.NEUTRAL_PLACE, 1, 1, 1));
        assertThat(answers(Question.INDEPENDENT)).isEqualTo(answers(Question.INDEPENDENT, 1, 1, 1));
        assertThat(answers(Question.CONFIDENTIALITY_EXPLAINED))
                .isEqualTo(answers(Question.CONFIDENTIALITY_EXPLAINED, 1, 0, 2));
    }

    @Test
    void a_preference_is_met_or_not_only_where_the_child_has_one() {
        accounts.store(
                interviewed().recorded("worker_preference", "FEMALE").recorded("preference_met", "YES"),
                interviewed().recorded("worker_preference", "MALE").recorded("preference_met", "NO"),
                interviewed().recorded("worker_preference", "NONE").recorded("preference_met", "YES"),
                interviewed());

        assertThat(answers(Question.PREFERENCE_ASKED)).isEqualTo(answers(Question.PREFERENCE_ASKED, 3, 1, 0));
        assertThat(answers(Question.PREFERENCE_MET)).isEqualTo(answers(Question.PREFERENCE_MET, 1, 1, 0));
    }

    @Test
    void only_a_repeat_interview_can_be_by_the_same_worker() {
        accounts.store(
                twice("ann", "ann").recorded("same_worker", "YES"),
                twice("ann", "bea").recorded("same_worker", "NO"),
                twice("ann", "").recorded("same_worker", "YES"),
                interviewed().recorded("same_worker", "YES").recorded("author", "ann"));

        assertThat(answers(Question.SAME_WORKER)).isEqualTo(answers(Question.SAME_WORKER, 2, 1, 0));
        assertThat(answers(Question.SAME_INTERVIEWER)).isEqualTo(answers(Question.SAME_INTERVIEWER, 1, 1, 1));
        assertThat(answers(Question.SEEN_ALONE).notKnown()).isEqualTo(n(7));
    }

    /** The interview before it was held in another period: it is before it nevertheless. */
    @Test
    void what_is_a_repeat_does_not_depend_on_the_filter() {
        accounts.store(twice("ann", "ann"));
        DisclosureFilter april = DisclosureFilter.of(new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 30)));

        assertThat(persistence.held(ANALYST, april).orElseThrow().answers())
                .contains(answers(Question.SAME_INTERVIEWER, 1, 0, 0));
    }

    @Test
    void one_interview_about_two_episodes_counts_once() {
        accounts.store(returnedTo("Harbour")
                .missingFrom("Harbour")
                .on("2025-03-07 18:00")
                .returned("2025-03-08 10:00")
                .interviewedAboutAll("2025-03-10 10:00")
                .recorded("seen_alone", "YES")
                .recorded("hurt", "YES"));

        assertThat(answers(Question.SEEN_ALONE)).isEqualTo(answers(Question.SEEN_ALONE, 1, 0, 0));
        assertThat(topic(Topic.HURT).of()).isEqualTo(n(1));
    }

    @Test
    void an_interview_that_was_broken_off_or_held_before_the_return_is_none_of_these() {
        accounts.store(
                interviewed().recorded("seen_alone", "YES").brokenOff(),
                returnedTo("Harbour").interviewed("2025-03-01 20:00").recorded("seen_alone", "YES"));

        assertThat(answers(Question.SEEN_ALONE).answered()).isEqualTo(n(0));
    }

    /** Held on 4 March: the 90th day after it is 2 June. */
    @Test
    void what_the_worker_expected_is_set_against_the_ninety_days_after_the_interview() {
        accounts.store(
                interviewed()
                        .recorded("likely_again", "YES")
                        .missingFrom("Harbour")
                        .on("2025-06-02")
                        .returned("2025-06-03"),
                interviewed()
                        .recorded("likely_again", "YES")
                        .missingFrom("Harbour")
                        .on("2025-06-03")
                        .returned("2025-06-04"),
                interviewed()
                        .recorded("likely_again", "NO")
                        .missingFrom("Harbour")
                        .on("2025-03-04")
                        .returned("2025-03-05"),
                interviewed().recorded("likely_again", "NO"));

        assertThat(held().likelyAgain())
                .containsExactly(
                        new Again(YesNo.YES, n(1), n(1), n(0), n(2)),
                        new Again(YesNo.NO, n(0), n(2), n(0), n(2)),
                        new Again(YesNo.UNKNOWN, n(0), n(0), n(0), n(0)));
    }

    @Test
    void before_ninety_days_are_over_nobody_knows_what_happened() {
        accounts.store(interviewed()
                .recorded("likely_again", "YES")
                .missingFrom("Harbour")
                .on("2025-05-20")
                .returned("2025-06-01"));

        assertThat(held().likelyAgain()).contains(new Again(YesNo.YES, n(0), n(0), n(1), n(0)));
    }

    @Test
    void no_is_an_answer_and_not_explored_is_none() {
        accounts.store(
                interviewed().recorded("hurt", "YES"),
                interviewed().recorded("hurt", "NO"),
                interviewed().recorded("hurt", "UNKNOWN"),
                interviewed().recorded("hurt", "NOT_EXPLORED"),
                interviewed().recorded("exploitation", "NO"));

        TopicsExplored.Row hurt = topic(Topic.HURT);
        assertThat(List.of(hurt.explored(), hurt.notExplored(), hurt.of())).containsExactly(n(3), n(2), n(5));
        assertThat(topic(Topic.EXPLOITATION).explored()).isEqualTo(n(1));
    }

    @Test
    void a_provider_is_prompted_for_a_topic_that_a_quarter_of_its_interviews_leave_out() {
        accounts.store(
                Account.children(9, () -> interviewed().recorded("hurt", "NO").recorded("exploitation", "NO")));
        accounts.store(Account.children(
                3, () -> interviewed().recorded("hurt", "NOT_EXPLORED").recorded("exploitation", "NO")));
        accounts.store(
                Account.children(9, () -> interviewed().interviewedBy("tideway").recorded("hurt", "NOT_EXPLORED")));

        List<String> providers = topics().providers();
        assertThat(providers).hasSize(2);
        assertThat(topics().prompts(providers.get(0)))
                .extracting(TopicsExplored.Row::topic)
                .contains(Topic.HURT)
                .doesNotContain(Topic.EXPLOITATION);
        // Of nine interviews no share says anything.
        assertThat(topics().prompts(providers.get(1))).isEmpty();
        assertThat(topics().isEnoughToSay(providers.get(0))).isTrue();
        assertThat(topics().isEnoughToSay(providers.get(1))).isFalse();
    }

    /** Whoever knows the rules and how many interviews there are finds no number of one to four by subtraction, in one table or between them. */
    @Test
    void by_subtraction_no_small_number_follows() {
        Map<String, Set<String>> certain = new HashMap<>();
        for (int same = 0; same <= MOST; same++) {
            for (int other = 0; same + other <= MOST; other++) {
                for (int unknown = 0; same + other + unknown <= MOST; unknown++) {
                    for (int first = 0; same + other + unknown + first <= MOST; first++) {
                        Map<String, Integer> world =
                                Map.of("same", same, "other", other, "unknown", unknown, "first", first);
                        Set<String> small = world.entrySet().stream()
                                .filter(each -> each.getValue() > 0 && each.getValue() < 5)
                                .map(Object::toString)
                                .collect(Collectors.toSet());
                        certain.merge(sight(same, other, unknown, first), small, (known, others) -> {
                            known.retainAll(others);
                            return known;
                        });
                    }
                }
            }
        }
        assertThat(certain)
                .hasSizeGreaterThan(100)
                .allSatisfy((sight, small) -> assertThat(small).isEmpty());
    }

    private static final int MOST = 16;

    /** Of repeat interviews, of those of children with a preference, and of a topic of a provider. */
    private static String sight(int same, int other, int unknown, int first) {
        Map<Long, DistinctCounts> counted = new HashMap<>();
        for (Question question : List.of(Question.SAME_INTERVIEWER, Question.PREFERENCE_MET)) {
            counted.put(InterviewsHeld.key(question, YesNo.YES), interviews(same));
            counted.put(InterviewsHeld.key(question, YesNo.NO), interviews(other));
            counted.put(InterviewsHeld.key(question, YesNo.UNKNOWN), interviews(unknown));
        }
        counted.put(InterviewsHeld.FIRST, interviews(first));
        counted.put(InterviewsHeld.PREFERENCE, interviews(same + other + unknown));
        counted.put(InterviewsHeld.key(Question.PREFERENCE_ASKED, YesNo.YES), interviews(same + other + unknown));
        counted.put(InterviewsHeld.key(Question.PREFERENCE_ASKED, YesNo.NO), interviews(first));
        int all = same + other + unknown + first;
        return (all > 0 && all < 5 ? "few" : all)
                + " " + InterviewsHeld.protectedBy(SuppressionRules.UNDER_FIVE_HIDDEN, counted)
                + TopicsExplored.row(
                        "Lantern",
                        Topic.HURT,
                        List.of(RawCount.of(same + other + unknown), RawCount.of(first)),
                        all >= 5,
                        SuppressionRules.UNDER_FIVE_HIDDEN);
    }

    private static DistinctCounts interviews(int number) {
        RawCount none = RawCount.NOTHING;
        return new DistinctCounts(none, none, RawCount.of(number), none, 0, none);
    }

    private static Account interviewed() {
        return returnedTo("Harbour").interviewed("2025-03-04 12:00");
    }

    private static Account twice(String first, String second) {
        return interviewed()
                .recorded("author", first)
                .missingFrom("Harbour")
                .on("2025-04-07 18:00")
                .returned("2025-04-08 10:00")
                .interviewedAgain("2025-04-10 10:00")
                .recorded("author", second);
    }

    private static Answers answers(Question question, int yes, int no, int notKnown) {
        return new Answers(question, n(yes), n(no), n(notKnown), n(yes + no));
    }

    private Answers answers(Question question) {
        return held().answers().stream()
                .filter(row -> row.question() == question)
                .findFirst()
                .orElseThrow();
    }

    private TopicsExplored.Row topic(Topic topic) {
        return topics().rows().stream()
                .filter(row -> row.topic() == topic)
                .findFirst()
                .orElseThrow();
    }

    private InterviewsHeld held() {
        return persistence.held(ANALYST, SPRING).orElseThrow();
    }

    private TopicsExplored topics() {
        return persistence.topics(ANALYST, SPRING).orElseThrow();
    }
}
