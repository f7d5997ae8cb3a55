package org.homeward.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Disclosed.placeAt;
import static org.homeward.support.Disclosed.pull;
import static org.homeward.support.Disclosed.push;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.coverage.CoverageFixtures;
import org.homeward.coverage.CoverageQueries;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.factors.Breakdown;
import org.homeward.factors.FactorQueries;
import org.homeward.factors.FactorsFixtures;
import org.homeward.places.PlaceQueries;
import org.homeward.places.PlacesFixtures;
import org.homeward.store.FrozenTable;
import org.homeward.support.Account;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.Geography;
import org.homeward.support.TestDatabase;
import org.homeward.trends.TrendQueries;
import org.homeward.trends.TrendsFixtures;
import org.junit.jupiter.api.Test;

/** Tables that are counted together, from rows that were found once, are those that are counted one by one. */
@DatabaseTest
class FrozenTogetherTest {

    private static final Viewer JOB = Viewer.of("system:release", Role.BOARD);
    private static final DisclosureFilter MONTH = during("2024-04-01", "2024-04-30");
    private static final DisclosureFilter MAY = during("2024-05-01", "2024-05-31");
    private static final DisclosureFilter JUNE = during("2024-06-01", "2024-06-30");
    private static final DisclosureFilter QUARTER = during("2024-04-01", "2024-06-30");
    private static final DisclosureFilter NEXT = during("2024-07-01", "2024-09-30");
    private static final DisclosureFilter YEAR = during("2024-04-01", "2025-03-31");

    private final TestDatabase database;

    FrozenTogetherTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void tables_counted_together_are_those_counted_one_by_one() {
        Accounts.inEmpty(
                        database,
                        Geography.threeDistricts()
                                .ward("E05000001", "Quay", "Harbour", 0, 1000)
                                .ward("E05000002", "Hill", "Wold", 1000, 2000))
                .store(county());
        String harbour = "E99000011";
        List<DisclosureFilter> asked = List.of(
                QUARTER,
                MONTH,
                MAY,
                JUNE,
                QUARTER.with(Facet.AREA, Set.of(harbour)),
                QUARTER.with(Facet.CARE, Set.of("care")),
                QUARTER.with(Facet.RISK, Set.of("high")),
                NEXT,
                YEAR,
                YEAR.with(Facet.AREA, Set.of(harbour)),
                YEAR.with(Facet.AREA, Set.of(harbour)).with(Facet.CARE, Set.of("home")),
                QUARTER.with(Facet.CARE, Set.of("home")));

        List<FrozenTable> together = freeze(asked);

        List<FrozenTable> alone = asked.stream()
                .flatMap(filter -> rooms().stream().flatMap(room -> freeze(List.of(filter), List.of(room)).stream()))
                .distinct()
                .toList();
        assertThat(together).containsExactlyInAnyOrderElementsOf(alone);
        assertThat(together)
                .filteredOn(table -> table.content().matches(".*\\[\\d+,5,6,3].*"))
                .as("some have numbers")
                .hasSizeGreaterThan(20);
        assertThat(ReleaseSums.audited(together, List.of(), Map.of("Harbour", harbour)))
                .as("the sums hold")
                .hasSameSizeAs(together);
        for (String wrong : List.of(
                "coverage by district returned",
                "trends by month EPISODES",
                "trends by month INTERVIEWS",
                "places by WARD all",
                "factors by every breakdown statements")) {
            assertThatThrownBy(
                            () -> ReleaseSums.audited(with(together, wrong), List.of(), Map.of("Harbour", harbour)),
                            "a wrong number is seen, so its sums are known: %s",
                            wrong)
                    .hasMessageContaining("do not hold");
        }
    }

    /** The same tables, but for the first such number of the quarter. */
    private static List<FrozenTable> with(List<FrozenTable> tables, String wrong) {
        String name = wrong.substring(wrong.lastIndexOf(' ') + 1);
        String number = "\"" + name + "\":(\\[\\d+,5,6,3]|\"<5\")";
        return tables.stream()
                .map(table -> wrong.equals(table.room() + " " + table.what() + " " + name)
                                && table.filter().equals("2024-04-01..2024-06-30")
                        ? new FrozenTable(
                                table.room(),
                                table.what(),
                                table.filter(),
                                table.content().replaceFirst(number, "\"" + name + "\":[900,5,6,3]"))
                        : table)
                .toList();
    }

    private List<FrozenTable> freeze(List<DisclosureFilter> asked) {
        return freeze(asked, rooms());
    }

    private List<FrozenTable> freeze(List<DisclosureFilter> asked, List<BiConsumer<Viewer, DisclosureFilter>> rooms) {
        return database.database()
                .freeze(
                        JOB,
                        null,
                        DisclosureControlFixtures.house().unitKeys(),
                        () -> asked.forEach(filter -> rooms.forEach(room -> room.accept(JOB, filter))));
    }

    private List<BiConsumer<Viewer, DisclosureFilter>> rooms() {
        CoverageQueries coverage = CoverageFixtures.queries(database);
        PlaceQueries places = PlacesFixtures.queries(database);
        FactorQueries factors = FactorsFixtures.queries(database);
        TrendQueries trends = TrendsFixtures.queries(database);
        return List.of(
                coverage::byDistrict,
                coverage::byCare,
                coverage::stillMissing,
                (viewer, filter) -> places.countByArea(viewer, filter, AreaKind.WARD),
                (viewer, filter) -> places.countByArea(viewer, filter, AreaKind.DISTRICT),
                factors::byEveryBreakdown,
                (viewer, filter) -> factors.forCarers(viewer, filter, Breakdown.AGE),
                trends::byMonth);
    }

    private static Account[] county() {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            String day = "2024-0" + (4 + i % 5) + "-1" + i % 8;
            Account account = aChild().missingFrom(i % 4 == 0 ? "Wold" : "Harbour")
                    .on(day)
                    .risk(i % 2 == 0 ? "high" : "medium")
                    .disclosed(placeAt(i % 3 == 0 ? 1500 : 500, 500), push("bullying"), pull("friends"));
            accounts.add(i % 3 == 0 ? account.fromCare() : account);
        }
        return accounts.toArray(Account[]::new);
    }

    private static DisclosureFilter during(String from, String to) {
        return DisclosureFilter.of(new Period(LocalDate.parse(from), LocalDate.parse(to)));
    }
}
