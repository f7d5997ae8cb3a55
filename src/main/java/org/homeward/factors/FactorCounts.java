package org.homeward.factors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.SuppressionRules;
import org.jspecify.annotations.Nullable;

/**
 * The counts before they are protected. Factors are multi-select, so they are no parts of a total, and each small one is hidden
 * by itself; the groups of one factor are parts of it, so a lone hidden group takes another with it. What hangs on a hidden
 * number of children (its episodes, interviews and statements) is hidden with it.
 *
 * @param every groups that stand in the table even where nobody is in them
 */
record FactorCounts(
        Breakdown breakdown,
        List<String> every,
        List<FactorOrTheme> list,
        List<InterviewedRow> heard,
        List<NamedRow> named) {

    /** @param group null for the whole */
    record InterviewedRow(@Nullable String group, int children) {}

    /**
     * @param group null for the whole
     * @param theme null for any factor
     * @param code null for any factor, or any of the theme
     */
    record NamedRow(
            @Nullable String group,
            @Nullable String theme,
            @Nullable String code,
            FactorSide side,
            int children,
            int byChild,
            int episodes,
            int interviews,
            int statements) {

        static NamedRow none(FactorSide side) {
            return new NamedRow(null, null, null, side, 0, 0, 0, 0, 0);
        }
    }

    private record Key(
            String group, @Nullable String theme, @Nullable String code, FactorSide side) {}

    Factors protectedBy(SuppressionRules small) {
        List<String> groups = breakdown.inOrder(Stream.concat(
                        every.stream(),
                        heard.stream().map(InterviewedRow::group).filter(Objects::nonNull))
                .distinct());
        Map<Key, NamedRow> rows = new HashMap<>();
        named.forEach(row -> rows.put(
                new Key(Objects.requireNonNullElse(row.group(), ""), row.theme(), row.code(), row.side()), row));
        List<FactorShare> shares = new ArrayList<>();
        for (FactorOrTheme reason : reasons()) {
            for (FactorSide side : FactorSide.values()) {
                shares.addAll(sharesOf(reason, side, groups, rows, small));
            }
        }
        return new Factors(protectedInterviewed(groups, small), shares);
    }

    /** Any factor, then the themes in the order of the list, then the factors. */
    private List<FactorOrTheme> reasons() {
        Stream<FactorOrTheme> themes = list.stream()
                .map(reason -> Objects.requireNonNull(reason.theme()))
                .distinct()
                .map(FactorOrTheme::any);
        return Stream.of(Stream.of(FactorOrTheme.ANY), themes, list.stream())
                .flatMap(each -> each)
                .toList();
    }

    private List<InterviewedCount> protectedInterviewed(List<String> groups, SuppressionRules small) {
        Map<String, Integer> numbers = new HashMap<>();
        heard.forEach(row -> numbers.put(Objects.requireNonNullElse(row.group(), ""), row.children()));
        List<Integer> inGroups =
                groups.stream().map(group -> numbers.getOrDefault(group, 0)).toList();
        List<Count> parts = small.parts(inGroups);
        List<InterviewedCount> shown = new ArrayList<>();
        shown.add(new InterviewedCount("", small.whole(inGroups, numbers.getOrDefault("", 0))));
        for (int i = 0; i < groups.size(); i++) {
            shown.add(new InterviewedCount(groups.get(i), parts.get(i)));
        }
        return shown;
    }

    private static List<FactorShare> sharesOf(
            FactorOrTheme reason,
            FactorSide side,
            List<String> groups,
            Map<Key, NamedRow> rows,
            SuppressionRules small) {
        String theme = reason.theme() == null ? null : reason.theme().name();
        List<NamedRow> found = Stream.concat(Stream.of(""), groups.stream())
                .map(group -> rows.getOrDefault(new Key(group, theme, reason.code(), side), NamedRow.none(side)))
                .toList();
        List<Integer> inGroups = found.stream().skip(1).map(NamedRow::children).toList();
        List<Count> parts = small.parts(inGroups);
        List<FactorShare> shares = new ArrayList<>();
        shares.add(share(
                "",
                reason,
                found.getFirst(),
                small.whole(inGroups, found.getFirst().children()),
                small));
        for (int i = 0; i < groups.size(); i++) {
            shares.add(share(groups.get(i), reason, found.get(i + 1), parts.get(i), small));
        }
        return shares;
    }

    private static FactorShare share(
            String group, FactorOrTheme reason, NamedRow row, Count children, SuppressionRules small) {
        if (!children.isShown()) {
            return new FactorShare(group, reason, row.side(), children, children, children, children, children);
        }
        return new FactorShare(
                group,
                reason,
                row.side(),
                children,
                saidByChild(row, small),
                small.one(row.episodes()),
                small.one(row.interviews()),
                small.one(row.statements()));
    }

    /** Unrounded, hidden too where the rest, the children for whom only adults said it, is small. */
    private static Count saidByChild(NamedRow row, SuppressionRules small) {
        return small.partOf(row.children(), row.byChild());
    }
}
