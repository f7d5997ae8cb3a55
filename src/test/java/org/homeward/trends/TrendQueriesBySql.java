package org.homeward.trends;

import static org.homeward.store.db.homeward.Tables.CHANGE;
import static org.homeward.store.db.homeward.Tables.EPISODE;
import static org.homeward.store.db.homeward.Tables.FACTOR;
import static org.homeward.store.db.homeward.Tables.INTERVIEW;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_EPISODE;
import static org.homeward.store.db.homeward.Tables.STATEMENT_FACTS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.rollup;
import static org.jooq.impl.DSL.trunc;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.FilterConditions;
import org.homeward.store.Visibility;
import org.homeward.store.db.homeward.Routines;
import org.homeward.trends.MonthlyCount.Series;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Counts by month, as {@link MonthlyCount} states. */
public class TrendQueriesBySql {

    private static final ZoneId LOCAL = ZoneId.of("Europe/London");

    private final AuditedDatabase database;
    private final DisclosureControl control;

    TrendQueriesBySql(AuditedDatabase database, DisclosureControl control) {
        this.database = database;
        this.control = control;
    }

    /** One count for each month that lies in the period, even in part; in order, without gaps. */
    public MonthlySeries byMonth(Viewer viewer, DisclosureFilter filter) {
        SuppressionRules rules = control.of(viewer, filter);
        DisclosureFilter months = filter.withPeriod(wholeMonths(filter.period()));
        return database.read(viewer, ReadRequest.counts("trends", "by month", months), dsl -> {
            RawMonthlyCounts counts = new RawMonthlyCounts(monthsOf(months.period()));
            interviews(dsl, viewer, months, counts);
            episodes(dsl, viewer, months, counts);
            factors(dsl, viewer, months, counts);
            return counts.protectedBy(rules, monthOfData(dsl));
        });
    }

    static Period wholeMonths(Period period) {
        return new Period(
                YearMonth.from(period.from()).atDay(1),
                YearMonth.from(period.to()).atEndOfMonth());
    }

    private static List<YearMonth> monthsOf(Period period) {
        YearMonth last = YearMonth.from(period.to());
        return Stream.iterate(
                        YearMonth.from(period.from()), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** A null month is the total. */
    private record Row(@Nullable LocalDate month, int number) {}

    private record EpisodeRow(@Nullable LocalDate month, int episodes, int children) {}

    private record FactorRow(@Nullable LocalDate month, FactorSide side, int children) {}

    private static void interviews(DSLContext dsl, Viewer viewer, DisclosureFilter filter, RawMonthlyCounts counts) {
        Field<LocalDate> month = trunc(FilterConditions.localDay(INTERVIEW.HELD_AT), DatePart.MONTH);
        List<Row> rows = dsl.select(month, countDistinct(INTERVIEW.ID))
                .from(INTERVIEW)
                .join(INTERVIEW_EPISODE)
                .on(INTERVIEW_EPISODE.INTERVIEW_ID.eq(INTERVIEW.ID))
                .join(EPISODE)
                .on(EPISODE.ID.eq(INTERVIEW_EPISODE.EPISODE_ID))
                .where(INTERVIEW.COMPLETED)
                .and(Visibility.of(viewer, INTERVIEW, EPISODE))
                .and(FilterConditions.heldIn(viewer, filter, INTERVIEW, EPISODE))
                .groupBy(rollup(month))
                .fetch(mapping(Row::new));
        put(counts, Series.INTERVIEWS, rows);
    }

    private static void episodes(DSLContext dsl, Viewer viewer, DisclosureFilter filter, RawMonthlyCounts counts) {
        Field<LocalDate> month = trunc(EPISODE.STARTED_ON, DatePart.MONTH);
        List<EpisodeRow> rows = dsl.select(month, count(), countDistinct(EPISODE.CHILD_ID))
                .from(EPISODE)
                .where(Visibility.of(viewer, EPISODE))
                .and(FilterConditions.startedIn(filter, EPISODE))
                .groupBy(rollup(month))
                .fetch(mapping(EpisodeRow::new));
        put(
                counts,
                Series.EPISODES,
                rows.stream().map(row -> new Row(row.month(), row.episodes())).toList());
        put(
                counts,
                Series.CHILDREN,
                rows.stream().map(row -> new Row(row.month(), row.children())).toList());
    }

    private static void factors(DSLContext dsl, Viewer viewer, DisclosureFilter filter, RawMonthlyCounts counts) {
        Field<LocalDate> month = trunc(STATEMENT_FACTS.STARTED_ON, DatePart.MONTH);
        List<FactorRow> rows = dsl.select(month, FACTOR.SIDE, countDistinct(STATEMENT_FACTS.CHILD_ID))
                .from(STATEMENT_FACTS)
                .join(FACTOR)
                .on(FACTOR.STATEMENT_ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                .join(INTERVIEW)
                .on(INTERVIEW.ID.eq(STATEMENT_FACTS.INTERVIEW_ID))
                .where(INTERVIEW.COMPLETED)
                .and(Visibility.of(viewer, STATEMENT_FACTS))
                .and(FilterConditions.of(viewer, filter, STATEMENT_FACTS))
                .groupBy(groupingSets(List.of(FACTOR.SIDE, month), List.of(FACTOR.SIDE)))
                .fetch(mapping(FactorRow::new));
        put(counts, Series.PUSHED, ofSide(rows, FactorSide.PUSH));
        put(counts, Series.PULLED, ofSide(rows, FactorSide.PULL));
        put(counts, Series.FORCED, ofSide(rows, FactorSide.FORCED));
    }

    private static List<Row> ofSide(List<FactorRow> rows, FactorSide side) {
        return rows.stream()
                .filter(row -> row.side() == side)
                .map(row -> new Row(row.month(), row.children()))
                .toList();
    }

    private static void put(RawMonthlyCounts counts, Series series, List<Row> rows) {
        Map<YearMonth, RawCount> byMonth = new HashMap<>();
        RawCount whole = RawCount.NOTHING;
        for (Row row : rows) {
            if (row.month() == null) {
                whole = RawCount.of(row.number());
            } else {
                byMonth.put(YearMonth.from(row.month()), RawCount.of(row.number()));
            }
        }
        counts.put(series, byMonth, whole);
    }

    /** The month of the latest change that is read: later events have not been sent yet. */
    private static YearMonth monthOfData(DSLContext dsl) {
        return dsl.select(CHANGE.MADE_AT)
                .from(CHANGE)
                .where(CHANGE.NUMBER.le(Routines.asOfChange()))
                .orderBy(CHANGE.NUMBER.desc())
                .limit(1)
                .fetchOptional(CHANGE.MADE_AT)
                .map(made -> YearMonth.from(made.atZoneSameInstant(LOCAL)))
                .orElse(YearMonth.of(9999, 12));
    }
}
