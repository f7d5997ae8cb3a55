package org.homeward.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.children;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.coverage.ComparedCoverage.RawDivision;
import org.homeward.coverage.Comparison.By;
import org.homeward.coverage.Comparison.Compared;
import org.homeward.coverage.Comparison.Division;
import org.homeward.coverage.Comparison.Measure;
import org.homeward.coverage.Comparison.Position;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.export.ExportTable;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** Which differences between units and groups are more than chance. */
@DatabaseTest
class ComparisonTest extends SpringReturns {

    ComparisonTest(TestDatabase database) {
        super(database);
    }

    @Test
    void of_nothing_there_is_nothing_to_compare() {
        assertThat(comparison().divisions()).isEmpty();
        assertThat(comparison().rows()).isEmpty();
    }

    @Test
    void a_division_has_the_episodes_of_the_steps_and_never_loses_one() {
        accounts.store(children(3, () -> returnedTo("Harbour").fromCare()));
        accounts.store(returnedTo("Wold").interviewed("2025-03-03 10:00"));
        CoverageCount all = all();

        for (Division division : comparison().divisions()) {
            if (division.by() != By.PLACED) {
                assertThat(division.coverage().whole()).as("%s", division.by()).isEqualTo(all);
            }
            assertThat(division.coverage().groups().stream()
                            .mapToInt(group -> number(group.returned()))
                            .sum())
                    .as("%s", division.by())
                    .isEqualTo(number(division.coverage().whole().returned()));
        }
        assertThat(comparison().by(By.DISTRICT).orElseThrow().coverage())
                .isEqualTo(queries.byDistrict(ANALYST, SPRING));
        assertThat(comparison().by(By.PLACED).orElseThrow().coverage().whole().returned())
                .isEqualTo(n(3));
    }

    @Test
    void what_is_not_recorded_comes_last_and_is_no_unit() {
        accounts.store(children(12, () -> returnedTo("Harbour")));

        List<Compared> needs = compared(By.SPECIAL_NEEDS, Measure.OFFERED);
        assertThat(needs).extracting(Compared::position).containsOnly(Position.NOT_COMPARED);
        assertThat(needs.getLast().isWhole()).isTrue();
    }

    @Test
    void the_file_has_every_share_with_its_interval() {
        accounts.store(children(12, () -> returnedTo("Harbour").withoutOffer().interviewed("2025-03-03 10:00")));

        assertThat(inFile(SPRING).rows())
                .hasSize(comparison().rows().size())
                .anySatisfy(row -> assertThat(row.toString())
                        .contains(
                                "Harbour", "DISTRICT", "IN_72H", "number=12", "100%", "75.8", "100.0", "NOT_COMPARED"));
        assertThat(inFile(AUTUMN).rows()).isEmpty();
    }

    private ExportTable inFile(DisclosureFilter filter) {
        return CoverageFixtures.export(database, ANALYST, filter).tables().stream()
                .filter(table -> table.title().equals("Fair comparison"))
                .findAny()
                .orElseThrow();
    }

    @Test
    void a_reader_of_releases_is_given_none() {
        assertThat(queries.comparison(BOARD, QUARTER)).isEmpty();
    }

    /** Nine units of 40 in a hundred, and one of 5: it is the only one beyond, and the order stays that of the names. */
    @Test
    void of_ten_units_the_one_that_chance_does_not_explain_is_beyond_and_none_is_ranked() {
        Division funnel =
                division(By.DISTRICT, IntStream.range(0, 10).mapToObj(i -> raw("Unit " + i, 100, i == 4 ? 5 : 40)));

        assertThat(funnel.limits(Measure.IN_72H)).isPresent();
        List<Compared> units = funnel.compared(Measure.IN_72H);
        assertThat(units)
                .extracting(Compared::group)
                .containsExactly(
                        "Unit 0", "Unit 1", "Unit 2", "Unit 3", "Unit 4", "Unit 5", "Unit 6", "Unit 7", "Unit 8",
                        "Unit 9", "");
        assertThat(units.get(4).position()).isEqualTo(Position.BELOW_998);
        assertThat(units.stream().filter(unit -> unit.position().isBeyond())).hasSize(1);
    }

    @Test
    void under_ten_units_with_a_share_each_has_its_interval_and_no_place_in_a_funnel() {
        Division few = division(
                By.PROVIDER,
                Stream.concat(
                        IntStream.range(0, 9).mapToObj(i -> raw("Unit " + i, 50, i)),
                        Stream.of(raw("Small", 9, 1), raw(Comparison.NOT_RECORDED, 80, 40))));

        assertThat(few.limits(Measure.IN_72H)).isEmpty();
        Compared second = few.compared(Measure.IN_72H).get(1);
        // Wilson for 1 of 50: 0.35% to 10.5%, as in R's prop.test without correction.
        assertThat(second.interval().orElseThrow().low()).isBetween(0.0034, 0.0037);
        assertThat(second.interval().orElseThrow().high()).isBetween(0.104, 0.106);
        assertThat(few.compared(Measure.IN_72H).get(9).interval()).isEmpty();
    }

