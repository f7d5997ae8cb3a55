package org.homeward.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.coverage.Persistence.AskedAt;
import org.homeward.coverage.Persistence.ByMethod;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.OfferMethod;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.counting.Attempt;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** At which attempt, and by which method, an interview was accepted. */
@DatabaseTest
class PersistenceTest extends SpringReturns {

    private final PersistenceQueries persistence;

    PersistenceTest(TestDatabase database) {
        super(database);
        this.persistence = CoverageFixtures.persistence(database);
    }

    @Test
    void of_nothing_every_count_is_none() {
        assertThat(counted().attempts())
                .extracting(AskedAt::asked, AskedAt::accepted)
                .containsOnly(tuple(n(0), n(0)));
        assertThat(counted().isNothing()).isTrue();
    }

    @Test
    void an_offer_counts_at_each_attempt_until_it_is_accepted() {
        accounts.store(
                returnedTo("Harbour").offered("2025-03-02 12:00", "ACCEPTED"),
                returnedTo("Harbour")
                        .offered("2025-03-03 12:00", "ACCEPTED")
                        .offered("2025-03-02 12:00", "NO_ANSWER")
                        .offered("2025-03-04 12:00", "NO_ANSWER"),
                returnedTo("Harbour").offered("2025-03-02 12:00", "NO_ANSWER").offered("2025-03-03 12:00", "NO_ANSWER"),
                returnedTo("Harbour").offered("2025-03-02 12:00", "DECLINED_BY_CHILD"),
                returnedTo("Harbour"));

        assertThat(counted().attempts())
                .containsExactly(
                        new AskedAt(1, n(1), n(2), n(1), n(4)),
                        new AskedAt(2, n(1), n(0), n(1), n(2)),
                        new AskedAt(3, n(0), n(0), n(0), n(0)),
                        new AskedAt(4, n(0), n(0), n(0), n(0)));
        assertThat(counted().later()).isEqualTo(new Share(n(1), n(2)));
    }

    @Test
    void the_fourth_attempt_and_any_later_one_are_counted_together() {
        accounts.store(
                returnedTo("Harbour")
                        .offered("2025-03-02 12:00", "NO_ANSWER")
                        .offered("2025-03-03 12:00", "NO_ANSWER")
                        .offered("2025-03-04 12:00", "NO_ANSWER")
                        .offered("2025-03-05 12:00", "NO_ANSWER")
                        .offered("2025-03-06 12:00", "ACCEPTED"),
                returnedTo("Harbour")
                        .offered("2025-03-02 12:00", "NO_ANSWER")
                        .offered("2025-03-03 12:00", "NO_ANSWER")
                        .offered("2025-03-04 12:00", "NO_ANSWER")
                        .offered("2025-03-05 12:00", "NO_ANSWER"));

        assertThat(counted().attempts().getLast()).isEqualTo(new AskedAt(4, n(1), n(0), n(1), n(2)));
        assertThat(methods()).containsEntry(OfferMethod.PHONE, List.of(n(1), n(9)));
    }

    @Test
    void an_interview_without_an_accepted_offer_was_accepted_at_a_further_attempt_whose_method_is_not_recorded() {
        accounts.store(returnedTo("Harbour")
                .offered("2025-03-02 12:00", "DECLINED_BY_CHILD")
                .interviewed("2025-03-04 12:00"));

        assertThat(counted().attempts().get(0)).isEqualTo(new AskedAt(1, n(0), n(1), n(0), n(1)));
        assertThat(counted().attempts().get(1)).isEqualTo(new AskedAt(2, n(1), n(0), n(0), n(1)));
        assertThat(counted().refused()).isEqualTo(new Share(n(1), n(1)));
        assertThat(methods())
                .containsEntry(OfferMethod.PHONE, List.of(n(0), n(1)))
                .containsEntry(OfferMethod.NOT_RECORDED, List.of(n(1), n(1)));
    }

    @Test
    void without_a_day_nobody_knows_which_attempt_was_the_first() {
        accounts.store(
                returnedTo("Harbour").offered("not recorded", "NOT_ACCEPTED").offered("2025-03-02 12:00", "NO_ANSWER"),
                returnedTo("Harbour").offered("not recorded", "ACCEPTED"),
                returnedTo("Harbour").withoutOffer().interviewed("2025-03-04 12:00"));

        assertThat(counted().isNothing()).isTrue();
        assertThat(counted().withoutDay()).isEqualTo(new Share(n(2), n(3)));
        assertThat(counted().withoutAttempt()).isEqualTo(new Share(n(1), n(3)));
        assertThat(methods()).containsEntry(OfferMethod.PHONE, List.of(n(0), n(0)));
    }

