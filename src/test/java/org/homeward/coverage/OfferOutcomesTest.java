package org.homeward.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.coverage.OfferOutcomes.Kind;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** How soon an interview was offered, and why none was accepted. */
@DatabaseTest
class OfferOutcomesTest extends SpringReturns {

    private static final List<Kind> FOUR =
            List.of(Kind.DECLINED_BY_CHILD, Kind.DECLINED_BY_CARER, Kind.NO_ANSWER, Kind.MISSING_AGAIN);

    OfferOutcomesTest(TestDatabase database) {
        super(database);
    }

    @Test
    void of_nothing_every_part_is_none() {
        assertThat(counted())
                .containsOnlyKeys(Kind.values())
                .containsValues(n(0))
                .doesNotContainValue(n(1));
    }

    @Test
    void the_last_attempt_says_why_none_was_accepted_however_often_it_was_offered() {
        accounts.store(
                returnedTo("Harbour")
                        .offered("2025-03-03 15:00", "DECLINED_BY_CARER")
                        .offered("2025-03-03 12:00", "NO_ANSWER"),
                returnedTo("Harbour").offered("2025-03-03 12:00", "NO_ANSWER"),
                returnedTo("Harbour").offered("2025-03-03 12:00", "NO_ANSWER").offered("2025-03-04 12:00", "NO_ANSWER"),
                returnedTo("Harbour").offered("2025-03-03 12:00", "MISSING_AGAIN"));

        assertThat(counted())
                .containsEntry(Kind.DECLINED_BY_CARER, n(1))
                .containsEntry(Kind.NO_ANSWER, n(2))
                .containsEntry(Kind.MISSING_AGAIN, n(1))
                .containsEntry(Kind.DECLINED_BY_CHILD, n(0));
    }

    /** As returns have them: an offer without a day may have been the first, and nobody knows who declined. */
    @Test
    void an_offer_without_a_day_has_no_time_and_comes_last() {
        accounts.store(
                returnedTo("Harbour").returned("2025-03-03 10:00").offered("not recorded", "NOT_ACCEPTED"),
                returnedTo("Harbour")
                        .returned("2025-03-03 10:00")
                        .offered("not recorded", "NOT_ACCEPTED")
                        .offered("2025-03-20 10:00", "NO_ANSWER"),
                returnedTo("Harbour")
                        .returned("2025-03-03 10:00")
                        .offered("not recorded", "NOT_ACCEPTED")
                        .offered("2025-03-03 12:00", "NO_ANSWER"));

        assertThat(counted())
                .containsEntry(Kind.TIME_NOT_RECORDED, n(2))
                .containsEntry(Kind.IN_72H, n(1))
                .containsEntry(Kind.LATER, n(0))
                .containsEntry(Kind.NOT_ACCEPTED, n(3));
    }

    @Test
    void whoever_accepted_once_or_was_interviewed_is_not_among_those_who_did_not() {
        accounts.store(
                returnedTo("Harbour")
                        .offered("2025-03-03 12:00", "ACCEPTED")
                        .offered("2025-03-04 12:00", "DECLINED_BY_CHILD"),
                returnedTo("Harbour")
                        .offered("2025-03-03 12:00", "DECLINED_BY_CHILD")
                        .interviewed("2025-03-20 10:00"));

        assertThat(offers().notAccepted()).extracting(OfferOutcomes.Part::count).containsOnly(n(0));
    }

    @Test
    void the_first_offer_counts_in_elapsed_hours_and_a_date_between_its_bounds() {
        // From 10:00 on the 28th to 11:00 on the 31st are 72 hours: the clocks went forward on the 30th.
        accounts.store(
                returnedTo("Harbour")
                        .returned("2025-03-28 10:00")
                        .offered("2025-03-31 11:00", "NO_ANSWER")
                        .offered("2025-04-09 11:00", "NO_ANSWER"),
                returnedTo("Harbour").returned("2025-03-28 10:00").offered("2025-03-31 11:01", "NO_ANSWER"),
                returnedTo("Harbour").returned("2025-03-28 10:00").offered("2025-03-31", "NO_ANSWER"),
                returnedTo("Harbour").returned("2025-03-02").offered("2025-03-06", "NO_ANSWER"),
                returnedTo("Harbour")
                        .returned("2025-03-02 10:00")
                        .withoutOffer()
                        .interviewed("2025-03-20 10:00"),
                returnedTo("Harbour")
                        .returned("2025-03-02 10:00")
                        .withoutOffer()
                        .interviewed("2025-03-04 10:00"));

        assertThat(counted())
                .containsEntry(Kind.IN_72H, n(2))
                .containsEntry(Kind.LATER, n(2))
                .containsEntry(Kind.PERHAPS_IN_72H, n(1))
                .containsEntry(Kind.TIME_NOT_RECORDED, n(1));
    }

