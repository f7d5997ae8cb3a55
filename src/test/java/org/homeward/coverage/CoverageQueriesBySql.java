package org.homeward.coverage;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.EPISODE;
import static org.homeward.store.db.homeward.Tables.INTERVIEW;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_EPISODE;
import static org.homeward.store.db.homeward.Tables.OFFER;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.AreaGroups;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.FilterConditions;
import org.homeward.store.ReturnInterview;
import org.homeward.store.Visibility;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Counts return interview coverage, as {@link CoverageCount} states. */
public class CoverageQueriesBySql {

    private final AuditedDatabase database;
    private final DisclosureControl control;

    CoverageQueriesBySql(AuditedDatabase database, DisclosureControl control) {
        this.database = database;
        this.control = control;
    }

    /** The total, then one count for each district in the viewer's scope, by name. */
    public Coverage byDistrict(Viewer viewer, DisclosureFilter filter) {
        SuppressionRules rules = control.of(viewer, filter);
        return database.read(
                viewer,
                ReadRequest.counts("coverage", "by district", filter),
                dsl -> counted(dsl, viewer, filter, AREA.NAME)
                        .protectedBy(rules, () -> AreaGroups.districts(dsl, viewer, filter)));
    }

    /** The total, then home and care. */
    public Coverage byCare(Viewer viewer, DisclosureFilter filter) {
        SuppressionRules rules = control.of(viewer, filter);
        return database.read(
                viewer,
                ReadRequest.counts("coverage", "by home or care", filter),
                dsl -> counted(dsl, viewer, filter, EPISODE.CARE.cast(String.class))
                        .protectedBy(rules, () -> AreaGroups.of(filter, Facet.CARE, Care.values())));
    }

    /** Episodes still open on the last day of the period: in no denominator, and reported separately. */
    public Count stillMissing(Viewer viewer, DisclosureFilter filter) {
        SuppressionRules rules = control.of(viewer, filter);
        return database.read(viewer, ReadRequest.counts("coverage", "still missing", filter), dsl -> {
            var anyPeriod = filter.withPeriod(new org.homeward.disclosure.Period(
                    java.time.LocalDate.of(1900, 1, 1), filter.period().to()));
            int open = dsl.fetchCount(select(EPISODE.ID)
                    .from(EPISODE)
                    .where(Visibility.of(viewer, EPISODE))
                    .and(FilterConditions.startedIn(anyPeriod, EPISODE))
                    .and(EPISODE.ENDED_ON
                            .isNull()
                            .or(EPISODE.ENDED_ON.gt(filter.period().to()))));
            return rules.one(RawCount.of(open));
        });
    }

    private static GroupedCoverage counted(
            DSLContext dsl, Viewer viewer, DisclosureFilter filter, Field<String> group) {
        CommonTableExpression<?> outcomes = outcomes(viewer, filter, group);
        Field<String> by = field(name("outcomes", "grouped"), String.class);
        Field<Boolean> offered = is("offered");
        Field<Boolean> accepted = is("accepted");
        Field<Boolean> done = is("done");
        Field<Boolean> in72h = is("in_72h");
        Field<Boolean> perhaps = is("perhaps_in_72h");
        return new GroupedCoverage(dsl.with(outcomes)
                .select(
                        coalesce(by, inline("")),
                        count(),
                        count().filterWhere(offered),
                        count().filterWhere(accepted),
                        count().filterWhere(done),
                        count().filterWhere(in72h),
                        count().filterWhere(perhaps),
                        countDistinct(field(name("outcomes", "child_id"))))
                .from(outcomes)
                .groupBy(DSL.rollup(by))
                .orderBy(by.asc().nullsFirst())
                .fetch(row -> new RawCoverage(
                        row.value1(),
                        RawCount.of(row.value2()),
                        RawCount.of(row.value3()),
                        RawCount.of(row.value4()),
                        RawCount.of(row.value5()),
                        RawCount.of(row.value6()),
                        RawCount.of(row.value7()),
                        RawCount.of(row.value8()))));
    }

