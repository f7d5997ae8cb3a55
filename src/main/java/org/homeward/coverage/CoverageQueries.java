package org.homeward.coverage;

import static org.homeward.store.db.homeward.Tables.CHANGE;
import static org.homeward.store.db.homeward.Tables.ETHNICITY_CODE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AllowedFilters.Division;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.AreaGroups;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.NotReleased;
import org.homeward.store.counting.Countable;
import org.homeward.store.counting.EpisodeRows;
import org.homeward.store.counting.Selection;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Counts return interview coverage, as {@link CoverageCount} states. */
@Component
public class CoverageQueries {

    private static final TypeReference<Coverage> COVERAGE = new TypeReference<>() {};

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
                COVERAGE,
                (dsl, countable) -> counted(
                                countable,
                                filter,
                                EpisodeRows::districtName,
                                countable.lists().areas()::name)
                        .dividedBy(control.divides(viewer, filter, Division.DISTRICT))
                        .protectedBy(
                                rules,
                                () -> countable.once(
                                        List.of("districts", filter.chosen(Facet.AREA)),
                                        () -> AreaGroups.districts(dsl, viewer, filter))));
    }

    /**
     * What changed against the period before, and against an earlier release of this one; empty for a viewer who is counted live and
     * compares what they like.
     */
    public Optional<CoverageChange> change(Viewer viewer, DisclosureFilter filter) {
        if (!viewer.role().isUnderDisclosureControl()) {
            return Optional.empty();
        }
        ReadRequest same = ReadRequest.counts("coverage", "by district", filter);
        return Optional.of(new CoverageChange(
                byDistrict(viewer, filter).whole(),
                before(viewer, filter),
                database.beforeRestating(viewer, same, COVERAGE)
                        .map(then -> new CoverageChange.Earlier(
                                then.dueOn(), then.records().whole()))));
    }

    private Optional<CoverageChange.Before> before(Viewer viewer, DisclosureFilter filter) {
        Period period = filter.period();
        long months = ChronoUnit.MONTHS.between(period.from(), period.to().plusDays(1));
        Period before =
                new Period(period.from().minusMonths(months), period.from().minusDays(1));
        try {
            return Optional.of(new CoverageChange.Before(
                    before, byDistrict(viewer, filter.withPeriod(before)).whole()));
        } catch (NotReleased never) {
            return Optional.empty();
        }
    }

    /** The total, then home and care. */
    public Coverage byCare(Viewer viewer, DisclosureFilter filter) {
        SuppressionRules rules = control.of(viewer, filter);
        return database.count(
                viewer,
                ReadRequest.counts("coverage", "by home or care", filter),
                COVERAGE,
                (dsl, countable) -> counted(
                                countable, filter, EpisodeRows::care, care -> Care.values()[(int) care].name())
                        .dividedBy(control.divides(viewer, filter, Division.CATEGORY))
                        .protectedBy(rules, () -> AreaGroups.of(filter, Facet.CARE, Care.values())));
    }

    /**
     * How soon an interview was offered, and why none was accepted; empty for a reader of releases, which carry the steps and not their
     * parts.
     */
    public Optional<OfferOutcomes> offers(Viewer viewer, DisclosureFilter filter) {
        if (viewer.role().isUnderDisclosureControl()) {
            return Optional.empty();
        }
        SuppressionRules rules = control.of(viewer, filter);
        return Optional.of(database.count(
                viewer,
                ReadRequest.counts("coverage", "offers", filter),
                new TypeReference<>() {},
                (dsl, countable) -> OfferOutcomes.of(countable.inCoverage(filter), rules)));
    }

    /** What followed the interviews; empty where no release has it. */
    public Optional<WhatFollowed> whatFollowed(Viewer viewer, DisclosureFilter filter) {
        SuppressionRules rules = control.of(viewer, filter);
        try {
            return Optional.of(database.count(
                    viewer,
                    ReadRequest.counts("coverage", "what followed", filter),
                    new TypeReference<>() {},
                    (dsl, countable) -> WhatFollowed.of(countable.inCoverage(filter), rules)));
        } catch (NotReleased releasedWithoutIt) {
            return Optional.empty();
        }
    }

    /**
     * The same episodes by who may be compared, and by who the children are; empty for a reader of releases, which carry the steps by
     * district and by home or care only.
     */
    public Optional<Comparison> comparison(Viewer viewer, DisclosureFilter filter) {
        if (viewer.role().isUnderDisclosureControl()) {
            return Optional.empty();
        }
        SuppressionRules rules = control.of(viewer, filter);
        return Optional.of(database.count(
                viewer,
                ReadRequest.counts("coverage", "comparison", filter),
                new TypeReference<>() {},
                (dsl, countable) -> ComparedCoverage.of(
                                countable.inCoverage(filter),
                                countable.lists(),
                                dsl.select(ETHNICITY_CODE.CODE, ETHNICITY_CODE.ETHNIC_GROUP)
                                        .from(ETHNICITY_CODE)
                                        .fetchMap(ETHNICITY_CODE.CODE, ETHNICITY_CODE.ETHNIC_GROUP))
                        .protectedBy(rules)));
    }

    /** How long after the return an interview was held, group by group; empty for a reader of releases, which have no curve. */
    public Optional<TimeToInterview> timeToInterview(Viewer viewer, DisclosureFilter filter, TimeToInterview.By by) {
        if (viewer.role().isUnderDisclosureControl()) {
            return Optional.empty();
        }
        ReadRequest request = ReadRequest.counts("coverage", "time to interview", filter);
        RecordedWaits waits = database.count(
                viewer,
                request,
                (dsl, countable) -> RecordedWaits.of(by, countable, filter, madeAt(dsl, countable.change())));
        return Optional.of(waits.curves(request.filter()));
    }

    /** The shares within 72 hours by month; empty for a reader of releases, which have no months of a part. */
    public Optional<MonthlyShares> monthly(Viewer viewer, DisclosureFilter filter) {
        if (viewer.role().isUnderDisclosureControl()) {
            return Optional.empty();
        }
        return Optional.of(database.count(
                viewer,
                ReadRequest.counts("coverage", "by month", filter),
                (dsl, countable) -> MonthlyShares.of(countable, filter, madeAt(dsl, countable.change()))));
    }

    /** When the data that are counted were sent: what happened later is not known. */
    private static Instant madeAt(DSLContext dsl, long change) {
        return dsl.select(CHANGE.MADE_AT)
                .from(CHANGE)
                .where(CHANGE.NUMBER.le(change))
                .orderBy(CHANGE.NUMBER.desc())
                .limit(1)
                .fetchOptional(CHANGE.MADE_AT)
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }

    /** Episodes still open on the last day of the period: in no denominator, and reported separately. */
    public Count stillMissing(Viewer viewer, DisclosureFilter filter) {
        SuppressionRules rules = control.of(viewer, filter);
        LocalDate last = filter.period().to();
        DisclosureFilter untilThen = filter.withPeriod(new Period(LocalDate.EPOCH.minusYears(70), last));
        return database.count(
                viewer,
                ReadRequest.counts("coverage", "still missing", filter),
                new TypeReference<>() {},
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
        return new GroupedCoverage(steps("", returned), rows, true);
    }

    static RawCoverage steps(String group, Selection<EpisodeRows> returned) {
        return new RawCoverage(
                group,
                returned.episodes(),
                returned.where(EpisodeRows::isOffered).episodes(),
                returned.where(EpisodeRows::isAccepted).episodes(),
                returned.where(EpisodeRows::isInterviewed).episodes(),
                returned.where(EpisodeRows::isWithin72Hours).episodes(),
                returned.where(EpisodeRows::isPossiblyWithin72Hours).episodes(),
                returned.count().children());
    }

    /**
     * @param rows the groups by name
     * @param divided false where only the total may be shown
     */
    private record GroupedCoverage(RawCoverage whole, List<RawCoverage> rows, boolean divided) {

        GroupedCoverage dividedBy(boolean allowed) {
            return new GroupedCoverage(whole, rows, allowed);
        }

        /** @param allGroups the groups to list where zeros are hidden: omitting a group would reveal a zero */
        Coverage protectedBy(SuppressionRules rules, Supplier<List<String>> allGroups) {
            if (!divided) {
                return protectedWith(rules, List.of());
            }
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
