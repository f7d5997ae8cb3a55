package org.homeward.sample.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.homeward.sample.generator.CountyArrays.DrawnEpisode;
import org.homeward.sample.generator.CountyArrays.DrawnPlace;
import org.junit.jupiter.api.Test;

/** Each parameter of a plan does what it says, and only that: counted from counties that are drawn without text. */
class CountyPlanTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final int SEEDS = 6;
    private static final int LATE_DAYS = 90;

    @Test
    void a_county_that_is_made_at_night_ends_the_day_before() {
        assertThat(CountyPlan.lastDay(at("2026-11-30T05:59:00Z"))).isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(CountyPlan.lastDay(at("2026-11-30T06:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneId.of("Europe/London"));
    }

    @Test
    void a_county_is_refused_that_would_be_too_large_or_too_long() {
        CountyPlan plan = CountyPlan.nothingPlanted(1, AS_OF);
        assertThatThrownBy(() -> plan.scaled(51)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan.scaled(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan.arrivingOver(25)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void arrays_have_the_episodes_and_interviews_of_the_files() {
        CountyPlan plan = CountyPlan.withEveryTruth(5, AS_OF);
        CountyArrays arrays = arrays(plan);
        Disclosures files =
                County.on(Land.DRAWN, plan).sendings().findFirst().orElseThrow().files();
        assertThat(arrays).isEqualTo(arrays(plan));
        assertThat(arrays.children()).hasSameSizeAs(files.children.rows());
        assertThat(arrays.episodes()).hasSameSizeAs(files.episodes.rows());
        assertThat(arrays.interviews()).hasSameSizeAs(files.interviews.rows());
        long exact = files.places.rows().stream()
                .filter(row -> !row.get("role").equals("WENT_FROM")
                        && List.of("POINT", "STREET", "NAMED_PLACE").contains(row.get("precision")))
                .count();
        // The places are drawn anew by the same rules.
        assertThat((double) arrays.places().size() / exact).isBetween(0.94, 1.06);
    }

    @Test
    void scale_multiplies_children_and_episodes_and_plants_what_is_about_one_person_once() {
        CountyPlan plan = CountyPlan.withEveryTruth(5, AS_OF);
        CountyArrays one = arrays(plan);
        CountyArrays three = arrays(plan.scaled(3));
        assertThat(three.children().subList(0, 600)).isEqualTo(one.children());
        assertThat(three.children()).hasSize(1800);
        assertThat(three.episodes().subList(0, one.episodes().size())).isEqualTo(one.episodes());
        assertThat((double) three.episodes().size() / one.episodes().size()).isBetween(2.7, 3.3);
        assertThat((double) three.places().size() / one.places().size()).isBetween(2.7, 3.3);

        Set<String> keys = new HashSet<>();
        List<Sending> sendings =
                County.on(Land.DRAWN, plan.scaled(2)).sendings().toList();
        assertThat(sendings).hasSize(2);
        assertThat(sendings).allSatisfy(sending -> {
            for (String column : List.of("child_key", "episode_key", "interview_key", "statement_key", "person_key")) {
                Sheet owner = owner(sending.files(), column);
                assertThat(owner.rows()).isNotEmpty().allMatch(row -> keys.add(column + row.get(column)));
            }
        });
        assertThat(sendings.stream()
                        .flatMap(sending -> sending.files().statements.rows().stream())
                        .filter(row -> row.get("words").equals(County.CONFIDENTIAL_WORDS)))
                .hasSize(1);
    }

    private static Sheet owner(Disclosures files, String column) {
        return switch (column) {
            case "child_key" -> files.children;
            case "episode_key" -> files.episodes;
            case "interview_key" -> files.interviews;
            case "statement_key" -> files.statements;
            default -> files.persons;
        };
    }

    /** Where nothing is planted, the late share of the children at a place is that of all places; where it is, it is not. */
    @Test
    void a_null_county_has_no_place_that_emerged_and_a_planted_one_has() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            CountyPlan none = CountyPlan.nothingPlanted(seed, AS_OF);
            assertThat(emerging(arrays(none))).as("null, seed " + seed).allMatch(place -> place.excess() < 4);
            assertThat(emerging(arrays(none.with(PlantedTruth.EMERGED_HOT_SPOT))))
                    .as("planted, seed " + seed)
                    .filteredOn(place -> place.excess() >= 4)
                    .singleElement()
                    .matches(place -> place.at().equals(List.of(650_150, 499_150)));
        }
    }

    @Test
    void a_null_county_has_popular_places_seasons_and_changes_of_interviewing() {
        CountyPlan none = CountyPlan.nothingPlanted(1, AS_OF);
        List<Place> places = emerging(arrays(none));
        assertThat(places.stream().mapToInt(Place::children).max().orElseThrow())
                .isGreaterThan(5
                        * (int) places.stream()
                                .mapToInt(Place::children)
                                .average()
                                .orElseThrow());
        assertThat(summerToWinter(none)).isBetween(1.2, 1.6);
        assertThat(summerToWinter(new CountyPlan(1, AS_OF, Set.of()))).isBetween(0.85, 1.1);
        assertThat(IntStream.range(0, 12)
                        .mapToDouble(quarter -> none.interviewing("TIDEWAY", AS_OF.minusMonths(3L * quarter)))
                        .distinct()
                        .count())
                .isEqualTo(12);
    }

    @Test
    void a_provider_doubles_its_interviews_in_the_last_half_year_only_where_that_is_planned() {
        CountyPlan steady = new CountyPlan(2, AS_OF, Set.of());
        assertThat(lateInterviewing(steady)).isBetween(0.8, 1.25);
        assertThat(lateInterviewing(steady.with(Effect.PROVIDER_DOUBLES_INTERVIEWS)))
                .isBetween(1.6, 2.5);
    }

    @Test
    void an_interview_reduces_episodes_only_where_that_is_planned() {
        double before = 0;
        double after = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            CountyPlan plan = new CountyPlan(seed, AS_OF, Set.of());
            before += soonAfterInterviews(plan);
            after += soonAfterInterviews(plan.with(Effect.INTERVIEW_REDUCES_EPISODES));
        }
        assertThat(after / before).isBetween(0.53, 0.67);
    }

    private static CountyArrays arrays(CountyPlan plan) {
        return County.on(Land.DRAWN, plan).arrays();
    }

    /** @param excess how many standard deviations more children named the place late than their share of all children says */
    private record Place(List<Integer> at, int children, double excess) {}

    private static List<Place> emerging(CountyArrays county) {
        Predicate<DrawnPlace> late = place -> place.day() >= county.days() - LATE_DAYS;
        Map<List<Integer>, Set<Integer>> children = new HashMap<>();
        Map<List<Integer>, Set<Integer>> lateChildren = new HashMap<>();
        Set<Integer> all = new HashSet<>();
        Set<Integer> allLate = new HashSet<>();
        for (DrawnPlace place : county.places()) {
            List<Integer> at = List.of(place.easting_m(), place.northing_m());
            children.computeIfAbsent(at, each -> new HashSet<>()).add(place.child());
            all.add(place.child());
            if (late.test(place)) {
                lateChildren.computeIfAbsent(at, each -> new HashSet<>()).add(place.child());
                allLate.add(place.child());
            }
        }
        return children.entrySet().stream()
                .map(place -> {
                    double expected = (double) place.getValue().size() * allLate.size() / all.size();
                    int found =
                            lateChildren.getOrDefault(place.getKey(), Set.of()).size();
                    double excess = (found - expected) / Math.sqrt(Math.max(expected, 1));
                    return new Place(place.getKey(), place.getValue().size(), excess);
                })
                .toList();
    }

    private static double summerToWinter(CountyPlan plan) {
        int[] months = new int[13];
        for (DrawnEpisode episode : arrays(plan).episodes()) {
            months[plan.firstDay().plusDays(episode.day()).getMonthValue()]++;
        }
        return (double) (months[6] + months[7] + months[8]) / (months[12] + months[1] + months[2]);
    }

    /** Interviews of LANTERN per return, in the last half year compared with before. */
    private static double lateInterviewing(CountyPlan plan) {
        CountyArrays county = arrays(plan);
        int cut = county.days() - 183;
        double[] returns = new double[2];
        double[] interviews = new double[2];
        county.episodes().stream()
                .filter(each -> each.provider().equals("LANTERN") && each.returnedDay() >= 0)
                .forEach(each -> returns[each.returnedDay() < cut ? 0 : 1]++);
        county.interviews().stream()
                .filter(each -> each.provider().equals("LANTERN"))
                .forEach(each -> interviews[each.day() < cut ? 0 : 1]++);
        return interviews[1] / returns[1] / (interviews[0] / returns[0]);
    }

    /** Episodes that begin in the 120 days after an interview, for each interview. */
    private static double soonAfterInterviews(CountyPlan plan) {
        CountyArrays county = arrays(plan);
        long soon = county.interviews().stream()
                .mapToLong(interview -> county.episodes().stream()
                        .filter(episode -> episode.child() == interview.child()
                                && episode.day() > interview.day()
                                && episode.day() <= interview.day() + 120)
                        .count())
                .sum();
        return (double) soon / county.interviews().size();
    }
}