    /** Whoever knows the rules, and home and care and the total beside it, finds no part of one to four in what is given. */
    @Test
    void no_small_group_of_children_placed_follows_from_those_in_care() {
        Map<Object, List<int[]>> bySight = new HashMap<>();
        for (int[] parts : everything(3)) {
            int inCare = parts[1] + parts[2];
            Comparison seen = hiding(
                    new RawDivision(
                            By.CARE,
                            raw("", parts[0] + inCare, 0),
                            List.of(raw("CARE", inCare, 0), raw("HOME", parts[0], 0))),
                    new RawDivision(
                            By.PLACED,
                            raw("", inCare, 0),
                            List.of(raw("OUT_OF_AREA", parts[1], 0), raw("IN_AREA", parts[2], 0))));
            bySight.computeIfAbsent(returned(seen), none -> new ArrayList<>()).add(parts);
        }
        assertNothingSmallFollows(bySight, 3);
    }

    /** The same of teams: two providers in two districts, with the totals of both. */
    @Test
    void no_small_team_follows_from_its_provider_and_its_district() {
        Map<Object, List<int[]>> bySight = new HashMap<>();
        for (int[] team : everything(4)) {
            int all = IntStream.of(team).sum();
            Comparison seen = hiding(
                    new RawDivision(
                            By.PROVIDER,
                            raw("", all, 0),
                            List.of(raw("A", team[0] + team[1], 0), raw("B", team[2] + team[3], 0))),
                    new RawDivision(
                            By.DISTRICT,
                            raw("", all, 0),
                            List.of(raw("X", team[0] + team[2], 0), raw("Y", team[1] + team[3], 0))),
                    new RawDivision(
                            By.TEAM,
                            raw("", all, 0),
                            List.of(
                                    raw("A, X", team[0], 0),
                                    raw("A, Y", team[1], 0),
                                    raw("B, X", team[2], 0),
                                    raw("B, Y", team[3], 0))));
            bySight.computeIfAbsent(returned(seen), none -> new ArrayList<>()).add(team);
        }
        assertNothingSmallFollows(bySight, 4);
    }

    @Test
    void a_hidden_unit_is_not_drawn_and_moves_no_limit() {
        Stream<RawCoverage> ten = IntStream.range(0, 10).mapToObj(i -> raw("Unit " + i, 100, i == 4 ? 3 : 40));

        Division hidden = hiding(new RawDivision(By.DISTRICT, raw("", 1000, 363), ten.toList()))
                .by(By.DISTRICT)
                .orElseThrow();

        assertThat(hidden.compared(Measure.IN_72H).get(4).interval()).isEmpty();
        assertThat(hidden.limits(Measure.IN_72H)).as("nine are left").isEmpty();
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

    /** Every way in which so many parts make up a whole of up to 19. */
    private static List<int[]> everything(int parts) {
        List<int[]> all = new ArrayList<>();
        for (int i = 0; i < Math.pow(20, parts); i++) {
            int rest = i;
            int[] each = new int[parts];
            for (int part = 0; part < parts; part++) {
                each[part] = rest % 20;
                rest /= 20;
            }
            if (IntStream.of(each).sum() < 20) {
                all.add(each);
            }
        }
        return all;
    }

    /** What is seen of the episodes that ended; the other columns are none. */
    private static Object returned(Comparison seen) {
        return seen.divisions().stream()
                .map(division -> List.of(
                        division.by(),
                        CoverageColumns.rows(division.coverage()).stream()
                                .map(CoverageCount::returned)
                                .toList()))
                .toList();
    }

    private static Comparison hiding(RawDivision... divisions) {
        return new ComparedCoverage(List.of(divisions)).protectedBy(SuppressionRules.UNDER_FIVE_HIDDEN);
    }

    private static Division division(By by, Stream<RawCoverage> units) {
        List<RawCoverage> all = units.toList();
        RawCoverage whole = raw(
                "",
                all.stream().mapToInt(unit -> unit.returned().number()).sum(),
                all.stream().mapToInt(unit -> unit.in72h().number()).sum());
        return new ComparedCoverage(List.of(new RawDivision(by, whole, all)))
                .protectedBy(SuppressionRules.ALL_SHOWN)
                .by(by)
                .orElseThrow();
    }

    /** Everybody was offered, accepted and interviewed, some of them in time. */
    private static RawCoverage raw(String group, int returned, int in72h) {
        RawCount all = RawCount.of(returned);
        return new RawCoverage(group, all, all, all, all, RawCount.of(in72h), RawCount.NOTHING, all);
    }

    private Comparison comparison() {
        return queries.comparison(ANALYST, SPRING).orElseThrow();
    }

    private List<Compared> compared(By by, Measure measure) {
        return comparison().by(by).map(division -> division.compared(measure)).orElse(List.of());
    }

    private static int number(Count count) {
        return Optional.of(count).map(each -> each.number().orElseThrow()).orElseThrow();
    }
}