    @Test
    void another_method_is_one_that_is_recorded_and_was_tried_after_no_answer() {
        accounts.store(
                returnedTo("Harbour")
                        .offered("2025-03-02 12:00", "PHONE", "NO_ANSWER")
                        .offered("2025-03-03 12:00", "VISIT", "NO_ANSWER"),
                returnedTo("Harbour")
                        .offered("2025-03-02 12:00", "PHONE", "NO_ANSWER")
                        .offered("2025-03-03 12:00", "PHONE", "NO_ANSWER")
                        .offered("2025-03-04 12:00", "NOT_RECORDED", "NO_ANSWER"),
                returnedTo("Harbour")
                        .offered("2025-03-02 12:00", "LETTER", "MISSING_AGAIN")
                        .offered("2025-03-03 12:00", "PHONE", "NO_ANSWER"),
                returnedTo("Harbour")
                        .offered("2025-03-02 12:00", "LETTER", "DECLINED_BY_CARER")
                        .offered("2025-03-03 12:00", "VISIT", "DECLINED_BY_CHILD"));

        assertThat(counted().unanswered()).isEqualTo(new Share(n(1), n(3)));
        assertThat(counted().refused()).isEqualTo(new Share(n(0), n(1)));
    }

    @Test
    void every_part_adds_up_to_the_steps_beside_it() {
        accounts.store(
                returnedTo("Harbour")
                        .offered("2025-03-02 12:00", "NO_ANSWER")
                        .offered("2025-03-03 12:00", "VISIT", "ACCEPTED"),
                returnedTo("Harbour").offered("2025-03-02 12:00", "NO_ANSWER").interviewed("2025-03-04 12:00"),
                returnedTo("Harbour").offered("not recorded", "ACCEPTED"),
                returnedTo("Harbour").offered("not recorded", "NOT_ACCEPTED"),
                returnedTo("Harbour").withoutOffer().interviewed("2025-03-04 12:00"),
                returnedTo("Harbour").offered("2025-03-02 12:00", "DECLINED_BY_CARER"),
                returnedTo("Harbour"));
        Persistence counted = counted();
        int inOrder = number(counted.attempts().getFirst().asked());
        int accepted = counted.attempts().stream()
                .mapToInt(row -> number(row.accepted()))
                .sum();

        assertThat(inOrder
                        + number(counted.withoutDay().part())
                        + number(counted.withoutAttempt().part()))
                .isEqualTo(number(all().offered()));
        assertThat(counted.withoutDay().whole()).isEqualTo(all().offered());
        // One of those without a day accepted.
        assertThat(accepted + 1 + number(counted.withoutAttempt().part())).isEqualTo(number(all().accepted()));
        assertThat(counted.methods().stream()
                        .mapToInt(row -> number(row.accepted()))
                        .sum())
                .isEqualTo(accepted);
        assertThat(counted.methods().stream()
                        .mapToInt(row -> number(row.attempts()))
                        .sum())
                .isEqualTo(counted.attempts().stream()
                        .mapToInt(row -> number(row.asked()))
                        .sum());
    }

    @Test
    void a_reader_of_releases_is_given_none() {
        assertThat(persistence.attempts(BOARD, QUARTER)).isEmpty();
        assertThat(persistence.held(BOARD, QUARTER)).isEmpty();
        assertThat(persistence.topics(BOARD, QUARTER)).isEmpty();
    }

    /**
     * Who knows the rules and the steps finds no count of one to four that does not follow from the steps alone: of all ways in which up
     * to ten episodes look the same, none have such a count in common.
     */
    @Test
    void by_subtraction_from_the_steps_and_from_each_other_no_small_count_follows() {
        Map<String, Set<String>> bySteps = certain(PersistenceTest::steps);
        Map<String, Set<String>> bySight = certain(PersistenceTest::sight);

        assertThat(bySight).hasSizeGreaterThan(bySteps.size());
        WORLDS.forEach(world -> {
            Set<String> certain = bySight.getOrDefault(sight(world), Set.of());
            if (!certain.isEmpty()) {
                assertThat(bySteps.get(steps(world)))
                        .as("what is certain of %s", sight(world))
                        .containsAll(certain);
            }
        });
    }

    /** By what is shown, the counts of one to four that all worlds in which that is shown have in common. */
    private static Map<String, Set<String>> certain(Function<int[], String> shown) {
        Map<String, Set<String>> certain = new HashMap<>();
        for (int[] world : WORLDS) {
            Set<String> small = truths(world).entrySet().stream()
                    .filter(each -> each.getValue() > 0 && each.getValue() < 5)
                    .map(Object::toString)
                    .collect(Collectors.toSet());
            certain.merge(shown.apply(world), small, (known, others) -> {
                known.retainAll(others);
                return known;
            });
        }
        return certain;
    }

