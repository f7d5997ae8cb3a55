package org.homeward.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.AreaGroups;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.counting.Countable;
import org.homeward.store.counting.EpisodeRows;
import org.homeward.store.counting.Selection;
import org.springframework.stereotype.Component;

/** Counts return interview coverage, as {@link CoverageCount} states. */
@Component
public class CoverageQueries {

    private final AuditedDatabase database;
    private final DisclosureControl control;

    CoverageQueries(AuditedDatabase database, DisclosureControl control) {
        this.database = database;
        this.control = control;
    }

    /** The total, then one count for each district in the viewer's scope, by name. */
    public Coverage byDistrict(Viewer viewer, DisclosureFilter filter) {
        SuppressionRules rules = control.of(viewer, filter);
        return database.count(
                viewer,
                ReadRequest.counts("coverage", "by district", filter),
                (dsl, countable) -> counted(
                                countable,
                                filter,
                                EpisodeRows::districtName,
                                countable.lists().areas()::name)
                        .protectedBy(rules, () -> AreaGroups.districts(dsl, viewer, filter)));
    }

    /** The total, then home and care. */
    public Coverage byCare(Viewer viewer, DisclosureFilter filter) {
        SuppressionRules rules = control.of(viewer, filter);
        return database.count(
                viewer,
                ReadRequest.counts("coverage", "by home or care", filter),
                (dsl, countable) -> counted(
                                countable, filter, EpisodeRows::care, care -> Care.values()[(int) care].name())
                        .protectedBy(rules, () -> AreaGroups.of(filter, Facet.CARE, Care.values())));
    }

    /** Episodes still open on the last day of the period: in no denominator, and reported separately. */
    public Count stillMissing(Viewer viewer, DisclosureFilter filter) {
        SuppressionRules rules = control.of(viewer, filter);
        LocalDate last = filter.period().to();
        DisclosureFilter untilThen = filter.withPeriod(new Period(LocalDate.EPOCH.minusYears(70), last));
        return database.count(
                viewer,
                ReadRequest.counts("coverage", "still missing", filter),
                (dsl, countable) -> rules.one(countable
                        .episodesStartedIn(untilThen)
                        .where((episodes, row) -> episodes.isOpenAfter(row, last))
                        .count()
                        .episodes()));
    }

    /** Episodes that ended in the period and require an interview; each step is counted among them. */
    private static GroupedCoverage counted(
            Countable countable, DisclosureFilter filter, Selection.Key<EpisodeRows> group, LongFunction<String> name) {
        Selection<EpisodeRows> returned = countable.inCoverage(filter);
        List<RawCoverage> rows = new ArrayList<>();
        returned.groupBy(group).forEach((key, episodes) -> rows.add(steps(name.apply(key), episodes)));
        rows.sort(Comparator.comparing(RawCoverage::group));
        return new GroupedCoverage(steps("", returned), rows);
    }

    private static RawCoverage steps(String group, Selection<EpisodeRows> returned) {
        return new RawCoverage(
                group,
                returned.size(),
                returned.where(EpisodeRows::isOffered).size(),
                returned.where(EpisodeRows::isAccepted).size(),
                returned.where(EpisodeRows::isInterviewed).size(),
                returned.where(EpisodeRows::isWithin72Hours).size(),
                returned.where(EpisodeRows::isPossiblyWithin72Hours).size(),
                returned.count().children());
    }

    /** @param rows the groups by name */
    private record GroupedCoverage(RawCoverage whole, List<RawCoverage> rows) {

        /** @param allGroups the groups to list where zeros are hidden: omitting a group would reveal a zero */
        Coverage protectedBy(SuppressionRules rules, Supplier<List<String>> allGroups) {
            if (rules.zerosShown()) {
                return rows.isEmpty() ? Coverage.NOTHING : protectedWith(rules, rows);
            }
            Map<String, RawCoverage> byGroup = new TreeMap<>();
            allGroups.get().forEach(group -> byGroup.put(group, RawCoverage.none(group)));
            rows.forEach(row -> byGroup.put(row.group(), row));
            return protectedWith(rules, List.copyOf(byGroup.values()));
        }

        private Coverage protectedWith(SuppressionRules rules, List<RawCoverage> groups) {
            return new CoverageProtection(rules, whole, groups).protectedCounts();
        }
    }
}
