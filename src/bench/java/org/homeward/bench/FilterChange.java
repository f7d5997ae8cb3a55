package org.homeward.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.Risk;

/**
 * One filter, for the application and for plain SQL alike.
 *
 * @param episode the same as {@code filter} without its period, about an episode called {@code e}
 */
record FilterChange(String name, DisclosureFilter filter, String episode) {

    static final String DISTRICT = "E07999001";

    /** Filters that users set one after the other; whole months, because trends count by month. */
    static List<FilterChange> series(LocalDate today) {
        DisclosureFilter year = DisclosureFilter.of(Period.wholeMonthsBefore(today, 12));
        return List.of(
                new FilterChange("a year", year, "true"),
                new FilterChange("a quarter", year.withPeriod(Period.wholeMonthsBefore(today, 3)), "true"),
                new FilterChange("three years", year.withPeriod(Period.wholeMonthsBefore(today, 36)), "true"),
                new FilterChange(
                        "one district",
                        year.with(Facet.AREA, Set.of(DISTRICT)),
                        "e.district_id in (select id from homeward.area where code = '" + DISTRICT + "')"),
                new FilterChange("from care", year.with(Facet.CARE, Care.CARE), "e.care = 'CARE'"),
                new FilterChange(
                        "aged 13 to 15", year.with(Facet.AGE, AgeBand.AGE_13_15), "e.age_at_episode between 13 and 15"),
                new FilterChange("high risk", year.with(Facet.RISK, Risk.HIGH), "e.risk = 'HIGH'"));
    }

    String during() {
        return "between date '" + filter.period().from() + "' and date '"
                + filter.period().to() + "'";
    }
}
