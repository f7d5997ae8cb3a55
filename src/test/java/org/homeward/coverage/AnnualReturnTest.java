package org.homeward.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.coverage.AnnualReturn.Answer;
import org.homeward.coverage.AnnualReturn.Profile;
import org.homeward.coverage.AnnualReturn.Question;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** The standard questions put to authorities each year. */
@DatabaseTest
class AnnualReturnTest extends SpringReturns {

    private static final DisclosureFilter TO_MARCH =
            DisclosureFilter.of(new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31)));

    AnnualReturnTest(TestDatabase database) {
        super(database);
    }

    @Test
    void the_year_is_the_last_from_april_to_march_that_had_ended() {
        assertThat(year("2025-03-31")).isEqualTo(year("2025-04-01")).isEqualTo(TO_MARCH.period());
        assertThat(year("2025-03-30").to()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(year("2026-11-30").from()).isEqualTo(LocalDate.of(2025, 4, 1));
    }

    @Test
    void of_nothing_every_answer_is_none() {
        assertThat(answers(TO_MARCH).values()).isNotEmpty().containsOnly(n(0));
    }

    @Test
    void children_and_incidents_count_by_their_beginning_and_interviews_by_the_return() {
        accounts.store(
                // Two in the year, one child.
                returnedTo("Harbour")
                        .interviewed("2025-03-03 10:00")
                        .missingFrom("Harbour")
                        .on("2025-03-20 18:00")
                        .returned("2025-03-21 10:00"),
                // In care; over the end of March.
                returnedTo("Harbour").fromCare().on("2025-03-31 18:00").returned("2025-04-02 10:00"),
                // Before the year, returned in it.
                returnedTo("Wold").on("2024-03-31 18:00").returned("2024-04-01 10:00"),
                // After it.
                returnedTo("Wold").on("2025-04-05 18:00").returned("2025-04-06 10:00"));

        assertThat(answers(TO_MARCH))
                .containsEntry(Question.CHILDREN, n(2))
                .containsEntry(Question.INCIDENTS, n(3))
                .containsEntry(Question.CHILDREN_LOOKED_AFTER, n(1))
                .containsEntry(Question.STILL_MISSING, n(1))
                .containsEntry(Question.RETURNED, n(3))
                .containsEntry(Question.HOME_RETURNED, n(3))
                .containsEntry(Question.COMPLETED, n(1))
                .containsEntry(Question.WITHIN_72H, n(1));
    }

    @Test
    void what_came_of_returns_is_as_coverage_counts_it_for_the_year() {
        accounts.store(
                returnedTo("Harbour").interviewed("2025-03-03 10:00"),
                returnedTo("Wold").offered("2025-03-02 12:00", "NO_ANSWER"),
                returnedTo("Wold").interviewed("2025-03-20 10:00"));
        CoverageCount coverage = queries.byDistrict(ANALYST, TO_MARCH).whole();

        assertThat(answers(TO_MARCH))
                .containsEntry(Question.RETURNED, coverage.returned())
                .containsEntry(Question.OFFERED, coverage.offered())
                .containsEntry(Question.COMPLETED, coverage.done())
                .containsEntry(Question.WITHIN_72H, coverage.in72h());
        assertThat(annual().answers().stream()
                        .filter(answer -> answer.question() == Question.DELIVERED)
                        .mapToInt(answer -> answer.value().number().orElseThrow())
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void a_profile_has_its_own_questions_only() {
        assertThat(annual().answers(Profile.LOOKED_AFTER))
                .extracting(Answer::question)
                .contains(Question.AGE_10_15, Question.STILL_MISSING)
                .doesNotContain(Question.CHILDREN, Question.WITHIN_72H);
        assertThat(annual().answers(Profile.REQUESTS))
                .extracting(Answer::question)
                .contains(Question.CHILDREN, Question.WITHIN_72H)
                .doesNotContain(Question.AGE_10_15);
    }

    @Test
    void a_reader_of_releases_is_given_none() {
        assertThat(CoverageFixtures.annualReturn(database).answers(BOARD, QUARTER))
                .isEmpty();
    }

    /** Home, in area, out of area, and not recorded: of each, returned only, and who knows the rules and the total. */
    @Test
    void where_small_counts_are_hidden_none_of_a_part_follows_from_the_answers() {
        Map<Object, List<int[]>> bySight = new HashMap<>();
        for (int i = 0; i < 160_000; i++) {
            int[] parts = {i % 20, i / 20 % 20, i / 400 % 20, i / 8_000};
            int all = parts[0] + parts[1] + parts[2] + parts[3];
            if (all < 20) {
                Map<Question, RawCount> counts = new EnumMap<>(Question.class);
                counts.put(Question.RETURNED, RawCount.of(all));
                counts.put(Question.HOME_RETURNED, RawCount.of(parts[0]));
                counts.put(Question.IN_AREA_RETURNED, RawCount.of(parts[1]));
                counts.put(Question.OUT_OF_AREA_RETURNED, RawCount.of(parts[2]));
                bySight.computeIfAbsent(seen(counts), none -> new ArrayList<>()).add(parts);
            }
        }
        assertNothingSmallFollows(bySight, 4);
    }

    @Test
    void where_small_counts_are_hidden_no_step_says_how_few_were_lost_at_it() {
        Map<Object, List<int[]>> bySight = new HashMap<>();
        for (int returned = 0; returned < 20; returned++) {
            for (int offered = 0; offered <= returned; offered++) {
                for (int completed = 0; completed <= offered; completed++) {
                    Map<Question, RawCount> counts = new EnumMap<>(Question.class);
                    counts.put(Question.RETURNED, RawCount.of(returned));
                    counts.put(Question.OFFERED, RawCount.of(offered));
                    counts.put(Question.COMPLETED, RawCount.of(completed));
                    bySight.computeIfAbsent(seen(counts), none -> new ArrayList<>())
                            .add(new int[] {offered, returned - offered, completed, offered - completed});
                }
            }
        }
        assertNothingSmallFollows(bySight, 4);
    }

    private static Object seen(Map<Question, RawCount> counts) {
        return new AnnualReturnQueries.RawReturn(counts, List.of(), List.of())
                .protectedBy(SuppressionRules.UNDER_FIVE_HIDDEN).stream()
                        .filter(answer -> counts.containsKey(answer.question()))
                        .map(Answer::value)
                        .toList();
    }

    private static void assertNothingSmallFollows(Map<Object, List<int[]>> bySight, int parts) {
        bySight.forEach((sight, possible) -> {
            for (int part = 0; part < parts; part++) {
                Set<Integer> values = new HashSet<>();
                for (int[] each : possible) {
                    values.add(each[part]);
                }
                int only = values.iterator().next();
                assertThat(values.size() == 1 && only > 0 && only < 5)
                        .as("%s says that part %s is %s", sight, part, only)
                        .isFalse();
            }
        });
    }

    private static Period year(String to) {
        return AnnualReturn.yearOf(new Period(LocalDate.of(2020, 1, 1), LocalDate.parse(to)));
    }

    private AnnualReturn annual() {
        return CoverageFixtures.annualReturn(database)
                .answers(ANALYST, TO_MARCH)
                .orElseThrow();
    }

    private Map<Question, Count> answers(DisclosureFilter filter) {
        Map<Question, Count> answers = new EnumMap<>(Question.class);
        CoverageFixtures.annualReturn(database).answers(ANALYST, filter).orElseThrow().answers().stream()
                .filter(answer -> answer.provider().isEmpty())
                .forEach(answer -> answers.put(answer.question(), answer.value()));
        return answers;
    }
}
