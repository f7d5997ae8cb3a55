package org.homeward.factors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.SuppressionRules;
import org.jspecify.annotations.Nullable;

/**
 * The counts before suppression. Factors are multi-select, so they are not parts of a total, and each small one is
 * hidden by itself. The groups of one factor are parts of it, so where one group is hidden another is hidden too. With
 * a hidden number of children, its episodes, interviews and statements are hidden.
 *
 * @param alwaysListed groups that are listed even without children
 */
record FactorCounts(
        Breakdown breakdown,
        List<String> alwaysListed,
        List<FactorOrTheme> list,
        List<InterviewedRow> interviewed,
        List<NamedRow> named) {

    /** @param group null for the total */
    record InterviewedRow(@Nullable String group, RawCount children) {}

    /**
     * @param group null for the total
     * @param theme null for any factor
     * @param code null for any factor, or any of the theme
     */
    record NamedRow(
            @Nullable String group,
            @Nullable String theme,
            @Nullable String code,
            FactorSide side,
            RawCount children,
            RawCount byChild,
            RawCount episodes,
            RawCount interviews,
            RawCount statements) {

        static NamedRow none(FactorSide side) {
            RawCount none = RawCount.NOTHING;
            return new NamedRow(null, null, null, side, none, none, none, none, none);
        }
    }

    private record Key(
            String group, @Nullable String theme, @Nullable String code, FactorSide side) {}

    Factors protectedBy(SuppressionRules rules) {
        List<String> groups = breakdown.inOrder(Stream.concat(
                        alwaysListed.stream(),
                        interviewed.stream().map(InterviewedRow::group).filter(Objects::nonNull))
                .distinct());
        Map<Key, NamedRow> rows = new HashMap<>();
        named.forEach(row -> rows.put(
                new Key(Objects.requireNonNullElse(row.group(), ""), row.theme(), row.code(), row.side()), row));
        List<FactorShare> shares = new ArrayList<>();
        for (FactorOrTheme factor : factors()) {
            for (FactorSide side : FactorSide.values()) {
                shares.addAll(sharesOf(factor, side, groups, rows, rules));
            }
        }
        return new Factors(protectedInterviewed(groups, rules), shares);
    }

    /** Any factor, then the themes in the order of the list, then the factors. */
    private List<FactorOrTheme> factors() {
        Stream<FactorOrTheme> themes = list.stream()
                .map(factor -> Objects.requireNonNull(factor.theme()))
                .distinct()
                .map(FactorOrTheme::any);
        return Stream.of(Stream.of(FactorOrTheme.ANY), themes, list.stream())
                .flatMap(each -> each)
                .toList();
    }

    private List<InterviewedCount> protectedInterviewed(List<String> groups, SuppressionRules rules) {
        Map<String, RawCount> numbers = new HashMap<>();
        interviewed.forEach(row -> numbers.put(Objects.requireNonNullElse(row.group(), ""), row.children()));
        List<RawCount> inGroups = groups.stream()
                .map(group -> numbers.getOrDefault(group, RawCount.NOTHING))
                .toList();
        List<Count> parts = rules.parts(inGroups);
        List<InterviewedCount> shown = new ArrayList<>();
        shown.add(new InterviewedCount("", rules.whole(inGroups, numbers.getOrDefault("", RawCount.NOTHING))));
        for (int i = 0; i < groups.size(); i++) {
            shown.add(new InterviewedCount(groups.get(i), parts.get(i)));
        }
        return shown;
    }

    private static List<FactorShare> sharesOf(
            FactorOrTheme factor,
            FactorSide side,
            List<String> groups,
            Map<Key, NamedRow> rows,
            SuppressionRules rules) {
        String theme = factor.theme() == null ? null : factor.theme().name();
        List<NamedRow> found = Stream.concat(Stream.of(""), groups.stream())
                .map(group -> rows.getOrDefault(new Key(group, theme, factor.code(), side), NamedRow.none(side)))
                .toList();
        List<RawCount> inGroups = found.stream().skip(1).map(NamedRow::children).toList();
        List<Count> parts = rules.parts(inGroups);
        List<FactorShare> shares = new ArrayList<>();
        shares.add(share(
                "",
                factor,
                found.getFirst(),
                rules.whole(inGroups, found.getFirst().children()),
                rules));
        for (int i = 0; i < groups.size(); i++) {
            shares.add(share(groups.get(i), factor, found.get(i + 1), parts.get(i), rules));
        }
        return shares;
    }

    private static FactorShare share(
            String group, FactorOrTheme factor, NamedRow row, Count children, SuppressionRules rules) {
        if (!children.isShown()) {
            return new FactorShare(group, factor, row.side(), children, children, children, children, children);
        }
        return new FactorShare(
                group,
                factor,
                row.side(),
                children,
                saidByChild(row, rules),
                rules.one(row.episodes()),
                rules.one(row.interviews()),
                rules.one(row.statements()));
    }

    /** Without rounding, also hidden where the remainder, the children for whom only adults said it, is small. */
    private static Count saidByChild(NamedRow row, SuppressionRules rules) {
        return rules.partOf(row.children().number(), row.byChild());
    }
}
