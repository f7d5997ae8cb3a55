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
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.AreaGroups;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.FilterConditions;
import org.homeward.store.Visibility;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import org.springframework.stereotype.Component;

/** Counts how far return interviews reached. Every method counts as {@link CoverageCount} says. */
@Component
public class CoverageQueries {

    private static final DayToSecond HOURS_72 = DayToSecond.valueOf(java.time.Duration.ofHours(72));

    private final AuditedDatabase database;
    private final DisclosureControl control;

    CoverageQueries(AuditedDatabase database, DisclosureControl control) {
        this.database = database;
        this.control = control;
    }

    /** One count for the whole, then one for each district in the viewer's scope, by name. */
    public Coverage byDistrict(Viewer viewer, DisclosureFilter filter) {
        SuppressionRules small = control.of(viewer, filter);
        return database.read(
                viewer,
                ReadRequest.counts("coverage", "by district", filter),
                dsl -> counted(dsl, viewer, filter, AREA.NAME)
                        .protectedBy(small, () -> AreaGroups.districts(dsl, viewer, filter)));
    }

    /** One count for the whole, then home and care. */
    public Coverage byCare(Viewer viewer, DisclosureFilter filter) {
        SuppressionRules small = control.of(viewer, filter);
        return database.read(
                viewer,
                ReadRequest.counts("coverage", "by home or care", filter),
                dsl -> counted(dsl, viewer, filter, EPISODE.CARE.cast(String.class))
                        .protectedBy(small, () -> AreaGroups.of(filter.care(), Care.values())));
    }

    /** Episodes still open on the last day of the period: left out of every denominator, and said so. */
    public Count stillMissing(Viewer viewer, DisclosureFilter filter) {
        SuppressionRules small = control.of(viewer, filter);
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
            return small.one(open);
        });
    }

    private static GroupedCoverage counted(
            DSLContext dsl, Viewer viewer, DisclosureFilter filter, Field<String> group) {
        CommonTableExpression<?> reached = reached(viewer, filter, group);
        Field<String> by = field(name("reached", "grouped"), String.class);
        Field<Boolean> offered = is("offered");
        Field<Boolean> accepted = is("accepted");
        Field<Boolean> done = is("done");
        Field<Boolean> in72h = is("in_72h");
        Field<Boolean> perhaps = is("perhaps_in_72h");
        return new GroupedCoverage(dsl.with(reached)
                .select(
                        coalesce(by, inline("")),
                        count(),
                        count().filterWhere(offered),
                        count().filterWhere(accepted),
                        count().filterWhere(done),
                        count().filterWhere(in72h),
                        count().filterWhere(perhaps),
                        countDistinct(field(name("reached", "child_id"))))
                .from(reached)
                .groupBy(DSL.rollup(by))
                .orderBy(by.asc().nullsFirst())
                .fetch(org.jooq.Records.mapping(RawCoverage::new)));
    }

    /** One row an ended episode: was it offered, accepted, done, and how soon. */
    private static CommonTableExpression<?> reached(Viewer viewer, DisclosureFilter filter, Field<String> group) {
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
                .where(INTERVIEW.COMPLETED)
                .groupBy(INTERVIEW_EPISODE.EPISODE_ID)
                .asTable("interviews");
        Field<OffsetDateTime> earliest = interviews.field("earliest", OffsetDateTime.class);
        Field<OffsetDateTime> latest = interviews.field("latest", OffsetDateTime.class);
        var done = earliest.isNotNull();
        return name("reached")
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
                                field(done.and(latest.le(EPISODE.ENDED_AT.plus(HOURS_72))))
                                        .as("in_72h"),
                                field(done.and(earliest.le(EPISODE.ENDED_LATEST.plus(HOURS_72)))
                                                .and(latest.gt(EPISODE.ENDED_AT.plus(HOURS_72))))
                                        .as("perhaps_in_72h"))
                        .from(EPISODE)
                        .join(AREA)
                        .on(AREA.ID.eq(EPISODE.DISTRICT_ID))
                        .leftJoin(offers)
                        .on(offers.field("episode_id", Long.class).eq(EPISODE.ID))
                        .leftJoin(interviews)
                        .on(interviews.field("episode_id", Long.class).eq(EPISODE.ID))
                        .where(Visibility.of(viewer, EPISODE))
                        .and(FilterConditions.endedIn(filter, EPISODE))
                        .and(EPISODE.INTERVIEW_NOT_REQUIRED.isFalse()));
    }

    private static Field<Boolean> is(String column) {
        return field(name("reached", column), Boolean.class);
    }

    /** The rollup gives the whole first, then the groups by name. */
    private record GroupedCoverage(List<RawCoverage> rows) {

        /** @param every the groups to list where nought is not told apart: a group left out would be a nought told */
        Coverage protectedBy(SuppressionRules small, Supplier<List<String>> every) {
            if (small.zerosShown()) {
                return rows.isEmpty() ? Coverage.NOTHING : protectedWith(small, rows.subList(1, rows.size()));
            }
            Map<String, RawCoverage> byGroup = new TreeMap<>();
            every.get().forEach(group -> byGroup.put(group, RawCoverage.none(group)));
            rows.stream().skip(1).forEach(row -> byGroup.put(row.group(), row));
            return protectedWith(small, List.copyOf(byGroup.values()));
        }

        private Coverage protectedWith(SuppressionRules small, List<RawCoverage> groups) {
            RawCoverage whole = rows.isEmpty() ? RawCoverage.none("") : rows.getFirst();
            return new CoverageProtection(small, whole, groups).protectedCounts();
        }
    }
}
