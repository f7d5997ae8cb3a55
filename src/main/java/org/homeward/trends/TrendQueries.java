package org.homeward.trends;

import static org.homeward.store.db.homeward.Tables.CHANGE;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import org.homeward.store.counting.DistinctCounts;
import org.homeward.store.counting.FactorRows;
import org.homeward.store.counting.InterviewRows;
import org.homeward.store.counting.Rows;
import org.homeward.store.counting.Selection;
import org.homeward.store.db.homeward.Routines;
import org.homeward.trends.MonthlyCount.Series;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

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
        DisclosureFilter months = filter.withPeriod(wholeMonths(filter.period()));
        return viewer.role().isUnderDisclosureControl() ? released(viewer, months) : counted(viewer, months);
    }

    /**
     * As released: each month by itself, as it went out two months after its end and once again with its year, and the whole of the
     * period. Releases have no month of a district or a category. A month that was counted anew with every period that has it could be told by their differences.
     */
    private MonthlySeries released(Viewer viewer, DisclosureFilter filter) {
        MonthlySeries whole = counted(viewer, filter);
        List<YearMonth> months = monthsOf(filter.period());
        if (months.size() == 1 || !filter.chosen().isEmpty()) {
            return whole;
        }
        return new MonthlySeries(
                months.stream()
                        .flatMap(month ->
                                counted(viewer, filter.withPeriod(new Period(month.atDay(1), month.atEndOfMonth())))
                                        .months()
                                        .stream())
                        .toList(),
                whole.whole());
    }

    private MonthlySeries counted(Viewer viewer, DisclosureFilter months) {
        SuppressionRules rules = control.of(viewer, months);
        boolean divided = !viewer.role().isUnderDisclosureControl()
                || monthsOf(months.period()).size() == 1;
        return database.count(
                viewer,
                ReadRequest.counts("trends", "by month", months),
                new TypeReference<>() {},
                (dsl, countable) -> {
                    RawMonthlyCounts counts = new RawMonthlyCounts(divided ? monthsOf(months.period()) : List.of());
                    var interviews = countable.interviewsHeldIn(months).where(InterviewRows::isCompleted);
                    put(counts, Series.INTERVIEWS, interviews, InterviewRows::monthHeld, DistinctCounts::interviews);
                    var episodes = countable.episodesStartedIn(months);
                    put(counts, Series.EPISODES, episodes, Rows::monthMissing, DistinctCounts::episodes);
                    put(counts, Series.CHILDREN, episodes, Rows::monthMissing, DistinctCounts::children);
                    var factors = countable.factors(months).where(FactorRows::isFromCompletedInterview);
                    for (FactorSide side : FactorSide.values()) {
                        put(counts, of(side), ofSide(factors, side), Rows::monthMissing, DistinctCounts::children);
                    }
                    return counts.protectedBy(rules, countable.once("month of the data", () -> monthOfData(dsl)));
                });
    }

    private static Series of(FactorSide side) {
        return switch (side) {
            case PUSH -> Series.PUSHED;
            case PULL -> Series.PULLED;
            case FORCED -> Series.FORCED;
        };
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
            Function<DistinctCounts, RawCount> unit) {
        Map<YearMonth, RawCount> byMonth = new HashMap<>();
        selected.countBy(month).forEach((key, counted) -> byMonth.put(Rows.month(key), unit.apply(counted)));
        counts.put(series, byMonth, unit.apply(selected.count()));
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