    /** Episodes of each kind, and how often each kind is in a world. */
    private static final List<List<Attempt>> KINDS = List.of(
            List.of(at(OfferMethod.PHONE, OfferOutcome.ACCEPTED)),
            List.of(at(OfferMethod.PHONE, OfferOutcome.NO_ANSWER), at(OfferMethod.VISIT, OfferOutcome.ACCEPTED)),
            List.of(
                    at(OfferMethod.PHONE, OfferOutcome.DECLINED_BY_CHILD),
                    at(OfferMethod.PHONE, OfferOutcome.DECLINED_BY_CHILD),
                    at(OfferMethod.TEXT, OfferOutcome.ACCEPTED)),
            List.of(new Attempt(OfferMethod.PHONE, OfferOutcome.ACCEPTED, false)),
            List.of(at(OfferMethod.PHONE, OfferOutcome.NO_ANSWER)),
            List.of(
                    at(OfferMethod.PHONE, OfferOutcome.DECLINED_BY_CHILD),
                    at(OfferMethod.VISIT, OfferOutcome.MISSING_AGAIN)),
            List.of(
                    at(OfferMethod.TEXT, OfferOutcome.NO_ANSWER),
                    at(OfferMethod.TEXT, OfferOutcome.NO_ANSWER),
                    at(OfferMethod.LETTER, OfferOutcome.NO_ANSWER)),
            List.of(new Attempt(OfferMethod.PHONE, OfferOutcome.NOT_ACCEPTED, false)),
            List.of());

    private static final int EPISODES = 10;

    private static Attempt at(OfferMethod method, OfferOutcome outcome) {
        return new Attempt(method, outcome, true);
    }

    private static final List<int[]> WORLDS = worlds();

    private static List<int[]> worlds() {
        List<int[]> all = new ArrayList<>();
        worlds(new int[KINDS.size()], 0, EPISODES, all);
        return all;
    }

    private static void worlds(int[] world, int kind, int left, List<int[]> all) {
        if (kind == world.length) {
            all.add(world.clone());
            return;
        }
        for (int number = 0; number <= left; number++) {
            world[kind] = number;
            worlds(world, kind + 1, left - number, all);
        }
        world[kind] = 0;
    }

    /** The steps of a world, as the room shows them. */
    private static String steps(int[] world) {
        int accepted = world[0] + world[1] + world[2] + world[3];
        int offered = accepted + world[4] + world[5] + world[6] + world[7];
        RawCount none = RawCount.NOTHING;
        return new CoverageProtection(
                        SuppressionRules.UNDER_FIVE_HIDDEN,
                        new RawCoverage(
                                "",
                                RawCount.of(offered + world[8]),
                                RawCount.of(offered),
                                RawCount.of(accepted),
                                none,
                                none,
                                none,
                                RawCount.of(offered + world[8])),
                        List.of())
                .protectedCounts()
                .toString();
    }

    /** Everything that is counted here of a world, beside its steps. */
    private static String sight(int[] world) {
        PersistenceTally tally = new PersistenceTally();
        for (int kind = 0; kind < world.length; kind++) {
            for (int i = 0; i < world[kind]; i++) {
                tally.add(KINDS.get(kind), false);
            }
        }
        return steps(world) + " " + tally.protectedBy(SuppressionRules.UNDER_FIVE_HIDDEN);
    }

    /** Every number that is counted somewhere. */
    private static Map<String, Integer> truths(int[] world) {
        return Map.ofEntries(
                Map.entry("accepted at the first", world[0]),
                Map.entry("accepted at the second", world[1]),
                Map.entry("accepted at the third", world[2]),
                Map.entry("accepted without a day", world[3]),
                Map.entry("not asked again after the first", world[4]),
                Map.entry("not asked again after the second", world[5]),
                Map.entry("not asked again after the third", world[6]),
                Map.entry("not accepted without a day", world[7]),
                Map.entry("without a day", world[3] + world[7]),
                Map.entry("another method after no answer", world[1] + world[6]),
                Map.entry("no other method after no answer", world[4]),
                Map.entry("declined at first", world[2] + world[5]),
                Map.entry("declined at first and accepted", world[2]),
                Map.entry("accepted by text", world[2]),
                Map.entry("letters", world[6]));
    }

    private static int number(Count count) {
        return count.number().orElseThrow();
    }

    private Persistence counted() {
        return persistence.attempts(ANALYST, SPRING).orElseThrow();
    }

    private Map<OfferMethod, List<Count>> methods() {
        return counted().methods().stream()
                .collect(Collectors.toMap(ByMethod::method, row -> List.of(row.accepted(), row.attempts())));
    }
}