    /** One row per ended episode: whether an interview was offered, accepted and done, and how soon. */
    private static CommonTableExpression<?> outcomes(Viewer viewer, DisclosureFilter filter, Field<String> group) {
        var offers = select(
                        OFFER.EPISODE_ID.as("episode_id"),
                        boolOr(OFFER.OUTCOME.eq(OfferOutcome.ACCEPTED)).as("accepted"))
                .from(OFFER)
                .groupBy(OFFER.EPISODE_ID)
                .asTable("offers");
        var interviews = select(
                        INTERVIEW_EPISODE.EPISODE_ID.as("episode_id"),
                        min(INTERVIEW.HELD_AT).as("earliest"),
                        min(INTERVIEW.HELD_LATEST).as("latest"))
                .from(INTERVIEW_EPISODE)
                .join(INTERVIEW)
                .on(INTERVIEW.ID.eq(INTERVIEW_EPISODE.INTERVIEW_ID))
                .join(EPISODE)
                .on(EPISODE.ID.eq(INTERVIEW_EPISODE.EPISODE_ID))
                .where(ReturnInterview.isAbout(INTERVIEW, EPISODE))
                .groupBy(INTERVIEW_EPISODE.EPISODE_ID)
                .asTable("interviews");
        Field<OffsetDateTime> earliest = interviews.field("earliest", OffsetDateTime.class);
        Field<OffsetDateTime> latest = interviews.field("latest", OffsetDateTime.class);
        var done = earliest.isNotNull();
        return name("outcomes")
                .as(select(
                                group.as("grouped"),
                                EPISODE.CHILD_ID.as("child_id"),
                                field(offers.field("episode_id").isNotNull().or(done))
                                        .as("offered"),
                                field(coalesce(offers.field("accepted", Boolean.class), inline(false))
                                                .isTrue()
                                                .or(done))
                                        .as("accepted"),
                                field(done).as("done"),
                                field(done.and(ReturnInterview.isWithin72Hours(EPISODE.ENDED_AT, latest)))
                                        .as("in_72h"),
                                field(done.and(ReturnInterview.isWithin72Hours(returnedAtLatest(), earliest))
                                                .andNot(ReturnInterview.isWithin72Hours(EPISODE.ENDED_AT, latest)))
                                        .as("perhaps_in_72h"))
                        .from(EPISODE)
                        .join(AREA)
                        .on(AREA.ID.eq(EPISODE.DISTRICT_ID))
                        .leftJoin(offers)
                        .on(offers.field("episode_id", Long.class).eq(EPISODE.ID))
                        .leftJoin(interviews)
                        .on(interviews.field("episode_id", Long.class).eq(EPISODE.ID))
                        .where(FilterConditions.inCoverage(viewer, filter, EPISODE)));
    }

    /** The end of an interval is exclusive. */
    private static Field<OffsetDateTime> returnedAtLatest() {
        return field(
                "case when {0} > {1} then {0} - interval '1 microsecond' else {0} end",
                OffsetDateTime.class, EPISODE.ENDED_LATEST, EPISODE.ENDED_AT);
    }

    private static Field<Boolean> is(String column) {
        return field(name("outcomes", column), Boolean.class);
    }

    /** The rollup gives the total first, then the groups by name. */
    private record GroupedCoverage(List<RawCoverage> rows) {

        /** @param allGroups the groups to list where zeros are hidden: omitting a group would reveal a zero */
        Coverage protectedBy(SuppressionRules rules, Supplier<List<String>> allGroups) {
            if (rules.zerosShown()) {
                return rows.isEmpty() ? Coverage.NOTHING : protectedWith(rules, rows.subList(1, rows.size()));
            }
            Map<String, RawCoverage> byGroup = new TreeMap<>();
            allGroups.get().forEach(group -> byGroup.put(group, RawCoverage.none(group)));
            rows.stream().skip(1).forEach(row -> byGroup.put(row.group(), row));
            return protectedWith(rules, List.copyOf(byGroup.values()));
        }

        private Coverage protectedWith(SuppressionRules rules, List<RawCoverage> groups) {
            RawCoverage whole = rows.isEmpty() ? RawCoverage.none("") : rows.getFirst();
            return new CoverageProtection(rules, whole, groups).protectedCounts();
        }
    }
}
