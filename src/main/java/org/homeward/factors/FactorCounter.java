package org.homeward.factors;

import static org.homeward.store.db.homeward.Tables.FACTOR_CODE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.AreaGroups;
import org.homeward.store.counting.Codes;
import org.homeward.store.counting.Countable;
import org.homeward.store.counting.DistinctCounts;
import org.homeward.store.counting.FactorRows;
import org.homeward.store.counting.InterviewRows;
import org.homeward.store.counting.Rows;
import org.homeward.store.counting.Selection;
import org.homeward.store.counting.StatementRows;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Counts each side of any factor, of each theme and of each factor; in total and for each group of some breakdowns, all in one
 * pass over the statements that name a factor.
 */
final class FactorCounter {

    /** The key of the total. The groups of the breakdowns, numbered in turn, follow it: small keys are counted fastest. */
    private static final long TOTAL = 0;

    private static final int BREAKDOWNS = Breakdown.values().length;
    private static final int SIDES = FactorSide.values().length;

    private final Countable countable;
    private final DisclosureFilter filter;
    private final List<Breakdown> breakdowns;
    private final List<FactorOrTheme> list;
    private final boolean byGroup;
    /** Any factor, then what the list names. */
    private final List<FactorOrTheme> counted = new ArrayList<>(List.of(FactorOrTheme.ANY));
    /** For each number of a factor where it counts: at any factor, at its theme and at itself; null where it is not listed. */
    private final int[] @Nullable [] countedAt;

    /**
     * @param list the factors to count
     * @param byFactor whether each factor and theme is counted, and not only any of them: a factor is a category of its own
     * @param byGroup whether the groups of the breakdowns are counted, and not only their total
     */
    FactorCounter(
            Countable countable,
            DisclosureFilter filter,
            List<Breakdown> breakdowns,
            List<FactorOrTheme> list,
            boolean byFactor,
            boolean byGroup) {
        this.countable = countable;
        this.filter = filter;
        this.breakdowns = breakdowns;
        this.list = byFactor ? list : List.of();
        this.byGroup = byGroup;
        Codes codes = countable.lists().factors();
        this.countedAt = new int[codes.size()] @Nullable [];
        for (FactorOrTheme factor : list) {
            FactorOrTheme theme = FactorOrTheme.any(Objects.requireNonNull(factor.theme()));
            countedAt[codes.number(Objects.requireNonNull(factor.code()))] =
                    byFactor ? new int[] {0, numberOf(theme), numberOf(factor)} : new int[] {0};
        }
    }

    private int numberOf(FactorOrTheme factor) {
        if (!counted.contains(factor)) {
            counted.add(factor);
        }
        return counted.indexOf(factor);
    }

    static List<FactorOrTheme> list(DSLContext dsl, boolean forCarers) {
        return dsl.select(FACTOR_CODE.THEME, FACTOR_CODE.CODE, FACTOR_CODE.NAME)
                .from(FACTOR_CODE)
                .where(forCarers ? FACTOR_CODE.ABOUT_CARE.isFalse() : org.jooq.impl.DSL.noCondition())
                .orderBy(FACTOR_CODE.POSITION)
                .fetch(row -> new FactorOrTheme(FactorTheme.valueOf(row.value1()), row.value2(), row.value3()));
    }

    /** @param forCarers only what carers may be told */
    Map<Breakdown, Factors> counts(DSLContext dsl, Viewer viewer, SuppressionRules rules, boolean forCarers) {
        Map<Breakdown, List<FactorCounts.InterviewedRow>> interviewed = interviewed();
        Map<Breakdown, List<FactorCounts.NamedRow>> named = named(forCarers);
        Map<Breakdown, Factors> counts = new EnumMap<>(Breakdown.class);
        for (Breakdown breakdown : breakdowns) {
            // Without groups every breakdown is the total.
            counts.put(
                    breakdown,
                    !byGroup && !counts.isEmpty()
                            ? counts.values().iterator().next()
                            : new FactorCounts(
                                            breakdown,
                                            rules.zerosShown() || !byGroup
                                                    ? List.of()
                                                    : alwaysListed(dsl, viewer, breakdown),
                                            list,
                                            interviewed.getOrDefault(breakdown, List.of()),
                                            named.getOrDefault(breakdown, List.of()))
                                    .protectedBy(rules));
        }
        return counts;
    }

