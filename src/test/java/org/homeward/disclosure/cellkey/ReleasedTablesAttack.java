package org.homeward.disclosure.cellkey;

import static org.homeward.disclosure.cellkey.ReleasedTables.known;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.cellkey.ReleasedTables.Figure;
import org.homeward.disclosure.cellkey.ReleasedTables.Restated;
import org.homeward.disclosure.cellkey.ReleasedTables.Sum;
import org.homeward.disclosure.cellkey.ReleasedTables.Table;

/**
 * An attacker on all figures of the tables in all releases, who knows the method and everything but the secret and the counts. Beside
 * sums and noise they use that the same units have the same noise: a restatement that shows another number has late records, one that
 * shows the same number probably has none; likewise a total beside the one part of it that is shown.
 */
final class ReleasedTablesAttack {

    /** What a figure is expected to be before anything but county totals, or the totals beside it, are known. */
    enum Prior {
        /** Every area and quarter alike. */
        COUNTY_TOTALS,
        /** In proportion to the totals of the district, and of the step before. */
        SHOWN_TOTALS
    }

    /** A hidden figure with a true count from 1 to 4, and what the attacker and the guesser believe of it. */
    record Small(Figure figure, int truth, LinkedCounts.Weights attacker, LinkedCounts.Weights guesser) {}

    private static final Set<Table> ATTACKED =
            EnumSet.of(Table.DISTRICT_QUARTER, Table.WARD_YEAR, Table.QUARTER_CATEGORY, Table.YEAR_CATEGORY);
    private static final double[] SPREADS = {.2, .35, .6, 1, 1.7, 3, 6, 12, 40};
    private static final int ROUNDS = 4;
    private static final int MOST_LOST = 150;

    private final ReleasedTables tables;
    private final NoiseMethod method;
    private final Prior prior;
    private final double late;
    /** How much likelier two figures show the same number where they have the same noise. */
    private final double sameNoise;

    private Map<Figure, LinkedCounts.Weights> before = new LinkedHashMap<>();
    private Map<Figure, Count> shownBefore = new LinkedHashMap<>();
    private Map<Figure, CellKeys.Cell> truthBefore = new LinkedHashMap<>();
    private final List<Small> lost = new ArrayList<>();
    private double[] totalBefore = new double[ReleasedTables.YEARS];

    /** @param late the share of records that arrive after the first release */
    ReleasedTablesAttack(ReleasedTables tables, NoiseMethod method, Prior prior, double late) {
        this.tables = tables;
        this.method = method;
        this.prior = prior;
        this.late = late;
        NoiseTable.Row row = method.noise().row(Integer.MAX_VALUE);
        this.sameNoise =
                1 / row.probabilities().stream().mapToDouble(p -> p * p).sum();
    }

    /**
     * Attacks one step after another.
     *
     * @param truth only for the totals of the county, and to tell afterwards whether a guess is right
     */
    List<Small> attack(Map<Figure, Count> shown, Map<Figure, CellKeys.Cell> truth) {
        Totals totals = new Totals(truth);
        Map<Figure, Double> means = new LinkedHashMap<>();
        for (Figure figure : shown.keySet()) {
            if (ATTACKED.contains(figure.table()) && !figure.first()) {
                means.put(figure, mean(figure, shown, totals));
            }
        }
        Map<Table, Double> spreads = new LinkedHashMap<>();
        ATTACKED.forEach(table -> spreads.put(table, spread(table, means, shown)));
        Map<Figure, LinkedCounts.Weights> beliefs = new LinkedHashMap<>();
        means.forEach((figure, mean) ->
                beliefs.put(figure, belief(known(shown, figure), mean, known(spreads, figure.table()))));
        Map<Figure, LinkedCounts.Weights> concluded = conclude(shown, beliefs);
        List<Small> small = new ArrayList<>();
        beliefs.forEach((figure, belief) -> {
            int count = known(truth, figure).count();
            if (count > 0 && count < method.threshold()) {
                small.add(new Small(figure, count, known(concluded, figure), belief.normalised()));
            }
        });
        collectLost(shown, truth, concluded, totals);
        before = concluded;
        shownBefore = shown;
        truthBefore = truth;
        totalBefore = totals.years();
        return small;
    }

    /** Counts from 1 to 4 that are in no table: those who reached one step and not the next, where both are shown. */
    List<Small> lost() {
        return lost;
    }

