package org.homeward.stories;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.coverage.Coverage;
import org.homeward.coverage.CoverageFixtures;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Period;
import org.homeward.people.PeopleFixtures;
import org.homeward.people.PersonQueries;
import org.homeward.places.CellCount;
import org.homeward.places.CellSize;
import org.homeward.places.PlacesFixtures;
import org.homeward.sample.generator.PlantedTruth;
import org.homeward.support.SampleCounty;
import org.homeward.support.TestDatabase;
import org.homeward.trends.TrendsFixtures;

/**
 * What the queries of the screens show of a county. The thresholds are those of the county's own findings; a cell with fewer
 * than five children carries no number and counts as zero.
 */
final class DatabaseFindings {

    private static final Viewer ANALYST = Viewer.of("story", Role.ANALYST).forPurpose(Purpose.SAFEGUARDING_REVIEW);
    private static final int WINDOW_DAYS = 90;
    private static final int WINDOWS = 9;
    private static final DisclosureFilter THREE_YEARS =
            DisclosureFilter.of(new Period(SampleCounty.AS_OF.minusYears(3).plusDays(1), SampleCounty.AS_OF));

    private final TestDatabase database;

    DatabaseFindings(TestDatabase database) {
        this.database = database;
    }

    boolean shows(PlantedTruth truth) throws SQLException {
        return switch (truth) {
            case EMERGED_HOT_SPOT -> emerged();
            case FADED_HOT_SPOT -> faded();
            case SINGLE_CHILD_HOT_SPOT -> restsOnOneChild();
            case PERSON_UNDER_THREE_NAMES -> oneUnderThreeNames();
            case LOW_OFFER_DISTRICT -> offersUnderAThird();
            case PROVIDER_WITH_GAPS -> silentForMonths();
            case CONFIDENTIAL_CARER_STATEMENT -> reachesNoAudience();
        };
    }

    /** Nine children or more in the last ninety days, and five times the mean of the two years before. */
    private boolean emerged() {
        List<Map<HexagonCell, Integer>> windows = windows();
        return windows.getFirst().entrySet().stream()
                .anyMatch(now -> now.getValue() >= 9 && now.getValue() >= 5 * mean(windows, now.getKey(), 1));
    }

    /** Six children or more in the mean window from half a year to two years back, and too few to show since. */
    private boolean faded() {
        List<Map<HexagonCell, Integer>> windows = windows();
        Set<HexagonCell> since = cells(DisclosureFilter.of(
                        new Period(SampleCounty.AS_OF.minusDays(2L * WINDOW_DAYS - 1), SampleCounty.AS_OF)))
                .stream()
                .map(CellCount::cell)
                .collect(Collectors.toSet());
        return windows.stream()
                .flatMap(window -> window.keySet().stream())
                .distinct()
                .filter(cell -> !since.contains(cell))
                .anyMatch(cell -> mean(windows, cell, 3) >= 6);
    }

    /** Children by cell in each ninety days, the last first. */
    private List<Map<HexagonCell, Integer>> windows() {
        List<Map<HexagonCell, Integer>> windows = new ArrayList<>();
        LocalDate last = SampleCounty.AS_OF;
        for (int back = 0; back < WINDOWS; back++) {
            Period window = new Period(last.minusDays(WINDOW_DAYS - 1L), last);
            Map<HexagonCell, Integer> children = new HashMap<>();
            cells(DisclosureFilter.of(window)).forEach(cell -> children.put(cell.cell(), number(cell.children())));
            windows.add(children);
            last = last.minusDays(WINDOW_DAYS);
        }
        return windows;
    }

    private static double mean(List<Map<HexagonCell, Integer>> windows, HexagonCell cell, int from) {
        return windows.subList(from, windows.size()).stream()
                .mapToInt(window -> window.getOrDefault(cell, 0))
                .average()
                .orElse(0);
    }

    /** Fifteen episodes or more in one cell, over half of them of one child. */
    private boolean restsOnOneChild() {
        return cells(THREE_YEARS).stream().anyMatch(cell -> cell.restsOnOneChild() && number(cell.episodes()) >= 15);
    }

    private List<CellCount> cells(DisclosureFilter filter) {
        return PlacesFixtures.queries(database)
                .countByCell(ANALYST, filter, CellSize.M500)
                .shown();
    }

    /** Six children or more know one adult under three names or more. */
    private boolean oneUnderThreeNames() {
        PersonQueries persons = PeopleFixtures.queries(database);
        return persons.count(ANALYST, THREE_YEARS).persons().stream()
                .filter(person -> person.children() >= 6)
                .anyMatch(person -> persons.open(ANALYST, THREE_YEARS, person.id())
                        .map(opened -> opened.called().size() >= 3)
                        .orElse(false));
    }

    /** A district that offers an interview after fewer than a third of returns. */
    private boolean offersUnderAThird() {
        Coverage coverage = CoverageFixtures.queries(database).byDistrict(ANALYST, THREE_YEARS);
        return coverage.groups().stream()
                .anyMatch(district -> number(district.offered()) * 3 < number(district.returned()));
    }

    /** A provider without an interview in two whole months or more between its first and its last interview. */
    private boolean silentForMonths() {
        return List.of("LANTERN", "TIDEWAY", "COUNCIL").stream().anyMatch(provider -> {
            List<Integer> interviews = TrendsFixtures.queries(database)
                    .byMonth(ANALYST, THREE_YEARS.with(Facet.PROVIDER, Set.of(provider)))
                    .months()
                    .stream()
                    .map(month -> number(month.interviews()))
                    .dropWhile(number -> number == 0)
                    .toList();
            List<Integer> upToTheLast = interviews.reversed().stream()
                    .dropWhile(number -> number == 0)
                    .toList();
            return upToTheLast.stream().filter(number -> number == 0).count() >= 2;
        });
    }

    /** No query shows it, so the table is read: a statement about a carer to which the child objected and that reaches no audience. */
    private boolean reachesNoAudience() throws SQLException {
        try (Connection connection = database.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select count(*) from homeward.statement_version
                        where child_view = 'OBJECTED' and concerns_carer
                          and not (for_police or for_childrens_services or for_partnership or for_carers)""")) {
            return rows.next() && rows.getInt(1) == 1;
        }
    }

    private static int number(Count count) {
        return count.number().orElse(0);
    }
}