    @Test
    void one_interview_about_two_episodes_makes_both_accepted() {
        accounts.store(aChild().missingFrom("Harbour")
                .on("2025-03-01 18:00")
                .returned("2025-03-02 10:00")
                .offered("2025-03-02 12:00", "NO_ANSWER")
                .missingFrom("Harbour")
                .on("2025-03-07 18:00")
                .returned("2025-03-08 10:00")
                .offered("2025-03-08 12:00", "NO_ANSWER")
                .interviewedAboutAll("2025-03-10 10:00"));

        assertThat(counted()).containsEntry(Kind.NO_ANSWER, n(0)).containsEntry(Kind.IN_72H, n(2));
    }

    @Test
    void the_parts_make_up_the_steps_that_are_shown_beside_them() {
        accounts.store(
                returnedTo("Harbour").offered("2025-03-02 12:00", "NO_ANSWER"),
                returnedTo("Harbour").offered("2025-03-09 12:00", "ACCEPTED"),
                returnedTo("Harbour"));
        CoverageCount all = all();

        assertThat(offers().howSoon()).extracting(OfferOutcomes.Part::of).containsOnly(all.offered());
        assertThat(sum(offers().howSoon())).isEqualTo(2);
        assertThat(sum(offers().notAccepted())).isEqualTo(1);
    }

    @Test
    void a_reader_of_releases_is_given_none() {
        assertThat(queries.offers(BOARD, QUARTER)).isEmpty();
    }

    /** Who knows the rules, and the whole from the steps wherever those show it, finds no part of one to four. */
    @Test
    void by_subtraction_from_the_steps_no_small_part_follows() {
        Map<List<Object>, List<int[]>> bySight = new HashMap<>();
        for (int[] parts : everything()) {
            int whole = Arrays.stream(parts).sum();
            List<Count> shown =
                    OfferOutcomes.protectedParts(SuppressionRules.UNDER_FIVE_HIDDEN, FOUR, raw(parts)).stream()
                            .map(OfferOutcomes.Part::count)
                            .toList();
            bySight.computeIfAbsent(
                            List.of(shown, whole >= 1 && whole < 5 ? "hidden" : whole), none -> new ArrayList<>())
                    .add(parts);
        }
        bySight.forEach((sight, possible) -> {
            for (int part = 0; part < FOUR.size(); part++) {
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

    /** Every way in which four parts make up a whole of up to 19. */
    private static List<int[]> everything() {
        List<int[]> all = new ArrayList<>();
        for (int i = 0; i < 160_000; i++) {
            int[] parts = {i % 20, i / 20 % 20, i / 400 % 20, i / 8_000};
            if (Arrays.stream(parts).sum() < 20) {
                all.add(parts);
            }
        }
        return all;
    }

    private static List<RawCount> raw(int[] parts) {
        return Arrays.stream(parts).mapToObj(RawCount::of).toList();
    }

    private static int sum(List<OfferOutcomes.Part> parts) {
        return parts.stream()
                .mapToInt(part -> part.count().number().orElseThrow())
                .sum();
    }

    private OfferOutcomes offers() {
        return queries.offers(ANALYST, SPRING).orElseThrow();
    }

    private Map<Kind, Count> counted() {
        Map<Kind, Count> counted = new HashMap<>();
        offers().howSoon().forEach(part -> counted.put(part.kind(), part.count()));
        offers().notAccepted().forEach(part -> counted.put(part.kind(), part.count()));
        return counted;
    }
}
