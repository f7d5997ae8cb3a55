package org.homeward.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.homeward.coverage.Comparison.By;
import org.homeward.coverage.Comparison.Division;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Sex;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.disclosure.YesNo;
import org.homeward.store.counting.CountingColumns;
import org.homeward.store.counting.EpisodeRows;
import org.homeward.store.counting.Rows;
import org.homeward.store.counting.Selection;

/** The numbers of a {@link Comparison} before they are protected. */
record ComparedCoverage(List<RawDivision> divisions) {

    /** @param groups in their order: units by name, other groups as their codes are ordered */
    record RawDivision(By by, RawCoverage whole, List<RawCoverage> groups) {}

    private static final String UNKNOWN_ETHNICITY = "UNKNOWN";

    ComparedCoverage {
        divisions = List.copyOf(divisions);
    }

    static ComparedCoverage of(
            Selection<EpisodeRows> returned, CountingColumns.Lists lists, Map<String, String> ethnicGroups) {
        LongFunction<String> provider = named(lists.providers()::name);
        LongFunction<String> district = named(lists.areas()::name);
        List<String> groups = ethnicGroups.values().stream().distinct().sorted().toList();
        int[] groupOf = new int[lists.ethnicities().size()];
        for (int ethnicity = 0; ethnicity < groupOf.length; ethnicity++) {
            groupOf[ethnicity] =
                    groups.indexOf(ethnicGroups.get(lists.ethnicities().code(ethnicity)));
        }
        Selection<EpisodeRows> inCare = returned.where((rows, row) -> rows.care(row) == Care.CARE.ordinal());
        return new ComparedCoverage(List.of(
                division(By.PROVIDER, returned, EpisodeRows::providerName, provider),
                division(By.DISTRICT, returned, EpisodeRows::districtName, district),
                division(
                        By.TEAM,
                        returned,
                        (rows, row) -> {
                            long team = rows.providerName(row);
                            return team == Rows.NO_KEY ? team : team << 32 | rows.districtName(row);
                        },
                        named(team -> provider.apply(team >> 32) + ", " + district.apply((int) team))),
                division(By.CARE, returned, EpisodeRows::care, named(Care.values())),
                division(
                        By.PLACED,
                        inCare,
                        EpisodeRows::placedInArea,
                        named(placed -> placed == 1 ? "IN_AREA" : "OUT_OF_AREA")),
                division(By.AGE, returned, EpisodeRows::ageBand, named(AgeBand.values())),
                division(By.SEX, returned, EpisodeRows::sex, named(Sex.values())),
                division(
                        By.ETHNICITY,
                        returned,
                        (rows, row) -> {
                            long ethnicity = rows.ethnicity(row);
                            return ethnicity == Rows.NO_KEY
                                    ? groups.indexOf(UNKNOWN_ETHNICITY)
                                    : groupOf[(int) ethnicity];
                        },
                        group -> group < 0 ? UNKNOWN_ETHNICITY : groups.get((int) group)),
                division(
                        By.SPECIAL_NEEDS,
                        returned,
                        EpisodeRows::specialNeeds,
                        named(needs -> needs == YesNo.UNKNOWN.ordinal()
                                ? Comparison.NOT_RECORDED
                                : YesNo.values()[(int) needs].name()))));
    }

    private static LongFunction<String> named(Enum<?>[] constants) {
        return named(key -> constants[(int) key].name());
    }

    private static LongFunction<String> named(LongFunction<String> name) {
        return key -> key == Rows.NO_KEY ? Comparison.NOT_RECORDED : name.apply(key);
    }

    /** What is not recorded comes last, whether a code says so or there is none. */
    private static RawDivision division(
            By by, Selection<EpisodeRows> of, Selection.Key<EpisodeRows> key, LongFunction<String> name) {
        Map<Long, Selection<EpisodeRows>> groups = of.groupBy((rows, row) -> {
            long group = key.of(rows, row);
            return name.apply(group).equals(Comparison.NOT_RECORDED) ? Rows.NO_KEY : group;
        });
        Comparator<Long> order = by.isUnit() ? Comparator.comparing(name::apply) : Comparator.naturalOrder();
        return new RawDivision(
                by,
                CoverageQueries.steps("", of),
                groups.keySet().stream()
                        .sorted(Comparator.comparing((Long group) -> group == Rows.NO_KEY)
                                .thenComparing(order))
                        .map(group ->
                                CoverageQueries.steps(name.apply(group), Objects.requireNonNull(groups.get(group))))
                        .toList());
    }

    /**
     * Each division is protected as {@link CoverageProtection} does. Teams have two totals beside them, of their provider and of their
     * district, and children placed are a part of those in care: what is hidden there would follow. So where anything of them is hidden,
     * or of home and care, they are not given at all; nor is a division whose own total is hidden, because that says how small its parts are.
     */
    Comparison protectedBy(SuppressionRules rules) {
        List<Division> shown = new ArrayList<>();
        boolean isCareShown = true;
        for (RawDivision raw : divisions) {
            Division division =
                    new Division(raw.by(), new CoverageProtection(rules, raw.whole(), raw.groups()).protectedCounts());
            boolean isComplete = !rules.needsComplement()
                    || counts(CoverageColumns.rows(division.coverage())).allMatch(Count::isShown);
            isCareShown &= raw.by() != By.CARE || isComplete;
            boolean isGiven = !raw.groups().isEmpty()
                    && switch (raw.by()) {
                        case TEAM -> isComplete;
                        case PLACED -> isComplete && isCareShown;
                        default ->
                            !rules.needsComplement()
                                    || counts(List.of(division.coverage().whole()))
                                            .allMatch(Count::isShown);
                    };
            if (isGiven) {
                shown.add(division);
            }
        }
        return new Comparison(shown);
    }

    private static Stream<Count> counts(List<CoverageCount> rows) {
        return rows.stream()
                .flatMap(row -> Stream.of(
                        row.returned(),
                        row.offered(),
                        row.accepted(),
                        row.done(),
                        row.in72h(),
                        row.perhapsIn72h(),
                        row.children()));
    }
}