    /** The difference of two shown figures: what both say of it, and what was expected; the spread fits all of them best. */
    private void collectLost(
            Map<Figure, Count> shown,
            Map<Figure, CellKeys.Cell> truth,
            Map<Figure, LinkedCounts.Weights> concluded,
            Totals totals) {
        Map<Figure, LinkedCounts.Weights> likely = new LinkedHashMap<>();
        Map<Figure, Double> means = new LinkedHashMap<>();
        for (Figure figure : truthBefore.keySet()) {
            if (!figure.first()
                    && known(shown, figure).isShown()
                    && known(shownBefore, figure).isShown()) {
                boolean same = known(shown, figure).equals(known(shownBefore, figure));
                double lost = 1 - totals.year(figure.year()) / totalBefore[figure.year()];
                likely.put(figure, difference(known(before, figure), known(concluded, figure), same));
                means.put(figure, lost * known(before, figure).mean());
            }
        }
        double spread = likeliest(candidate -> likely.entrySet().stream()
                .mapToDouble(each -> Math.log(1e-12
                        + each.getValue()
                                .times(rest -> negativeBinomial(known(means, each.getKey()), candidate, rest, rest)
                                        .at(rest))
                                .sum()))
                .sum());
        likely.forEach((figure, weights) -> {
            int count =
                    known(truthBefore, figure).count() - known(truth, figure).count();
            if (count > 0 && count < method.threshold()) {
                LinkedCounts.Weights expected = negativeBinomial(known(means, figure), spread, 0, MOST_LOST);
                lost.add(new Small(figure, count, expected.times(weights::at).normalised(), expected.normalised()));
            }
        });
    }

    private LinkedCounts.Weights difference(LinkedCounts.Weights all, LinkedCounts.Weights reached, boolean same) {
        return LinkedCounts.Weights.of(0, MOST_LOST, rest -> {
            double sum = 0;
            for (int n = reached.from(); n < reached.from() + reached.values().length; n++) {
                sum += reached.at(n) * all.at(n + rest);
            }
            return sum * (rest > 0 ? 1 : same ? sameNoise : 0);
        });
    }

    private Map<Figure, LinkedCounts.Weights> conclude(
            Map<Figure, Count> shown, Map<Figure, LinkedCounts.Weights> beliefs) {
        LinkedCounts linked = new LinkedCounts();
        Map<Figure, Integer> at = new LinkedHashMap<>();
        Set<Figure> repeated = repeated(shown);
        shown.forEach((figure, count) -> {
            if (!repeated.contains(figure)) {
                at.put(figure, linked.cell(beliefs.getOrDefault(figure, belief(count))));
            }
        });
        for (Sum sum : tables.sums()) {
            List<Integer> parts = sum.parts().stream().map(at::get).toList();
            linked.sum(at.computeIfAbsent(sum.whole(), unpublished -> linked.cell(LinkedCounts.NOTHING)), parts);
            compareWithTotal(sum, shown, at, linked);
        }
        for (Restated restated : tables.restated()) {
            if (restated.earlier().size() == 1
                    && repeated.contains(restated.earlier().getFirst())) {
                at.put(restated.earlier().getFirst(), at.get(restated.later()));
            }
        }
        for (Restated restated : tables.restated()) {
            if (restated.earlier().size() > 1
                    || !repeated.contains(restated.earlier().getFirst())) {
                compareReleases(restated, shown, at, linked);
            }
        }
        List<LinkedCounts.Weights> found = linked.conclude(ROUNDS);
        Map<Figure, LinkedCounts.Weights> concluded = new LinkedHashMap<>();
        at.forEach((figure, number) -> concluded.put(figure, found.get(number)));
        return concluded;
    }

    /** First releases that are restated as they were: in all likelihood the same units with the same noise, which says nothing more. */
    private Set<Figure> repeated(Map<Figure, Count> shown) {
        Set<Figure> repeated = new HashSet<>();
        for (Restated restated : tables.restated()) {
            Figure first = restated.earlier().getFirst();
            if (restated.earlier().size() == 1 && known(shown, first).equals(known(shown, restated.later()))) {
                repeated.add(first);
            }
        }
        return repeated;
    }

    /** One part shown, one hidden: another number than the total's proves that the hidden one is not nought. */
    private void compareWithTotal(Sum sum, Map<Figure, Count> shown, Map<Figure, Integer> at, LinkedCounts linked) {
        List<Figure> hidden = sum.parts().stream()
                .filter(part -> !known(shown, part).isShown())
                .toList();
        if (sum.parts().size() != 2
                || hidden.size() != 1
                || !known(shown, sum.whole()).isShown()) {
            return;
        }
        Figure other = sum.parts().get(sum.parts().getFirst().equals(hidden.getFirst()) ? 1 : 0);
        boolean same = known(shown, other).equals(known(shown, sum.whole()));
        linked.know(known(at, hidden.getFirst()), count -> count > 0 ? 1 : same ? sameNoise : 0);
    }