    private List<String> alwaysListed(DSLContext dsl, Viewer viewer, Breakdown breakdown) {
        return breakdown == Breakdown.DISTRICT
                ? AreaGroups.districts(dsl, viewer, filter)
                : breakdown.allGroups(filter);
    }

    /**
     * Distinct children interviewed, in total (a null group) and for each group. A statement may be about an episode that its
     * interview does not cover; its child is in the denominator too.
     */
    private Map<Breakdown, List<FactorCounts.InterviewedRow>> interviewed() {
        Selection<InterviewRows> interviews =
                countable.interviewsStartedIn(filter).where(InterviewRows::isCompleted);
        Map<Long, BitSet> children = interviews.childrenBy(this::groups);
        children.putIfAbsent(TOTAL, new BitSet());
        countable
                .statements(filter)
                .where(StatementRows::isFromCompletedInterview)
                .childrenBy(this::groups)
                .forEach((group, some) ->
                        children.computeIfAbsent(group, none -> new BitSet()).or(some));
        Map<Breakdown, List<FactorCounts.InterviewedRow>> rows = new EnumMap<>(Breakdown.class);
        children.forEach((group, some) ->
                addTo(rows, group, name -> new FactorCounts.InterviewedRow(name, interviews.ofChildren(some))));
        return rows;
    }

    private Map<Breakdown, List<FactorCounts.NamedRow>> named(boolean forCarers) {
        Map<Breakdown, List<FactorCounts.NamedRow>> rows = new EnumMap<>(Breakdown.class);
        countable
                .factors(filter)
                .where((factors, row) -> countedAt[factors.code(row)] != null
                        && factors.isFromCompletedInterview(row)
                        && (!forCarers || factors.isForCarers(row)))
                .countBy(this::factorsInGroups)
                .forEach((key, counts) -> addTo(
                        rows,
                        key / SIDES / counted.size(),
                        name -> row(
                                name,
                                counted.get((int) (key / SIDES % counted.size())),
                                FactorSide.values()[(int) (key % SIDES)],
                                counts)));
        return rows;
    }

    private void factorsInGroups(FactorRows rows, int row, LongConsumer each) {
        int[] at = Objects.requireNonNull(countedAt[rows.code(row)]);
        groups(rows, row, group -> {
            for (int number : at) {
                each.accept((group * counted.size() + number) * SIDES + rows.side(row));
            }
        });
    }

    private void groups(Rows rows, int row, LongConsumer each) {
        each.accept(TOTAL);
        if (!byGroup) {
            return;
        }
        for (Breakdown breakdown : breakdowns) {
            long group =
                    switch (breakdown) {
                        case DISTRICT -> rows.districtName(row);
                        case CARE -> rows.care(row);
                        case AGE -> rows.ageBand(row);
                    };
            each.accept(1 + breakdown.ordinal() + BREAKDOWNS * (group == Rows.NO_KEY ? 0 : group + 1));
        }
    }

    /** Adds a row to the breakdown of its group; the total to every breakdown. */
    private <T> void addTo(Map<Breakdown, List<T>> rows, long group, Function<@Nullable String, T> row) {
        for (Breakdown breakdown : breakdowns) {
            if (group == TOTAL || (group - 1) % BREAKDOWNS == breakdown.ordinal()) {
                rows.computeIfAbsent(breakdown, none -> new ArrayList<>())
                        .add(row.apply(group == TOTAL ? null : name(breakdown, (int) ((group - 1) / BREAKDOWNS) - 1)));
            }
        }
    }

    private String name(Breakdown breakdown, int group) {
        return switch (breakdown) {
            case DISTRICT -> countable.lists().areas().name(group);
            case CARE -> Care.values()[group].name();
            case AGE -> group < 0 ? Breakdown.NOT_RECORDED : AgeBand.values()[group].name();
        };
    }

    private static FactorCounts.NamedRow row(
            @Nullable String group, FactorOrTheme factor, FactorSide side, DistinctCounts counts) {
        return new FactorCounts.NamedRow(
                group,
                factor.theme() == null ? null : factor.theme().name(),
                factor.code(),
                side,
                counts.children(),
                counts.saidByChild(),
                counts.episodes(),
                counts.interviews(),
                counts.statements());
    }
}
