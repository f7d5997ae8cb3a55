package org.homeward.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.SuppressionRules;

/**
 * Suppresses small coverage counts for one viewer. Each step includes the next, so a number also reveals the loss
 * before it: without rounding, where 1 to 4 episodes were lost on the way to a step, that step is hidden too. In each
 * column the groups are parts of the total, so where one group is hidden the smallest other one is hidden too.
 */
final class CoverageProtection {

    private final SuppressionRules rules;
    private final RawCoverage whole;
    private final List<RawCoverage> groups;

    CoverageProtection(SuppressionRules rules, RawCoverage whole, List<RawCoverage> groups) {
        this.rules = rules;
        this.whole = whole;
        this.groups = List.copyOf(groups);
    }

    private record Column(Function<RawCoverage, RawCount> number, List<ToIntFunction<RawCoverage>> losses) {}

    private static final List<Column> COLUMNS = List.of(
            new Column(RawCoverage::returned, List.of()),
            new Column(RawCoverage::offered, List.of(RawCoverage::notOffered)),
            new Column(RawCoverage::accepted, List.of(RawCoverage::notAccepted)),
            new Column(RawCoverage::done, List.of(RawCoverage::notDone)),
            new Column(RawCoverage::in72h, List.of()),
            new Column(RawCoverage::perhaps, List.of(RawCoverage::later)),
            new Column(RawCoverage::children, List.of()));

    Coverage protectedCounts() {
        List<List<Count>> byColumn = COLUMNS.stream().map(this::groupsOf).toList();
        List<CoverageCount> shown = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            int row = i;
            shown.add(count(
                    groups.get(i).group(),
                    byColumn.stream().map(column -> column.get(row)).toList()));
        }
        return new Coverage(count("", COLUMNS.stream().map(this::wholeOf).toList()), shown);
    }

    private List<Count> groupsOf(Column column) {
        List<Count> counts =
                new ArrayList<>(groups.stream().map(row -> single(column, row)).toList());
        if (rules.needsComplement()
                && counts.stream().filter(count -> !count.isShown()).count() == 1) {
            int smallest = -1;
            for (int i = 0; i < counts.size(); i++) {
                int number = column.number().apply(groups.get(i)).number();
                if (counts.get(i).isShown()
                        && number > 0
                        && (smallest < 0
                                || number
                                        < column.number()
                                                .apply(groups.get(smallest))
                                                .number())) {
                    smallest = i;
                }
            }
            if (smallest >= 0) {
                counts.set(smallest, Count.complement());
            }
        }
        return counts;
    }

    private Count wholeOf(Column column) {
        long hidden =
                groupsOf(column).stream().filter(count -> !count.isShown()).count();
        if (rules.needsComplement() && hidden == 1) {
            return Count.complement();
        }
        Count own = single(column, whole);
        return own.isShown() ? consistentTotal(column) : own;
    }

    private Count consistentTotal(Column column) {
        return rules.whole(
                groups.stream().map(row -> column.number().apply(row)).toList(),
                column.number().apply(whole));
    }

    private Count single(Column column, RawCoverage row) {
        RawCount number = column.number().apply(row);
        return column.losses().stream()
                .map(loss -> rules.partOf(number.number() + loss.applyAsInt(row), number))
                .filter(count -> !count.isShown())
                .findAny()
                .orElseGet(() -> rules.one(number));
    }

    private static CoverageCount count(String group, List<Count> counts) {
        return new CoverageCount(
                group,
                counts.get(0),
                counts.get(1),
                counts.get(2),
                counts.get(3),
                counts.get(4),
                counts.get(5),
                counts.get(6));
    }
}