    private void compareReleases(
            Restated restated, Map<Figure, Count> shown, Map<Figure, Integer> at, LinkedCounts linked) {
        Count later = known(shown, restated.later());
        int number = later.number().orElse(2);
        boolean window = restated.earlier().size() > 1;
        int lateRecords = linked.cell(
                window
                        ? negativeBinomial(Math.max(.2, late * number / 2), 2, 0, 40)
                        : negativeBinomial(Math.max(.1, late * number / 2), 4, 0, 30));
        if (!window
                && later.isShown()
                && known(shown, restated.earlier().getFirst()).isShown()) {
            linked.know(lateRecords, count -> count > 0 ? 1 : 0);
        }
        List<Integer> parts =
                new ArrayList<>(restated.earlier().stream().map(at::get).toList());
        parts.add(lateRecords);
        linked.sum(known(at, restated.later()), parts);
    }

    private double mean(Figure figure, Map<Figure, Count> shown, Totals totals) {
        int year = figure.year();
        boolean local = prior == Prior.SHOWN_TOTALS;
        LinkedCounts.Weights stepBefore = before.get(figure);
        if (local && stepBefore != null) {
            return stepBefore.mean() * totals.year(year) / totalBefore[year];
        }
        IntUnaryOperator district = d -> local
                ? known(shown, Figure.of(Table.DISTRICT_YEAR, d, year)).number().orElse(2)
                : totals.year(year) / DrawnUnits.DISTRICTS;
        return switch (figure.table()) {
            case DISTRICT_QUARTER -> district.applyAsInt(figure.area()) / 4.0;
            case WARD_YEAR ->
                district.applyAsInt(DrawnUnits.districtOf(figure.area()))
                        * DrawnUnits.DISTRICTS
                        / (double) DrawnUnits.WARDS;
            case YEAR_CATEGORY ->
                totals.category(figure) * district.applyAsInt(figure.area()) / Math.max(1.0, totals.year(year));
            default -> totals.category(figure) / 4.0;
        };
    }

    /** The spread of the prior under which all that is shown of a table is likeliest. */
    private double spread(Table table, Map<Figure, Double> means, Map<Figure, Count> shown) {
        return likeliest(spread -> means.entrySet().stream()
                .filter(mean -> mean.getKey().table() == table)
                .mapToDouble(mean -> Math.log(1e-12
                        + belief(known(shown, mean.getKey()), mean.getValue(), spread)
                                .sum()))
                .sum());
    }

    private static double likeliest(DoubleUnaryOperator likelihood) {
        double best = SPREADS[0];
        double most = Double.NEGATIVE_INFINITY;
        for (double spread : SPREADS) {
            double found = likelihood.applyAsDouble(spread);
            if (found > most) {
                most = found;
                best = spread;
            }
        }
        return best;
    }

    private LinkedCounts.Weights belief(Count shown) {
        return shown instanceof Count.Complement
                ? LinkedCounts.NOTHING
                : LinkedCounts.Weights.of(
                        method.least(shown), method.most(shown), count -> method.likelihood(shown, count));
    }

    /** Prior times the probability of the figure itself; of a hidden one nobody knows more who sees it alone. */
    private LinkedCounts.Weights belief(Count shown, double mean, double spread) {
        return shown instanceof Count.Complement
                ? LinkedCounts.NOTHING
                : negativeBinomial(mean, spread, method.least(shown), method.most(shown))
                        .times(count -> method.likelihood(shown, count));
    }

    static LinkedCounts.Weights negativeBinomial(double mean, double spread, int from, int to) {
        double expected = Math.max(mean, 1e-3);
        double probability = Math.pow(spread / (spread + expected), spread);
        double[] all = new double[to - from + 1];
        for (int count = 0; count <= to; count++) {
            if (count >= from) {
                all[count - from] = probability;
            }
            probability *= (spread + count) / (count + 1) * expected / (spread + expected);
        }
        return new LinkedCounts.Weights(from, all);
    }

    /** County totals, which the guesser knows exactly too. */
    private record Totals(Map<Figure, CellKeys.Cell> truth) {

        int year(int year) {
            return known(truth, Figure.of(Table.COUNTY_YEAR, 0, year)).count();
        }

        double[] years() {
            double[] years = new double[ReleasedTables.YEARS];
            Arrays.setAll(years, this::year);
            return years;
        }

        /** Of the category of a figure, in the county and its year. */
        int category(Figure figure) {
            int sum = 0;
            for (int d = 0; d < DrawnUnits.DISTRICTS; d++) {
                sum += known(truth, figure.at(d, figure.year(), Table.YEAR_CATEGORY))
                        .count();
            }
            return sum;
        }
    }
}
