package org.homeward.trends;

import static org.homeward.store.db.homeward.Tables.CHANGE;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.counting.DistinctCounts;
import org.homeward.store.counting.FactorRows;
import org.homeward.store.counting.InterviewRows;
import org.homeward.store.counting.Rows;
import org.homeward.store.counting.Selection;
import org.homeward.store.db.homeward.Routines;
import org.homeward.trends.MonthlyCount.Series;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Counts by month, as {@link MonthlyCount} states. */
@Component
public class TrendQueries {

    private static final ZoneId LOCAL = ZoneId.of("Europe/London");

    private final AuditedDatabase database;
    private final DisclosureControl control;

    TrendQueries(AuditedDatabase database, DisclosureControl control) {
        this.database = database;
        this.control = control;
    }

    /** One count for each month that lies in the period, even in part; in order, without gaps. */
    public MonthlySeries byMonth(Viewer viewer, DisclosureFilter filter) {
        SuppressionRules rules = control.of(viewer, filter);
        DisclosureFilter months = filter.withPeriod(wholeMonths(filter.period()));
        return database.count(viewer, ReadRequest.counts("trends", "by month", months), (dsl, countable) -> {
            RawMonthlyCounts counts = new RawMonthlyCounts(monthsOf(months.period()));
            var interviews = countable.interviewsHeldIn(months).where(InterviewRows::isCompleted);
            put(counts, Series.INTERVIEWS, interviews, InterviewRows::monthHeld, DistinctCounts::interviews);
            var episodes = countable.episodesStartedIn(months);
            put(counts, Series.EPISODES, episodes, Rows::monthMissing, DistinctCounts::episodes);
            put(counts, Series.CHILDREN, episodes, Rows::monthMissing, DistinctCounts::children);
            var factors = countable.factors(months).where(FactorRows::isFromCompletedInterview);
            put(counts, Series.PUSHED, ofSide(factors, FactorSide.PUSH), Rows::monthMissing, DistinctCounts::children);
            put(counts, Series.PULLED, ofSide(factors, FactorSide.PULL), Rows::monthMissing, DistinctCounts::children);
            put(
                    counts,
                    Series.FORCED,
                    ofSide(factors, FactorSide.FORCED),
                    Rows::monthMissing,
                    DistinctCounts::children);
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

    private static <R extends Rows> void put(
            RawMonthlyCounts counts,
            Series series,
            Selection<R> selected,
            Selection.Key<? super R> month,
            ToIntFunction<DistinctCounts> unit) {
        Map<YearMonth, Integer> byMonth = new HashMap<>();
        selected.countBy(month).forEach((key, counted) -> byMonth.put(Rows.month(key), unit.applyAsInt(counted)));
        counts.put(series, byMonth, unit.applyAsInt(selected.count()));
    }

    private static Selection<FactorRows> ofSide(Selection<FactorRows> factors, FactorSide side) {
        return factors.where((rows, row) -> rows.side(row) == side.ordinal());
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
