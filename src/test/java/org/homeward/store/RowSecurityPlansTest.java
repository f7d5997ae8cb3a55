package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.coverage.CoverageQueries;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.factors.Breakdown;
import org.homeward.factors.FactorQueries;
import org.homeward.people.PersonQueries;
import org.homeward.places.CellSize;
import org.homeward.places.PlaceQueries;
import org.homeward.reference.GeographyQueries;
import org.homeward.support.CountyTest;
import org.homeward.support.SampleCounty;
import org.homeward.support.TestDatabase;
import org.homeward.trends.TrendQueries;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** The cost of row security for figures, measured in the plans of their own statements. */
@CountyTest
class RowSecurityPlansTest {

    private static final Viewer ANALYST = Viewer.of("analyst", Role.ANALYST);
    private static final DisclosureFilter YEAR = DisclosureFilter.of(Period.wholeMonthsBefore(SampleCounty.AS_OF, 12));
    /**
     * A person is visible where a mention is: the policies of key and version check that once per statement each. What was
     * passed on of a statement is visible where the statement is, which its policy checks once. No other policy does.
     */
    private static final Map<String, Integer> OF_POLICIES = Map.of("person_mention_version", 2, "statement_key", 1);

    private static final Pattern SCAN =
            Pattern.compile("(?:Scan|Scan using \\S+) on (\\w+_(?:version|key))\\b.*loops=(\\d+)\\)");
    private static final Pattern FUNCTION = Pattern.compile("ProjectSet .*loops=(\\d+)\\)");
    private static final Pattern ROW_BY_ROW = Pattern.compile("(?<!hashed )SubPlan \\d+\\)");

    private final TestDatabase database;
    private final List<String> figures;

    RowSecurityPlansTest(TestDatabase database) throws ReflectiveOperationException {
        this.database = database;
        RecordingDataSource recording = new RecordingDataSource(database.app());
        AuditedDatabase audited = database.databaseOver(recording);
        open(PlaceQueries.class, audited, new GeographyQueries(database.database()))
                .countByArea(ANALYST, YEAR, AreaKind.WARD);
        open(PlaceQueries.class, audited, new GeographyQueries(database.database()))
                .countByCell(ANALYST, YEAR, CellSize.M500);
        open(FactorQueries.class, audited).byBreakdown(ANALYST, YEAR, Breakdown.AGE);
        open(TrendQueries.class, audited).byMonth(ANALYST, YEAR);
        open(CoverageQueries.class, audited).byDistrict(ANALYST, YEAR);
        open(PersonQueries.class, audited).count(ANALYST, YEAR);
        this.figures = recording.queries();
    }

    @Test
    void no_figure_scans_more_than_without_row_security() throws SQLException {
        assertThat(figures).hasSizeGreaterThan(10);
        List<String> more = new ArrayList<>();
        for (String figure : figures) {
            String with = explained(figure, database.app().getConnection());
            String without = explained(figure, database.asOwner());
            Map<String, Integer> allowed = scans(without);
            scans(with).forEach((table, times) -> {
                if (times > allowed.getOrDefault(table, 0) + OF_POLICIES.getOrDefault(table, 0)) {
                    more.add(table + " " + times + " times, not " + allowed.get(table) + ": " + figure);
                }
            });
            Matcher function = FUNCTION.matcher(with);
            while (function.find()) {
                if (!function.group(1).equals("1")) {
                    more.add("a policy evaluated " + function.group(1) + " times: " + figure);
                }
            }
            if (ROW_BY_ROW.matcher(with).results().count()
                    > ROW_BY_ROW.matcher(without).results().count()) {
                more.add("row by row: " + figure);
            }
        }
        assertThat(more).isEmpty();
    }

    @Test
    void a_period_uses_its_index_with_row_security_too() throws SQLException {
        String plan = explained(
                "select count(*) from homeward.episode where started_on between date '2026-06-01' and date '2026-06-30'",
                database.app().getConnection());
        assertThat(plan).contains("Index Cond: ((started_on >=");
    }

    private static Map<String, Integer> scans(String plan) {
        Map<String, Integer> scans = new TreeMap<>();
        Matcher scan = SCAN.matcher(plan);
        while (scan.find()) {
            scans.merge(scan.group(1), Integer.parseInt(scan.group(2)), Integer::sum);
        }
        return scans;
    }

    private String explained(String figure, Connection connection) throws SQLException {
        try (connection) {
            connection.setAutoCommit(false);
            var dsl = DSL.using(connection, SQLDialect.POSTGRES);
            database.session().set(dsl, ANALYST, null);
            dsl.execute("set local enable_nestloop = off");
            String plan = String.join(
                    "\n",
                    dsl.resultQuery("explain (analyze, timing off, costs off) " + figure)
                            .fetch(0, String.class));
            connection.rollback();
            return plan;
        }
    }

    private static <T> T open(Class<T> room, Object... parts) throws ReflectiveOperationException {
        Constructor<?> constructor = room.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] all = Arrays.copyOf(parts, constructor.getParameterCount());
        for (int i = parts.length; i < all.length; i++) {
            all[i] = DisclosureControlFixtures.house();
        }
        return room.cast(constructor.newInstance(all));
    }
}
