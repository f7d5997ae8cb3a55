package org.homeward.factors;

import static org.homeward.store.db.homeward.Tables.FACTOR_CODE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Counts each side of any factor, of each theme and of each factor; in total and for each group of one breakdown. */
final class FactorCounter {

    private final Countable countable;
    private final DisclosureFilter filter;
    private final Breakdown breakdown;

    FactorCounter(Countable countable, DisclosureFilter filter, Breakdown breakdown) {
        this.countable = countable;
        this.filter = filter;
        this.breakdown = breakdown;
    }

    /** @param forCarers only what carers may be told */
    Factors counts(DSLContext dsl, Viewer viewer, SuppressionRules rules, boolean forCarers) {
        List<FactorOrTheme> list = list(dsl, forCarers);
        return new FactorCounts(
                        breakdown,
                        rules.zerosShown() ? List.of() : alwaysListed(dsl, viewer),
                        list,
                        interviewed(),
                        named(list, forCarers))
                .protectedBy(rules);
    }

    private static List<FactorOrTheme> list(DSLContext dsl, boolean forCarers) {
        return dsl.select(FACTOR_CODE.THEME, FACTOR_CODE.CODE, FACTOR_CODE.NAME)
                .from(FACTOR_CODE)
                .where(forCarers ? FACTOR_CODE.ABOUT_CARE.isFalse() : org.jooq.impl.DSL.noCondition())
                .orderBy(FACTOR_CODE.POSITION)
                .fetch(row -> new FactorOrTheme(FactorTheme.valueOf(row.value1()), row.value2(), row.value3()));
    }

    private List<String> alwaysListed(DSLContext dsl, Viewer viewer) {
        return breakdown == Breakdown.DISTRICT
                ? AreaGroups.districts(dsl, viewer, filter)
                : breakdown.allGroups(filter);
    }

    /**
     * Distinct children interviewed, in total (a null group) and for each group. A statement may be about an episode that its
     * interview does not cover; its child is in the denominator too.
     */
    private List<FactorCounts.InterviewedRow> interviewed() {
        Map<Long, BitSet> children = new HashMap<>();
        countable
                .interviewsStartedIn(filter)
                .where(InterviewRows::isCompleted)
                .childrenBy(this::group)
                .forEach((group, some) -> unite(children, group, some));
        countable
                .statements(filter)
                .where(StatementRows::isFromCompletedInterview)
                .childrenBy(this::group)
                .forEach((group, some) -> unite(children, group, some));
        BitSet all = new BitSet();
        children.values().forEach(all::or);
        List<FactorCounts.InterviewedRow> rows = new ArrayList<>();
        rows.add(new FactorCounts.InterviewedRow(null, all.cardinality()));
        children.forEach((group, some) -> rows.add(new FactorCounts.InterviewedRow(name(group), some.cardinality())));
        return rows;
    }

    private static void unite(Map<Long, BitSet> children, Long group, BitSet some) {
        children.computeIfAbsent(group, none -> new BitSet()).or(some);
    }

    private List<FactorCounts.NamedRow> named(List<FactorOrTheme> list, boolean forCarers) {
        Codes codes = countable.lists().factors();
        Map<Integer, FactorOrTheme> byNumber = new HashMap<>();
        BitSet listed = new BitSet();
        for (FactorOrTheme factor : list) {
            int number = codes.number(Objects.requireNonNull(factor.code()));
            byNumber.put(number, factor);
            listed.set(number);
        }
        Selection<FactorRows> all = countable
                .factors(filter)
                .where((rows, row) -> listed.get(rows.code(row))
                        && rows.isFromCompletedInterview(row)
                        && (!forCarers || rows.isForCarers(row)));
        List<FactorCounts.NamedRow> named = new ArrayList<>();
        for (FactorSide side : FactorSide.values()) {
            Selection<FactorRows> ofSide = all.where((rows, row) -> rows.side(row) == side.ordinal());
            add(named, FactorOrTheme.ANY, side, ofSide);
            ofSide.groupBy((rows, row) -> theme(byNumber, rows.code(row)).ordinal())
                    .forEach((theme, ofTheme) ->
                            add(named, FactorOrTheme.any(FactorTheme.values()[theme.intValue()]), side, ofTheme));
            ofSide.groupBy(FactorRows::code)
                    .forEach((code, ofCode) ->
                            add(named, Objects.requireNonNull(byNumber.get(code.intValue())), side, ofCode));
        }
        return named;
    }

    private static FactorTheme theme(Map<Integer, FactorOrTheme> byNumber, int code) {
        return Objects.requireNonNull(Objects.requireNonNull(byNumber.get(code)).theme());
    }

    private void add(
            List<FactorCounts.NamedRow> named, FactorOrTheme factor, FactorSide side, Selection<FactorRows> selected) {
        if (selected.size() == 0) {
            return;
        }
        Selection<FactorRows> byChild = selected.where(FactorRows::isSaidByChild);
        named.add(row(null, factor, side, selected.count(), byChild.count()));
        Map<Long, DistinctCounts> saidByChild = byChild.countBy(this::group);
        selected.countBy(this::group)
                .forEach((group, counted) -> named.add(row(
                        name(group), factor, side, counted, saidByChild.getOrDefault(group, DistinctCounts.NOTHING))));
    }

    private static FactorCounts.NamedRow row(
            @org.jspecify.annotations.Nullable String group,
            FactorOrTheme factor,
            FactorSide side,
            DistinctCounts counted,
            DistinctCounts saidByChild) {
        return new FactorCounts.NamedRow(
                group,
                factor.theme() == null ? null : factor.theme().name(),
                factor.code(),
                side,
                counted.children(),
                saidByChild.children(),
                counted.episodes(),
                counted.interviews(),
                counted.statements());
    }

    private long group(Rows rows, int row) {
        return switch (breakdown) {
            case DISTRICT -> rows.districtName(row);
            case CARE -> rows.care(row);
            case AGE -> rows.ageBand(row);
        };
    }

    private String name(long group) {
        return switch (breakdown) {
            case DISTRICT -> countable.lists().areas().name(group);
            case CARE -> Care.values()[(int) group].name();
            case AGE -> group == Rows.NO_KEY ? Breakdown.NOT_RECORDED : AgeBand.values()[(int) group].name();
        };
    }
}
